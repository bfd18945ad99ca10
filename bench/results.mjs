// Writes what the last runs have measured into RESULTS.md, with charts.
// Usage: node bench/results.mjs   after bench/core.mjs, bench/module.mjs and bench/page.mjs
import { writeFileSync } from 'node:fs';
import { budget, sizeGroups } from '../web/sizes.mjs';
import { root } from '../tests/browser/harness.mjs';
import { barChart } from './chart.mjs';
import { lastRun, verdict } from './goals.mjs';
import { machine } from './machine.mjs';
import { comparison, contenderNames, inVolume } from './page-report.mjs';
import { digits, markdown, spread, times } from './statistics.mjs';

const bare = 'pugixml_bare_parse';

const textNames = { telegram: 'telegram, 17 KB' };
const named = (text) => textNames[text] ?? text.replace(/^generated-(.+)MB$/, 'generated, $1 MB');

const measureNames = {
  [bare]: "pugixml's bare parse",
  open_and_index: 'open and index',
  render_one_document: 'one document as HTML',
  render_everything: 'everything as HTML',
  render_each_document: 'each document as HTML',
  plain_text_of_everything: 'everything as plain text',
  all_source_notes: 'all source notes',
  contents: 'contents',
  build_search_text: 'words for the search',
  'search_word/germany': 'search for “germany”',
  'search_word/the': 'search for “the”',
  search_query: 'search with AND, OR, NOT',
};

// ---- core -----------------------------------------------------------------------------------

function coreTable(measures) {
  const shown = Object.entries(measureNames).filter(([measure]) => measures[measure]);
  return markdown([
    ['', 'ms', 'least to most', 'MB/s', 'of the bare parse'],
    ...shown.map(([measure, name]) => {
      const time = measures[measure];
      return [name, digits(time.median), spread(time), digits(time.bytesPerSecond / 1e6), times(time.median, measures[bare].median)];
    }),
  ]);
}

const charted = { open_and_index: 'open and index', render_everything: 'everything as HTML', plain_text_of_everything: 'everything as plain text', all_source_notes: 'all source notes' };

function coreChart({ texts }) {
  const inChart = Object.keys(texts).filter((text) => /^(telegram|generated|frus1961-63v15)/.test(text));
  const groups = inChart.map((text) => {
    const base = texts[text][bare].median;
    const bars = Object.entries(charted).map(([measure, name]) => {
      const { median, least, most } = texts[text][measure];
      return { name, value: median / base, least: least / base, most: most / base, words: times(median, base), own: /open|render/.test(measure) };
    });
    return { name: named(text), bars };
  });
  const said = groups.map(({ name, bars }) => `${name}: ${bars.map((bar) => `${bar.name} ${bar.words}`).join(', ')}`);
  return barChart({
    title: 'The core, beside pugixml’s bare parse of the same bytes',
    description: `Bars of time as multiples of the bare parse; medians. ${said.join('. ')}.`,
    unit: 'times the bare parse; lines from the least to the most of the repetitions',
    groups,
    goals: [
      { value: 1.5, name: 'goal: open' },
      { value: 2.5, name: 'goal: everything' },
    ],
  });
}

function coreSection(core) {
  const flat = Object.entries(core.flat).filter(([measure]) => measureNames[measure]);
  const tables = Object.entries(core.texts).map(([text, measures]) => `### ${named(text)}\n\n${coreTable(measures)}`);
  return `## Core

Google Benchmark, ${core.repetitions} repetitions of all in turns; medians of processor time. Every text stands beside pugixml's bare
in-place parse of the same bytes in the same run. Opening is parsing and indexing in one call. Bytes are those of
the source; of one document those of its HTML, of searches those of the words.

![Bars: the core beside the bare parse](results-core.svg)

How many times as long a byte of 100 MB takes as one of 1 MB, which is in the caches:

${markdown([['', 'times'], ...flat.map(([measure, ratio]) => [measureNames[measure], ratio.toFixed(2)])])}

${tables.join('\n\n')}`;
}

// ---- module ---------------------------------------------------------------------------------

const steps = { first: 'open, index, one document', everything: 'everything as HTML', text: 'everything as plain text', sourceNotes: 'all source notes', search: 'search for a word' };

function moduleSection({ texts }) {
  const rows = Object.entries(texts).flatMap(([text, { hosts }]) =>
    Object.entries(steps).map(([step, name]) => {
      const native = hosts.native[step].median;
      const others = Object.entries(hosts).filter(([host]) => host !== 'native');
      return [`${named(text)}: ${name}`, digits(native), ...others.flatMap(([, all]) => [digits(all[step].median), spread(all[step]), times(all[step].median, native)])];
    }),
  );
  const hosts = Object.keys(Object.values(texts)[0].hosts).filter((host) => host !== 'native');
  const memory = Object.entries(texts).map(([text, { bytes, memory }]) => [named(text), ...hosts.map((host) => times(memory[host], bytes))]);
  return `## Module

The same steps with the same bytes, natively and in the module, in turns; medians. In the module a step ends when
its result is a string of JavaScript.

${markdown([['', 'native, ms', ...hosts.flatMap((host) => [`${host}, ms`, 'least to most', 'of native'])], ...rows])}

Memory of the module that holds the text, when it is open, beside the file:

${markdown([['', ...hosts], ...memory])}`;
}

