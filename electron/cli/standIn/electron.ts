/**
 * Stands in for the `electron` module where its binary cannot be had: windows are pages of an installed Chromium,
 * Edge or Chrome. It cannot prove sandbox and context isolation; the tests with the real Electron do that.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { answerDialog } from './dialogs.ts';
import { preloadScript } from './preloadScript.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type SchemeHandler = (request: Request) => Promise<Response>;

const root = resolve(import.meta.dirname, '../../..');
const home = process.env['DOSSIER_HOME'] ?? join(homedir(), '.acceptance-dossier');
const handlers = new Map<string, Handler>();
const schemes = new Map<string, SchemeHandler>();
const PAGE_ORIGIN = 'https://app.test';
let browser: Browser | null = null;

process.env['DOSSIER_STAND_IN'] = '1';

class App extends EventEmitter {
  readonly isPackaged = false;
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {
    browser = await launchBrowser();
    browser.on('disconnected', () => this.quit());
  }
  getAppPath(): string {
    return root;
  }
  getPath(name: string): string {
    return name === 'userData' ? home : join(homedir(), name === 'documents' ? 'Documents' : name);
  }
  getVersion(): string {
    return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  }
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }
  exit(code: number): void {
    const done = (): never => process.exit(code);
    if (browser?.isConnected()) void browser.close().finally(done);
    else done();
  }
}

export const app = new App();
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
};

export const protocol = {
  registerSchemesAsPrivileged(): void {},
  handle: (scheme: string, handler: SchemeHandler) => void schemes.set(scheme, handler),
};

export const net = {
  fetch: (url: string): Promise<Response> => {
    try {
      return Promise.resolve(new Response(readFileSync(new URL(url))));
    } catch (error) {
      return Promise.reject(error);
    }
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(): void {},
};

export const shell = {
  openPath: (path: string): Promise<string> => {
    console.log(`打开：${path}`);
    return Promise.resolve('');
  },
  showItemInFolder: (path: string): void => console.log(`所在文件夹：${path}`),
};

const windows: BrowserWindow[] = [];

export const dialog = {
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const paths = await answerDialog(windows[0]?.page ?? null, args);
    return { canceled: paths.length === 0, filePaths: paths };
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const [path] = await answerDialog(windows[0]?.page ?? null, args);
    return { canceled: path === undefined, filePath: path ?? '' };
  },
};

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string };
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return windows;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return windows[0] ?? null;
  }
  page: Page | null = null;
  readonly options: WindowOptions;
  readonly webContents = {
    session: { setPermissionRequestHandler(): void {} },
    setWindowOpenHandler(): void {},
    on(): void {},
    send: (channel: string, ...args: unknown[]): void => {
      this.page
        ?.evaluate(
          ([name, values]) => window.dispatchEvent(new CustomEvent(`stand-in:${name}`, { detail: values })),
          [channel, args] as const,
        )
        .catch(() => {
          // The page is being closed or reloaded; it asks anew when it is back.
        });
    },
  };
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    windows.push(this);
  }
  async loadURL(url: string): Promise<void> {
    if (!browser) throw new Error('no browser yet');
    const { width, height, webPreferences } = this.options;
    const headless = process.env['DOSSIER_HEADLESS'] === '1';
    const page = await browser.newPage(headless ? { viewport: { width, height } } : { viewport: null });
    this.page = page;
    // The handler decides what happens to the page's own dialogs; without one they would be dismissed.
    page.on('dialog', () => {});
    page.on('close', () => {
      windows.splice(windows.indexOf(this), 1);
      if (windows.length === 0) app.emit('window-all-closed');
    });
    await page.exposeFunction('__standInInvoke', (channel: string, args: unknown[]) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`no handler for ${channel}`);
      return handler({ senderFrame: { parent: null, url } }, ...args);
    });
    await page.addInitScript(preloadScript(readFileSync(webPreferences.preload, 'utf8')));
    const scheme = schemes.get('app');
    if (!scheme) throw new Error('the app scheme is not served');
    await page.route(`${PAGE_ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await scheme(new Request(`http://dossier${pathname}`));
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
    await page.goto(url.replace('app://dossier', PAGE_ORIGIN));
    this.emit('ready-to-show');
  }
  show(): void {}
  focus(): void {}
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
}
