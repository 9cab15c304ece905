/** The window itself: what it refuses, what the keyboard does, what it remembers, and that nothing makes it wait. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../renderer/axe.ts';
import { clearNotices, itemState, notice, openItem, pane, primary, visit } from './clerk.ts';
import type { PageLabel } from './clerk.ts';
import { dropFile } from './dropFile.ts';
import { startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { AFTER_TERM, writeWorkspace } from './material.ts';

const dir = mkdtempSync(join(tmpdir(), 'dossier-window-'));
const home = join(dir, 'home');
let workspace = '';
let app: RunningApp;
let page: Page;

async function start(): Promise<void> {
  app = await startApp({ home, now: AFTER_TERM });
  ({ page } = app);
  page.setDefaultTimeout(60_000);
}
async function openWorkspace(): Promise<void> {
  app.answerDialogs([[workspace]]);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '合同工作台' }).waitFor();
}

beforeAll(async () => {
  mkdirSync(home, { recursive: true });
  [workspace] = await Promise.all([writeWorkspace(dir), start()]);
});
afterAll(async () => {
  await app?.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the policy of the pages', () => {
  test('is sent with every page and names no foreign source', async () => {
    const policy = await page.evaluate(() =>
      fetch('/index.html').then((answer) => answer.headers.get('content-security-policy')),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  test('blocks a script in the page and whatever is not ours', async () => {
    const before = app.complaints.length;
    const seen = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      new Image().src = 'https://example.org/pixel.png';
      await fetch('https://example.org/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 100));
      script.remove();
      return { blocked, ran: 'inlineRan' in window };
    });
    expect(seen.ran).toBe(false);
    // Heard once from the page's own policy and once from the answer's.
    expect([...new Set(seen.blocked)].toSorted()).toEqual(['connect-src', 'img-src', 'script-src-elem']);
    // What was provoked here is heard by the ear that every other test relies on.
    expect(app.complaints.length).toBeGreaterThan(before);
  });
});

describe('the one door to the machine', () => {
  test.each([
    ['a name that is no channel', 'deleteEverything', {}, 'ipc.channel'],
    ['a name of every object', 'toString', {}, 'ipc.channel'],
    ['no input where one is needed', 'getItem', {}, 'ipc.input'],
    ['an empty id', 'getItem', { itemId: '' }, 'ipc.input'],
    ['a field too many', 'appInfo', { more: 1 }, 'ipc.input'],
    ['a kind of record that does not exist', 'previewImport', { kind: 'salaries', file: '/x' }, 'ipc.input'],
    [
      'more rows than a page',
      'listRecords',
      { kind: 'work', search: '', offset: 0, limit: 10_000 },
      'ipc.input',
    ],
    ['an empty path', 'openFile', { path: '' }, 'ipc.input'],
  ])('refuses %s', async (_what, channel, input, code) => {
    const answer = await page.evaluate(([name, value]) => window.dossier?.invoke(name, value, null), [
      channel,
      input,
    ] as const);
    expect(answer).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });

  test('refuses a call that is not shaped as one', async () => {
    const answer = await page.evaluate(() => window.dossier?.invoke('x'.repeat(100), {}, null));
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc.shape' } });
  });
});

describe('the keyboard', () => {
  beforeAll(openWorkspace);

  test('Ctrl+1 … Ctrl+9 open the pages in the order of the sidebar', async () => {
    const labels = await page.locator('.sidebar-entry .sidebar-label').allInnerTexts();
    for (const [at, label] of labels.slice(0, 9).entries()) {
      await page.keyboard.press(`Control+${at + 1}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${label}`) }).waitFor();
    }
    expect(labels).toHaveLength(11);
  });

  test('Ctrl+K finds an item and Enter opens it', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('项目管理办法');
    await page
      .getByRole('option', { name: /项目管理办法/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await pane(page)
      .getByRole('heading', { name: /项目管理办法/ })
      .waitFor();
    expect(await page.getByRole('dialog', { name: /搜索/ }).count()).toBe(0);
  });

  test('J and K walk the list, Esc shuts the pane', async () => {
    const title = (): Promise<string> => pane(page).locator('.pane-title').innerText();
    await page.getByRole('grid', { name: '文件清单' }).focus();
    const first = await title();
    await page.keyboard.press('j');
    await expect.poll(title).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(title).toBe(first);
    await page.keyboard.press('Escape');
    await pane(page).waitFor({ state: 'detached' });
  });

  test('Ctrl+Z brings a removed record back', async () => {
    await visit(page, '工作记录');
    await page.getByRole('tab', { name: /^变更/ }).click();
    const tab = (): Promise<string> => page.getByRole('tab', { name: /^变更/ }).innerText();
    const grid = page.getByRole('grid', { name: '变更列表' });
    await grid.focus();
    const before = await tab();
    const row = await grid.getByRole('row').nth(1).innerText();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '删除 1 条' }).click();
    expect(await notice(page)).toContain('已删除 1 条变更');
    await expect.poll(tab).not.toBe(before);
    await grid.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(tab).toBe(before);
    await expect.poll(() => grid.getByRole('row').nth(1).innerText()).toBe(row);
    await clearNotices(page);
  });
});

describe('files dropped onto the pane', () => {
  test.each([
    ['an empty file', '空白.pdf', '', /空/],
    ['a text that calls itself a PDF', '方案.pdf', '这不是 PDF', /PDF/],
    ['half a PDF', '截断.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', /PDF|损坏|打不开/],
    ['a program', '安装.exe', 'MZ\u0090\u0000', /exe|类型|不支持|支持/],
  ])('%s is refused with its reason and changes nothing', async (_what, name, content, reason) => {
    await visit(page, '交付清单');
    await openItem(page, 'QH-XQ-01');
    const before = await pane(page).locator('.files').innerText();
    const file = join(dir, name);
    writeFileSync(file, content);
    await dropFile(pane(page), file);
    const said = await notice(page);
    expect(said).toMatch(/^1 个文件没有登记：/);
    expect(said).toContain(name);
    expect(said).toMatch(reason);
    expect(await pane(page).locator('.files').innerText()).toBe(before);
    await clearNotices(page);
  });
});

describe('while everything is made', () => {
  // Blocked or not is the question; how fast a loaded machine draws is not.
  const LIMIT_MS = 5_000;

  test('another page answers at once', async () => {
    await visit(page, '交付清单');
    await page.getByLabel('在清单中找').fill('');
    // Each page was shown once before: what is measured is the window, not the first reading.
    const tour: readonly PageLabel[] = ['合同工作台', '工作记录', '核签', '合同信息', '交付清单'];
    await page.getByRole('button', { name: '全部生成' }).click();
    const status = page.getByRole('contentinfo', { name: '状态栏' });
    await status.getByText(/^正在/).first().waitFor();
    const waited: [PageLabel, number][] = [];
    for (const label of [...tour, ...tour]) waited.push([label, await answerTime(label)]);
    expect(await status.innerText()).toMatch(/^正在/);
    expect(waited.filter(([, ms]) => ms > LIMIT_MS)).toEqual([]);
    await page.locator('.toast-text', { hasText: /^生成 \d+ 份/ }).waitFor({ timeout: 120_000 });
    await clearNotices(page);
  });

  /** Milliseconds from the click in the sidebar until the page's title stands there, measured inside the window. */
  function answerTime(label: PageLabel): Promise<number> {
    return page.evaluate(async (name) => {
      const entry = [...document.querySelectorAll<HTMLElement>('.sidebar-entry')].find(
        (button) => button.querySelector('.sidebar-label')?.textContent === name,
      );
      if (!entry) throw new Error(`no entry ${name}`);
      const started = performance.now();
      entry.click();
      const there = (): boolean => document.querySelector('h1')?.textContent?.startsWith(name) ?? false;
      while (!there()) await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - started;
    }, label);
  }
});

