/**
 * The built window in a real browser engine over the fake bridge: every state of every page looked through by
 * axe-core, and what the keyboard does where the whole program's tests do not go.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { buildWindow } from './buildWindow.ts';
import type { BuiltWindow } from './buildWindow.ts';
import type { FakeOptions } from './fake/handlers.ts';
import { SCENES } from './scenes.ts';

const BROWSER =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'].find(existsSync);

let built: BuiltWindow;
let browser: Browser;
let complaints: string[] = [];

beforeAll(async () => {
  built = await buildWindow(mkdtempSync(join(tmpdir(), 'dossier-window-')));
  browser = await chromium.launch({
    ...(BROWSER ? { executablePath: BROWSER } : { channel: 'msedge' }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
});
afterAll(async () => {
  await browser.close();
  built.close();
});
afterEach(() => {
  complaints = [];
});

async function open(options: FakeOptions = {}, dark = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text());
  });
  await page.addInitScript(`window.fakeOptions = ${JSON.stringify(options)}`);
  await page.addInitScript(built.fakeScript);
  await page.goto(built.url);
  return page;
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: '生成示例合同' }).click();
  await page.getByRole('grid', { name: /全年进度/ }).waitFor();
}

/** The pages as they first open are looked through over the real engine; here stand the states beside them. */
const LOOKED_THROUGH = new Set([
  'home',
  'refused',
  'new-contract',
  'desk-dark',
  'checklist-dark',
  'checklist-edit',
  'checklist-batch',
  'viewer',
  'records-edit',
  'import',
  'service-levels-working',
  'service-levels-penalties',
  'preflight-waive',
  'preflight-waived',
  'preflight-none',
  'sign-off',
  'pack-plan',
  'packed',
  'verify-damaged',
  'templates',
  'templates-copy',
  'templates-preview',
  'templates-form',
  'palette',
]);

