/**
 * The document tree (文档树): what a template and its facts become, and what preview, DOCX and PDF are drawn from.
 * It holds only meaning and measures, no font names and no markup of any output. Measures are millimetres.
 */

/** Page family: geometry, type sizes and header/footer follow from it. */
export type PageFamily = 'form' | 'report' | 'letter' | 'landscape' | 'archive' | 'label';

export type Inline =
  | { readonly t: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly t: 'break' }
  /** A line to write on by hand. */
  | { readonly t: 'blank'; readonly width: number };

export type Align = 'left' | 'center' | 'right';

export interface Column {
  /** Millimetres, or `fr` for the one column that takes the rest. */
  readonly width: number | 'fr';
  readonly align: Align;
  /** Numbers: right-aligned block of tabular digits under the head. */
  readonly numeric: boolean;
}

export interface Cell {
  readonly inlines: readonly Inline[];
  readonly rowspan: number;
  readonly colspan: number;
  readonly align: Align | null;
  /** Form label: grey fill, 黑体. */
  readonly label: boolean;
  /** A measured value over its limit: the only emphasis by fill. */
  readonly failed: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Total or group row of a table. */
  readonly role: 'body' | 'total' | 'group';
  /** Rows with the same key stay on one page if they fit (a day's work). */
  readonly keep: string | null;
}

export interface SignatureCell {
  /** 乙方项目负责人, 甲方确认, 编制 … */
  readonly role: string;
  /** Unit whose seal belongs into the square; null = no square. */
  readonly sealOf: string | null;
}

export type Block =
  | { readonly t: 'cover'; readonly cover: Cover }
  | { readonly t: 'contents' }
  | { readonly t: 'title'; readonly text: string; readonly subtitle: string | null }
  /** `number` is already worked out (一、 / （一） / 1.) so that all renderings carry the same text. */
  | {
      readonly t: 'heading';
      readonly level: 1 | 2 | 3;
      readonly number: string;
      readonly text: string;
      readonly id: string;
    }
  | {
      readonly t: 'paragraph';
      readonly inlines: readonly Inline[];
      readonly role: 'body' | 'flush' | 'note' | 'center' | 'right';
      /** The paragraph belongs to an unconfirmed text: marked 初稿. */
      readonly draft: boolean;
    }
  | {
      readonly t: 'table';
      readonly style: 'three-line' | 'grid' | 'dense-grid';
      readonly columns: readonly Column[];
      readonly head: readonly Row[];
      readonly body: readonly Row[];
      /** With its number: `表2　每月故障与可用率`. */
      readonly caption: string | null;
      readonly note: string | null;
      /** Fixed height of body rows in millimetres (卷内目录), or null. */
      readonly rowHeight: number | null;
    }
  | {
      readonly t: 'figure';
      /** Key into the assets that travel beside the tree. */
      readonly asset: string;
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      /** What the picture says, for readers who cannot see it. */
      readonly alt: string;
    }
  | { readonly t: 'photo'; readonly photo: PhotoBlock }
  | {
      readonly t: 'formula';
      readonly left: string;
      readonly numerator: string;
      readonly denominator: string;
      readonly right: string;
    }
  | {
      readonly t: 'signatures';
      readonly style: 'form' | 'letter' | 'names';
      readonly cells: readonly SignatureCell[];
    }
  /** 案卷封面: 题名 in the middle, fields at the foot. */
  | { readonly t: 'volume-cover'; readonly cover: VolumeCover }
  /** 卷内备考表: one framed page with the remarks above and the lines to sign below. */
  | { readonly t: 'volume-note'; readonly note: VolumeNote }
  /** 脊背 (family `label`): strips to cut out, side by side. */
  | { readonly t: 'spine'; readonly spines: readonly Spine[] }
  /** Label of a disc, its case or a stick (family `label`), at its true size. */
  | { readonly t: 'label'; readonly label: MediumLabel }
  | { readonly t: 'page-break' }
  /** Pushes what follows down by so many millimetres (archive forms). */
  | { readonly t: 'space'; readonly height: number };

export interface Cover {
  readonly project: string;
  readonly title: string;
  readonly period: string | null;
  /** Label and value lines (甲方, 乙方, 合同编号 …). */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Empty lines to sign: 编制, 审核, 批准. */
  readonly signLines: readonly string[];
  readonly unit: string;
  readonly date: string;
}

export interface PhotoBlock {
  readonly asset: string;
  readonly number: string;
  readonly title: string;
  /** 时间, 地点, 拍摄 in one line. */
  readonly details: string;
  readonly sentence: string;
}

