import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, inOrder, type KindDeclaration } from './declare.ts';

export const TRAINING_MODES = ['现场', '线上'] as const;

const kind: RecordKind = {
  id: 'trainings',
  label: KIND_NAMES.trainings,
  sheetNames: ['培训', '培训记录', '培训台账', '培训情况'],
  identity: ['number'],
  dayField: 'date',
  peopleField: 'trainer',
  fields: [
    field('number', '培训编号', 'text', {
      aliases: ['编号', '单号', '记录编号', '期次'],
      required: true,
      hint: '每场培训一个编号，不重复',
      example: 'PX-2025-001',
      width: 14,
    }),
    field('date', '培训日期', 'date', {
      aliases: ['日期', '培训时间', '时间', '举办日期'],
      required: true,
      example: '2025-09-18',
      width: 12,
    }),
    field('start', '开始时间', 'time', {
      aliases: ['起始时间', '开始', '开始时刻'],
      example: '14:00',
      width: 10,
    }),
    field('end', '结束时间', 'time', {
      aliases: ['截止时间', '结束', '结束时刻'],
      example: '16:00',
      width: 10,
    }),
    field('topic', '培训主题', 'text', {
      aliases: ['主题', '培训内容', '内容', '培训名称', '课程', '课程名称', '培训题目'],
      required: true,
      example: '直播课堂的创建与回放',
      width: 30,
    }),
    field('mode', '培训方式', 'choice', {
      aliases: ['方式', '形式', '培训形式', '授课方式'],
      required: true,
      choices: TRAINING_MODES,
      synonyms: {
        线下: '现场',
        面授: '现场',
        集中: '现场',
        在线: '线上',
        网络: '线上',
        远程: '线上',
        视频: '线上',
      },
      hint: '可选一项，也可填写其他方式',
      example: '现场',
      width: 10,
    }),
    field('place', '培训地点', 'text', {
      aliases: ['地点', '培训场所', '地址', '平台'],
      example: '第二会议室',
      width: 18,
    }),
    field('trainer', '培训讲师', 'text', {
      aliases: ['讲师', '培训人', '授课人', '主讲人', '培训老师', '培训教师'],
      required: true,
      hint: '多人用顿号分隔',
      example: '韩述安',
      width: 14,
    }),
    field('audience', '培训对象', 'text', {
      aliases: ['对象', '参训对象', '参训单位', '培训人员', '参加对象', '受训对象'],
      example: '各学校系统管理员',
      width: 20,
    }),
    field('attendees', '参训人数', 'integer', {
      aliases: ['人数', '培训人数', '参加人数', '到场人数', '参培人数', '实到人数'],
      required: true,
      example: '32',
      width: 10,
    }),
    field('feedback', '培训反馈', 'text', {
      aliases: ['反馈', '效果', '培训效果', '反馈意见', '培训评价', '备注'],
      width: 30,
    }),
  ],
  check: (data) => inOrder(data, [['start', 'end', '结束时间早于开始时间']]),
};

/** 培训: one session. */
export const trainings: KindDeclaration<'trainings'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    date: row.text('date'),
    start: row.text('start'),
    end: row.text('end'),
    topic: row.text('topic'),
    mode: row.text('mode'),
    place: row.text('place'),
    trainer: row.text('trainer'),
    audience: row.text('audience'),
    attendees: row.number('attendees'),
    feedback: row.text('feedback'),
  }),
  open: ['mode'],
  codes: ['number'],
  people: ['trainer'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
