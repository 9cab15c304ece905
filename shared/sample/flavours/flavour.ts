/** The vocabulary of a trade: what is done, what breaks, what is looked at. Who, when and how often comes from the contract. */
import type { Severity } from '../../domain/contract.ts';
import type { CauseParty } from '../../records/types.ts';
import type { PhotoScene } from '../photos.ts';

/** Who does a kind of work, by the part in the crew. */
export type Who = 'engineers' | 'clerks' | 'all' | 'lead';

export type Range = readonly [low: number, high: number];

export interface WorkGroup {
  readonly category: string;
  readonly who: Who;
  readonly weight: number;
  readonly pairs: readonly (readonly [content: string, result: string, low: number, high: number])[];
}

export interface IncidentCase {
  readonly severity: Severity;
  /** Index into the contract's systems. */
  readonly system: number;
  readonly title: string;
  readonly party: CauseParty;
  readonly cause: string;
  readonly measure: string;
  /** Minutes for which the whole system could not be used. */
  readonly outage?: number;
  /** Minutes to response and restoration, where this one took longer than usual. */
  readonly slow?: readonly [respond: number, restore: number];
}

/** Usual minutes from the report. */
export interface Course {
  readonly respond: Range;
  readonly restore: Range;
  /** Arrival on site; null = solved from afar. */
  readonly arrive: Range | null;
}

/** Calls for help: about so many on a working day. */
export interface CallPlan {
  readonly perDay: Range;
  readonly callers: readonly string[];
  readonly solve: Range;
  /** kind, weight, content, result. */
  readonly kinds: readonly (readonly [kind: string, weight: number, content: string, result: string])[];
}

/** Things sold and sent: each payment a delivery or a hand-over at the counter, reconciled every week. */
export interface SalesPlan {
  readonly goods: string;
  readonly fee: string;
  readonly feeFen: number;
  readonly postage: string;
  readonly postageFen: number;
  readonly perDay: Range;
  /** Handed over at the counter in a week. */
  readonly counter: Range;
  readonly areas: readonly string[];
  readonly carrier: string;
}

export interface AssetPlan {
  readonly rows: readonly (readonly [
    name: string,
    category: string,
    model: string,
    unit: string,
    place: string,
    department: string,
    pieces: number,
    valueFen: number,
  ])[];
  readonly keepers: readonly string[];
  /** Rounds of counting, as shares of the term. */
  readonly rounds: readonly number[];
  /** What is measured on each machine at an assessment: item, standard, unit, usual range. */
  readonly examined: readonly (readonly [
    item: string,
    standard: string,
    unit: string,
    low: number,
    high: number,
  ])[];
}

export interface ContentPlan {
  /** Index of the system, column, titles. */
  readonly columns: readonly (readonly [system: number, column: string, titles: readonly string[]])[];
  readonly sources: readonly string[];
  /** Lines a month in each column. */
  readonly monthly: Range;
}

export interface SecuredPlan {
  readonly name: string;
  readonly level: string;
  /** Share of the term, and how many days. */
  readonly at: number;
  readonly days: number;
  readonly scope: string;
  readonly preparation: string;
  readonly course: string;
  readonly problems: string;
  readonly result: string;
}

export interface Flavour {
  /** Preset that it belongs to. */
  readonly preset: string;
  /** Words for the slots of its sentences. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Lines on a working day. */
  readonly load: Range;
  readonly morning: readonly (readonly [content: string, result: string])[];
  /** Days off; null = nobody is on duty. */
  readonly duty: readonly (readonly [content: string, result: string])[] | null;
  readonly work: readonly WorkGroup[];
  readonly requests: readonly (readonly [content: string, result: string, text: string, days: number])[];
  /** Units and people of 甲方 who report. */
  readonly reporters: readonly string[];
  /** Persons of 甲方 who consent to changes. */
  readonly consents: readonly string[];
  readonly courses: Readonly<Record<Severity, Course>>;
  readonly incidents: readonly IncidentCase[];
  readonly changes: readonly {
    readonly system: number;
    readonly type: string;
    readonly title: string;
    readonly downtime: number;
    readonly minutes: number;
    readonly note: string;
  }[];
  readonly inspections: readonly {
    readonly scope: string;
    readonly checked: number;
    /** Day of the month; every how many months. */
    readonly day: number;
    readonly every: number;
    /** In turn: abnormal, finding, measure. */
    readonly findings: readonly (readonly [abnormal: number, finding: string, measure: string])[];
  }[];
  readonly trainings: readonly {
    readonly topic: string;
    readonly mode: string;
    readonly place: string;
    readonly audience: string;
    readonly attendees: number;
    readonly feedback: string;
  }[];
  readonly drills: readonly {
    readonly scenario: string;
    /** Minutes after the start and what happened. */
    readonly course: readonly (readonly [minute: number, text: string])[];
    readonly minutes: number;
    readonly result: string;
    readonly problems: string;
    readonly improvement: string;
  }[];
  /** One full backup a month; null = none. */
  readonly backup: { readonly object: string; readonly place: string; readonly sizeMb: Range } | null;
  readonly survey: {
    readonly returned: number;
    readonly issued: number;
    readonly units: readonly string[];
    readonly comments: readonly (readonly [group: string, text: string, followUp: string])[];
  };
  readonly photos: readonly {
    readonly scene: PhotoScene;
    readonly caption: string;
    readonly place: string;
    /** Share of the term that has passed. */
    readonly at: number;
  }[];
  readonly calls?: CallPlan;
  readonly sales?: SalesPlan;
  readonly assets?: AssetPlan;
  readonly contents?: ContentPlan;
  readonly secured?: readonly SecuredPlan[];
}