describe('the states of the pages', () => {
  it.each(
    SCENES.filter((scene) => LOOKED_THROUGH.has(scene.name)).map((scene) => [scene.name, scene] as const),
  )('%s: nothing that axe-core objects to, no error, nothing blocked by the policy', async (_name, scene) => {
    const page = await open(scene.options, scene.dark);
    await scene.go(page);
    await page.waitForTimeout(150);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the keyboard', () => {
  it('the year strip is one tab stop; arrows move, Enter opens the period in the list', async () => {
    const page = await open();
    await enter(page);
    const cells = page.getByRole('grid', { name: /全年进度/ }).getByRole('button');
    expect(
      await cells.evaluateAll((all) => all.filter((cell) => (cell as HTMLElement).tabIndex === 0).length),
    ).toBe(1);
    await page.getByRole('button', { name: /^第3周/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '交付清单' }).waitFor();
    await page.getByRole('button', { name: '取消只看2026年第2周' }).waitFor();
    await page
      .getByRole('complementary', { name: '文件详情' })
      .getByRole('heading', { name: /周工作记录单/ })
      .waitFor();
    await page.context().close();
  });

  it('a refused form puts the cursor into the first field at fault', async () => {
    const page = await open();
    const at = (): Promise<string> =>
      page.evaluate(() => {
        const id = document.activeElement?.id ?? '';
        return id === '' ? '' : (document.querySelector(`label[for="${id}"]`)?.textContent ?? '');
      });
    await page.getByRole('button', { name: '新建合同' }).click();
    await page.getByText(/共 \d+ 天/).waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(at, { timeout: 10_000 }).toContain('合同名称');
    await page.getByRole('button', { name: '取消' }).click();

    await enter(page);
    await page.keyboard.press('Control+j');
    await expect.poll(at, { timeout: 10_000 }).toContain('日期');
    await page.getByRole('dialog').getByLabel('工作类别').fill('技术支持');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expect.poll(at, { timeout: 10_000 }).toContain('工作内容');
    await page.context().close();
  });

  it('a date that was typed counts when the button beside it is pressed at once', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+9');
    await page.getByRole('tab', { name: '里程碑' }).click();
    const press = page.getByRole('button', { name: '确定日期' }).nth(1);
    await press.click();
    await page.getByText('先填日期').waitFor();
    await page.getByLabel('阶段性验收改为').fill('1月23日');
    await press.click();
    await page.getByRole('row', { name: /阶段性验收.*2026-01-23 周五/ }).waitFor();
    await page.context().close();
  });

  it('choosing all chooses each paper once, not again for what it serves besides', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+2');
    await page.getByText(/^77 份，已核签/).waitFor();
    await page.getByRole('checkbox', { name: '选择全部' }).click();
    await page.getByText('已选 77 份').waitFor();
    await page.context().close();
  });

  it('J and K walk through the list, X marks, Space enlarges, Esc closes one thing at a time', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+2');
    const list = page.getByRole('grid', { name: '文件清单' });
    await list.focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    const chosen = page.getByRole('row', { selected: true });
    expect(await chosen.textContent()).toContain('项目管理办法');
    await page.keyboard.press('x');
    await page.getByRole('region', { name: '选中的文件' }).waitFor();
    for (let n = 0; n < 2; n += 1) await page.keyboard.press('j');
    await page.getByRole('button', { name: '放大第 1 页' }).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('dialog', { name: /第 1 页，共 3 页/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: /第 2 页，共 3 页/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: '选中的文件' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: '文件详情' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('Ctrl+Enter takes the pane’s next step; letters typed in a field stay in the field', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+2');
    await page.getByRole('textbox', { name: '在清单中找' }).fill('阶段性总结');
    await page.keyboard.press('j');
    await page.keyboard.press('Backspace');
    await page.getByRole('row', { name: /^选择 阶段性总结报告/ }).click();
    await page.getByRole('button', { name: /^确认 \d+ 段文字/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^已确认 \d+ 段文字/).waitFor();
    await page.context().close();
  });
});

describe('服务质量', () => {
  it('a value opens its working by the keyboard; a record leads to its place, Back to the working', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+4');
    const measure = page.getByRole('button', { name: '一般故障解决率' });
    await measure.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('＝13÷14×100%＝92.8%').waitFor();
    const terms = dialog.getByRole('table', { name: '计算项', exact: true }).getByRole('row');
    expect(await terms.allInnerTexts()).toEqual([
      '计算项\t数值\t在公式中\t记录',
      '时限内件数\t13 件\t分子\t13 条',
      '到期件数\t14 件\t分母\t14 条',
      '其中超时\t1 件\t仅列示\t1 条',
    ]);
    // What counted against the measure is listed first; the arrows go to the other terms.
    const records = dialog.getByRole('button', { name: /^打开记录 GZ-/ });
    expect(await records.count()).toBe(1);
    await dialog.getByRole('tab', { name: /^其中超时/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await dialog.getByRole('table', { name: '到期件数的记录' }).waitFor();
    expect(await records.count()).toBe(14);
    expect(await dialog.getByText(/^未在约定内；用时\d+分钟，时限5分钟$/).count()).toBe(1);
    const number = await records.first().innerText();
    await records.first().click();
    await page.getByRole('heading', { level: 1, name: '工作记录' }).waitFor();
    await page.getByRole('cell', { name: number }).or(page.getByText(number).first()).first().waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await dialog.getByText('＝13÷14×100%＝92.8%').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('the palette leads to the penalties, each with its count, working and threshold', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('违约金测算');
    await page.keyboard.press('Enter');
    const rows = page.getByRole('region', { name: '违约金测算' }).getByRole('row');
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts[1]).toContain('未按约定开始服务');
    expect(texts[1]).toContain('每日129,000.00元×0.01%＝12.90元');
    expect(texts[1]).toContain('逾期达到10个工作日可解除：未达到（0）');
    expect(texts.at(-1)).toMatch(/能够计算的合计.*0\.00/su);
    await page.context().close();
  });
});

describe('a text', () => {
  it('that was typed and left unconfirmed is kept', async () => {
    const page = await open();
    await enter(page);
    await page.keyboard.press('Control+2');
    await page.getByRole('tab', { name: /该我办/ }).click();
    await page.getByRole('row', { name: /阶段性总结报告/ }).click();
    await page.getByRole('button', { name: /系统运行状况/ }).click();
    await page.getByRole('textbox', { name: '系统运行状况' }).fill('换一种说法。');
    await page.getByRole('button', { name: '下一份' }).click();
    await page.getByText('已保存修改，还没有确认').waitFor();
    await page.getByRole('button', { name: '上一份' }).click();
    await page.getByRole('button', { name: /系统运行状况，已修改，待确认/ }).click();
    expect(await page.getByRole('textbox', { name: '系统运行状况' }).inputValue()).toBe('换一种说法。');
    await page.context().close();
  });
});
