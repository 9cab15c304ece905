/** What every form of a package says about the project. Nothing here is made up: what is not known is ''. */
export interface ArchiveFacts {
  readonly project: string;
  /** 合同编号 or project number. */
  readonly projectNumber: string;
  /** 验收阶段: 项目终验. */
  readonly stage: string;
  readonly buyer: string;
  readonly vendor: string;
  /** 保管期限: 30年. */
  readonly retention: string;
  /** 密级; '' = none. */
  readonly secrecy: string;
  /** 载体编号 given by the vendor; '' = to be written by hand. */
  readonly medium: string;
  /** Day of packing, `YYYY-MM-DD`. */
  readonly date: string;
}

/** `2026年7月3日` */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

/** Decimal gigabytes with three decimals, as hand-over registers want them; rounded up, so never nothing. */
export function gigabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 1_000_000) / 1000).toFixed(3)} GB`;
}
