// Chromium, Firefox and WebKit behind one small interface, for the tests that all engines have to pass. Sources
// are expressions of the page; a place is the source of an element.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { Builder, Button, Capabilities, Key, Origin } from 'selenium-webdriver';
import { chromiumPath, firefoxPath, launchBrowser } from './harness.mjs';

const webKitDriver = '/usr/bin/WebKitWebDriver';

/** WebKitGTK's own browser, in a folder named by the version of its interface. */
function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter(existsSync);
  const versions = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-')).map((name) => `${folder}/${name}/MiniBrowser`),
  );
  return versions.find(existsSync);
}

async function startChromium() {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return throughPage(browser, page, (width, height) => page.setViewportSize({ width, height }));
}

async function startFirefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, headless: true });
  const page = await browser.newPage();
  return throughPage(browser, page, (width, height) => page.setViewport({ width, height }));
}

/** What Playwright and Puppeteer call alike. */
function throughPage(browser, page, resize) {
  return {
    open: (url) => page.goto(url),
    back: () => page.goBack(),
    evaluate: (source) => page.evaluate(source),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize,
    picture: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}

const keys = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB };

async function startWebKit() {
  const port = 20000 + (process.pid % 10000);
  // Without a screen of its own it does not start.
  const screen = ['--auto-servernum', '--server-args=-screen 0 1600x1400x24'];
  const server = spawn('xvfb-run', [...screen, webKitDriver, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const stop = () => process.kill(-server.pid);
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  const start = () => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  for (let tries = 0; ; tries++) {
    try {
      return throughSelenium(await start(), stop);
    } catch (error) {
      if (tries < 40) await wait(250);
      else {
        stop();
        throw error;
      }
    }
  }
}

function throughSelenium(driver, stop) {
  const evaluate = (source) => driver.executeScript(`return (${source})`);
  return {
    open: (url) => driver.get(url),
    back: () => driver.navigate().back(),
    evaluate,
    clickAt: (x, y) =>
      driver.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }).press(Button.LEFT).release(Button.LEFT).perform(),
    press: (key) => driver.actions().sendKeys(keys[key]).perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    // Of the window only the outside can be set.
    async resize(width, height) {
      for (let tries = 0; tries < 2; tries++) {
        const window = await driver.manage().window().getRect();
        const [inner, outer] = await evaluate('[innerWidth, innerHeight]');
        await driver.manage().window().setRect({ width: window.width + width - inner, height: window.height + height - outer });
        await wait(100);
      }
    },
    picture: async (path) => writeFile(path, await driver.takeScreenshot(), 'base64'),
    async close() {
      await driver.quit();
      stop();
    },
  };
}

/** The middle of an element, brought to the middle of the window; null while there is none to press. */
const middleOf = (place) => `(() => {
  const element = ${place};
  if (!element?.checkVisibility()) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  return [box.left + box.width / 2, box.top + box.height / 2];
})()`;

/** Adds what is done in the same way everywhere. */
function withPlaces(name, browser) {
  const until = async (source, milliseconds = 20_000) => {
    for (const end = Date.now() + milliseconds; Date.now() < end; await wait(30)) {
      const value = await browser.evaluate(source);
      if (value) return value;
    }
    throw new Error(`never true in ${name}: ${source}`);
  };
  return {
    ...browser,
    until,
    /** Presses the middle of an element with the mouse, as soon as it is there and stays where it is. */
    async click(place) {
      let at = await until(middleOf(place));
      for (let before = []; String(before) !== String(at); ) {
        before = at;
        await wait(150);
        at = await until(middleOf(place));
      }
      await browser.clickAt(...at);
    },
    /** Gives it the focus, and presses a key. */
    async pressAt(place, key) {
      await until(`!!(${place})?.checkVisibility()`);
      await browser.evaluate(`(${place}).focus()`);
      await browser.press(key);
    },
  };
}

/** The engines that this machine has, and why the others are missing. */
export const engines = [
  { name: 'Chromium', start: startChromium, missing: chromiumPath ? false : 'no Chromium' },
  { name: 'Firefox', start: startFirefox, missing: existsSync(firefoxPath) ? false : `no ${firefoxPath}` },
  { name: 'WebKit', start: startWebKit, missing: existsSync(webKitDriver) && miniBrowser() ? false : `no ${webKitDriver}` },
].map(({ start, ...engine }) => ({ ...engine, start: async () => withPlaces(engine.name, await start()) }));
