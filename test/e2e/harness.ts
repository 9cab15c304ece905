/** Starts the built program (out/main, out/preload, out/renderer) under the stand-in and attaches to its window. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');
const START_MS = 30_000;

export interface StartOptions {
  /** The user's own folder (settings, recent list); a fresh one unless given. */
  readonly home?: string;
  /** Moment the program believes it is, `YYYY-MM-DD HH:mm:ss`; the real clock unless given. */
  readonly now?: string;
}

export interface RunningApp {
  readonly page: Page;
  readonly home: string;
  /** Answers for the next file dialogs, in order; each is a list of paths. */
  readonly answerDialogs: (answers: readonly (readonly string[])[]) => void;
  /** Answers that no dialog has asked for yet. */
  readonly unasked: () => readonly (readonly string[])[];
  /** Page errors, console errors and content blocked by the policy, since before the page was loaded. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'dossier-e2e-'));
  const main = join(root, 'out/main/index.js');
  if (!existsSync(main)) throw new Error('先运行 npm run build：端到端测试用的是构建好的程序');
  const port = await freePort();
  const dialogs = join(home, 'dialogs.json');
  writeFileSync(dialogs, '[]');
  const child = spawn(process.execPath, ['--import', join(root, 'electron/cli/standIn/register.ts'), main], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DOSSIER_HOME: home,
      DOSSIER_HEADLESS: '1',
      DOSSIER_DEBUG_PORT: String(port),
      DOSSIER_DIALOGS: dialogs,
      ...(options.now ? { DOSSIER_NOW: options.now } : {}),
    },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const browser = await connect(port, child, () => output);
  const page = await firstPage(browser, () => output);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(`console: ${entry.text()}`);
  });
  // The window was there before the listeners: loaded again, nothing that it complains of is missed.
  await page.reload();
  return {
    page,
    home,
    complaints,
    answerDialogs: (answers) => writeFileSync(dialogs, JSON.stringify(answers)),
    unasked: () => JSON.parse(readFileSync(dialogs, 'utf8')) as string[][],
    async close() {
      await browser.close().catch(() => undefined);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

async function connect(port: number, child: ChildProcess, output: () => string): Promise<Browser> {
  const until = Date.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`程序没有启动：\n${output()}`);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    if (browser) return browser;
    if (Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`等不到窗口：\n${output()}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function firstPage(browser: Browser, output: () => string): Promise<Page> {
  const until = Date.now() + START_MS;
  for (;;) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().startsWith('https://app.test'));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    if (Date.now() > until) throw new Error(`窗口没有页面：\n${output()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
