import type { RecordKind, RowProblem } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, inOrder, textOf, type KindDeclaration } from './declare.ts';

const kind: RecordKind = {
  id: 'reconciliations',
  label: KIND_NAMES.reconciliations,
  sheetNames: ['对账', '对账记录', '对账单', '对账台账', '收费对账', '对账与上缴', '上缴记录', '收入对账'],
  identity: ['start', 'end', 'item', 'channel'],
  dayField: 'end',
  peopleField: 'reconciler',
  fields: [
    field('start', '对账起始日', 'date', {
      aliases: ['起始日期', '开始日期', '对账开始日期', '期间起', '起始日', '账期起'],
      required: true,
      example: '2025-09-01',
      width: 12,
    }),
    field('end', '对账截止日', 'date', {
      aliases: ['截止日期', '结束日期', '对账截止日期', '期间止', '截止日', '账期止', '对账日期'],
      required: true,
      example: '2025-09-30',
      width: 12,
    }),
    field('item', '收入项目', 'text', {
      aliases: ['项目', '收费项目', '收入类别', '费用项目', '业务类型', '收入名称'],
      required: true,
      example: '补卡工本费',
      width: 16,
    }),
    field('channel', '收款渠道', 'text', {
      aliases: ['渠道', '支付方式', '收款方式', '支付渠道', '缴费方式'],
      hint: '不分渠道的留空',
      example: '网上支付',
      width: 12,
    }),
    field('count', '系统笔数', 'integer', {
      aliases: ['笔数', '业务笔数', '收费笔数', '应收笔数', '我方笔数', '平台笔数'],
      required: true,
      example: '126',
      width: 10,
    }),
    field('amountFen', '系统金额（元）', 'money', {
      aliases: ['系统金额', '金额', '收费金额', '应收金额', '业务金额', '我方金额', '平台金额'],
      required: true,
      example: '2520.00',
      width: 14,
    }),
    field('statementCount', '对账单笔数', 'integer', {
      aliases: ['到账笔数', '银行笔数', '对方笔数', '账单笔数', '实收笔数', '清算笔数'],
      required: true,
      example: '126',
      width: 10,
    }),
    field('statementFen', '对账单金额（元）', 'money', {
      aliases: ['对账单金额', '到账金额', '银行金额', '对方金额', '账单金额', '实收金额', '清算金额'],
      required: true,
      example: '2520.00',
      width: 14,
    }),
    field('reason', '差异说明', 'text', {
      aliases: ['差异原因', '差错原因', '差异处理', '差错处理', '说明', '备注'],
      hint: '笔数或金额不一致的必填：原因和处理',
      width: 30,
    }),
    field('handedFen', '上缴金额（元）', 'money', {
      aliases: ['上缴金额', '缴款金额', '缴库金额', '上交金额', '划转金额'],
      hint: '尚未上缴的留空',
      example: '2520.00',
      width: 14,
    }),
    field('handedOn', '上缴日期', 'date', {
      aliases: ['缴款日期', '上交日期', '缴库日期', '上缴时间', '划转日期'],
      example: '2025-10-09',
      width: 12,
    }),
    field('voucher', '缴款凭证号', 'text', {
      aliases: ['凭证号', '缴款书号', '缴款书编号', '上缴凭证号', '票据号', '回单号'],
      example: 'JK-2025-010',
      width: 16,
    }),
    field('reconciler', '对账人', 'text', {
      aliases: ['对账人员', '经办人', '制表人', '核对人'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '罗青桐',
      width: 12,
    }),
    field('reviewer', '复核人', 'text', {
      aliases: ['复核', '审核人', '复核人员'],
      example: '秦望舒',
      width: 12,
    }),
  ],
  check: (data) => [
    ...inOrder(data, [
      ['start', 'end', '对账截止日早于对账起始日'],
      ['start', 'handedOn', '上缴日期早于对账起始日'],
    ]),
    ...unexplained(data),
    ...halfHanded(data),
  ],
};

function unexplained(data: Readonly<Record<string, unknown>>): RowProblem[] {
  const same = data['count'] === data['statementCount'] && data['amountFen'] === data['statementFen'];
  return same || textOf(data, 'reason') !== ''
    ? []
    : [{ field: 'reason', value: '', reason: '系统与对账单的笔数或金额不一致，请填写差异说明' }];
}

/** An amount handed in has a day, and a day has an amount. */
function halfHanded(data: Readonly<Record<string, unknown>>): RowProblem[] {
  const amount = data['handedFen'] !== null;
  const day = textOf(data, 'handedOn') !== '';
  if (amount === day) return [];
  return amount
    ? [{ field: 'handedOn', value: '', reason: '已填上缴金额，请填写上缴日期' }]
    : [{ field: 'handedFen', value: '', reason: '已填上缴日期，请填写上缴金额' }];
}

/** 对账: one income line of one period, and what was handed in. */
export const reconciliations: KindDeclaration<'reconciliations'> = {
  kind: () => kind,
  build: (row) => ({
    start: row.text('start'),
    end: row.text('end'),
    item: row.text('item'),
    channel: row.text('channel'),
    count: row.number('count'),
    amountFen: row.number('amountFen'),
    statementCount: row.number('statementCount'),
    statementFen: row.number('statementFen'),
    reason: row.text('reason'),
    handedFen: row.maybe('handedFen'),
    handedOn: row.text('handedOn'),
    voucher: row.text('voucher'),
    reconciler: row.text('reconciler'),
    reviewer: row.text('reviewer'),
  }),
  open: [],
  codes: ['voucher'],
  people: ['reconciler', 'reviewer'],
  ahead: [],
  repeats: 'refuse',
  units: { count: { 笔: 1 }, statementCount: { 笔: 1 } },
};
