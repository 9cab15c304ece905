import type { AppError } from '../../../shared/errors/appError.ts';
import type { FieldSpec } from '../../../shared/records/field.ts';

/** What is wrong with a refused row, by field name; what belongs to no field of the form stands under `''`. */
export function fieldErrors(error: AppError, fields: readonly FieldSpec[]): Readonly<Record<string, string>> {
  const faults = Object.entries(error.place?.fields ?? {});
  const shown = faults.every(([name]) => fields.some((field) => field.name === name));
  return faults.length > 0 && shown ? Object.fromEntries(faults) : { '': error.message };
}
