import type { AppError } from '../errors/appError.ts';
import type { RecordKind, RowProblem } from './field.ts';

/** Why a row is not taken: in words, and for a form by the fields at fault. */
export function refusedRow(kind: RecordKind, problems: readonly RowProblem[]): AppError {
  const label = (name: string): string => kind.fields.find((spec) => spec.name === name)?.label ?? name;
  const byField = Map.groupBy(problems, (problem) => problem.field);
  return {
    code: 'record.invalid',
    message: problems.map(({ field, reason }) => `${label(field)}：${reason}`).join('；'),
    place: {
      fields: Object.fromEntries(
        [...byField].map(([field, faults]) => [field, faults.map(({ reason }) => reason).join('；')]),
      ),
    },
  };
}
