import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, inOrder, textOf, type KindDeclaration } from './declare.ts';

/** Usual channels and kinds; a contract may use others. */
export const CALL_CHANNELS = ['电话', '邮件', '现场', '远程', '网络'] as const;
export const CALL_KINDS = ['咨询', '报修', '投诉', '建议'] as const;

const kind: RecordKind = {
  id: 'serviceCalls',
  label: KIND_NAMES.serviceCalls,
  sheetNames: [
    '客户服务',
    '客户服务记录',
    '客服记录',
    '服务台账',
    '受理记录',
    '热线记录',
    '来电记录',
    '服务工单',
  ],
  identity: ['number'],
  dayField: 'receivedAt',
  peopleField: 'handler',
  fields: [
    field('number', '服务单号', 'text', {
      aliases: ['编号', '单号', '工单编号', '工单号', '受理编号', '服务编号', '记录编号', '流水号'],
      required: true,
      hint: '每次受理一个编号，不重复',
      example: 'KF-2025-0001',
      width: 16,
    }),
    field('receivedAt', '受理时间', 'moment', {
      aliases: ['来电时间', '接听时间', '接报时间', '报修时间', '时间', '受理日期', '提交时间', '登记时间'],
      required: true,
      hint: '日期和时刻，精确到分',
      example: '2025-09-03 09:12',
      width: 18,
    }),
    field('channel', '受理渠道', 'choice', {
      aliases: ['渠道', '受理方式', '服务方式', '来源', '方式', '服务渠道', '接入渠道'],
      required: true,
      choices: CALL_CHANNELS,
      synonyms: {
        热线: '电话',
        来电: '电话',
        电子邮件: '邮件',
        邮箱: '邮件',
        上门: '现场',
        现场服务: '现场',
        来访: '现场',
        远程协助: '远程',
        微信: '网络',
        在线: '网络',
        网上: '网络',
      },
      hint: '可选一项，也可填写其他渠道',
      example: '电话',
      width: 10,
    }),
    field('caller', '来电单位或个人', 'text', {
      aliases: [
        '来电人',
        '客户',
        '客户名称',
        '用户',
        '申请人',
        '报修人',
        '联系人',
        '服务对象',
        '用户名称',
        '报修单位',
        '用户单位',
      ],
      hint: '只写单位或称呼，不写证件号和电话',
      example: '云岭一中',
      width: 18,
    }),
    field('kind', '服务类型', 'choice', {
      aliases: ['类型', '类别', '诉求类型', '事项类别', '服务类别', '问题类型', '受理类型'],
      required: true,
      choices: CALL_KINDS,
      synonyms: { 业务咨询: '咨询', 故障报修: '报修', 故障: '报修', 意见建议: '建议', 意见: '建议' },
      hint: '可选一项，也可填写其他类型',
      example: '咨询',
      width: 10,
    }),
    field('content', '服务内容', 'text', {
      aliases: ['内容', '问题描述', '诉求内容', '受理内容', '事项', '问题', '来电内容', '主要内容'],
      required: true,
      example: '询问直播课堂预约的办理步骤',
      width: 36,
    }),
    field('respondedAt', '响应时间', 'moment', {
      aliases: ['首次响应时间', '应答时间', '答复时间', '响应时刻', '派单时间'],
      hint: '开始处理的日期和时刻，不是时长；接听即处理的可填受理时间',
      example: '2025-09-03 09:12',
      width: 18,
    }),
    field('arrivedAt', '到场时间', 'moment', {
      aliases: ['到达现场时间', '上门时间', '到达时间', '现场到达时间'],
      hint: '没有到现场的留空',
      width: 18,
    }),
    field('solvedAt', '办结时间', 'moment', {
      aliases: ['解决时间', '完成时间', '处理完成时间', '结束时间', '关闭时间', '回复时间'],
      hint: '尚未办结的留空',
      example: '2025-09-03 09:20',
      width: 18,
    }),
    field('result', '处理结果', 'text', {
      aliases: ['结果', '处理情况', '办理结果', '答复内容', '解决情况', '办理情况', '处理过程'],
      hint: '已办结的必填',
      example: '已说明步骤，用户预约成功',
      width: 30,
    }),
    field('handler', '处理人', 'text', {
      aliases: ['处理人员', '客服', '客服人员', '受理人', '工程师', '负责人', '经办人', '坐席', '服务人员'],
      required: true,
      hint: '多人用顿号分隔，须在合同人员名单内',
      example: '罗青桐',
      width: 14,
    }),
    field('satisfaction', '满意度评分', 'score', {
      aliases: ['满意度', '回访评价', '评价', '用户评价', '客户满意度', '回访结果', '评分'],
      hint: '回访评分 1—5；没有回访的留空',
      example: '5',
      width: 10,
    }),
  ],
  check: (data) => [
    ...inOrder(data, [
      ['receivedAt', 'respondedAt', '响应时间早于受理时间'],
      ['receivedAt', 'arrivedAt', '到场时间早于受理时间'],
      ['receivedAt', 'solvedAt', '办结时间早于受理时间'],
      ['respondedAt', 'solvedAt', '办结时间早于响应时间'],
      ['arrivedAt', 'solvedAt', '办结时间早于到场时间'],
    ]),
    ...(textOf(data, 'solvedAt') !== '' && textOf(data, 'result') === ''
      ? [{ field: 'result', value: '', reason: '已有办结时间，请填写处理结果' }]
      : []),
  ],
};

/** 客户服务: one call, mail, visit or complaint. */
export const serviceCalls: KindDeclaration<'serviceCalls'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    receivedAt: row.text('receivedAt'),
    channel: row.text('channel'),
    caller: row.text('caller'),
    kind: row.text('kind'),
    content: row.text('content'),
    respondedAt: row.text('respondedAt'),
    arrivedAt: row.text('arrivedAt'),
    solvedAt: row.text('solvedAt'),
    result: row.text('result'),
    handler: row.text('handler'),
    satisfaction: row.maybe('satisfaction'),
  }),
  open: ['channel', 'kind'],
  codes: ['number'],
  people: ['handler'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
