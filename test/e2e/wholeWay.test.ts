/** One contract walked from its dates to a verified package, by clicks alone, through the real preload and router. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { KIND_GROUPS, KIND_NAMES } from '../../shared/records/kindNames.ts';
import {
  clearNotices,
  itemState,
  notice,
  openItem,
  pane,
  previewTable,
  primary,
  visit,
  words,
} from './clerk.ts';
import { followPane } from './followPane.ts';
import { startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { AFTER_TERM, writeMaterial } from './material.ts';
import type { Material } from './material.ts';

const POLL = { timeout: 30_000, interval: 100 };
const root = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'dossier-way-'));
const workspace = join(dir, '云岭区教育系统云课堂直播平台运行维护服务');
let material: Material;
let app: RunningApp;
let broken = false;

beforeAll(async () => {
  [material, app] = await Promise.all([
    writeMaterial(dir),
    startApp({ home: mkdtempSync(join(dir, 'home-')), now: AFTER_TERM }),
  ]);
  app.page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await app?.close();
  rmSync(dir, { recursive: true, force: true });
});
// Each leg starts where the one before ended.
beforeEach(({ skip }) => skip(broken, 'an earlier leg of the way failed'));
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail';
});

interface CliItem {
  readonly id: string;
  readonly stage: string;
  readonly state: string;
  readonly coveredBy: string | null;
}
function checklistByCli(): CliItem[] {
  return cli('checklist', workspace) as CliItem[];
}
/** The command line on the same files, in a process of its own. */
function cli(...words_: string[]): unknown {
  const out = execFileSync(process.execPath, ['out/main/cli.js', ...words_, '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DOSSIER_HOME: join(dir, 'cli-home'), DOSSIER_NOW: AFTER_TERM },
  });
  return JSON.parse(out);
}

test('a new contract is made from its dates, names and folder', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '新建合同' }).click();
  await page.getByRole('radio', { name: /在线课堂平台运行维护/ }).check();
  await page.getByLabel('开始日期').fill('20250901');
  await page.getByLabel('结束日期').fill('2026年6月30日');
  await page.getByLabel('合同名称').fill('云岭区教育系统云课堂直播平台运行维护服务');
  await page.getByLabel('合同编号').fill('YLJX-2025-017');
  await page.getByLabel('甲方').fill('云岭区教育信息中心');
  await page.getByLabel(/^乙方 \*$/).fill('北京启衡软件有限公司');
  await page.getByLabel('乙方项目负责人').fill('沈砚秋');
  await page.getByText('2025-09-01 至 2026-06-30，共 303 天').waitFor();
  expect(await page.locator('.owed').innerText()).toMatch(/周工作记录单[\s\S]*?每周[\s\S]*?44/);
  const promised = Number.parseInt(await page.locator('.owed-total b').innerText(), 10);

  app.answerDialogs([[dir]]);
  await page.getByRole('button', { name: '换位置…' }).click();
  await page.getByText(workspace).waitFor();
  await page.getByRole('button', { name: '建立这份合同' }).click();
  await page.getByRole('heading', { level: 1, name: '合同工作台' }).waitFor();
  await visit(page, '交付清单');
  await page.getByText(`${promised} 份，已核签 0 份`).waitFor();
});

