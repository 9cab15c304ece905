import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, inOrder, type KindDeclaration } from './declare.ts';

export const EVENT_LEVELS = ['特别重要', '重要', '一般'] as const;

const kind: RecordKind = {
  id: 'securedEvents',
  label: KIND_NAMES.securedEvents,
  sheetNames: ['重大活动保障', '重保', '重保记录', '重大活动', '活动保障', '保障记录', '重要时期保障'],
  identity: ['number'],
  dayField: 'start',
  peopleField: 'people',
  fields: [
    field('number', '保障编号', 'text', {
      aliases: ['编号', '重保编号', '记录编号', '单号', '活动编号'],
      required: true,
      hint: '每次保障一个编号，不重复',
      example: 'ZB-2025-001',
      width: 14,
    }),
    field('name', '活动名称', 'text', {
      aliases: ['名称', '保障活动', '重大活动名称', '活动', '保障名称', '保障任务'],
      required: true,
      example: '全区期末联考保障',
      width: 24,
    }),
    field('level', '保障级别', 'choice', {
      aliases: ['级别', '等级', '保障等级', '活动级别', '重要程度'],
      choices: EVENT_LEVELS,
      hint: '可选一项，也可填写合同中的其他级别',
      example: '重要',
      width: 10,
    }),
    field('start', '开始时间', 'moment', {
      aliases: ['保障开始时间', '活动开始时间', '开始日期', '起始时间', '保障起始时间'],
      required: true,
      hint: '可以是将来的时间',
      example: '2026-01-12 08:00',
      width: 18,
    }),
    field('end', '结束时间', 'moment', {
      aliases: ['保障结束时间', '活动结束时间', '结束日期', '截止时间', '保障截止时间'],
      required: true,
      example: '2026-01-14 18:00',
      width: 18,
    }),
    field('scope', '保障范围', 'text', {
      aliases: ['保障对象', '范围', '保障系统', '涉及系统', '保障内容'],
      required: true,
      example: '直播平台、统一登录、机房网络',
      width: 28,
    }),
    field('leader', '保障负责人', 'text', {
      aliases: ['负责人', '总负责人', '牵头人', '指挥人'],
      required: true,
      example: '秦望舒',
      width: 12,
    }),
    field('people', '保障人员', 'text', {
      aliases: ['参与人员', '值守人员', '人员', '保障队伍', '值班人员'],
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '罗青桐、贺之遥',
      width: 20,
    }),
    field('preparation', '事前准备', 'text', {
      aliases: ['准备情况', '事前检查', '准备工作', '保障措施', '准备措施'],
      example: '巡检服务器和网络，完成全量备份，冻结变更',
      width: 36,
    }),
    field('course', '保障过程', 'text', {
      aliases: ['过程', '值守情况', '保障经过', '过程记录', '保障情况'],
      hint: '活动结束后填写',
      example: '三天值守，每 2 小时巡查一次',
      width: 36,
    }),
    field('problems', '问题与处置', 'text', {
      aliases: ['发现问题', '问题', '突发情况', '问题及处理', '处置情况', '异常情况'],
      width: 30,
    }),
    field('result', '保障结果', 'text', {
      aliases: ['结果', '保障总结', '总结', '保障结论'],
      hint: '活动结束后填写',
      example: '活动期间系统运行正常',
      width: 30,
    }),
  ],
  check: (data) => inOrder(data, [['start', 'end', '结束时间早于开始时间']]),
};

/** 重大活动保障: one event secured; the plan is entered before the event. */
export const securedEvents: KindDeclaration<'securedEvents'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    name: row.text('name'),
    level: row.text('level'),
    start: row.text('start'),
    end: row.text('end'),
    scope: row.text('scope'),
    leader: row.text('leader'),
    people: row.text('people'),
    preparation: row.text('preparation'),
    course: row.text('course'),
    problems: row.text('problems'),
    result: row.text('result'),
  }),
  open: ['level'],
  codes: ['number'],
  people: ['leader', 'people'],
  ahead: ['start', 'end'],
  repeats: 'refuse',
  units: {},
};