// ---- page -----------------------------------------------------------------------------------

function pageChart({ texts }) {
  const groups = Object.entries(texts).flatMap(([text, browsers]) =>
    Object.entries(browsers).map(([browser, { warm }]) => ({
      name: `${named(text)}, ${browser}`,
      bars: Object.entries(contenderNames)
        .filter(([name]) => warm[name])
        .map(([name, words]) => ({ name: words, value: warm[name].median, ...warm[name], words: `${digits(warm[name].median)} ms`, own: name.startsWith('polto') })),
    })),
  );
  const said = groups.map(({ name, bars }) => `${name}: ${bars.map((bar) => `${bar.name} ${bar.words}`).join(', ')}`);
  return barChart({
    title: 'From the text at hand until it is laid out',
    description: `Bars of milliseconds on a logarithmic scale; medians. ${said.join('. ')}.`,
    unit: 'milliseconds, each step of the axis ten times the one before; lines from the least to the most',
    groups,
    logarithmic: true,
  });
}

function pageSection({ texts, rounds, visits }) {
  const tables = Object.entries(texts).flatMap(([text, browsers]) =>
    Object.entries(browsers).map(([browser, measured]) => {
      const more = measured.tours ? `\n\nIn the volume:\n\n${markdown(inVolume(measured))}` : '';
      return `### ${named(text)}, ${browser}\n\n${markdown(comparison(measured))}${more}`;
    }),
  );
  return `## Page

From the bytes (Polto) or the string (the others) at hand, with all scripts loaded, until the text is laid out;
medians of ${rounds} rounds, in each round all in turns. A first visit (${visits} rounds) begins with nothing in any cache
and fetches scripts, module and text from this machine; memory is what the processes of the browser have for
themselves a second later, less what they had with an empty page. Polto's whole text is laid out where it is seen, as \`content-visibility\`
does it; “out of sight too” has that turned off. DOMParser only parses, and shows nothing. XSLT is the small style
sheet \`page/tei.xsl\`.

![Bars: Polto beside the others](results.svg)

${tables.join('\n\n')}`;
}

// ---- sizes ----------------------------------------------------------------------------------

function sizesSection() {
  const { total, groups } = sizeGroups(`${root}web/dist`);
  const rows = groups.flatMap(({ when, rows }) => [[`*${when}*`, '', '', ''], ...rows.map(({ name, raw, gzip, brotli }) => [name, raw, gzip, brotli])]);
  return `## Size

Before the first document a reader downloads ${total.brotli} bytes after Brotli; the build fails above ${budget}.

${markdown([['', 'raw', 'gzip', 'Brotli'], ...rows])}`;
}

// ---- all ------------------------------------------------------------------------------------

function goalsSection(runs) {
  const goals = runs.flatMap(({ goals }) => goals);
  const missed = goals.filter(({ met }) => !met);
  const list = (some) => some.map((goal) => `- ${verdict(goal).replace(/^\w+\s+/, '')}`).join('\n');
  return `## Goals

${goals.length - missed.length} of ${goals.length} are met.

Missed:

${missed.length ? list(missed) : '- none'}

Met:

${list(goals.filter(({ met }) => met))}`;
}

const [core, inModule, page] = ['core', 'module', 'page'].map((name) => lastRun(name));
for (const [name, run] of Object.entries({ core, module: inModule, page })) if (!run) console.error(`bench/${name}.mjs has not run here: left out of RESULTS.md`);
const browsers = [...new Set(Object.values(page?.texts ?? {}).flatMap((one) => Object.values(one).map(({ version }) => version)))];

const sections = [
  `# Results\n\nWritten by \`./dev bench\`; what is measured and how is told in [README.md](README.md).`,
  markdown([['', ''], ...machine(browsers)]),
  goalsSection([core, inModule, page].filter(Boolean)),
  page && pageSection(page),
  core && coreSection(core),
  inModule && moduleSection(inModule),
  sizesSection(),
];
writeFileSync(`${root}bench/RESULTS.md`, `${sections.filter(Boolean).join('\n\n')}\n`);
if (page) writeFileSync(`${root}bench/results.svg`, pageChart(page));
if (core) writeFileSync(`${root}bench/results-core.svg`, coreChart(core));
console.log('written: bench/RESULTS.md, with its charts');
