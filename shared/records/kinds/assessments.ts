import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { AssessmentRecord } from '../types.ts';
import { field, textOf, type KindDeclaration } from './declare.ts';

export const ASSESSMENT_VERDICTS = [
  '合格',
  '不合格',
  '待复检',
] as const satisfies readonly AssessmentRecord['verdict'][];

const kind: RecordKind = {
  id: 'assessments',
  label: KIND_NAMES.assessments,
  sheetNames: ['设备检测', '设备检测记录', '检测记录', '设备评估', '评估检测', '检测', '设备评估检测'],
  identity: ['date', 'asset', 'item'],
  dayField: 'date',
  peopleField: 'assessor',
  fields: [
    field('date', '检测日期', 'date', {
      aliases: ['日期', '评估日期', '检测时间', '测试日期', '时间'],
      required: true,
      example: '2025-11-12',
      width: 12,
    }),
    field('asset', '设备编号', 'text', {
      aliases: ['资产编号', '编号', '设备编码', '资产编码'],
      required: true,
      hint: '资产台账中的编号',
      example: 'ZC-UPS-001',
      width: 16,
    }),
    field('name', '设备名称', 'text', {
      aliases: ['名称', '资产名称', '检测对象', '设备'],
      required: true,
      example: '机房不间断电源',
      width: 20,
    }),
    field('place', '存放位置', 'text', {
      aliases: ['位置', '地点', '检测地点', '所在位置', '安装位置'],
      example: '主机房',
      width: 16,
    }),
    field('item', '检测项目', 'text', {
      aliases: ['项目', '检测内容', '评估项目', '检测指标', '评估内容', '检查项目'],
      required: true,
      example: '电池组后备时间',
      width: 20,
    }),
    field('standard', '标准要求', 'text', {
      aliases: ['标准', '要求', '检测依据', '标准值', '参考值', '指标要求', '合格标准'],
      example: '不少于 30 分钟',
      width: 20,
    }),
    field('measured', '检测结果', 'text', {
      aliases: ['实测值', '结果', '检测值', '实测结果', '检测情况', '测试结果'],
      required: true,
      hint: '写实测的数值或情况',
      example: '实测 42 分钟',
      width: 24,
    }),
    field('verdict', '检测结论', 'choice', {
      aliases: ['结论', '判定', '是否合格', '评估结论', '检测判定'],
      required: true,
      choices: ASSESSMENT_VERDICTS,
      synonyms: {
        是: '合格',
        通过: '合格',
        正常: '合格',
        达标: '合格',
        否: '不合格',
        不通过: '不合格',
        异常: '不合格',
        不达标: '不合格',
        复检: '待复检',
        待定: '待复检',
      },
      example: '合格',
      width: 10,
    }),
    field('advice', '处理建议', 'text', {
      aliases: ['建议', '处置建议', '整改建议', '处理意见', '备注'],
      hint: '不合格的必填',
      example: '继续使用',
      width: 24,
    }),
    field('assessor', '检测人', 'text', {
      aliases: ['检测人员', '评估人', '评估人员', '测试人', '负责人', '工程师'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '贺之遥',
      width: 14,
    }),
  ],
  check: (data) =>
    textOf(data, 'verdict') === '不合格' && textOf(data, 'advice') === ''
      ? [{ field: 'advice', value: '', reason: '检测结论为“不合格”，请填写处理建议' }]
      : [],
};

/** 设备检测: one item examined on one device. */
export const assessments: KindDeclaration<'assessments'> = {
  kind: () => kind,
  build: (row) => ({
    date: row.text('date'),
    asset: row.text('asset'),
    name: row.text('name'),
    place: row.text('place'),
    item: row.text('item'),
    standard: row.text('standard'),
    measured: row.text('measured'),
    verdict: row.oneOf('verdict', ASSESSMENT_VERDICTS),
    advice: row.text('advice'),
    assessor: row.text('assessor'),
  }),
  open: [],
  codes: ['asset'],
  people: ['assessor'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