describe('for whoever cannot see or point', () => {
  const LABELS: readonly PageLabel[] = [
    '合同工作台',
    '交付清单',
    '工作记录',
    '服务质量',
    '预检',
    '核签',
    '打包',
    '核验',
    '合同信息',
    '模板',
    '设置',
  ];

  test.each(LABELS)('nothing is wrong with %s', async (label) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await visit(page, label);
    if (label === '交付清单') await openItem(page, 'QH-YJ-01');
    if (label === '预检') await page.getByText('离能打包还差').waitFor();
    if (label === '打包') await primary(page).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('opened anew', () => {
  test('a second process is refused in words, the first works on', async () => {
    const other = await startApp({ now: AFTER_TERM });
    try {
      other.answerDialogs([[workspace]]);
      await other.page.getByRole('button', { name: '打开', exact: true }).click();
      const refusal = await other.page.getByRole('alert').innerText();
      expect(refusal).toContain('这份合同没有打开');
      expect(refusal).toContain('这份合同已在另一个窗口或程序中打开');
      expect(refusal).toMatch(/已有内容\s*没有被改动/);
      expect(other.complaints).toEqual([]);
    } finally {
      await other.close();
      rmSync(other.home, { recursive: true, force: true });
    }
    await visit(page, '交付清单');
    await openItem(page, 'QH-YJ-01');
    expect(await itemState(page)).toMatch(/草稿|待签字/);
  });

  test('after a restart the contract stands in the list and opens by one click', async () => {
    await app.close();
    await start();
    const card = page.getByRole('listitem').filter({ hasText: workspace });
    await card.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await card.getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: '合同工作台' }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});
