import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, inOrder, type KindDeclaration } from './declare.ts';

export const UPDATE_TYPES = ['新增', '修改', '下线'] as const;

const kind: RecordKind = {
  id: 'contentUpdates',
  label: KIND_NAMES.contentUpdates,
  sheetNames: ['内容更新', '内容更新记录', '信息更新', '信息发布', '内容发布', '更新记录', '发布记录'],
  identity: ['date', 'column', 'title'],
  dayField: 'date',
  peopleField: 'editor',
  fields: [
    field('date', '更新日期', 'date', {
      aliases: ['发布日期', '日期', '发布时间', '更新时间', '上线日期', '时间'],
      required: true,
      example: '2025-09-05',
      width: 12,
    }),
    field('column', '栏目', 'text', {
      aliases: ['栏目名称', '频道', '位置', '发布位置', '版块', '更新位置', '所属栏目'],
      required: true,
      example: '通知公告',
      width: 16,
    }),
    field('title', '内容标题', 'text', {
      aliases: ['标题', '名称', '内容名称', '更新内容', '信息标题', '内容', '文章标题'],
      required: true,
      example: '秋季学期直播课程安排',
      width: 36,
    }),
    field('type', '更新类型', 'choice', {
      aliases: ['类型', '操作类型', '更新方式', '类别', '操作'],
      required: true,
      choices: UPDATE_TYPES,
      synonyms: {
        发布: '新增',
        上线: '新增',
        添加: '新增',
        更新: '修改',
        更正: '修改',
        删除: '下线',
        撤下: '下线',
      },
      hint: '可选一项，也可填写其他类型',
      example: '新增',
      width: 10,
    }),
    field('count', '数量（条）', 'integer', {
      aliases: ['数量', '条数', '更新数量', '篇数', '信息条数', '更新条数'],
      required: true,
      hint: '这一行包含的条数',
      example: '1',
      width: 10,
    }),
    field('source', '供稿单位', 'text', {
      aliases: ['来源', '提供单位', '来稿单位', '信息来源', '供稿人', '提供部门'],
      example: '教研室',
      width: 16,
    }),
    field('receivedOn', '收稿日期', 'date', {
      aliases: ['来稿日期', '收到日期', '需求日期', '提交日期', '收稿时间'],
      hint: '收到内容的日期，更新用时从这一天起算；没有登记的留空',
      example: '2025-09-04',
      width: 12,
    }),
    field('editor', '更新人', 'text', {
      aliases: ['编辑', '编辑人', '编辑人员', '发布人', '操作人', '经办人', '维护人员', '责任编辑'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '罗青桐',
      width: 14,
    }),
    field('reviewer', '审核人', 'text', {
      aliases: ['审核', '审核人员', '审批人', '审签人'],
      hint: '发布前审核的人',
      example: '郑既白',
      width: 14,
    }),
    field('note', '备注', 'text', { aliases: ['说明', '链接', '地址', '网址'], width: 24 }),
  ],
  check: (data) => [
    ...inOrder(data, [['receivedOn', 'date', '更新日期早于收稿日期']]),
    ...(data['count'] === 0 ? [{ field: 'count', value: '0', reason: '数量至少为 1' }] : []),
  ],
};

/** 内容更新: what was put up, changed or taken off. */
export const contentUpdates: KindDeclaration<'contentUpdates'> = {
  kind: () => kind,
  build: (row) => ({
    date: row.text('date'),
    column: row.text('column'),
    title: row.text('title'),
    type: row.text('type'),
    count: row.number('count'),
    source: row.text('source'),
    receivedOn: row.text('receivedOn'),
    editor: row.text('editor'),
    reviewer: row.text('reviewer'),
    note: row.text('note'),
  }),
  open: ['type'],
  codes: [],
  people: ['editor', 'reviewer'],
  ahead: [],
  repeats: 'number',
  units: {},
};
