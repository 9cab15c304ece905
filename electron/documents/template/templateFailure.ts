import { AppFailure } from '../../../shared/errors/appError.ts';
import type { MarkupPlace } from './markup.ts';

/** A fault in a template, with its file and line both in the sentence and in the place. */
export function templateFailure(place: MarkupPlace, what: string): AppFailure {
  return new AppFailure('template.markup', `模板 ${place.file} 第${place.line}行：${what}`, {
    file: place.file,
    line: place.line,
  });
}
