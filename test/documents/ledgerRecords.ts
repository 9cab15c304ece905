/** Small hand-made records (invented) of what the sample year has none of: calls, parcels, accounts, equipment, cloud. */
import { addDays, civilDate, fromMinuteNumber, minuteNumber } from '../../shared/domain/civilDate.ts';
import type { PricedItem } from '../../shared/domain/contract.ts';
import type {
  AssessmentRecord,
  AssetRecord,
  CloudResourceRecord,
  ContentUpdateRecord,
  DeliveryRecord,
  InventoryRecord,
  ReconciliationRecord,
  ServiceCallRecord,
} from '../../shared/records/types.ts';

const CALLS = [
  ['咨询', '电话', '松涧小学', '询问直播课堂预约的办理步骤', '已说明步骤，用户预约成功', 0, 8, 5],
  ['报修', '远程', '云岭一中', '回看页面打不开，提示登录过期', '清除缓存后恢复，已更新说明', 6, 42, 4],
  ['咨询', '邮件', '青杉中学', '索取教师端操作手册', '已发送手册第三版', 25, 31, null],
  ['投诉', '电话', '石桥小学', '上午第二节课直播画面多次停顿', '核对链路，更换备用线路后恢复', 3, 118, 3],
  ['报修', '现场', '云岭一中', '录播教室摄像机没有画面', '更换视频线缆，画面恢复', 12, 205, 5],
  ['建议', '电话', '松涧小学', '希望按年级筛选回看列表', '已列入下一版需求', 0, 15, 4],
] as const;

/** Six calls in each of four months; the last one of all is still open. */
export function serviceCalls(): ServiceCallRecord[] {
  return [9, 10, 11, 12].flatMap((month, m) =>
    CALLS.map(([kind, channel, caller, content, result, response, solution, satisfaction], index) => {
      const receivedAt = `${civilDate(2025, month, 3 + index * 4)} ${String(8 + index).padStart(2, '0')}:1${m}`;
      const after = (minutes: number): string => fromMinuteNumber(minuteNumber(receivedAt) + minutes);
      const open = month === 12 && index === 5;
      return {
        number: `KF-2025-${String(m * CALLS.length + index + 1).padStart(4, '0')}`,
        receivedAt,
        channel,
        caller,
        kind,
        content,
        respondedAt: after(response + m),
        arrivedAt: channel === '现场' ? after(55 + m * 10) : '',
        solvedAt: open ? '' : after(solution + m * 7),
        result: open ? '' : result,
        handler: index % 2 === 0 ? '罗青桐' : '贺之遥',
        satisfaction: open ? null : satisfaction,
      };
    }),
  );
}

/** Four weeks of two income lines: one differs, the last week is not handed in. */
export function reconciliations(): ReconciliationRecord[] {
  return [0, 1, 2, 3].flatMap((week) => {
    const start = addDays('2025-11-03', week * 7);
    const end = addDays(start, 6);
    const paid = addDays(end, 2);
    return (['补卡工本费', '配送费'] as const).map((item, index) => {
      const count = 40 + week * 3 - index * 20;
      const price = index === 0 ? 2000 : 1200;
      const differs = week === 1 && index === 0;
      const statementCount = differs ? count - 1 : count;
      const handed = week < 3;
      return {
        start,
        end,
        item,
        channel: '网上支付',
        count,
        amountFen: count * price,
        statementCount,
        statementFen: statementCount * price,
        reason: differs ? '1笔在周日23时58分支付，次日清算，列入下周对账单核对' : '',
        handedFen: handed ? statementCount * price : null,
        handedOn: handed ? paid : '',
        voucher: handed ? `JK-2025-${String(week * 2 + index + 31).padStart(3, '0')}` : '',
        reconciler: '罗青桐',
        reviewer: '秦望舒',
      };
    });
  });
}

const DELIVERIES: readonly (readonly [
  day: number,
  sent: number,
  received: number,
  area: string,
  result: DeliveryRecord['result'],
])[] = [
  [3, 1, 3, '城东街道', '已签收'],
  [4, 1, 2, '城东街道', '已签收'],
  [5, 2, 14, '松涧镇', '已签收'],
  [10, 1, 4, '石桥镇', '已签收'],
  [12, 2, 0, '松涧镇', '退回'],
  [24, 1, 0, '城东街道', '配送中'],
  [27, 0, 0, '石桥镇', '待寄出'],
];

