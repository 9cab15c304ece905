import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, textOf, type KindDeclaration } from './declare.ts';

export const CONDITIONS = ['完好', '可用', '损坏', '待报废', '未找到'] as const;

const kind: RecordKind = {
  id: 'inventories',
  label: KIND_NAMES.inventories,
  sheetNames: ['资产盘点', '资产盘点表', '盘点', '盘点表', '盘点记录', '设备盘点', '固定资产盘点'],
  identity: ['round', 'asset'],
  dayField: 'date',
  peopleField: 'counter',
  fields: [
    field('round', '盘点批次', 'text', {
      aliases: ['批次', '盘点名称', '盘点期次', '盘点轮次', '盘点期间'],
      required: true,
      hint: '同一次盘点填同一个名称',
      example: '2025年第4季度盘点',
      width: 20,
    }),
    field('date', '盘点日期', 'date', {
      aliases: ['日期', '盘点时间', '清点日期', '时间'],
      required: true,
      example: '2025-12-18',
      width: 12,
    }),
    field('asset', '资产编号', 'text', {
      aliases: ['编号', '设备编号', '资产编码', '固定资产编号', '设备编码', '条码'],
      required: true,
      hint: '资产台账中的编号；盘盈的填临时编号',
      example: 'ZC-FWQ-001',
      width: 16,
    }),
    field('name', '资产名称', 'text', {
      aliases: ['名称', '设备名称', '品名', '设备'],
      required: true,
      example: '应用服务器',
      width: 20,
    }),
    field('place', '实际位置', 'text', {
      aliases: ['存放位置', '位置', '存放地点', '盘点地点', '所在位置', '地点'],
      example: '主机房 A03 机柜',
      width: 20,
    }),
    field('booked', '账面数量', 'integer', {
      aliases: ['账面数', '台账数量', '应有数量', '账存数量', '账面'],
      required: true,
      hint: '盘盈的填 0',
      example: '1',
      width: 10,
    }),
    field('counted', '实盘数量', 'integer', {
      aliases: ['实盘数', '实存数量', '实有数量', '盘点数量', '实际数量', '实盘'],
      required: true,
      hint: '没有找到的填 0',
      example: '1',
      width: 10,
    }),
    field('condition', '资产状况', 'choice', {
      aliases: ['状况', '设备状态', '使用状况', '完好情况', '状态', '设备状况'],
      choices: CONDITIONS,
      synonyms: { 良好: '完好', 正常: '完好', 故障: '损坏', 报废: '待报废', 缺失: '未找到' },
      hint: '可选一项，也可填写其他状况',
      example: '完好',
      width: 10,
    }),
    field('reason', '差异说明', 'text', {
      aliases: ['差异原因', '盈亏原因', '说明', '备注', '盘盈盘亏原因'],
      hint: '账面与实盘不一致的必填',
      width: 30,
    }),
    field('counter', '盘点人', 'text', {
      aliases: ['盘点人员', '清点人', '经办人', '负责人'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '贺之遥',
      width: 14,
    }),
    field('witness', '监盘人', 'text', {
      aliases: ['监盘人员', '复核人', '见证人', '甲方人员'],
      example: '郑既白',
      width: 14,
    }),
  ],
  check: (data) =>
    data['booked'] !== data['counted'] && textOf(data, 'reason') === ''
      ? [{ field: 'reason', value: '', reason: '账面数量与实盘数量不一致，请填写差异说明' }]
      : [],
};

/** 资产盘点: one asset counted in one round. */
export const inventories: KindDeclaration<'inventories'> = {
  kind: () => kind,
  build: (row) => ({
    round: row.text('round'),
    date: row.text('date'),
    asset: row.text('asset'),
    name: row.text('name'),
    place: row.text('place'),
    booked: row.number('booked'),
    counted: row.number('counted'),
    condition: row.text('condition'),
    reason: row.text('reason'),
    counter: row.text('counter'),
    witness: row.text('witness'),
  }),
  open: ['condition'],
  codes: ['asset'],
  people: ['counter', 'witness'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
