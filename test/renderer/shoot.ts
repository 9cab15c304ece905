/**
 * Takes pictures of every page at both sizes: `node test/renderer/shoot.ts [--axe] [out] [name…]`.
 * Not a test: the pictures are for looking at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import type { FakeOptions } from './fake/handlers.ts';
import { axeViolations } from './axe.ts';
import { buildWindow } from './buildWindow.ts';
import { SCENES } from './scenes.ts';

const withAxe = process.argv.includes('--axe');
const [out = '/tmp/ui/shots', ...wanted] = process.argv.slice(2).filter((word) => word !== '--axe');
const SIZES = [
  [1366, 768],
  [1920, 1080],
] as const;

mkdirSync(out, { recursive: true });
const built = await buildWindow('/tmp/ui/build');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
for (const scene of SCENES) {
  if (wanted.length > 0 && !wanted.some((name) => scene.name.includes(name))) continue;
  for (const [width, height] of SIZES) {
    if (width > 1366 && scene.small) continue;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      colorScheme: scene.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    watch(page, scene.name);
    await open(page, scene.options ?? {});
    try {
      await scene.go(page);
      await page.waitForTimeout(350);
    } catch (error) {
      console.error(
        `${scene.name}:`,
        error instanceof Error ? error.message.split('\n').slice(0, 6).join('\n') : error,
      );
    }
    if (withAxe && width === 1366) {
      for (const line of await axeViolations(page)) console.log(`[${scene.name}] ${line}`);
    }
    await page.screenshot({ path: join(out, `${scene.name}-${width}.png`) });
    await context.close();
  }
}
await browser.close();
built.close();

async function open(page: Page, options: FakeOptions): Promise<void> {
  await page.addInitScript(`window.fakeOptions = ${JSON.stringify(options)}`);
  await page.addInitScript(built.fakeScript);
  await page.goto(built.url);
}

function watch(page: Page, name: string): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.error(`[${name}]`, message.text());
  });
  page.on('pageerror', (error) => console.error(`[${name}]`, error.message));
}
