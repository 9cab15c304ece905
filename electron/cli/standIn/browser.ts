import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Flags that keep Chromium from calling home; the program is offline. */
export const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const LINUX_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
];

/** An installed Chromium, Chrome or Edge; the message names what to install when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const port = process.env['DOSSIER_DEBUG_PORT'];
  const options = {
    headless: process.env['DOSSIER_HEADLESS'] === '1',
    args: [
      ...QUIET_FLAGS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(port ? [`--remote-debugging-port=${port}`] : []),
    ],
  };
  const executablePath = LINUX_BROWSERS.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ ...options, executablePath });
  for (const channel of ['msedge', 'chrome']) {
    const browser = await chromium.launch({ ...options, channel }).catch(() => null);
    if (browser) return browser;
  }
  throw new Error('没有找到 Chromium、Chrome 或 Edge。Debian 上可用 apt-get install chromium 安装');
}
