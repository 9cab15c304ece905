import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { AssetRecord } from '../types.ts';
import { field, inOrder, textOf, type KindDeclaration } from './declare.ts';

/** The first counts where nothing is said. */
export const ASSET_STATUS = [
  '在用',
  '闲置',
  '维修',
  '停用',
  '报废',
] as const satisfies readonly AssetRecord['status'][];

/** Usual classes; a register may have others. */
export const ASSET_CATEGORIES = [
  '服务器',
  '网络设备',
  '安全设备',
  '存储设备',
  '终端设备',
  '音视频设备',
  '机房设施',
  '软件',
] as const;

const kind: RecordKind = {
  id: 'assets',
  label: KIND_NAMES.assets,
  sheetNames: ['资产', '资产台账', '资产清单', '设备台账', '设备清单', '资产登记', '固定资产', '设备'],
  identity: ['number'],
  dayField: 'startOn',
  peopleField: '',
  fields: [
    field('number', '资产编号', 'text', {
      aliases: ['编号', '设备编号', '资产编码', '固定资产编号', '资产号', '设备编码', '条码'],
      required: true,
      hint: '每件或每批资产一个编号，不重复',
      example: 'ZC-FWQ-001',
      width: 16,
    }),
    field('name', '资产名称', 'text', {
      aliases: ['名称', '设备名称', '品名', '设备'],
      required: true,
      example: '应用服务器',
      width: 20,
    }),
    field('category', '资产类别', 'choice', {
      aliases: ['类别', '设备类别', '分类', '资产分类', '设备类型', '类型', '资产类型'],
      required: true,
      choices: ASSET_CATEGORIES,
      synonyms: {
        主机: '服务器',
        交换机: '网络设备',
        路由器: '网络设备',
        防火墙: '安全设备',
        存储: '存储设备',
        计算机: '终端设备',
        终端: '终端设备',
      },
      hint: '可选一项，也可填写其他类别',
      example: '服务器',
      width: 14,
    }),
    field('model', '品牌型号', 'text', {
      aliases: ['型号', '规格型号', '品牌及型号', '规格', '设备型号', '品牌', '型号规格'],
      example: '2U 机架式 双路 128GB',
      width: 22,
    }),
    field('serial', '序列号', 'text', {
      aliases: ['SN', 'S/N', 'SN号', '出厂编号', '设备序列号', '机身号'],
      example: 'SN2025A0017',
      width: 18,
    }),
    field('quantity', '数量', 'integer', {
      aliases: ['台数', '设备数量', '资产数量', '账面数量', '件数'],
      required: true,
      example: '1',
      width: 8,
    }),
    field('unit', '计量单位', 'text', {
      aliases: ['单位', '数量单位'],
      example: '台',
      width: 8,
    }),
    field('place', '存放位置', 'text', {
      aliases: ['位置', '存放地点', '安装位置', '所在位置', '放置地点', '地点', '机柜位置', '使用地点'],
      required: true,
      example: '主机房 A03 机柜',
      width: 20,
    }),
    field('department', '使用部门', 'text', {
      aliases: ['部门', '使用单位', '所属部门', '领用部门', '归属部门'],
      example: '信息中心',
      width: 16,
    }),
    field('keeper', '保管人', 'text', {
      aliases: ['责任人', '使用人', '管理人', '领用人', '负责人', '保管人员', '资产管理员'],
      example: '郑既白',
      width: 12,
    }),
    field('startOn', '启用日期', 'date', {
      aliases: [
        '登记日期',
        '入账日期',
        '购置日期',
        '购入日期',
        '领用日期',
        '投入使用日期',
        '取得日期',
        '启用时间',
        '购置时间',
        '上架日期',
      ],
      required: true,
      hint: '开始使用或登记入账的日期，可以早于合同',
      example: '2023-06-01',
      width: 12,
    }),
    field('warrantyTo', '质保到期日', 'date', {
      aliases: ['质保期至', '质保到期', '维保到期', '维保到期日', '保修截止日期', '质保截止日期', '过保日期'],
      example: '2026-05-31',
      width: 12,
    }),
    field('valueFen', '原值（元）', 'money', {
      aliases: ['原值', '资产原值', '单价', '购置金额', '价值', '账面原值'],
      hint: '没有的留空',
      example: '86000.00',
      width: 14,
    }),
    field('status', '使用状态', 'choice', {
      aliases: ['状态', '资产状态', '设备状态', '使用情况', '现状'],
      choices: ASSET_STATUS,
      synonyms: {
        使用: '在用',
        使用中: '在用',
        正常: '在用',
        良好: '在用',
        完好: '在用',
        备用: '闲置',
        库存: '闲置',
        维修中: '维修',
        送修: '维修',
        下架: '停用',
        已停用: '停用',
        已报废: '报废',
        待报废: '停用',
      },
      hint: '没有写明的按“在用”',
      example: '在用',
      width: 10,
    }),
    field('endOn', '停用日期', 'date', {
      aliases: ['报废日期', '退出日期', '下架日期', '处置日期', '停用时间'],
      hint: '停用或报废的必填',
      width: 12,
    }),
    field('note', '备注', 'text', { aliases: ['说明', '其他', '用途'], width: 24 }),
  ],
  check: (data) => [
    ...inOrder(data, [['startOn', 'endOn', '停用日期早于启用日期']]),
    ...(['停用', '报废'].includes(textOf(data, 'status')) && textOf(data, 'endOn') === ''
      ? [{ field: 'endOn', value: '', reason: `使用状态为“${textOf(data, 'status')}”，请填写停用日期` }]
      : []),
    ...(textOf(data, 'endOn') !== '' && !['停用', '报废'].includes(textOf(data, 'status'))
      ? [
          {
            field: 'status',
            value: textOf(data, 'status'),
            reason: '有停用日期，使用状态应为“停用”或“报废”',
          },
        ]
      : []),
  ],
};

/** 资产: the register of equipment and software. */
export const assets: KindDeclaration<'assets'> = {
  kind: () => kind,
  build: (row) => ({
    number: row.text('number'),
    name: row.text('name'),
    category: row.text('category'),
    model: row.text('model'),
    serial: row.text('serial'),
    quantity: row.number('quantity'),
    unit: row.text('unit'),
    place: row.text('place'),
    department: row.text('department'),
    keeper: row.text('keeper'),
    startOn: row.text('startOn'),
    warrantyTo: row.text('warrantyTo'),
    valueFen: row.maybe('valueFen'),
    status: row.oneOf('status', ASSET_STATUS),
    endOn: row.text('endOn'),
    note: row.text('note'),
  }),
  open: ['category'],
  codes: ['number', 'serial'],
  people: ['keeper'],
  ahead: ['warrantyTo'],
  repeats: 'refuse',
  units: {},
};
