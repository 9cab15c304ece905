import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, type KindDeclaration } from './declare.ts';

export const BACKUP_TYPES = ['全量', '增量'] as const;

const kind: RecordKind = {
  id: 'backups',
  label: KIND_NAMES.backups,
  sheetNames: ['备份', '备份记录', '数据备份', '备份台账', '数据备份记录'],
  identity: ['number'],
  dayField: 'date',
  peopleField: 'operator',
  fields: [
    field('number', '备份编号', 'text', {
      aliases: ['编号', '单号', '记录编号'],
      required: true,
      hint: '每次备份一个编号，不重复',
      example: 'BF-2025-001',
      width: 14,
    }),
    field('date', '备份日期', 'date', {
      aliases: ['日期', '备份时间', '时间'],
      required: true,
      example: '2025-09-30',
      width: 12,
    }),
    field('object', '备份对象', 'text', {
      aliases: ['对象', '备份内容', '内容', '数据库', '备份数据', '备份范围', '系统'],
      required: true,
      example: '业务数据库',
      width: 20,
    }),
    field('type', '备份类型', 'choice', {
      aliases: ['类型', '备份方式', '方式', '备份类别'],
      required: true,
      choices: BACKUP_TYPES,
      synonyms: {
        全量备份: '全量',
        完全备份: '全量',
        完整备份: '全量',
        全备: '全量',
        增量备份: '增量',
        增备: '增量',
      },
      hint: '可选一项，也可填写其他类型',
      example: '全量',
      width: 10,
    }),
    field('sizeMb', '备份大小（MB）', 'integer', {
      aliases: ['大小', '备份大小', '数据量', '备份数据量', '文件大小', '容量', '备份容量'],
      required: true,
      hint: '以 MB 计的整数；写明单位的（如 12GB）自动换算',
      example: '18432',
      width: 14,
    }),
    field('place', '存放位置', 'text', {
      aliases: ['位置', '存储位置', '备份位置', '保存位置', '存放地点', '备份介质', '介质'],
      required: true,
      example: '异地备份服务器',
      width: 20,
    }),
    field('restoreChecked', '恢复验证', 'yes-no', {
      aliases: ['是否验证', '是否恢复验证', '是否做恢复验证', '恢复测试', '是否恢复测试'],
      choices: ['是', '否'],
      hint: '做过恢复验证的填“是”',
      example: '是',
      width: 10,
    }),
    field('restoreResult', '验证结果', 'text', {
      aliases: ['恢复结果', '恢复验证结果', '测试结果', '恢复测试结果', '备注'],
      example: '恢复到测试库，抽查 20 条记录一致',
      width: 30,
    }),
    field('operator', '操作人', 'text', {
      aliases: ['备份人', '操作人员', '执行人', '负责人', '备份人员', '经办人', '工程师'],
      required: true,
      hint: '须在合同人员名单内',
      example: '罗青桐',
      width: 14,
    }),
  ],
  check: () => [],
};

/** 备份: one backup of data. Sizes are mebibytes. */
export const backups: KindDeclaration<'backups'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    date: row.text('date'),
    object: row.text('object'),
    type: row.text('type'),
    sizeMb: row.number('sizeMb'),
    place: row.text('place'),
    restoreChecked: row.yes('restoreChecked'),
    restoreResult: row.text('restoreResult'),
    operator: row.text('operator'),
  }),
  open: ['type'],
  codes: ['number'],
  people: ['operator'],
  ahead: [],
  repeats: 'refuse',
  units: {
    sizeMb: {
      MB: 1,
      M: 1,
      MiB: 1,
      GB: 1024,
      G: 1024,
      GiB: 1024,
      TB: 1_048_576,
      T: 1_048_576,
      KB: 1 / 1024,
      K: 1 / 1024,
    },
  },
};