export interface VolumeCover {
  /** 档号; '' = blank line, given out by the archive. */
  readonly archiveNumber: string;
  /** 案卷题名: project and year. */
  readonly title: string;
  /** What the volume holds, under the title. */
  readonly content: string;
  /** `第2卷　共4卷`. */
  readonly volume: string;
  /** Lines at the foot (立卷单位, 起止日期 …); those with the same `row` share one line. '' = blank. */
  readonly fields: readonly { readonly label: string; readonly value: string; readonly row: number }[];
}

export interface VolumeNote {
  readonly archiveNumber: string;
  /** 互见号; '' = none. */
  readonly crossReference: string;
  readonly paragraphs: readonly string[];
  /** 立卷人, 检查人. */
  readonly signers: readonly string[];
}

export interface Spine {
  /** Thickness of the box: 20, 30 or 40 mm. */
  readonly width: number;
  /** 保管期限: `30年`. */
  readonly retention: string;
  /** 档号; '' = blank. */
  readonly archiveNumber: string;
  /** First column, read from the right. */
  readonly project: string;
  /** Second column: year (its digits stay horizontal) and content, e.g. `['2025', '年度', '项目终验', '报告']`. */
  readonly parts: readonly string[];
  /** Lines of the foot cell: `['第1卷', '共4卷']`. */
  readonly volume: readonly string[];
}

export interface MediumLabel {
  /** 光盘盘面 (23–118 mm), 盘盒插页 (120 × 120 mm), U盘挂签 (60 × 20 mm). */
  readonly form: 'disc' | 'insert' | 'tag';
  readonly project: string;
  /** `终验资料　电子版`. */
  readonly title: string;
  /** 载体编号: `GP-2026-001`. */
  readonly number: string;
  /** 正本 or 副本. */
  readonly copy: string;
  /** `第1张　共1张`; '' = left out. */
  readonly sequence: string;
  /** Label and value lines; the disc takes up to four, the insert sets them in two columns, the tag none. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Insert only: headed paragraphs (内容, 环境). */
  readonly notes: readonly { readonly label: string; readonly value: string }[];
  /** First 8 hex digits of the manifest's SHA-256, '' = left out. */
  readonly digest: string;
  /** Insert only: how to start reading (`打开“浏览.html”查看目录`), '' = left out. */
  readonly hint: string;
}

export interface DocTree {
  /** Document title for metadata and the running head. */
  readonly title: string;
  readonly family: PageFamily;
  /** Left side of the running head: the project's name. */
  readonly project: string;
  /** Right side of the running head. */
  readonly runningTitle: string;
  /** Document number, printed small in the footer; '' = none. */
  readonly code: string;
  /** First 8 hex digits of the input digest as `7f3a 91c2`, printed beside the code; '' = none. */
  readonly digest: string;
  /** Civil date of the document: PDF and DOCX metadata come from it, never from the clock. */
  readonly date: string;
  readonly author: string;
  readonly blocks: readonly Block[];
}

/** A picture that a tree refers to. */
export interface Asset {
  readonly kind: 'svg' | 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** What a chart shows, before it is drawn; computed from facts in the template. */
export type ChartSpec =
  | {
      readonly chart: 'role-bars';
      /** Two bars in one: the part inside the whole (活跃 in 注册). */
      readonly wholeName: string;
      readonly partName: string;
      readonly unit: string;
      readonly rows: readonly { readonly label: string; readonly whole: number; readonly part: number }[];
    }
  | {
      readonly chart: 'month-panels';
      readonly months: readonly string[];
      /** One panel per measure over one time axis; null = 无数据. */
      readonly panels: readonly {
        readonly name: string;
        readonly unit: string;
        readonly form: 'bars' | 'line';
        readonly values: readonly (number | null)[];
        /** Printed value per point (already formatted). */
        readonly labels: readonly string[];
      }[];
    }
  | {
      readonly chart: 'likert';
      readonly answers: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        readonly counts: readonly number[];
        readonly rate: string;
        readonly overall: boolean;
      }[];
    }
  | {
      readonly chart: 'limit-line';
      readonly months: readonly string[];
      readonly name: string;
      readonly unit: string;
      readonly values: readonly (number | null)[];
      /** Printed value per point; where there is none, why (无事件), '' = 无数据. */
      readonly labels: readonly string[];
      readonly target: number;
      readonly targetLabel: string;
    }
  | {
      readonly chart: 'load-lines';
      /** Measured loads, rising: concurrent users. */
      readonly loads: readonly number[];
      readonly loadName: string;
      readonly name: string;
      readonly unit: string;
      /** From the highest line to the lowest; the one that matters is `main`. */
      readonly series: readonly {
        readonly name: string;
        readonly main: boolean;
        readonly values: readonly number[];
      }[];
    };
