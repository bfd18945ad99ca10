// What was measured in the page, as tables, and whether it meets what is asked.
import { readFileSync } from 'node:fs';
import { root } from '../tests/browser/harness.mjs';
import { atMost } from './goals.mjs';
import { columns, digits, median, percent, spread, summary } from './statistics.mjs';

/**
 * Parts of what the others take, and milliseconds. `task`: a press is answered within 200 milliseconds
 * where no task is longer ("good", by the Interaction to Next Paint of the Web Vitals).
 */
const goals = { first: { ceteicean: 0.015, domParser: 0.12 }, whole: 0.12, telegram: 0.5, change: 50, keystroke: 50, task: 200 };

const { version } = JSON.parse(readFileSync(`${root}node_modules/CETEIcean/package.json`, 'utf8'));

/** Of the contenders, in the order of the tables. */
export const contenderNames = {
  polto: 'Polto, first document',
  poltoWhole: 'Polto, whole text',
  poltoAll: 'Polto, whole text, out of sight too',
  domParser: 'DOMParser, parse only',
  xslt: 'XSLT in the browser, whole text',
  ceteicean: `CETEIcean ${version}, whole text`,
  saxon: 'SaxonJS, whole text',
};

/** Rows of the comparison: with everything at hand, then a first visit and its memory. */
export function comparison({ warm, cold }) {
  const head = ['', 'ms', 'least to most', 'of CETEIcean', 'of DOMParser', 'first visit, ms', 'least to most', 'memory, MB'];
  const shown = Object.keys(contenderNames).filter((name) => warm[name]);
  const rows = shown.map((name) => [
    contenderNames[name],
    digits(warm[name].median),
    spread(warm[name]),
    percent(warm[name].median, warm.ceteicean.median),
    percent(warm[name].median, warm.domParser.median),
    ...(cold[name] ? [digits(cold[name].time.median), spread(cold[name].time), memory(cold[name].memory)] : ['', '', '']),
  ]);
  return [head, ...rows];
}

const memory = ({ median }) => (Number.isFinite(median) ? digits(Math.max(0, median)) : '');

const taskNames = { opening: 'opening', changes: '60 documents', whole: 'the whole text' };

/** The longest task of each tour in each part; none where the browser does not tell. */
function longestTasks(tours) {
  const told = Object.entries(taskNames).filter(([part]) => tours[0][part].tasks);
  return told.map(([part, name]) => [name, summary(tours.map((tour) => Math.max(0, ...tour[part].tasks)))]);
}

/** Rows of what is done in a volume that is open. */
export function inVolume({ tours, keystrokes, scans }) {
  const row = (name, times) => [name, digits(times.median), spread(times)];
  const grown = tours.map(({ heap }) => heap && (heap.after - heap.before) / 1e6);
  return [
    ['', 'median', 'least to most'],
    row('another document, from the click, ms', summary(tours.flatMap((tour) => tour.changes.times))),
    row('the whole text, from the choice, ms', summary(tours.map((tour) => tour.whole.time))),
    row('search, a keystroke, ms', summary(keystrokes)),
    ...Object.entries(scans).map(([words, time]) => [`search in the module, ${words}, ms`, digits(time), '']),
    ...longestTasks(tours).map(([name, times]) => row(`longest task: ${name}, ms`, times)),
    ...(grown[0] === undefined ? [] : [['heap after 100 documents more, MB', median(grown).toFixed(2), '']]),
  ];
}

export function print(text, browser, measured) {
  console.log(`\n${text} in ${browser}, medians of ${measured.warm.polto.rounds} rounds in turns\n${columns(comparison(measured))}`);
  if (measured.tours) console.log(`\nin the volume\n${columns(inVolume(measured))}`);
}

function judgeVolume(where, { warm, tours, keystrokes }) {
  const ofCeteicean = (name) => (100 * warm[name].median) / warm.ceteicean.median;
  const changes = summary(tours.flatMap((tour) => tour.changes.times));
  return [
    atMost(`first document of ${where}`, ofCeteicean('polto'), 100 * goals.first.ceteicean, '% of CETEIcean'),
    atMost(`first document of ${where}`, (100 * warm.polto.median) / warm.domParser.median, 100 * goals.first.domParser, '% of DOMParser'),
    atMost(`whole text of ${where}`, ofCeteicean('poltoWhole'), 100 * goals.whole, '% of CETEIcean'),
    atMost(`another document of ${where}`, changes.median, goals.change, 'ms'),
    atMost(`results of a keystroke in ${where}`, median(keystrokes), goals.keystroke, 'ms'),
    ...longestTasks(tours).map(([name, times]) => atMost(`longest task in ${where}, ${name}`, times.median, goals.task, 'ms')),
  ];
}

/** All texts that are volumes have the goals of the volume. */
export function judge(texts) {
  return Object.entries(texts).flatMap(([text, browsers]) =>
    Object.entries(browsers).flatMap(([browser, measured]) => {
      const where = `${text} in ${browser}`;
      if (measured.tours) return judgeVolume(where, measured);
      const { polto, ceteicean } = measured.warm;
      return [atMost(`first document of ${where}`, (100 * polto.median) / ceteicean.median, 100 * goals.telegram, '% of CETEIcean')];
    }),
  );
}