export function deliveries(): DeliveryRecord[] {
  return [10, 11].flatMap((month) =>
    DELIVERIES.filter(([, , received]) => month === 11 || received > 0).map(
      ([day, sent, received, area, result], index) => {
        const paidOn = civilDate(2025, month, day + (month === 10 ? 16 : 0));
        return {
          number: `PS-2025${month}-${String(index + 1).padStart(3, '0')}`,
          goods: '补办卡',
          paidOn,
          sentOn: sent === 0 ? '' : addDays(paidOn, sent),
          receivedOn: received === 0 ? '' : addDays(paidOn, received),
          area,
          carrier: '邮政快递',
          waybill: sent === 0 ? '' : `YD25${month}${String(index + 1).padStart(5, '0')}`,
          result,
          note: result === '退回' ? '收件电话停机，已联系学校改为到校领取' : '',
        };
      },
    ),
  );
}

const UPDATES = [
  ['通知公告', '秋季学期直播课程安排', '新增', 1, '教研室', 1],
  ['通知公告', '国庆期间平台值守安排', '新增', 1, '信息中心', 0],
  ['课程资源', '七年级数学第一单元微课', '新增', 12, '云岭一中', 3],
  ['课程资源', '八年级物理实验视频封面', '修改', 6, '青杉中学', 2],
  ['使用帮助', '教师端操作手册第三版', '修改', 1, '', -1],
  ['专题活动', '上学年结对教研专题', '下线', 1, '教研室', 1],
] as const;

export function contentUpdates(): ContentUpdateRecord[] {
  return [9, 10, 11].flatMap((month, m) =>
    UPDATES.map(([column, title, type, count, source, wait], index) => {
      const date = civilDate(2025, month, 5 + index * 4);
      return {
        date,
        column,
        title: m === 0 ? title : `${title}（${month}月）`,
        type,
        count: count + m,
        source,
        receivedOn: wait < 0 ? '' : addDays(date, -wait),
        editor: '罗青桐',
        reviewer: index === 4 && m === 1 ? '' : '郑既白',
        note: '',
      };
    }),
  );
}

function asset(number: string, name: string, some: Partial<AssetRecord> = {}): AssetRecord {
  return {
    number,
    name,
    category: '服务器',
    model: '2U机架式 双路 128GB',
    serial: `SN${number.slice(-3)}A7`,
    quantity: 1,
    unit: '台',
    place: '主机房 A03 机柜',
    department: '信息中心',
    keeper: '郑既白',
    startOn: '2023-06-01',
    warrantyTo: '2026-05-31',
    valueFen: 8_600_000,
    status: '在用',
    endOn: '',
    note: '',
    ...some,
  };
}

export function assets(): AssetRecord[] {
  return [
    asset('ZC-FWQ-001', '应用服务器'),
    asset('ZC-FWQ-002', '数据库服务器', { warrantyTo: '2025-10-31', valueFen: 12_400_000 }),
    asset('ZC-FWQ-003', '转码服务器', {
      startOn: '2025-11-12',
      warrantyTo: '2028-11-11',
      note: '替换转码服务器004',
    }),
    asset('ZC-FWQ-004', '转码服务器', { status: '报废', endOn: '2025-11-20', note: '主板损坏，已批准报废' }),
    asset('ZC-WL-001', '核心交换机', { category: '网络设备', model: '48口万兆', warrantyTo: '2026-01-20' }),
    asset('ZC-WL-002', '接入交换机', {
      category: '网络设备',
      model: '24口千兆',
      quantity: 12,
      place: '各楼层弱电间',
      warrantyTo: '',
      valueFen: 2_160_000,
    }),
    asset('ZC-AQ-001', '防火墙', { category: '安全设备', model: '双电源 2Gbps', status: '维修' }),
    asset('ZC-JF-001', '机房不间断电源', {
      category: '机房设施',
      model: '40kVA',
      unit: '套',
      place: '主机房 配电区',
      valueFen: null,
    }),
    asset('ZC-YSP-001', '录播摄像机', {
      category: '音视频设备',
      model: '4K 云台',
      quantity: 6,
      place: '录播教室',
      status: '闲置',
      valueFen: 4_800_000,
    }),
  ];
}

export function inventories(): InventoryRecord[] {
  const row = (
    number: string,
    name: string,
    booked: number,
    some: Partial<InventoryRecord> = {},
  ): InventoryRecord => ({
    round: '2025年第4季度盘点',
    date: '2025-12-18',
    asset: number,
    name,
    place: '主机房 A03 机柜',
    booked,
    counted: booked,
    condition: '完好',
    reason: '',
    counter: '贺之遥、罗青桐',
    witness: '郑既白',
    ...some,
  });
  return [
    row('ZC-FWQ-001', '应用服务器', 1),
    row('ZC-FWQ-002', '数据库服务器', 1),
    row('ZC-FWQ-003', '转码服务器', 1),
    row('ZC-WL-001', '核心交换机', 1),
    row('ZC-WL-002', '接入交换机', 12, {
      date: '2025-12-19',
      place: '各楼层弱电间',
      counted: 11,
      condition: '可用',
      reason: '三层弱电间1台在送修途中，送修单已核对，计入维修后补登',
    }),
    row('ZC-YSP-001', '录播摄像机', 6, { date: '2025-12-19', place: '录播教室' }),
    row('临-2025-01', '教学楼接入交换机', 0, {
      date: '2025-12-19',
      place: '教学楼二层弱电间',
      counted: 1,
      condition: '可用',
      reason: '学校自购设备移交，待甲方确认后登记入账',
    }),
  ];
}

