import type { AppError } from '../../../shared/errors/appError.ts';
import type { FieldSpec } from '../../../shared/records/field.ts';

/**
 * What is wrong with a refused row, by field name. The engine names each fault as `列名：原因` joined by `；`,
 * and a reason may hold `；` itself, so the text is cut only where a column's name begins.
 * What belongs to no field stands under `''`.
 */
export function fieldErrors(error: AppError, fields: readonly FieldSpec[]): Readonly<Record<string, string>> {
  const found = fields
    .flatMap((field) => {
      const mark = `${field.label}：`;
      const at = error.message.startsWith(mark) ? 0 : error.message.indexOf(`；${mark}`);
      return at < 0 ? [] : [{ field: field.name, at, from: error.message.indexOf(mark, at) + mark.length }];
    })
    .toSorted((a, b) => a.at - b.at);
  if (found.length === 0) {
    const column = error.place?.column;
    const known = fields.some((field) => field.name === column);
    return { [known && column ? column : '']: error.message };
  }
  return Object.fromEntries(
    found.map((entry, index) => [entry.field, error.message.slice(entry.from, found[index + 1]?.at)]),
  );
}
