/** Who appears in the sample: the vendor's staff of the contract, and invented people of the buyer. */
export const LEAD = '沈砚秋';
export const DIRECTOR = '韩述安';
export const ENGINEERS = ['秦望舒', '罗青桐', '贺之遥'] as const;
export const CLERKS = ['叶南枝', '温知许'] as const;
export const SALES = '陆景行';

export const SAMPLE_STAFF: readonly string[] = [LEAD, DIRECTOR, ...ENGINEERS, ...CLERKS, SALES];

/** People of 云岭区教育信息中心. */
export const BUYER_PEOPLE = ['方知远', '顾清和', '苏映雪'] as const;

/** Who does what in a sample. */
export interface Crew {
  readonly lead: string;
  /** Answers for the technical side. */
  readonly director: string;
  readonly engineers: readonly string[];
  readonly clerks: readonly string[];
}

export const CLASSROOM_CREW: Crew = { lead: LEAD, director: DIRECTOR, engineers: ENGINEERS, clerks: CLERKS };
