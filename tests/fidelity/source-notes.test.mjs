// How well are source notes read? The judge and the notes labelled by hand are kept beside the
// checkout.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { native, run, sharedNotes } from '../web/files.mjs';

const judge = join(dirname(sharedNotes), 'score.py');

/** The least that a build may reach. Only ever raised. */
const goals = {
  step_agents: 0.98,
  steps_exact: 0.93,
  transmission: 0.97,
  classification: 0.98,
  handling: 0.98,
};

function reasonToSkip() {
  const missing = [native, judge, sharedNotes].find((path) => !existsSync(path));
  return missing ? `no ${missing}` : false;
}

const skip = reasonToSkip();
if (skip) console.error(`source-notes.test.mjs is skipped: ${skip}`);

describe('source notes are read as people read them', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'polto-notes-'));
  let figures;

  before(async () => {
    const read = join(folder, 'read.jsonl');
    const { stdout } = await run(native, ['source-notes', '--jsonl', sharedNotes]);
    writeFileSync(read, stdout);
    const scored = await run('python3', [judge, sharedNotes, read]);
    const report = String(scored.stdout).trim();
    console.log(report);
    figures = JSON.parse(report.slice(report.lastIndexOf('\n')));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('every note is read', () => assert.equal(figures.missing, 0));

  for (const [figure, least] of Object.entries(goals)) {
    test(`${figure} is at least ${least}`, () =>
      assert.ok(figures[figure] >= least, `${figure} is ${figures[figure]}`));
  }
});