test('ten tables go in; a row with a day that does not exist is refused by name, its mended file goes in', async () => {
  const { page } = app;
  await visit(page, '工作记录');
  for (const [kind, file] of material.files.records) {
    if (kind === 'trainings') {
      await previewTable(app, KIND_NAMES[kind], material.badTrainings);
      const refused = page.getByRole('table').filter({ hasText: '拒绝 1 行' }).getByRole('row').nth(1);
      expect(await refused.getByRole('cell').allInnerTexts()).toEqual([
        '培训',
        '2',
        'B 培训日期',
        '2025/9/31',
        expect.stringMatching(/9\s*月只有\s*30\s*天，没有\s*31\s*日/),
      ]);
      await primary(page).click();
      expect(await notice(page)).toMatch(/新增 \d+ 行；1 行被拒/);
      await clearNotices(page);
    }
    await previewTable(app, KIND_NAMES[kind], file);
    expect(await page.locator('.import-count', { hasText: '拒绝' }).locator('b').innerText()).toBe('0');
    expect(await words(primary(page))).toMatch(/^导入 [\d,]+ 行$/);
    await primary(page).click();
    expect(await notice(page)).toMatch(/^新增 \d+ 行/);
    await clearNotices(page);
  }
  await page.getByRole('tab', { name: /^工作记录/ }).click();
  const { records } = sampleYear();
  const counts = KIND_GROUPS.flatMap(({ kinds }) => kinds).map(
    (kind) => `${KIND_NAMES[kind]} ${records[kind].length.toLocaleString('en-US')}`,
  );
  const shown = async (): Promise<string[]> =>
    (await page.getByRole('tab').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  await expect.poll(shown, POLL).toEqual(counts);
});

test('everything that can be made is made at once', async () => {
  const { page } = app;
  await visit(page, '交付清单');
  await page.getByRole('button', { name: '全部生成' }).click();
  expect(await notice(page)).toMatch(/^生成 \d+ 份/);
  await clearNotices(page);
});

test('approval waits until the contract’s contradiction is decided', async () => {
  const { page } = app;
  await visit(page, '交付清单');
  const [first] = material.stage;
  if (!first) throw new Error('the stage owes nothing');
  await openItem(page, first.code);
  await followPane(app, { item: first, files: material.files, until: '核签' });
  // A clerk is led to the page where the lead's name is given.
  await primary(pane(page)).click();
  await page.getByRole('heading', { level: 1, name: '核签' }).waitFor();
  // The page stands before its list has come.
  await expect.poll(() => words(primary(page)), { timeout: 10_000 }).toBe('核签 1 份');
  await primary(page).click();
  expect(await page.getByRole('alert').innerText()).toMatch(/1 份没有核签[\s\S]*合同自身有矛盾尚未裁定/);

  await visit(page, '合同信息');
  await page.getByRole('tab', { name: /矛盾/ }).click();
  const decisions = page.getByLabel(/^处理决定/);
  const open = await decisions.count();
  expect(open).toBeGreaterThan(0);
  for (let at = 0; at < open; at += 1) {
    await decisions.nth(at).fill('按较严格的一处执行，已与甲方确认');
    await page.getByRole('button', { name: '记下决定' }).nth(at).click();
    await page.getByText('沈砚秋 已定').nth(at).waitFor();
  }
});

test('each of the thirteen papers of the stage is led to its approval by its pane alone', async () => {
  const { page } = app;
  await visit(page, '设置');
  await page.getByLabel('姓名').fill('沈砚秋');
  await page.getByRole('radio', { name: /项目负责人/ }).check();
  await page.getByRole('button', { name: '保存身份' }).click();
  await page.getByRole('button', { name: '身份：沈砚秋 项目负责人' }).waitFor();
  await visit(page, '交付清单');
  expect(material.stage).toHaveLength(13);
  for (const item of material.stage) {
    await openItem(page, item.code);
    const taken = await followPane(app, { item, files: material.files, until: null });
    // A slow machine may redraw the pane between two steps: the way goes on from where it stands.
    for (let again = 0; again < 3 && (await itemState(page)) !== '已核签'; again += 1) {
      taken.push(...(await followPane(app, { item, files: material.files, until: null })));
    }
    expect(taken.at(-1), item.code).toBe('核签');
    expect(await itemState(page), item.code).toBe('已核签');
  }
  expect(app.unasked()).toEqual([]);
});

let packageDir = '';

test('preflight finds nothing that blocks the stage, and both copies are sealed', async () => {
  const { page } = app;
  await visit(page, '预检');
  // The check of the whole draws the page anew when it ends, and would shut the list of stages.
  await page.getByText(/没有阻断项。核签后就能打包。|改好 \d+ 个阻断项/).waitFor();
  await page.getByLabel('检查的范围').click();
  await page.locator('.ant-select-item-option', { hasText: /^阶段性验收$/ }).click();
  await page.locator('.ant-select', { hasText: '阶段性验收' }).first().waitFor();
  // A poll, so that a finding that should not be there is named in the failure.
  const blockers = async (): Promise<string[]> => {
    const done = await page.getByText(/没有阻断项。核签后就能打包。|改好 \d+ 个阻断项/).count();
    return done === 0
      ? ['预检中']
      : page.locator('.finding[data-severity="blocker"]:not(.struck)').allInnerTexts();
  };
  await expect.poll(blockers, POLL).toEqual([]);

  await visit(page, '打包');
  await page.getByRole('radio', { name: /^阶段性验收/ }).check();
  await primary(page).click();
  const out = mkdtempSync(join(dir, '移交-'));
  app.answerDialogs([[out]]);
  await page.getByRole('button', { name: '选文件夹' }).click();
  await page.getByText(out).waitFor();
  const planned = Number(
    /每份 ([\d,]+) 个文件/
      .exec(await page.getByRole('region', { name: '名称预览' }).innerText())?.[1]
      ?.replace(',', ''),
  );
  await primary(page).click();
  await page.getByRole('progressbar', { name: '打包进度' }).waitFor();
  await page.getByText('两份已封好，内容完全一致').waitFor({ timeout: 120_000 });
  const [name] = readdirSync(out);
  if (!name) throw new Error('no package was written');
  packageDir = join(out, name);
  const shown = await page.locator('.packed-head').innerText();
  expect(shown).toContain(name);
  const [asked, made] = [...shown.matchAll(/(?:应写|写成) ([\d,]+) 个/g)].map((match) => match[1]);
  expect(made).toBe(asked);
  for (const label of ['正本', '副本']) {
    const copy = await page.getByRole('region', { name: label, exact: true }).innerText();
    expect(copy).toContain('读回核对通过');
    const files = readdirSync(join(packageDir, label), { recursive: true, withFileTypes: true });
    expect(copy).toContain(`${files.filter((entry) => entry.isFile()).length} 个`);
    const payload = readdirSync(join(packageDir, label, 'data'), { recursive: true, withFileTypes: true });
    expect(payload.filter((entry) => entry.isFile()).length).toBe(planned);
  }
});

test('the package reads back outside the program', () => {
  for (const label of ['正本', '副本']) {
    const copy = join(packageDir, label);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: copy });
    }
  }
  const difference = execFileSync('diff', [
    '-r',
    join(packageDir, '正本/data'),
    join(packageDir, '副本/data'),
  ]);
  expect(difference.toString()).toBe('');
});

