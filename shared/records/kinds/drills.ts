import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, inOrder, type KindDeclaration } from './declare.ts';

const kind: RecordKind = {
  id: 'drills',
  label: KIND_NAMES.drills,
  sheetNames: ['演练', '演练记录', '应急演练', '应急演练记录', '演练台账'],
  identity: ['number'],
  dayField: 'date',
  peopleField: 'leader',
  fields: [
    field('number', '演练编号', 'text', {
      aliases: ['编号', '单号', '记录编号'],
      required: true,
      hint: '每次演练一个编号，不重复',
      example: 'YL-2025-001',
      width: 14,
    }),
    field('date', '演练日期', 'date', {
      aliases: ['日期', '演练时间', '时间'],
      required: true,
      example: '2025-11-20',
      width: 12,
    }),
    field('start', '开始时间', 'time', {
      aliases: ['起始时间', '开始', '开始时刻'],
      example: '14:00',
      width: 10,
    }),
    field('end', '结束时间', 'time', {
      aliases: ['截止时间', '结束', '结束时刻'],
      example: '15:40',
      width: 10,
    }),
    field('scenario', '演练科目', 'text', {
      aliases: ['科目', '演练场景', '场景', '演练内容', '演练主题', '主题', '演练名称'],
      required: true,
      example: '数据库主节点故障切换',
      width: 30,
    }),
    field('leader', '演练负责人', 'text', {
      aliases: ['负责人', '组织人', '总指挥', '指挥', '演练组织者', '组织者', '演练指挥'],
      required: true,
      example: '沈砚秋',
      width: 14,
    }),
    field('participants', '参加人员', 'text', {
      aliases: ['参演人员', '参与人员', '人员', '演练人员', '参加人', '参演人'],
      required: true,
      hint: '多人用顿号分隔',
      example: '韩述安、秦望舒、罗青桐',
      width: 24,
    }),
    field('course', '演练过程', 'text', {
      aliases: ['过程', '经过', '演练经过', '演练步骤', '过程记录', '演练过程记录'],
      required: true,
      example: '14:05 停止主节点，14:09 备用节点接管，14:12 业务验证通过',
      width: 48,
    }),
    field('result', '演练结果', 'text', {
      aliases: ['结果', '演练结论', '结论', '演练效果', '演练评价'],
      required: true,
      example: '4 分钟内完成切换，达到预案要求',
      width: 30,
    }),
    field('problems', '存在问题', 'text', {
      aliases: ['问题', '发现问题', '不足', '发现的问题', '存在的问题'],
      width: 30,
    }),
    field('improvement', '改进措施', 'text', {
      aliases: ['改进', '整改措施', '改进建议', '措施', '改进意见'],
      width: 30,
    }),
  ],
  check: (data) => inOrder(data, [['start', 'end', '结束时间早于开始时间']]),
};

/** 演练: one emergency drill. */
export const drills: KindDeclaration<'drills'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    date: row.text('date'),
    start: row.text('start'),
    end: row.text('end'),
    scenario: row.text('scenario'),
    leader: row.text('leader'),
    participants: row.text('participants'),
    course: row.text('course'),
    result: row.text('result'),
    problems: row.text('problems'),
    improvement: row.text('improvement'),
  }),
  open: [],
  codes: ['number'],
  people: ['leader', 'participants'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
