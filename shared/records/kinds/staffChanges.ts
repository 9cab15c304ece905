import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { StaffChangeRecord } from '../types.ts';
import { field, textOf, type KindDeclaration } from './declare.ts';

export const STAFF_CHANGE_TYPES = [
  '更换',
  '到岗',
  '离岗',
] as const satisfies readonly StaffChangeRecord['type'][];

const kind: RecordKind = {
  id: 'staffChanges',
  label: KIND_NAMES.staffChanges,
  sheetNames: ['人员变动', '人员变动记录', '人员变更', '人员变更记录', '人员调整', '人员更换', '人员异动'],
  identity: ['date', 'name', 'type'],
  dayField: 'date',
  peopleField: '',
  fields: [
    field('date', '变动日期', 'date', {
      aliases: ['日期', '变更日期', '生效日期', '调整日期', '变动时间'],
      required: true,
      hint: '到岗、离岗或更换生效的日期',
      example: '2026-02-02',
      width: 12,
    }),
    field('name', '人员姓名', 'text', {
      aliases: ['姓名', '变动人员', '原人员', '离岗人员', '被更换人员', '人员'],
      required: true,
      hint: '更换的填原来的人员',
      example: '贺之遥',
      width: 12,
    }),
    field('role', '岗位', 'text', {
      aliases: ['职务', '岗位名称', '角色', '担任岗位', '岗位职责'],
      required: true,
      example: '驻场工程师',
      width: 14,
    }),
    field('type', '变动类型', 'choice', {
      aliases: ['类型', '变更类型', '变动类别', '调整类型', '变动情况'],
      required: true,
      choices: STAFF_CHANGE_TYPES,
      synonyms: {
        变更: '更换',
        替换: '更换',
        入场: '到岗',
        新增: '到岗',
        退场: '离岗',
        离职: '离岗',
        调离: '离岗',
      },
      example: '更换',
      width: 10,
    }),
    field('successor', '接替人员', 'text', {
      aliases: ['接任人员', '新人员', '更换后人员', '替换人员', '接替人'],
      hint: '类型为“更换”时必填',
      example: '沈知微',
      width: 12,
    }),
    field('reason', '变动原因', 'text', {
      aliases: ['原因', '变更原因', '调整原因', '事由'],
      example: '岗位轮换',
      width: 24,
    }),
    field('noticeOn', '告知甲方日期', 'date', {
      aliases: ['通知日期', '告知日期', '报告日期', '申请日期', '通知甲方日期'],
      example: '2026-01-19',
      width: 12,
    }),
    field('consentBy', '甲方同意人', 'text', {
      aliases: ['同意人', '批准人', '审批人', '甲方确认人', '甲方审批人'],
      example: '郑既白',
      width: 12,
    }),
    field('consentOn', '甲方同意日期', 'date', {
      aliases: ['同意日期', '批准日期', '审批日期', '确认日期', '甲方确认日期'],
      example: '2026-01-26',
      width: 12,
    }),
    field('handover', '交接情况', 'text', {
      aliases: ['工作交接', '交接内容', '交接', '交接说明', '备注'],
      example: '账号、文档和在办事项已交接',
      width: 30,
    }),
  ],
  check: (data) =>
    textOf(data, 'type') === '更换' && textOf(data, 'successor') === ''
      ? [{ field: 'successor', value: '', reason: '变动类型为“更换”，请填写接替人员' }]
      : [],
};

/** 人员变动: who came, who left, who took over. */
export const staffChanges: KindDeclaration<'staffChanges'> = {
  kind: () => kind,
  build: (row) => ({
    date: row.text('date'),
    name: row.text('name'),
    role: row.text('role'),
    type: row.oneOf('type', STAFF_CHANGE_TYPES),
    successor: row.text('successor'),
    reason: row.text('reason'),
    noticeOn: row.text('noticeOn'),
    consentBy: row.text('consentBy'),
    consentOn: row.text('consentOn'),
    handover: row.text('handover'),
  }),
  open: [],
  codes: [],
  people: ['name', 'successor', 'consentBy'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
