import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, textOf, type KindDeclaration } from './declare.ts';

const DAY_MINUTES = 24 * 60;

/** Minutes in the month `YYYY-MM`; 0 for anything else. */
function minutesOf(month: string): number {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined) return 0;
  return new Date(Date.UTC(year, number, 0)).getUTCDate() * DAY_MINUTES;
}

const kind: RecordKind = {
  id: 'cloudResources',
  label: KIND_NAMES.cloudResources,
  sheetNames: ['云资源使用', '云资源', '云资源使用情况', '云资源统计', '资源使用', '云服务用量', '用量'],
  identity: ['month', 'item'],
  dayField: 'month',
  peopleField: '',
  fields: [
    field('month', '月份', 'month', {
      aliases: ['年月', '统计月份', '计费月份', '账期', '计费周期', '使用月份', '时间'],
      required: true,
      example: '2025-09',
      width: 10,
    }),
    field('item', '资源名称', 'text', {
      aliases: [
        '服务项',
        '计价项',
        '资源项',
        '服务名称',
        '名称',
        '产品名称',
        '资源类型',
        '计费项',
        '服务目录项',
      ],
      required: true,
      hint: '与合同价格表中的名称一致',
      example: '云主机 8核16GB',
      width: 24,
    }),
    field('ordered', '开通数量', 'integer', {
      aliases: ['订购数量', '租用数量', '计费数量', '数量', '开通量', '订购量', '申请数量'],
      required: true,
      hint: '当月计费的数量',
      example: '6',
      width: 10,
    }),
    field('used', '使用数量', 'integer', {
      aliases: ['实际使用量', '使用量', '实际使用', '已用数量', '已用', '用量'],
      hint: '月末实际使用的数量；不计量的留空',
      example: '5',
      width: 10,
    }),
    field('downMinutes', '不可用时长（分钟）', 'integer', {
      aliases: ['不可用时长', '中断时长', '不可用分钟数', '停机时长', '不可用时间', '故障时长'],
      required: true,
      hint: '没有的填 0',
      example: '0',
      width: 14,
    }),
    field('note', '备注', 'text', { aliases: ['说明', '变更说明', '情况说明'], width: 30 }),
  ],
  check: (data) => {
    const { downMinutes } = data;
    const minutes = minutesOf(textOf(data, 'month'));
    return typeof downMinutes === 'number' && downMinutes > minutes
      ? [
          {
            field: 'downMinutes',
            value: String(downMinutes),
            reason: `不可用时长多于全月的 ${minutes} 分钟`,
          },
        ]
      : [];
  },
};

/** 云资源使用: one priced item in one month. */
export const cloudResources: KindDeclaration<'cloudResources'> = {
  kind: () => kind,
  build: (row) => ({
    month: row.text('month'),
    item: row.text('item'),
    ordered: row.number('ordered'),
    used: row.maybe('used'),
    downMinutes: row.number('downMinutes'),
    note: row.text('note'),
  }),
  open: [],
  codes: [],
  people: [],
  ahead: [],
  repeats: 'refuse',
  units: { downMinutes: { 分: 1, 分钟: 1, min: 1, 小时: 60, h: 60 } },
};
