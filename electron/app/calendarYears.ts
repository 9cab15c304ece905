/** Holiday years (节假日安排) that the user takes over from the published notice. */
import { calendarWith } from '../../shared/calendar/enteredYears.ts';
import { readNotice } from '../../shared/calendar/readNotice.ts';
import type { ContractView } from '../../shared/ipc/views.ts';
import { getContract } from './contractChanges.ts';
import type { Parts } from './parts.ts';
import { openStore, worker } from './parts.ts';

/** Throws `AppFailure` when the text names no holidays, or days that cannot be right; nothing is kept then. */
export function saveHolidayYear(
  parts: Parts,
  { year, notice }: { year: number; notice: string },
): ContractView {
  const store = openStore(parts);
  const entered = { year, ...readNotice(notice, year) };
  // Checks weekends and contradictions before anything is written.
  calendarWith([entered]);
  store.write(
    {
      who: worker(parts),
      action: '录入节假日安排',
      itemId: null,
      detail: `${year}年：放假${entered.off.length}天，调休上班${entered.worked.length}天`,
      undoable: true,
    },
    (tx) => tx.saveHolidayYear(entered),
  );
  return getContract(parts);
}
