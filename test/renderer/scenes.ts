/** What is photographed: a name, how the fake workspace stands, and the clicks that lead there. */
import type { Page } from 'playwright-core';
import type { FakeOptions } from './fake/handlers.ts';

export interface Scene {
  readonly name: string;
  readonly options?: FakeOptions;
  readonly dark?: boolean;
  /** Only at the small size. */
  readonly small?: boolean;
  readonly go: (page: Page) => Promise<void>;
}

const RECENT = [
  {
    dir: 'D:\\验收卷宗\\云课堂2025',
    name: '云岭区教育系统云课堂直播平台运行维护服务',
    openedAt: '2026-01-14 08:57:00',
    present: true,
    term: { start: '2025-09-01', end: '2026-06-30' },
    overdue: 2,
    nextDue: { title: '半年阶段性总结报告单（2025年下半年）', date: '2026-01-15' },
  },
  {
    dir: 'D:\\验收卷宗\\档案馆驻场',
    name: '云岭区档案馆信息化基础软硬件环境驻场运维',
    openedAt: '2026-01-12 17:20:00',
    present: true,
    term: null,
    overdue: null,
    nextDue: null,
  },
  {
    dir: 'E:\\移动盘\\学生卡',
    name: '云岭区中小学学生卡账户管理与客户服务',
    openedAt: '2025-12-20 09:02:00',
    present: false,
    term: null,
    overdue: null,
    nextDue: null,
  },
] as const;

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: '生成示例合同' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('navigation', { name: '合同的各页' }).waitFor();
}

