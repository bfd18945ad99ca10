// Bar charts as SVG. Written here and not by a library: those that draw without a browser bring a
// document model or a hundred packages, and none gives one file that reads in light and in dark.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text).replace(/[&<>"]/g, (one) => escapes[one]);

const width = 860;
const left = 250;
const right = 110;
const row = 22;
const gap = 14;
const top = 64;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .group { font-weight: 600; }
  .quiet { fill: #57606a; font-size: 12px; }
  .grid { stroke: #d0d7de; }
  .goal { stroke: #b35900; stroke-width: 2; stroke-dasharray: 4 3; }
  .goal-name { fill: #b35900; font-size: 12px; }
  .bar { fill: #8c959f; }
  .own { fill: #0b5cad; }
  .spread { stroke: #1f2328; }
  .paper { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .quiet { fill: #9da7b1; }
    .grid { stroke: #30363d; }
    .goal { stroke: #f0a35e; }
    .goal-name { fill: #f0a35e; }
    .bar { fill: #6e7681; }
    .own { fill: #58a6ff; }
    .spread { stroke: #e6edf3; }
    .paper { fill: #0d1117; }
  }`;

/** Where values stand: from the left edge of the bars; powers of ten are as far apart as they are. */
function scaleOf({ logarithmic, least, most }) {
  const room = width - left - right;
  if (!logarithmic) return (value) => (room * value) / most;
  const from = Math.log10(least);
  return (value) => (room * (Math.log10(Math.max(value, least)) - from)) / (Math.log10(most) - from);
}

function ticksOf({ logarithmic, least, most }) {
  if (!logarithmic) return Array.from({ length: Math.floor(most) + 1 }, (_, at) => at);
  return Array.from({ length: Math.round(Math.log10(most / least)) + 1 }, (_, at) => least * 10 ** at);
}

/**
 * `groups`: [{name, bars: [{name, value, least, most, words, own}]}], `own` for bars of ours; `goals`:
 * [{value, name}] as lines. `unit` stands behind the numbers of the axis.
 */
export function barChart({ title, description, unit, groups, goals = [], logarithmic = false }) {
  const bars = groups.flatMap((group) => group.bars);
  const all = [...bars.flatMap(({ value, least = value, most = value }) => [value, least, most]), ...goals.map(({ value }) => value)];
  const axis = logarithmic
    ? { logarithmic, least: 10 ** Math.floor(Math.log10(Math.min(...all))), most: 10 ** Math.ceil(Math.log10(Math.max(...all))) }
    : { logarithmic, least: 0, most: Math.max(...all) * 1.05 };
  const x = (value) => (left + scaleOf(axis)(value)).toFixed(1);
  const bottom = top + groups.reduce((height, group) => height + row * (group.bars.length + 1) + gap, 0);
  const parts = ticksOf(axis).map(
    (tick) => `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${top - 8}" y2="${bottom}"/>
  <text class="quiet" x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${escaped(Number(tick.toPrecision(3)))}</text>`,
  );
  let y = top;
  for (const group of groups) {
    parts.push(`<text class="group" x="16" y="${y + 15}">${escaped(group.name)}</text>`);
    y += row;
    for (const bar of group.bars) {
      parts.push(drawBar(bar, y, x));
      y += row;
    }
    y += gap;
  }
  // Of goals beside each other the names stand apart.
  for (const [at, { value, name }] of goals.entries()) {
    parts.push(`<line class="goal" x1="${x(value)}" x2="${x(value)}" y1="${top - 8}" y2="${bottom}"/>
  <text class="goal-name" x="${x(value)}" y="${top - 14}" text-anchor="${at ? 'start' : 'end'}">${escaped(name)}</text>`);
  }
  const height = bottom + 44;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
  <title id="title">${escaped(title)}</title>
  <desc id="desc">${escaped(description)}</desc>
  <style>${style}
  </style>
  <rect class="paper" width="${width}" height="${height}"/>
  <text class="title" x="16" y="26">${escaped(title)}</text>
  <text class="quiet" x="${left}" y="${bottom + 34}">${escaped(unit)}</text>
  ${parts.join('\n  ')}
</svg>
`;
}

function drawBar({ name, value, least, most, words, own }, y, x) {
  const middle = y + row / 2;
  const end = Math.max(Number(x(most ?? value)), Number(x(value)));
  const whisker = least === undefined ? '' : `<line class="spread" x1="${x(least)}" x2="${x(most)}" y1="${middle}" y2="${middle}"/>`;
  return `<text x="${left - 8}" y="${middle + 5}" text-anchor="end">${escaped(name)}</text>
  <rect class="bar${own ? ' own' : ''}" x="${left}" y="${y + 3}" width="${Math.max(1, x(value) - left).toFixed(1)}" height="${row - 6}"/>${whisker}
  <text x="${(end + 6).toFixed(1)}" y="${middle + 5}">${escaped(words)}</text>`;
}
