import type { CivilDate, DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { StaffChangeRecord } from '../../../records/types.ts';
import type { BreachFacts } from '../breach.ts';

const RULE = '人员离岗或者更换而没有登记甲方事前同意的，每人次计1次；未按约定配备人员的情形由双方认定';

/** 擅自更换人员: whoever left or was replaced without a consent dated on or before the day. */
export function staffChanges(
  changes: readonly StaffChangeRecord[],
  term: DateSpan,
  asOf: CivilDate,
): BreachFacts {
  const unasked = changes.filter(
    ({ date, type, consentOn }) =>
      contains(term, date) && date <= asOf && type !== '到岗' && (consentOn === '' || consentOn > date),
  );
  return {
    kind: 'breaches',
    rule: RULE,
    breaches: unasked.map(({ date, name, role, type, consentOn }) => ({
      day: date,
      words: `${date} ${name}${role === '' ? '' : `（${role}）`}${type}，${
        consentOn === '' ? '没有登记甲方同意' : `甲方同意在后（${consentOn}）`
      }`,
      evidence: [{ kind: 'staffChanges', number: date }],
      link: null,
      row: null,
      event: '',
    })),
  };
}
