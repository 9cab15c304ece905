/** Records of what is looked after: equipment, its counts and its checks, rented cloud resources. */
import type { CivilDate } from '../domain/civilDate.ts';
import type { Fen } from '../domain/contract.ts';

/** 资产: one line of the register, from the day it came into use to the day it was given up. */
export interface AssetRecord {
  readonly number: string;
  readonly name: string;
  /** 服务器, 网络设备, 安全设备, 存储设备, 终端设备, 音视频设备, 机房设施, 软件 … */
  readonly category: string;
  readonly model: string;
  readonly serial: string;
  readonly quantity: number;
  readonly unit: string;
  readonly place: string;
  readonly department: string;
  /** Who answers for it (保管人): often a person of 甲方, so not held to the staff list. */
  readonly keeper: string;
  readonly startOn: CivilDate;
  readonly warrantyTo: CivilDate | '';
  /** Original value (原值); null where the register does not say. */
  readonly valueFen: Fen | null;
  readonly status: '在用' | '闲置' | '维修' | '停用' | '报废';
  /** Day on which it went out of use, '' while it is in the register. */
  readonly endOn: CivilDate | '';
  readonly note: string;
}

/** 资产盘点: one asset counted in one round. */
export interface InventoryRecord {
  /** 2025年第4季度盘点 */
  readonly round: string;
  readonly date: CivilDate;
  readonly asset: string;
  readonly name: string;
  /** Where it was found. */
  readonly place: string;
  /** Quantity by the books and by the count (账面、实盘). */
  readonly booked: number;
  readonly counted: number;
  /** 完好, 可用, 损坏, 待报废, 未找到 … */
  readonly condition: string;
  readonly reason: string;
  readonly counter: string;
  /** Who watched the count (监盘人), usually of 甲方. */
  readonly witness: string;
}

/** 设备检测: one item examined on one device. */
export interface AssessmentRecord {
  readonly date: CivilDate;
  readonly asset: string;
  readonly name: string;
  readonly place: string;
  /** What was examined: 运行状态, 磁盘健康度, 电池容量 … */
  readonly item: string;
  /** What is asked for: a standard, a limit. */
  readonly standard: string;
  readonly measured: string;
  readonly verdict: '合格' | '不合格' | '待复检';
  /** What to do: 继续使用, 维修, 更换 … */
  readonly advice: string;
  readonly assessor: string;
}

/** 云资源使用: one priced item of the contract in one month. */
export interface CloudResourceRecord {
  /** `YYYY-MM` */
  readonly month: string;
  /** Id or name of the contract's priced item, as the price list writes it. */
  readonly item: string;
  /** Quantity ordered for the month: what is paid for. */
  readonly ordered: number;
  /** Quantity in use at the month's end; null where it is not measured. */
  readonly used: number | null;
  /** Minutes of the month in which it could not be used. */
  readonly downMinutes: number;
  readonly note: string;
}
