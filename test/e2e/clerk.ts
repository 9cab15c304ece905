/** The hands of whoever works at the window: every move is a click or a key, every answer is read off the page. */
import type { Locator, Page } from 'playwright-core';
import type { RunningApp } from './harness.ts';

export type PageLabel =
  | '合同工作台'
  | '交付清单'
  | '工作记录'
  | '服务质量'
  | '预检'
  | '核签'
  | '打包'
  | '核验'
  | '合同信息'
  | '模板'
  | '设置';

/** To a page by the sidebar. */
export async function visit(page: Page, label: PageLabel): Promise<void> {
  await page
    .getByRole('navigation', { name: '合同的各页' })
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${label}`) }).waitFor();
}

/** The one filled button of the screen. */
export function primary(scope: Page | Locator): Locator {
  return scope.locator('button[data-primary]:visible').last();
}

/** Button words without the key cap beside them. */
export async function words(button: Locator): Promise<string> {
  return (await button.locator('span:not([aria-hidden])').first().innerText()).trim();
}

/** The newest notice at the bottom right. */
export async function notice(page: Page): Promise<string> {
  const text = page.locator('.toasts .toast-text').last();
  await text.waitFor();
  return text.innerText();
}

/** Closes the notices, so that the next one is the answer to the next click. */
export async function clearNotices(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: '关闭提示' });
  while ((await close.count()) > 0) await close.first().click();
}

export function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: '文件详情' });
}

/** Opens an item in the pane by its code, which the list's search field finds. */
export async function openItem(page: Page, code: string): Promise<void> {
  await page.getByLabel('在清单中找').fill(code);
  const row = page.getByRole('grid', { name: '文件清单' }).locator('.item-row');
  await page.waitForFunction(() => document.querySelectorAll('.item-row').length === 1);
  await row.click();
  await pane(page).locator('.pane-head .clause', { hasText: code }).waitFor();
}

export async function itemState(page: Page): Promise<string> {
  return pane(page).locator('.pane-head .chip').first().innerText();
}

/** Chooses a table by the dialog and waits for what its import would do. */
export async function previewTable(app: RunningApp, tab: string, file: string): Promise<void> {
  const { page } = app;
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  app.answerDialogs([[file]]);
  await page.getByRole('button', { name: '导入表格' }).click();
  await page.getByRole('heading', { level: 1, name: '导入预览' }).waitFor();
  await page.locator('.import-counts').waitFor();
}