async function to(page: Page, name: string): Promise<void> {
  await enter(page);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export const SCENES: readonly Scene[] = [
  { name: 'home', options: { recent: RECENT }, go: async () => {} },
  { name: 'home-empty', small: true, go: async () => {} },
  {
    name: 'refused',
    small: true,
    options: {
      recent: RECENT,
      refuse: ['workspace.network', '文件夹在网络位置。多台电脑同时写同一个数据库会损坏它，复制到本机再打开'],
    },
    go: async (page) => page.getByRole('button', { name: /^云岭区教育/ }).click(),
  },
  {
    name: 'new-contract',
    go: async (page) => {
      await page.getByRole('button', { name: '新建合同' }).click();
      await page.getByLabel('开始日期').fill('20250901');
      await page.getByLabel('开始日期').blur();
      await page.getByLabel('合同名称').fill('云岭区教育系统云课堂直播平台运行维护服务');
      await page.getByLabel('结束日期').fill('2026-06-28');
      await page.getByLabel('结束日期').blur();
      await page.waitForTimeout(200);
      await page.getByLabel('结束日期').fill('2026-06-30');
      await page.getByLabel('结束日期').blur();
    },
  },
  { name: 'desk', go: enter },
  { name: 'desk-dark', dark: true, small: true, go: enter },
  { name: 'desk-fresh', small: true, options: { fresh: true }, go: enter },
  {
    name: 'checklist',
    go: async (page) => {
      await to(page, '交付清单');
      await page.getByRole('row', { name: /月工作记录单.*2025年12月/ }).click();
    },
  },
  {
    name: 'checklist-dark',
    dark: true,
    small: true,
    go: async (page) => {
      await to(page, '交付清单');
      await page.getByRole('row', { name: /月工作记录单.*2025年12月/ }).click();
    },
  },
  {
    name: 'checklist-edit',
    small: true,
    go: async (page) => {
      await to(page, '交付清单');
      await page.getByRole('tab', { name: /该我办/ }).click();
      await page
        .getByRole('row', { name: /阶段性总结报告/ })
        .first()
        .click();
      await page.getByRole('button', { name: /系统运行状况/ }).click();
      await page.getByRole('textbox', { name: '系统运行状况' }).click();
      await page.keyboard.press('End');
      await page.keyboard.type('补充一句。');
    },
  },
  {
    name: 'checklist-figures',
    options: { figuresChanged: true },
    go: async (page) => {
      await to(page, '交付清单');
      await page.getByRole('tab', { name: /该我办/ }).click();
      await page
        .getByRole('row', { name: /阶段性总结报告/ })
        .first()
        .click();
      await page.getByRole('button', { name: /系统运行状况/ }).click();
      await page.getByRole('button', { name: '常用语' }).click();
    },
  },
  {
    name: 'checklist-batch',
    small: true,
    go: async (page) => {
      await to(page, '交付清单');
      await page.getByRole('checkbox', { name: '选择全部' }).click();
    },
  },
  {
    name: 'viewer',
    small: true,
    go: async (page) => {
      await to(page, '交付清单');
      await page.getByRole('row', { name: /月工作记录单.*2025年12月/ }).click();
      await page.getByRole('button', { name: '放大第 1 页' }).click();
    },
  },
  { name: 'records', go: (page) => to(page, '工作记录') },
  {
    name: 'records-edit',
    small: true,
    go: async (page) => {
      await to(page, '工作记录');
      await page.getByRole('button', { name: '记一条' }).click();
      await page.getByLabel('日期').first().fill('2026-02-30');
      await page.getByRole('button', { name: '保存', exact: true }).click();
    },
  },
  {
    name: 'records-empty',
    small: true,
    go: async (page) => {
      await to(page, '工作记录');
      await page.getByRole('tab', { name: /培训/ }).click();
    },
  },
  {
    name: 'import',
    go: async (page) => {
      await to(page, '工作记录');
      await page.getByRole('button', { name: '导入表格' }).click();
    },
  },
  { name: 'service-levels', go: (page) => to(page, '服务质量') },
  {
    name: 'service-levels-working',
    go: async (page) => {
      await to(page, '服务质量');
      await page.getByRole('button', { name: '一般故障解决率' }).click();
      await page.getByRole('dialog').getByRole('table', { name: '计算项' }).waitFor();
    },
  },
  {
    name: 'service-levels-penalties',
    go: async (page) => {
      await to(page, '服务质量');
      await page.getByRole('tab', { name: '违约金测算' }).click();
      await page.getByRole('region', { name: '违约金测算' }).waitFor();
    },
  },
  { name: 'preflight', go: (page) => to(page, '预检') },
  {
    name: 'preflight-waive',
    small: true,
    go: async (page) => {
      await to(page, '预检');
      await page.getByRole('button', { name: '豁免', exact: true }).first().click();
      await page.getByRole('dialog').getByLabel('理由').fill('甲方书面同意这一份不交');
    },
  },
  {
    name: 'preflight-waived',
    go: async (page) => {
      await to(page, '预检');
      await page.getByText('按类别').click();
      await page.getByRole('button', { name: '豁免', exact: true }).first().click();
      await page.getByRole('dialog').getByLabel('理由').fill('甲方书面同意这一份不交');
      // On a busy machine the key comes before the reason has made the button ready.
      await page.locator('[role=dialog] button[data-primary]:enabled').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('region', { name: '已豁免 1' }).waitFor();
    },
  },
  {
    name: 'preflight-none',
    small: true,
    go: async (page) => {
      await to(page, '预检');
      await page.getByRole('tab', { name: /^已豁免/ }).click();
    },
  },
  { name: 'sign-off', options: { role: 'lead' }, go: (page) => to(page, '核签') },
  { name: 'pack', go: (page) => to(page, '打包') },
  {
    name: 'pack-plan',
    options: { clean: true },
    go: async (page) => {
      await to(page, '打包');
      await page.getByRole('radio', { name: /阶段性验收/ }).click();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('button', { name: '选文件夹' }).click();
    },
  },
  {
    name: 'packing',
    small: true,
    options: { clean: true, pace: 6000 },
    go: async (page) => {
      await to(page, '打包');
      await page.getByRole('radio', { name: /阶段性验收/ }).click();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('button', { name: '选文件夹' }).click();
      await page.getByRole('button', { name: '开始打包' }).click();
      await page.waitForTimeout(3500);
    },
  },
  {
    name: 'packed',
    options: { clean: true },
    go: async (page) => {
      await to(page, '打包');
      await page.getByRole('radio', { name: /阶段性验收/ }).click();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('button', { name: '选文件夹' }).click();
      await page.getByRole('button', { name: '开始打包' }).click();
    },
  },
  { name: 'verify', small: true, go: (page) => to(page, '核验') },
  {
    name: 'verify-damaged',
    options: { verifyDamaged: true },
    go: async (page) => {
      await to(page, '核验');
      await page.getByRole('button', { name: '选验收包' }).click();
    },
  },
  { name: 'contract', go: (page) => to(page, '合同信息') },
  {
    name: 'templates',
    go: async (page) => {
      await to(page, '模板');
      await page.getByRole('button', { name: '检查' }).click();
      await page.getByText('第38行').waitFor();
    },
  },
  {
    name: 'templates-copy',
    small: true,
    go: async (page) => {
      await to(page, '模板');
      await page.getByRole('button', { name: '复制一份来改' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'templates-form',
    small: true,
    go: async (page) => {
      await to(page, '模板');
      await page.getByRole('button', { name: '登记 Word 表单' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'templates-preview',
    small: true,
    go: async (page) => {
      await to(page, '模板');
      await page.getByRole('button', { name: '预览' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'settings', small: true, go: (page) => to(page, '设置') },
  {
    name: 'palette',
    small: true,
    go: async (page) => {
      await enter(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('12月');
    },
  },
  {
    name: 'keys',
    small: true,
    go: async (page) => {
      await enter(page);
      await page.keyboard.press('F1');
    },
  },
];
