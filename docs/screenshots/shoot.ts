/**
 * Takes pictures of every screen at both sizes, run by hand after a build:
 *   node docs/screenshots/shoot.ts OUT
 * OUT gets all of them; the two of the README are written beside this file.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { sheetOf } from '../../electron/app/sample/recordSheets.ts';
import { openItem, pane, previewTable, primary, visit } from '../../test/e2e/clerk.ts';
import { startApp } from '../../test/e2e/harness.ts';
import type { RunningApp } from '../../test/e2e/harness.ts';
import { spoiltTrainings } from '../../test/e2e/material.ts';
import { JANUARY_NOW, januaryWorkspace } from './januaryWorkspace.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const NAME = '云岭区教育系统云课堂直播平台运行维护服务';
const FINISHED_NOW = '2026-07-20 09:30:00';
/** Papers in small are drawn within this time. */
const SETTLE_MS = 900;

const root = resolve(import.meta.dirname, '../..');
const [out = join(tmpdir(), 'dossier-screens')] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const dir = mkdtempSync(join(tmpdir(), 'dossier-shoot-'));
try {
  await january();
  await demo();
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** Both sizes, the small one last: the next clicks are made in it. */
async function shoot(page: Page, name: string, focus = false): Promise<void> {
  // A field that keeps the focus would draw the eye.
  if (!focus)
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (const size of SIZES.toReversed()) {
    await page.setViewportSize(size);
    await page.waitForTimeout(SETTLE_MS);
    await page.waitForFunction(() => !document.querySelector('.pages[aria-busy=true]'));
    await page.screenshot({ path: join(out, `${name}-${size.width}.png`) });
  }
}

async function january(): Promise<void> {
  const { workspace, contract, files } = await januaryWorkspace(dir);
  const home = join(dir, 'home');
  mkdirSync(home);
  const recent = [{ dir: workspace, name: NAME, openedAt: '2026-01-13 17:26:00' }];
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ role: 'clerk', userName: '叶南枝', recent }));
  const app = await startApp({ home, now: JANUARY_NOW });
  const { page } = app;
  await page.getByText(NAME).first().waitFor();
  await shoot(page, '01-home');

  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: '新建合同' }).click();
  await page.getByLabel('开始日期').fill('20250901');
  await page.getByLabel('合同名称').fill(NAME);
  await page.getByLabel('甲方').fill('云岭区教育信息中心');
  await shoot(page, '02-new-contract');
  await page.getByRole('button', { name: '取消' }).click();

  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('heading', { level: 1, name: '合同工作台' }).waitFor();
  await shoot(page, '03-desk');
  await visit(page, '交付清单');
  await openItem(page, 'QH-YJ-04');
  await page.getByLabel('在清单中找').fill('');
  await shoot(page, '04-checklist-signed');
  await openItem(page, 'QH-JD-01');
  await page.getByLabel('在清单中找').fill('');
  await page.mouse.move(0, 0);
  await shoot(page, '04-checklist');
  await pane(page)
    .getByRole('button', { name: /待确认/ })
    .first()
    .click();
  await shoot(page, '04-checklist-text');
  await pane(page).getByRole('button', { name: '关闭详情' }).click();
  await shoot(page, '04-checklist-list');

  await visit(page, '工作记录');
  await shoot(page, '05-records');
  await page.getByRole('button', { name: '记一条' }).click();
  await shoot(page, '05-records-form');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await previewTable(app, '培训', await spoiltTrainings(join(dir, '有错的记录'), contract));
  await shoot(page, '05-import');
  await page.getByRole('button', { name: '取消' }).click();
  await previewTable(app, '工作记录', sheetOf(files.records, 'work'));
  await shoot(page, '05-import-future');

  for (const [label, name] of [
    ['服务质量', '06-service-levels'],
    ['预检', '07-preflight'],
    ['核签', '08-sign-off'],
    ['打包', '09-pack'],
  ] as const) {
    await visit(page, label);
    await shoot(page, name);
  }
  await page.getByRole('radio', { name: /^阶段性验收/ }).check();
  await primary(page).click();
  await page.getByRole('region', { name: '名称预览' }).waitFor();
  await shoot(page, '09-pack-plan-blocked');
  await visit(page, '核验');
  await shoot(page, '10-verify');
  await visit(page, '合同信息');
  for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
    await tab.click();
    await shoot(page, `11-contract-${at + 1}`);
  }
  await visit(page, '设置');
  await shoot(page, '12-settings');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('月工作');
  await shoot(page, '13-palette', true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await shoot(page, '13-keys');
  await page.keyboard.press('Escape');
  await refused(workspace);
  complain(app);
  await app.close();
  await forReadme('03-desk-1366.png', 'desk.png');
  await forReadme('04-checklist-1366.png', 'checklist.png');
}

/** A contract that is open elsewhere. */
async function refused(workspace: string): Promise<void> {
  const app = await startApp({ now: JANUARY_NOW });
  app.answerDialogs([[workspace]]);
  await shoot(app.page, '01-home-empty');
  await app.page.getByRole('button', { name: '打开', exact: true }).click();
  await app.page.getByRole('alert').waitFor();
  await shoot(app.page, '13-refused');
  complain(app);
  await app.close();
}

async function demo(): Promise<void> {
  const made = join(dir, '示例');
  execFileSync(process.execPath, ['electron/cli/index.ts', 'demo', '--out', made], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, DOSSIER_NOW: FINISHED_NOW, DOSSIER_HOME: join(dir, 'demo-home') },
  });
  const workspace = join(made, '工作区');
  const app = await startApp({ now: FINISHED_NOW });
  const { page } = app;
  app.answerDialogs([[workspace]]);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '合同工作台' }).waitFor();
  await shoot(page, '20-desk-finished');
  await visit(page, '服务质量');
  await shoot(page, '20-service-levels-finished');
  await visit(page, '打包');
  await page.getByRole('radio', { name: /^项目终验/ }).check();
  await primary(page).click();
  const to = join(dir, '移交');
  mkdirSync(to);
  app.answerDialogs([[to]]);
  await page.getByRole('button', { name: '选文件夹' }).click();
  await shoot(page, '21-pack-plan');
  await primary(page).click();
  await page.getByRole('progressbar', { name: '打包进度' }).waitFor();
  await page.screenshot({ path: join(out, '21-packing-1366.png') });
  await page.getByText('两份已封好').waitFor({ timeout: 60_000 });
  await shoot(page, '22-packed');
  await page.getByRole('button', { name: '再核验一次' }).click();
  await page.getByText(/^全部 [\d,]+ 个文件完好$/).waitFor();
  await shoot(page, '23-verified');
  const [name] = readdirSync(to);
  if (!name) throw new Error('no package was written');
  const damaged = join(to, name, '副本/data/说明文件.TXT');
  writeFileSync(damaged, readFileSync(damaged, 'utf8').replace('。', '，'));
  app.answerDialogs([[join(to, name)]]);
  await page.getByRole('button', { name: '核验另一个包' }).click();
  await page.getByText(/^1 个文件与封包时不同/).waitFor();
  await shoot(page, '24-verify-damaged');
  complain(app);
  await app.close();
}

function complain({ complaints }: RunningApp): void {
  for (const complaint of complaints) console.error(complaint);
}

/** Fewer colours: a screen has few, and the picture stays small in the repository. */
async function forReadme(from: string, to: string): Promise<void> {
  await sharp(join(out, from))
    .png({ palette: true, quality: 95, effort: 10 })
    .toFile(join(import.meta.dirname, to));
}
