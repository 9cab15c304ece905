/** The incidents that a measure counts in its window. */
import { concerns, sortByCause } from './causes.ts';
import type { Sorted } from './causes.ts';
import { knownBy, reportedIn } from './faults.ts';
import type { Fault } from './faults.ts';
import type { MetricInput } from './metric.ts';

/** Those reported in the window and not after the day of reckoning. */
export function chosenFaults(input: MetricInput): Sorted {
  return sortByCause(input, ofLevel(input, reportedIn(input.faults, input.minutes)));
}

/** Those restored in the window, for measures that belong to the window of restoration. */
export function restoredFaults(input: MetricInput): Sorted {
  const { faults, minutes, cut } = input;
  const restored = faults.filter((fault) => {
    const end = knownBy(cut, fault.restored);
    return end !== null && end >= minutes.start && end < minutes.end;
  });
  return sortByCause(input, ofLevel(input, restored));
}

function ofLevel({ level }: MetricInput, faults: readonly Fault[]): readonly Fault[] {
  if (level.severity === null && level.systems.length === 0 && level.mode === 'any') return faults;
  return faults.filter(
    (fault) =>
      (level.severity === null || fault.record.severity === level.severity) && concerns(level, fault),
  );
}
