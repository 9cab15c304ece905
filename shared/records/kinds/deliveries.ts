import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { DeliveryRecord } from '../types.ts';
import { field, inOrder, textOf, type KindDeclaration } from './declare.ts';

/** The first counts where nothing is said. */
export const DELIVERY_RESULTS = [
  '待寄出',
  '配送中',
  '已签收',
  '退回',
  '丢失',
] as const satisfies readonly DeliveryRecord['result'][];

const kind: RecordKind = {
  id: 'deliveries',
  label: KIND_NAMES.deliveries,
  sheetNames: ['配送', '配送记录', '配送台账', '邮寄记录', '寄递记录', '快递记录', '发卡配送'],
  identity: ['number'],
  dayField: 'paidOn',
  peopleField: '',
  fields: [
    field('number', '配送编号', 'text', {
      aliases: ['编号', '卡号', '物品编号', '订单号', '订单编号', '受理号', '单号', '申请编号'],
      required: true,
      hint: '卡号或物品编号，每件一行，不重复',
      example: 'PS-2025-00018',
      width: 18,
    }),
    field('goods', '物品名称', 'text', {
      aliases: ['物品', '配送物品', '卡种', '卡类型', '品名', '名称', '业务类型'],
      required: true,
      example: '补办卡',
      width: 14,
    }),
    field('paidOn', '缴费日期', 'date', {
      aliases: ['支付日期', '缴费时间', '下单日期', '申请日期', '付款日期', '受理日期', '支付时间', '日期'],
      required: true,
      hint: '缴费或申请的日期，配送时限从这一天起算',
      example: '2025-09-08',
      width: 12,
    }),
    field('sentOn', '寄出日期', 'date', {
      aliases: ['发货日期', '配送日期', '寄出时间', '邮寄日期', '发出日期', '寄送日期'],
      example: '2025-09-10',
      width: 12,
    }),
    field('receivedOn', '签收日期', 'date', {
      aliases: ['送达日期', '收货日期', '签收时间', '妥投日期', '领取日期', '送达时间'],
      example: '2025-09-12',
      width: 12,
    }),
    field('area', '配送区域', 'text', {
      aliases: ['区域', '地区', '收件地区', '所在区', '街道', '配送地区', '收件区域'],
      hint: '只写到区或街道，不写详细地址和收件人',
      example: '城东街道',
      width: 16,
    }),
    field('carrier', '承运单位', 'text', {
      aliases: ['快递公司', '物流公司', '承运商', '配送单位', '配送方式'],
      example: '邮政快递',
      width: 14,
    }),
    field('waybill', '运单号', 'text', {
      aliases: ['快递单号', '物流单号', '邮件号', '运单编号'],
      example: 'YD2509100018',
      width: 18,
    }),
    field('result', '配送结果', 'choice', {
      aliases: ['结果', '状态', '配送状态', '签收情况', '投递结果', '物流状态'],
      required: true,
      choices: DELIVERY_RESULTS,
      synonyms: {
        签收: '已签收',
        妥投: '已签收',
        已送达: '已签收',
        送达: '已签收',
        在途: '配送中',
        运输中: '配送中',
        已寄出: '配送中',
        未寄出: '待寄出',
        退件: '退回',
        已退回: '退回',
        拒收: '退回',
        遗失: '丢失',
      },
      example: '已签收',
      width: 10,
    }),
    field('note', '备注', 'text', { aliases: ['说明', '原因', '异常说明', '退回原因'], width: 24 }),
  ],
  check: (data) => [
    ...inOrder(data, [
      ['paidOn', 'sentOn', '寄出日期早于缴费日期'],
      ['sentOn', 'receivedOn', '签收日期早于寄出日期'],
      ['paidOn', 'receivedOn', '签收日期早于缴费日期'],
    ]),
    ...(textOf(data, 'result') === '已签收' && textOf(data, 'receivedOn') === ''
      ? [{ field: 'receivedOn', value: '', reason: '配送结果为“已签收”，请填写签收日期' }]
      : []),
    ...(['退回', '丢失'].includes(textOf(data, 'result')) && textOf(data, 'note') === ''
      ? [
          {
            field: 'note',
            value: '',
            reason: `配送结果为“${textOf(data, 'result')}”，请在备注中写明原因和处理`,
          },
        ]
      : []),
  ],
};

/** 配送: one card or parcel. */
export const deliveries: KindDeclaration<'deliveries'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    goods: row.text('goods'),
    paidOn: row.text('paidOn'),
    sentOn: row.text('sentOn'),
    receivedOn: row.text('receivedOn'),
    area: row.text('area'),
    carrier: row.text('carrier'),
    waybill: row.text('waybill'),
    result: row.oneOf('result', DELIVERY_RESULTS),
    note: row.text('note'),
  }),
  open: [],
  codes: ['number', 'waybill'],
  people: [],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
