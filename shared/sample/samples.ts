/** The sample contract of each preset: its term and what was settled on the way. */
import type { CivilDate } from '../domain/civilDate.ts';

export interface Sample {
  readonly preset: string;
  /** First day of the sample's term. */
  readonly start: CivilDate;
  /** Last day; null = by the preset's rule. */
  readonly end: CivilDate | null;
  /** Day of signing, where it is not what the preset says; null = the preset's. */
  readonly signedOn: CivilDate | null;
  /** Contract number; '' = the preset's own. */
  readonly number: string;
  /** Real dates of milestones, where they differ from the planned ones. */
  readonly milestones: Readonly<Record<string, CivilDate>>;
  /** Papers of the list that 甲方 gives out for acceptance. */
  readonly listed: readonly string[];
  /** What the lead decided on the contract's contradictions; others get `DECISION`. */
  readonly decisions: Readonly<Record<string, string>>;
}

export const SAMPLE_PRESET = 'classroom-platform';

const DECISION = '按较严格的一处执行';

function sample(preset: string, start: CivilDate, rest: Partial<Sample> = {}): Sample {
  return {
    preset,
    start,
    end: null,
    signedOn: null,
    number: '',
    milestones: {},
    listed: ['服务人员名单', '服务承诺函', '项目联系表'],
    decisions: {},
    ...rest,
  };
}

const SAMPLES: readonly Sample[] = [
  sample(SAMPLE_PRESET, '2025-09-01', {
    end: '2026-06-30',
    number: 'YLJX-2025-017',
    // The meeting was held after the last day of service, when the papers of the whole term could lie before it.
    milestones: { 'final-acceptance': '2026-07-15' },
  }),
  sample('card-accounts', '2024-09-01', {
    signedOn: '2024-06-20',
    number: 'YLJX-2024-031',
    listed: ['服务人员名单', '培训讲座应用成果', '网络与信息安全承诺书', '服务过程资料目录'],
    decisions: {
      'service-hours': '按法定工作日8时至17时提供服务，法定节假日不提供',
      'vendor-signatory': '以合同书签署处的授权代表为准',
      'pledge-year': '以合同签订日期为准，承诺书自签订之日起有效',
    },
  }),
  sample('cloud-lease', '2025-01-01', {
    number: 'YLZW-2025-004',
    decisions: {
      annexes: '附件1至附件6均为合同组成部分',
      placeholder: '以合同名称所写的系统全称为准',
    },
  }),
  sample('onsite-infrastructure', '2024-07-01', {
    number: 'YLJC-2024-012',
    decisions: { 'complaints-unit': '按投诉件数占服务件数的百分比计算' },
  }),
  sample('content-operations', '2025-03-17', {
    number: 'YLNR-2025-009',
    decisions: {
      'term-years': '以签订日期为准，服务期自签订之日起12个月',
      'annex-years': '附件落款年份以合同签订年份为准',
    },
  }),
  sample('general', '2025-03-01', {
    number: 'YLYW-2025-021',
    decisions: { placeholders: '已逐项与合同原文核对' },
  }),
];

export const SAMPLED_PRESETS: readonly string[] = SAMPLES.map(({ preset }) => preset);

/** The sample of a preset; presets of the user's own get a term of their rule's length. */
export function sampleOf(preset: string): Sample {
  return SAMPLES.find((entry) => entry.preset === preset) ?? sample(preset, '2025-03-01');
}

export function decisionOn({ decisions }: Sample, contradiction: string): string {
  return decisions[contradiction] ?? DECISION;
}
