// The charts of the benchmarks: that they show what they are given, also to who cannot see them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barChart } from '../../bench/chart.mjs';
import { digits, summary } from '../../bench/statistics.mjs';
import { run } from './files.mjs';

const chart = barChart({
  title: 'Fast & slow',
  description: 'Ours takes 1 ms, theirs 100 ms.',
  unit: 'milliseconds',
  groups: [
    {
      name: 'A <text>',
      bars: [
        { name: 'ours', value: 1, words: '1 ms', own: true },
        { name: 'theirs', value: 100, least: 90, most: 110, words: '100 ms' },
      ],
    },
  ],
  goals: [{ value: 50, name: 'goal' }],
});

test('a chart is well-formed, and has a title and a description', async () => {
  const { code, stderr } = await run('xmllint', ['--noout', '-'], chart);
  assert.equal(code, 0, String(stderr));
  assert.match(chart, /<title id="title">Fast &amp; slow<\/title>/);
  assert.match(chart, /<desc id="desc">Ours takes 1 ms, theirs 100 ms\.<\/desc>/);
  assert.match(chart, /A &lt;text&gt;/);
});

test('bars are as long as their values', () => {
  const widths = [...chart.matchAll(/class="bar[^"]*"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
  assert.equal(widths.length, 2);
  assert.ok(Math.abs(widths[1] / widths[0] - 100) < 5, `${widths}`);
});

test('a summary has the median and the spread, in three digits', () => {
  assert.deepEqual(summary([3, 1, 2]), { median: 2, least: 1, most: 3, rounds: 3 });
  assert.deepEqual([1234.5, 12.345, 1.2345, 0.012345].map(digits), ['1235', '12.3', '1.23', '0.012']);
});
