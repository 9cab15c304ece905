/**
 * 归档自检报告: every check under 真实性, 完整性, 可用性 and 安全性 (properties 参照DA/T 70-2018) with what it looked at and
 * how it ended; then findings, waivers, and what a person has to look at. It reports and concludes nothing.
 */
import type { Block, DocTree, Row } from '../../documents/tree.ts';
import type { Finding } from '../../preflight/finding.ts';
import type { JudgedPreflight, WaivedFinding } from '../../preflight/waivers.ts';
import { chineseDate } from '../archiveFacts.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import type { ManualCheck } from '../manualChecks.ts';
import type { CheckResult, SelfCheck } from '../selfChecks.ts';
import {
  blank,
  cell,
  column,
  fieldTable,
  formTree,
  groupRow,
  heading,
  paragraph,
  row,
  table,
  text,
  title,
} from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export interface SelfCheckContents {
  readonly checks: readonly SelfCheck[];
  readonly check: JudgedPreflight;
  readonly manual: readonly ManualCheck[];
  readonly items: { readonly owed: number; readonly present: number; readonly notApplicable: number };
  /** `验收卷宗 0.1.0`. */
  readonly program: string;
}

/** Findings printed one by one; more are counted. */
const FINDINGS_SHOWN = 200;
/** ☐ is in neither of our fonts. */
const BOX = '□';
const PROPERTIES = ['真实性', '完整性', '可用性', '安全性'] as const;
const RESULTS: readonly CheckResult[] = ['通过', '警告', '需人工复核', '无适用对象'];
const LEVELS = { blocker: '阻断', warning: '提醒', manual: '人工核对' } as const;

export function selfCheckReport(frame: FormFrame, facts: ArchiveFacts, contents: SelfCheckContents): DocTree {
  const { checks, check, manual, items, program } = contents;
  const count = (result: CheckResult): number => checks.filter((entry) => entry.result === result).length;
  const standing = check.findings.filter(({ severity }) => severity !== 'manual');
  return formTree(frame, 'form', '归档自检报告', [
    title('归档自检报告', `${facts.project}　${facts.stage}`),
    fieldTable([
      ['移交单位', facts.vendor],
      ['检查日期', chineseDate(facts.date)],
      ['检查程序', program],
      ['应交文件', `${items.owed}份，已有${items.present}份，不适用${items.notApplicable}份`],
      ['检查项目', `${checks.length}项：${RESULTS.map((result) => `${result}${count(result)}`).join('，')}`],
      ['豁免', check.waived.length === 0 ? '无' : `${check.waived.length}条，见第三部分`],
    ]),
    heading('一、', '检查项目与结果', 'checks'),
    checkTable(checks),
    heading('二、', '发现的问题', 'findings'),
    ...findingBlocks(standing),
    heading('三、', '豁免', 'waivers'),
    ...waiverBlocks(check.waived),
    heading('四、', '人工核对', 'manual'),
    ...manualBlocks(manual),
    paragraph(
      'note',
      text(
        '注：检查项目按DA/T 70-2018所列四性分组，供参照。“无适用对象”指没有可查的内容，不计为通过；“需人工复核”由人核对后在第四部分打“√”并签名。本报告列出检查所见，不作结论。',
      ),
    ),
  ]);
}

function checkTable(checks: readonly SelfCheck[]): Block {
  let serial = 0;
  return table({
    style: 'dense-grid',
    columns: [
      column(10, 'center'),
      column('fr', 'left'),
      column(21, 'center'),
      column(34, 'left'),
      column(21, 'center'),
      column(32, 'left'),
    ],
    head: ['序号', '检查内容', '类别', '查看的对象', '结果', '说明'],
    body: PROPERTIES.flatMap((property, index): Row[] => {
      const entries = checks.filter((entry) => entry.property === property);
      return [
        groupRow(`${index + 1}. ${property}（${entries.length}项）`, 6),
        ...entries.map((entry) => {
          serial += 1;
          const { name, family, looked, result, detail } = entry;
          return row(String(serial), name, family, looked || '—', cell(result, { align: 'center' }), detail);
        }),
      ];
    }),
  });
}

function findingBlocks(findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [paragraph('flush', text('没有未豁免的阻断和提醒。'))];
  const shown = findings.slice(0, FINDINGS_SHOWN);
  const rest = findings.length - shown.length;
  const list = table({
    style: 'dense-grid',
    columns: [column(10, 'center'), column(16, 'center'), column('fr', 'left')],
    head: ['序号', '级别', '问题'],
    body: shown.map(({ severity, message }, index) => row(String(index + 1), LEVELS[severity], message)),
  });
  return rest === 0 ? [list] : [list, paragraph('flush', text(`另有${rest}条没有列出，见程序的“预检”页。`))];
}

function waiverBlocks(waived: readonly WaivedFinding[]): Block[] {
  if (waived.length === 0) return [paragraph('flush', text('没有豁免。'))];
  return [
    table({
      style: 'dense-grid',
      columns: [
        column(10, 'center'),
        column('fr', 'left'),
        column(48, 'left'),
        column(20, 'center'),
        column(26, 'center'),
      ],
      head: ['序号', '问题', '豁免理由', '豁免人', '日期'],
      body: waived.map(({ finding, waiver }, index) =>
        row(String(index + 1), finding.message, waiver.reason, waiver.by, waiver.at.slice(0, 10)),
      ),
    }),
  ];
}

function manualBlocks(manual: readonly ManualCheck[]): Block[] {
  return [
    table({
      style: 'dense-grid',
      columns: [
        column(10, 'center'),
        column('fr', 'left'),
        column(56, 'left'),
        column(16, 'center'),
        column(26, 'center'),
      ],
      head: ['序号', '核对内容', '原因和做法', '已核对', '核对人'],
      body: manual.map(({ thing, reason }, index) =>
        row(String(index + 1), thing, reason, cell(BOX, { align: 'center' }), ''),
      ),
    }),
    paragraph('flush', text('核对日期：'), blank(40)),
  ];
}
