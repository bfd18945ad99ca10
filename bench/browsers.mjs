// Chromium and Firefox, driven alike.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { chromiumPath, firefoxPath } from '../tests/browser/harness.mjs';

// A window of a desktop; and long enough for what others take with a large text.
const common = { defaultViewport: { width: 1280, height: 800 }, protocolTimeout: 600_000 };

const startChromium = () =>
  puppeteer.launch({
    ...common,
    browser: 'chrome',
    executablePath: chromiumPath,
    headless: chromiumPath.includes('headless-shell') ? 'shell' : true,
    args: [
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
      '--disable-background-networking',
      '--no-first-run',
      // Chromium refuses to start its sandbox as root, which is what containers are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

const startFirefox = () =>
  puppeteer.launch({
    ...common,
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    // Clocks that are not made coarse.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });

const all = [
  { name: 'Chromium', start: startChromium, there: Boolean(chromiumPath) },
  { name: 'Firefox', start: startFirefox, there: existsSync(firefoxPath) },
];

/** Those that are on this machine; says which are not. */
export function findBrowsers() {
  for (const { name } of all.filter(({ there }) => !there)) console.error(`${name} is not on this machine: skipped`);
  return all.filter(({ there }) => there);
}
