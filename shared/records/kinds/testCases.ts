import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { TestCaseRecord } from '../types.ts';
import { field, textOf, type KindDeclaration } from './declare.ts';

export const TEST_VERDICTS = ['通过', '不通过'] as const satisfies readonly TestCaseRecord['verdict'][];
export const TEST_TYPES = ['功能测试', '接口测试', '性能测试', '安全测试', '兼容性测试'] as const;

const kind: RecordKind = {
  id: 'testCases',
  label: KIND_NAMES.testCases,
  sheetNames: ['测试用例', '测试用例表', '用例', '测试记录', '功能测试', '测试用例执行记录', '功能测试用例'],
  identity: ['number', 'round'],
  dayField: 'date',
  peopleField: 'tester',
  fields: [
    field('number', '用例编号', 'text', {
      aliases: ['编号', '测试用例编号', '用例ID', '测试编号', '序号', '用例号'],
      required: true,
      hint: '每个用例一个编号；同一用例各轮用同一编号',
      example: 'TC-ZB-001',
      width: 14,
    }),
    field('round', '测试轮次', 'text', {
      aliases: ['轮次', '测试批次', '测试版本'],
      hint: '只测一轮的留空',
      example: '第1轮',
      width: 10,
    }),
    field('module', '功能模块', 'text', {
      aliases: ['模块', '所属模块', '测试模块', '模块名称', '子系统', '测试项目'],
      required: true,
      example: '直播课堂',
      width: 14,
    }),
    field('feature', '功能点', 'text', {
      aliases: ['测试功能点', '测试点', '用例名称', '用例标题', '测试项', '功能名称', '测试用例名称', '标题'],
      required: true,
      example: '预约直播',
      width: 20,
    }),
    field('type', '测试类型', 'choice', {
      aliases: ['类型', '用例类型', '测试类别'],
      choices: TEST_TYPES,
      synonyms: {
        功能: '功能测试',
        接口: '接口测试',
        性能: '性能测试',
        安全: '安全测试',
        兼容性: '兼容性测试',
      },
      hint: '可选一项，也可填写其他类型',
      example: '功能测试',
      width: 12,
    }),
    field('precondition', '前置条件', 'text', {
      aliases: ['预置条件', '前提条件', '测试前提', '条件'],
      example: '教师账号已登录',
      width: 24,
    }),
    field('steps', '操作步骤', 'text', {
      aliases: ['测试步骤', '步骤', '执行步骤', '步骤描述', '测试方法'],
      required: true,
      example: '选择班级和时间，提交预约',
      width: 36,
    }),
    field('expected', '预期结果', 'text', {
      aliases: ['期望结果', '预期', '预期输出'],
      required: true,
      example: '预约成功，班级学生收到通知',
      width: 30,
    }),
    field('actual', '实际结果', 'text', {
      aliases: ['测试结果描述', '实际输出', '实测结果', '实际'],
      hint: '不通过的必填：看到了什么',
      example: '与预期一致',
      width: 30,
    }),
    field('verdict', '测试结论', 'choice', {
      aliases: ['结论', '是否通过', '测试结果', '执行结果', '通过情况', '结果', '用例状态'],
      required: true,
      choices: TEST_VERDICTS,
      synonyms: {
        是: '通过',
        合格: '通过',
        成功: '通过',
        pass: '通过',
        passed: '通过',
        P: '通过',
        否: '不通过',
        不合格: '不通过',
        失败: '不通过',
        未通过: '不通过',
        fail: '不通过',
        failed: '不通过',
        F: '不通过',
      },
      example: '通过',
      width: 10,
    }),
    field('tester', '测试人', 'text', {
      aliases: ['测试人员', '执行人', '测试员', '测试者', '负责人'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '贺之遥',
      width: 12,
    }),
    field('date', '测试日期', 'date', {
      aliases: ['日期', '执行日期', '测试时间', '执行时间'],
      required: true,
      example: '2025-10-16',
      width: 12,
    }),
  ],
  check: (data) =>
    textOf(data, 'verdict') === '不通过' && textOf(data, 'actual') === ''
      ? [{ field: 'actual', value: '', reason: '测试结论为“不通过”，请填写实际结果' }]
      : [],
};

/** 测试用例: one case run in one round. */
export const testCases: KindDeclaration<'testCases'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    round: row.text('round'),
    module: row.text('module'),
    feature: row.text('feature'),
    type: row.text('type'),
    precondition: row.text('precondition'),
    steps: row.text('steps'),
    expected: row.text('expected'),
    actual: row.text('actual'),
    verdict: row.oneOf('verdict', TEST_VERDICTS),
    tester: row.text('tester'),
    date: row.text('date'),
  }),
  open: ['type'],
  codes: ['number'],
  people: ['tester'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
