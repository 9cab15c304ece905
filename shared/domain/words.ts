/** The words of the trade as shown on screen and paper, one table each, so that no screen words them anew. */
import type { AttachmentRole, ItemState, Mover } from './checklist.ts';
import type { Cadence } from './contract.ts';

export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  due: '待编制',
  drafted: '草稿',
  'awaiting-signature': '待签字',
  signed: '已签回',
  'signed-off': '已核签',
  packed: '已装卷',
  'not-applicable': '不适用',
};

export const MOVER_WORDS: Readonly<Record<Mover, string>> = {
  clerk: '文档专员',
  lead: '项目负责人',
  buyer: '甲方',
  nobody: '—',
};

export const CADENCE_WORDS: Readonly<Record<Cadence['kind'], string>> = {
  once: '一次',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
  'n-per-year': '每年若干次',
  'on-event': '按事件',
  'as-listed': '按清单',
  ongoing: '持续',
};

export const ROLE_WORDS: Readonly<Record<AttachmentRole, string>> = {
  scan: '签字扫描件',
  photo: '照片',
  paper: '文件',
  media: '介质文件夹',
};
