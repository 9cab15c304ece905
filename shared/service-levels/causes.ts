/** Whose fault an incident is (责任方), and whether that leaves it out of a measure. */
import type { ServiceLevel } from '../domain/contract.ts';
import { asPiece } from './faults.ts';
import type { Fault } from './faults.ts';
import type { MetricInput } from './metric.ts';
import { pieces } from './terms.ts';
import type { Term } from './terms.ts';

/** Whether an incident belongs to the systems and the way of solving that a measure is promised for. */
export function concerns(level: ServiceLevel, { record, arrived }: Fault): boolean {
  if (level.systems.length > 0 && !level.systems.includes(record.system)) return false;
  return level.mode === 'any' || (level.mode === 'on-site') === (arrived !== null);
}

export type Standing =
  | 'counts'
  /** Caused by a party that the contract exempts, and the evidence is recorded (免责). */
  | 'exempt'
  /** The same without evidence: it counts. */
  | 'unproven'
  /** 待定 where the cause decides. */
  | 'undecided'
  /** Caused by somebody else where only what 乙方 caused counts. */
  | 'of-others';

export function standingOf(
  { level, rules }: Pick<MetricInput, 'level' | 'rules'>,
  { record }: Fault,
): Standing {
  const { causeParty, exemption = '' } = record;
  if (rules.exempts.some((party) => party === causeParty))
    return exemption.trim() === '' ? 'unproven' : 'exempt';
  if (!level.vendorCauseOnly || causeParty === '乙方')
    return causeParty === '待定' && rules.exempts.length > 0 ? 'undecided' : 'counts';
  return causeParty === '待定' ? 'undecided' : 'of-others';
}

/** 待定 counts until it is settled, but not among those of 乙方 alone. */
export function isCounted(level: ServiceLevel, standing: Standing): boolean {
  if (standing === 'undecided' || standing === 'unproven') return !level.vendorCauseOnly;
  return standing === 'counts';
}

/** What is to be said of a counted incident. */
export function causeNote(standing: Standing): string {
  if (standing === 'unproven') return '没有登记免责依据，计入';
  return standing === 'undecided' ? '责任方待定，计入' : '';
}

export interface Sorted {
  readonly counted: Fault[];
  /** Incidents that the cause leaves out or leaves open, as terms to be shown. */
  readonly asides: Term[];
}

/** Sorts incidents of one severity, system and way of solving by what their cause means. */
export function sortByCause(input: MetricInput, faults: readonly Fault[]): Sorted {
  const { level, rules } = input;
  // Most measures ask for no cause: nothing to sort.
  if (!level.vendorCauseOnly && rules.exempts.length === 0) {
    const open = faults.filter(({ record }) => record.causeParty === '待定');
    return { counted: [...faults], asides: shown('其中责任方待定', open) };
  }
  const sorted = Map.groupBy(faults, (fault) => standingOf(input, fault));
  const of = (standing: Standing): Fault[] => sorted.get(standing) ?? [];
  const counted = faults.filter((fault) => isCounted(level, standingOf(input, fault)));
  const undecided = level.vendorCauseOnly ? '责任方待定（未计入）' : '其中责任方待定';
  return {
    counted,
    asides: [
      ...shown(
        '免责故障（未计入）',
        of('exempt'),
        ({ record }) => `${record.causeParty}：${record.exemption ?? ''}`,
      ),
      ...shown(
        '其中没有免责依据',
        of('unproven').filter(() => !level.vendorCauseOnly),
      ),
      ...shown(undecided, of('undecided')),
    ],
  };
}

function shown(name: string, faults: readonly Fault[], note: (fault: Fault) => string = () => ''): Term[] {
  if (faults.length === 0) return [];
  return [pieces(name, '件', 'shown', faults, (fault) => asPiece(fault, note(fault)))];
}
