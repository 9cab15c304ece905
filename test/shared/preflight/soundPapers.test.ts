/** Sentences and tables that look odd and are in order: no finding. */
import { expect, it } from 'vitest';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import type { PreflightDossier } from '../../../shared/preflight/dossier.ts';
import { clean, line, table } from './plant.ts';
import { lines, marked } from './plantedSlips.ts';

function messages(rule: string, dossier: PreflightDossier): string[] {
  const { findings, rules } = runPreflight(
    dossier,
    RULES.filter(({ id }) => id === rule),
  );
  expect(rules[0]?.looked).toBeGreaterThan(0);
  return findings.map(({ message }) => message);
}

it.each([
  ['date.calendar', '2025年9月1日（星期一）上线'],
  ['date.calendar', '2025年9月2日周一至周五值守的安排同前'],
  ['date.calendar', '版本 2025.13.40，编号 SB-2025-13-40'],
  ['date.calendar', '2025-09-01 24:00 前完成'],
  ['date.calendar', '2025年9月1日周例会'],
  ['figure.possible', '本月受理10件，解决12件（含上月遗留2件）'],
  ['figure.possible', '计划培训4次，完成5次，完成率125%'],
  ['figure.possible', '参训20人，其中女12人、党员10人'],
  ['figure.possible', '发放问卷128份，回收120份，有效118份'],
  ['complete.leftOver', '联系电话138****0000，卡号尾号XX12'],
  ['complete.leftOver', '分辨率1920×1080，云主机8核××'],
  ['date.span', '22:00至02:00，历时4小时'],
  ['date.span', '9:00至17:00，共7小时'],
  ['date.span', '2026-03-02 10:00报告，远程于2026-03-02 10:20恢复，2026-03-02 11:00到场检查'],
  ['date.span', '2026年3月2日前恢复，计划2026年3月1日完成'],
  ['figure.identifier', '联系电话：010-66554433转8012，手机：13800138000'],
  ['figure.identifier', '服务热线电话：400-810-8899，内线电话：8012，手机：138****8000'],
  ['figure.identifier', '身份证号：11010519491231002X，统一社会信用代码：91350100M000100Y43'],
  ['figure.contract', '上一年度合同（YL-YW-2024-018）已验收'],
  ['figure.contract', '文件编号YL-YW-2025-018-01'],
  ['figure.contract', `${clean.contract.name}（2025年）`],
  ['figure.contract', clean.contract.name.replace('平台', '平台\n')],
  ['figure.parties', `${clean.contract.vendor.name}上海分公司`],
  ['figure.worded', '合同总额25.8万元（大写：贰拾伍万捌仟元整）'],
  ['figure.cited', '故障GZ-2026-004已恢复，标准GB-2026-04'],
  ['service.none', '服务期内未发生重大故障'],
  ['service.none', '服务期内未发生因乙方原因造成的停机'],
  ['service.none', '期间没有再发生同类故障'],
  ['complete.serial', '十、其他'],
])('%s: %s', (rule, text) => {
  expect(messages(rule, line(text))).toEqual([]);
});

it('an excerpt keeps the numbers of the whole list', () => {
  const excerpt = table(['序号', '内容'], ['3', '甲'], ['7', '乙'], ['12', '丙'], ['13', '丁']);
  expect(messages('complete.serial', excerpt)).toEqual([]);
});

it('each group of a list begins anew, merged cells are empty', () => {
  const groups = table(['序号', '内容'], ['1', '甲'], ['', '乙'], ['2', '丙'], ['1', '丁'], ['2', '戊']);
  expect(messages('complete.serial', groups)).toEqual([]);
});

it('a table of contents lists the headings once before', () => {
  const twice = lines('一、概述\t1', '二、情况\t2', '三、总结\t5', '一、概述', '二、情况', '三、总结');
  expect(messages('complete.serial', twice)).toEqual([]);
});

it('quantities with a unit are no headings', () => {
  expect(messages('complete.serial', lines('1.1万元', '1.2万元', '1.4万元'))).toEqual([]);
});

it('a change may be below zero', () => {
  expect(messages('figure.possible', table(['月份', '人数增减', '数量'], ['1月', '-3', '4']))).toEqual([]);
});

it('a rate that comes about in no way that the table shows is left alone', () => {
  const rates = table(
    ['月份', '故障数', '可用率'],
    ['1月', '3', '99.91%'],
    ['2月', '4', '99.82%'],
    ['3月', '1', '99.95%'],
  );
  expect(messages('figure.tableRate', rates)).toEqual([]);
});

it('a rate cut off and a rate rounded are both right', () => {
  const rates = table(
    ['项目', '总数', '完成数', '完成率'],
    ['甲', '3', '2', '66.6%'],
    ['乙', '3', '2', '66.7%'],
    ['丙', '7', '1', '14.2%'],
  );
  expect(messages('figure.tableRate', rates)).toEqual([]);
});

it('two papers in one PDF each count their pages', () => {
  expect(messages('complete.pageMarks', marked('第1页 共2页', '第2页 共2页', '第1页 共1页'))).toEqual([]);
});

it('weeks told by their working days leave out the weekends', () => {
  const weeks = table(
    ['周次', '起止'],
    ['第1周', '2025-09-01至2025-09-05'],
    ['第2周', '2025-09-08至2025-09-12'],
    ['第3周', '2025-09-15至2025-09-19'],
    ['第4周', '2025-09-22至2025-09-26'],
  );
  expect(messages('date.periods', weeks)).toEqual([]);
});

it('a month stands once for each group of users', () => {
  const months = ['2025年9月', '2025年10月', '2025年11月', '2025年12月'];
  const rows = months.flatMap((month) => ['教师', '学生'].map((role) => [month, role, '3']));
  expect(messages('date.periods', table(['月份', '角色', '人数'], ...rows))).toEqual([]);
});
