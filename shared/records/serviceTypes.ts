/** Records of service to users and of the running of the contract. */
import type { CivilDate, CivilMoment } from '../domain/civilDate.ts';
import type { Fen } from '../domain/contract.ts';

/** 客户服务: a call, a mail, a request for help on site or from afar, a complaint. */
export interface ServiceCallRecord {
  readonly number: string;
  readonly receivedAt: CivilMoment;
  /** 电话, 邮件, 现场, 远程, 网络 … */
  readonly channel: string;
  /** Unit or person asking. */
  readonly caller: string;
  /** 咨询, 报修, 投诉, 建议 … */
  readonly kind: string;
  readonly content: string;
  readonly respondedAt: CivilMoment | '';
  /** '' when nobody had to go there. */
  readonly arrivedAt: CivilMoment | '';
  /** '' while it is open. */
  readonly solvedAt: CivilMoment | '';
  readonly result: string;
  readonly handler: string;
  /** 1…5 from the follow-up call (回访); null where nobody asked or answered. */
  readonly satisfaction: number | null;
}

/** 配送: one card or parcel from payment to receipt. */
export interface DeliveryRecord {
  /** Number of the card or parcel. */
  readonly number: string;
  readonly goods: string;
  readonly paidOn: CivilDate;
  readonly sentOn: CivilDate | '';
  readonly receivedOn: CivilDate | '';
  /** District only; a full address is nobody's business in a dossier. */
  readonly area: string;
  readonly carrier: string;
  readonly waybill: string;
  readonly result: '已签收' | '配送中' | '待寄出' | '退回' | '丢失';
  readonly note: string;
}

/** 内容更新: what was put on a site, changed or taken off. */
export interface ContentUpdateRecord {
  readonly date: CivilDate;
  /** Column of the site or account (栏目). */
  readonly column: string;
  readonly title: string;
  /** 新增, 修改, 下线 … */
  readonly type: string;
  /** Pieces (条) under this line. */
  readonly count: number;
  /** Unit that handed in the text (供稿单位). */
  readonly source: string;
  /** When the text came in, '' where that is not written down. */
  readonly receivedOn: CivilDate | '';
  readonly editor: string;
  /** Who passed it (审核人), usually of 甲方. */
  readonly reviewer: string;
  readonly note: string;
}

/** 对账: one income line of one period, ours against the statement, and what was handed in (上缴). */
export interface ReconciliationRecord {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** Income line: 补卡工本费, 配送费 … */
  readonly item: string;
  /** How it was paid: 微信支付, 支付宝, 银联, 现金 …; '' for all. */
  readonly channel: string;
  /** By our own system. */
  readonly count: number;
  readonly amountFen: Fen;
  /** By the statement of the bank or payment service. */
  readonly statementCount: number;
  readonly statementFen: Fen;
  /** Why they differ, and how it was settled. */
  readonly reason: string;
  /** Handed in; null while it is not. */
  readonly handedFen: Fen | null;
  readonly handedOn: CivilDate | '';
  /** Number of the pay-in slip (缴款凭证). */
  readonly voucher: string;
  readonly reconciler: string;
  readonly reviewer: string;
}

/** 重大活动保障: one event secured; entered before it takes place, its course and result afterwards. */
export interface SecuredEventRecord {
  readonly number: string;
  readonly name: string;
  /** 特别重要, 重要, 一般 or the contract's own levels. */
  readonly level: string;
  readonly start: CivilMoment;
  readonly end: CivilMoment;
  /** Systems and places that are secured. */
  readonly scope: string;
  readonly leader: string;
  readonly people: string;
  /** Checks and measures beforehand. */
  readonly preparation: string;
  readonly course: string;
  readonly problems: string;
  /** '' until it is over. */
  readonly result: string;
}

/** 人员变动: who came, who left, who took over. */
export interface StaffChangeRecord {
  readonly date: CivilDate;
  readonly name: string;
  readonly role: string;
  readonly type: '到岗' | '离岗' | '更换';
  readonly successor: string;
  readonly reason: string;
  /** When 甲方 was told, and when and by whom it agreed. */
  readonly noticeOn: CivilDate | '';
  readonly consentBy: string;
  readonly consentOn: CivilDate | '';
  readonly handover: string;
}