export function assessments(): AssessmentRecord[] {
  const row = (
    date: string,
    number: string,
    name: string,
    item: string,
    standard: string,
    measured: string,
    some: Partial<AssessmentRecord> = {},
  ): AssessmentRecord => ({
    date,
    asset: number,
    name,
    place: '主机房 A03 机柜',
    item,
    standard,
    measured,
    verdict: '合格',
    advice: '',
    assessor: '贺之遥',
    ...some,
  });
  const ups = (date: string, measured: string, some: Partial<AssessmentRecord>): AssessmentRecord =>
    row(date, 'ZC-JF-001', '机房不间断电源', '电池组后备时间', '不少于30分钟', measured, {
      place: '主机房 配电区',
      ...some,
    });
  return [
    row('2025-11-12', 'ZC-FWQ-001', '应用服务器', '磁盘健康度', '无预警', '8块磁盘均无预警'),
    row('2025-11-12', 'ZC-FWQ-001', '应用服务器', '电源冗余', '双路供电，可单路运行', '拔除任一路运行正常'),
    row('2025-11-12', 'ZC-FWQ-002', '数据库服务器', '磁盘健康度', '无预警', '2号磁盘重映射扇区36个', {
      verdict: '不合格',
      advice: '更换2号磁盘并重建阵列',
    }),
    row('2025-11-12', 'ZC-FWQ-002', '数据库服务器', '电源冗余', '双路供电，可单路运行', '拔除任一路运行正常'),
    ups('2025-11-13', '实测18分钟', { verdict: '不合格', advice: '更换电池组后复检' }),
    row('2025-11-13', 'ZC-WL-001', '核心交换机', '端口误码', '误码计数不增长', '观察24小时，计数未增长'),
    ups('2025-12-05', '更换电池组后实测42分钟', { advice: '继续使用' }),
    row('2025-12-05', 'ZC-AQ-001', '防火墙', '双机切换', '切换不超过5秒', '送修中，未能测试', {
      verdict: '待复检',
      advice: '修复后一周内复检',
    }),
  ];
}

export const PRICED_ITEMS: readonly PricedItem[] = [
  {
    id: 'vcpu',
    category: '计算服务',
    name: '云主机vCPU',
    unit: '核',
    unitPriceFen: 2_150,
    quantity: 64,
    months: 12,
  },
  {
    id: 'memory',
    category: '计算服务',
    name: '云主机内存',
    unit: 'GB',
    unitPriceFen: 1_840,
    quantity: 128,
    months: 12,
  },
  {
    id: 'storage',
    category: '存储服务',
    name: '普通性能存储',
    unit: 'GB',
    unitPriceFen: 45,
    quantity: 6000,
    months: 12,
  },
  {
    id: 'address',
    category: '网络服务',
    name: '互联网IP地址',
    unit: '个',
    unitPriceFen: 3_000,
    quantity: 2,
    months: 12,
  },
  {
    id: 'migration',
    category: '迁移服务',
    name: '迁移上云',
    unit: '次',
    unitPriceFen: 500_000,
    quantity: 1,
    months: null,
  },
];

/** Three months: storage grew, memory was out for some minutes, the address lacks October. */
export function cloudResources(): CloudResourceRecord[] {
  const row = (
    month: string,
    item: string,
    ordered: number,
    used: number | null,
    some: Partial<CloudResourceRecord> = {},
  ): CloudResourceRecord => ({
    month,
    item,
    ordered,
    used,
    downMinutes: 0,
    note: '',
    ...some,
  });
  return ['2025-10', '2025-11', '2025-12'].flatMap((month, m) => [
    row(month, '云主机 vCPU', 64, 52 + m * 4),
    row(
      month,
      'memory',
      128,
      96 + m * 8,
      m === 1 ? { downMinutes: 26, note: '宿主机故障迁移，26分钟内恢复' } : {},
    ),
    row(
      month,
      '普通性能存储',
      6000 + m * 500,
      4210 + m * 380,
      m === 1 ? { note: '经甲方同意扩容500GB' } : {},
    ),
    ...(m === 0 ? [] : [row(month, '互联网IP地址', 2, null)]),
    ...(m === 2 ? [row(month, '短信通道', 1, 1, { note: '试用，未计价' })] : []),
  ]);
}