test('verifying finds the package whole, and names the one file in which a byte was flipped', async () => {
  const { page } = app;
  await visit(page, '核验');
  app.answerDialogs([[packageDir]]);
  await primary(page).click();
  await page.getByText(/^全部 [\d,]+ 个文件完好$/).waitFor();

  const victim = readFileSync(join(packageDir, '副本/manifest-sha256.txt'), 'utf8')
    .split('\n')
    .map((line) => line.slice(66))
    .find((path) => path.endsWith('.docx'));
  if (!victim) throw new Error('the package holds no Word file');
  const file = join(packageDir, '副本', victim);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);

  app.answerDialogs([[packageDir]]);
  await page.getByRole('button', { name: '核验另一个包' }).click();
  await page.getByText(/^1 个文件与封包时不同，其余 [\d,]+ 个完好$/).waitFor();
  const rows = page.getByRole('region', { name: '有问题的文件' }).getByRole('row');
  expect(await rows.count()).toBe(2);
  const text = await rows.nth(1).innerText();
  expect(text).toContain(victim.slice(victim.lastIndexOf('/') + 1));
  expect(text).toContain('内容与封包时不同');
});

test('the list says what the command line says, and the window had nothing to complain of', async () => {
  const { page } = app;
  await visit(page, '交付清单');
  const sub = await page.locator('.page-sub').innerText();
  const [total, finished] = [...sub.matchAll(/\d+/g)].map(Number);
  const heads = await page.locator('.stage-row').allInnerTexts();
  expect(app.complaints).toEqual([]);
  await app.close();

  // What another paper serves is counted with that paper.
  const items = checklistByCli().filter((item) => item.coveredBy === null);
  expect(items.length).toBe(total);
  expect(items.filter((item) => item.state === 'packed' || item.state === 'signed-off')).toHaveLength(
    finished ?? 0,
  );
  const packed = new Set(items.filter((item) => item.state === 'packed').map((item) => item.id));
  expect(material.stage.filter((item) => !packed.has(item.id))).toEqual([]);
  expect(heads.length).toBeGreaterThan(0);
  for (const head of heads) {
    const [, stage, count] = /^(.+?)\s*(\d+) 份/.exec(head) ?? [];
    expect(
      items.filter((item) => item.stage === stage),
      stage,
    ).toHaveLength(Number(count));
  }
});
