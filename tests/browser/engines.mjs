// Firefox and WebKit for the tests that all engines have to pass: {name, open(url), evaluate(source),
// until(source), close()}. Sources are expressions of the page.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';

const firefox = process.env.POLTO_FIREFOX ?? '/usr/bin/firefox-esr';
const webKitDriver = '/usr/bin/WebKitWebDriver';

/** WebKitGTK's own browser, in a folder named by the version of its interface. */
function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter(existsSync);
  const versions = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-')).map((name) => `${folder}/${name}/MiniBrowser`),
  );
  return versions.find(existsSync);
}

async function startFirefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true });
  const page = await browser.newPage();
  return {
    open: (url) => page.goto(url),
    evaluate: (source) => page.evaluate(source),
    close: () => browser.close(),
  };
}

async function startWebKit() {
  const port = 20000 + (process.pid % 10000);
  // Without a screen of its own it does not start.
  const server = spawn('xvfb-run', ['--auto-servernum', webKitDriver, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const stop = () => process.kill(-server.pid);
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  const start = () => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  for (let tries = 0; ; tries++) {
    try {
      const driver = await start();
      return {
        open: (url) => driver.get(url),
        evaluate: (source) => driver.executeScript(`return (${source})`),
        close: async () => {
          await driver.quit();
          stop();
        },
      };
    } catch (error) {
      if (tries < 40) await wait(250);
      else {
        stop();
        throw error;
      }
    }
  }
}

/** The engines that this machine has, and why the others are missing. */
export const engines = [
  { name: 'Firefox', start: startFirefox, missing: existsSync(firefox) ? false : `no ${firefox}` },
  { name: 'WebKit', start: startWebKit, missing: existsSync(webKitDriver) && miniBrowser() ? false : `no ${webKitDriver}` },
].map(({ start, ...engine }) => ({
  ...engine,
  async start() {
    const browser = await start();
    const until = async (source, milliseconds = 20_000) => {
      for (const end = Date.now() + milliseconds; Date.now() < end; await wait(50)) {
        const value = await browser.evaluate(source);
        if (value) return value;
      }
      throw new Error(`never true in ${engine.name}: ${source}`);
    };
    return { ...browser, until };
  },
}));
