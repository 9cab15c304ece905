import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, type KindDeclaration } from './declare.ts';

export const INSPECTION_SCOPES = ['服务器', '数据库', '网络', '应用', '安全'] as const;

const kind: RecordKind = {
  id: 'inspections',
  label: KIND_NAMES.inspections,
  sheetNames: ['巡检', '巡检记录', '巡检台账', '巡检表', '日常巡检', '设备巡检'],
  identity: ['number'],
  dayField: 'date',
  peopleField: 'inspector',
  fields: [
    field('number', '巡检编号', 'text', {
      aliases: ['编号', '巡检单号', '单号', '记录编号', '巡检号'],
      required: true,
      hint: '每次巡检一个编号，不重复',
      example: 'XJ-2025-001',
      width: 14,
    }),
    field('date', '巡检日期', 'date', {
      aliases: ['日期', '巡检时间', '检查日期', '时间', '检查时间'],
      required: true,
      example: '2025-09-05',
      width: 12,
    }),
    field('scope', '巡检范围', 'choice', {
      aliases: [
        '范围',
        '巡检对象',
        '对象',
        '检查对象',
        '巡检内容',
        '巡检类别',
        '类别',
        '检查内容',
        '巡检项目',
      ],
      required: true,
      choices: INSPECTION_SCOPES,
      synonyms: { 主机: '服务器', 网络设备: '网络', 应用系统: '应用', 安全设备: '安全' },
      hint: '可选一项，也可填写其他范围',
      example: '服务器',
      width: 14,
    }),
    field('checked', '检查项数', 'integer', {
      aliases: ['检查数', '检查数量', '巡检项数', '巡检数量', '检查项', '总项数', '项数', '应检项数'],
      required: true,
      example: '24',
      width: 10,
    }),
    field('abnormal', '异常项数', 'integer', {
      aliases: ['异常数', '异常数量', '异常项', '问题数', '问题数量', '不正常项数'],
      required: true,
      hint: '没有异常的填 0',
      example: '0',
      width: 10,
    }),
    field('finding', '发现问题', 'text', {
      aliases: [
        '问题',
        '异常情况',
        '巡检情况',
        '问题描述',
        '巡检结果',
        '发现的问题',
        '异常描述',
        '结果',
        '检查结果',
      ],
      example: '未发现异常',
      width: 36,
    }),
    field('measure', '处理措施', 'text', {
      aliases: ['措施', '处理情况', '处理结果', '整改情况', '整改措施', '处置措施', '解决措施'],
      width: 30,
    }),
    field('inspector', '巡检人', 'text', {
      aliases: ['巡检人员', '检查人', '检查人员', '负责人', '执行人', '工程师', '人员'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '贺之遥',
      width: 14,
    }),
  ],
  check: (data) => {
    const { checked, abnormal } = data;
    return typeof checked === 'number' && typeof abnormal === 'number' && abnormal > checked
      ? [{ field: 'abnormal', value: String(abnormal), reason: `异常项数多于检查项数 ${checked}` }]
      : [];
  },
};

/** 巡检: one round through servers, databases, network, applications. */
export const inspections: KindDeclaration<'inspections'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    date: row.text('date'),
    scope: row.text('scope'),
    checked: row.number('checked'),
    abnormal: row.number('abnormal'),
    finding: row.text('finding'),
    measure: row.text('measure'),
    inspector: row.text('inspector'),
  }),
  open: ['scope'],
  codes: ['number'],
  people: ['inspector'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
