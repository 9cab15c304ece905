/**
 * 归档自检报告, short form: what was looked at under 真实性, 完整性, 可用性 and 安全性 (properties 参照
 * DA/T 70-2018), each 通过, 警告 or 需人工复核. What a machine cannot see is never 通过.
 */
import type { DocTree } from '../../documents/tree.ts';
import { chineseDate } from '../archiveFacts.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import type { SelfCheck } from '../selfChecks.ts';
import { cell, column, fieldTable, formTree, heading, paragraph, row, table, text, title } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export function selfCheckReport(
  frame: FormFrame,
  facts: ArchiveFacts,
  checks: readonly SelfCheck[],
  program: string,
): DocTree {
  const count = (result: SelfCheck['result']): number =>
    checks.filter((check) => check.result === result).length;
  const properties = [...Map.groupBy(checks, (check) => check.property)];
  const numerals = ['一、', '二、', '三、', '四、'];
  return formTree(frame, 'form', '归档自检报告', [
    title('归档自检报告', `${facts.project}　${facts.stage}`),
    fieldTable([
      ['移交单位', facts.vendor],
      ['检查日期', chineseDate(facts.date)],
      ['检查程序', program],
      ['结果', `通过${count('通过')}项，警告${count('警告')}项，需人工复核${count('需人工复核')}项`],
    ]),
    ...properties.flatMap(([property, entries], index) => [
      heading(numerals[index] ?? '', property, `property-${index + 1}`),
      table({
        style: 'grid',
        columns: [column(11, 'center'), column(56, 'left'), column(26, 'center'), column('fr', 'left')],
        head: ['序号', '检查内容', '结果', '说明'],
        body: entries.map((check, i) =>
          row(String(i + 1), check.name, cell(check.result, { align: 'center' }), check.detail),
        ),
      }),
    ]),
    paragraph(
      'note',
      text(
        '注：参照DA/T 70-2018的四性划分。“需人工复核”的各项程序不能判断，由移交双方核对后在核对表上签字。',
      ),
    ),
  ]);
}
