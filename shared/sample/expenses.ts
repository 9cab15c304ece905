/** Vouchers of the year, within the budget lines of the contract. */
import { addMonths } from '../domain/civilDate.ts';
import type { ExpenseRecord } from '../records/types.ts';
import { shiftWorkdays, workdayFrom } from './sampleDays.ts';

type Row = readonly [date: string, category: string, purpose: string, yuan: number, payee: string];

const STAFF = '项目组人员';

/** Pay of each month, on the working day on or after the 25th. */
function pay(): Row[] {
  const yuan = [14_050, 13_900, 14_420, 14_050, 13_900, 12_880, 14_260, 14_050, 14_180, 14_020];
  return yuan.map((amount, index) => {
    const month = addMonths('2025-09-25', index);
    return [
      workdayFrom(month),
      '人员费用',
      `${monthWords(month)}驻场与值班人员工资及社会保险`,
      amount,
      STAFF,
    ];
  });
}

function monthWords(date: string): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`;
}

/** Network and short messages, billed for each month in the following one (the last in June itself). */
function network(): Row[] {
  const messages = [412.6, 268.3, 506.9, 301.2, 255.4, 63.8, 447.1, 322.5, 338.7, 296.4];
  return messages.map((amount, index) => {
    const month = addMonths('2025-09-28', index);
    return [
      shiftWorkdays(month, -2),
      '服务器与网络资源',
      `${monthWords(month)}短信与内容分发流量费`,
      1_580 + amount,
      '云岭通信服务有限公司',
    ];
  });
}

const OTHERS: readonly Row[] = [
  ['2025-09-11', '服务器与网络资源', '异地备份服务器租用（10个月）', 9_600, '北京云翎数据科技有限公司'],
  ['2025-09-22', '服务器与网络资源', '门户与接口域名证书续费', 2_380, '北京云翎数据科技有限公司'],
  ['2025-10-16', '服务器与网络资源', '备用出口线路租用（9个月）', 7_650, '云岭通信服务有限公司'],
  ['2025-11-18', '服务器与网络资源', '启明杯活动期间临时扩容存储300GB', 1_860, '北京云翎数据科技有限公司'],
  ['2026-03-06', '服务器与网络资源', '机架式硬盘2块（资源库备件）', 3_960, '北京恒岳电子有限公司'],
  ['2025-09-26', '软件升级开发', '预约小程序1.6.0开发与测试', 6_400, STAFF],
  ['2025-10-31', '软件升级开发', '启明杯活动模块3.2.0开发与测试', 9_800, STAFF],
  ['2026-04-03', '软件升级开发', '说课评审功能模块1.0.0开发与测试', 8_900, STAFF],
  ['2026-05-22', '软件升级开发', '首页资源列表与回看页改版2.4.0开发与测试', 6_700, STAFF],
  ['2026-06-12', '软件升级开发', '暑期培训功能1.0.0开发与测试', 5_300, STAFF],
  ['2025-09-19', '培训费用', '线上培训课件制作与答疑', 1_650, STAFF],
  ['2025-11-06', '培训费用', '启明杯培训资料印制与场地服务', 2_480, '云岭区明澄文印社'],
  ['2026-03-13', '培训费用', '学校管理员现场培训资料与讲师费', 2_360, STAFF],
  ['2026-04-17', '培训费用', '说课评审模块线上培训课件制作', 1_540, STAFF],
  ['2025-10-24', '差旅与会议', '9—10月到校现场支持市内交通', 1_486.5, STAFF],
  ['2025-11-21', '差旅与会议', '启明杯答辩保障现场交通与餐费', 1_972, STAFF],
  ['2025-12-19', '差旅与会议', '11—12月到校现场支持市内交通', 1_238, STAFF],
  ['2026-01-16', '差旅与会议', '阶段性总结会场地与资料', 1_360, '云岭区教师之家'],
  ['2026-03-27', '差旅与会议', '开学季到校现场支持市内交通', 1_655.5, STAFF],
  ['2026-05-15', '差旅与会议', '4—5月到校现场支持市内交通', 1_318, STAFF],
  ['2026-06-17', '差旅与会议', '终验准备会议资料', 980, '云岭区明澄文印社'],
  ['2025-09-15', '其他费用', '值班手机与热线通信费（10个月）', 3_000, '云岭通信服务有限公司'],
  ['2025-12-12', '其他费用', '离线备份硬盘与防磁盒', 1_780, '北京恒岳电子有限公司'],
  ['2026-01-19', '其他费用', '阶段性验收资料印刷装订', 1_460, '云岭区明澄文印社'],
  ['2026-04-24', '其他费用', '应急演练耗材与测试设备租用', 1_240, '北京恒岳电子有限公司'],
  ['2026-06-16', '其他费用', '终验资料印刷装订与光盘、U盘', 3_420, '云岭区明澄文印社'],
];

export function sampleExpenses(): ExpenseRecord[] {
  return [...pay(), ...network(), ...OTHERS]
    .toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    .map(([date, category, purpose, yuan, payee], index) => ({
      voucher: `PZ-${String(index + 1).padStart(4, '0')}`,
      date,
      category,
      purpose,
      amountFen: Math.round(yuan * 100),
      payee,
    }));
}
