import type { MarkupElement } from './markup.ts';
import { templateFailure } from './templateFailure.ts';

/** A length in millimetres between `least` and `most`; up to two decimals. */
export function readMillimetres(element: MarkupElement, name: string, least: number, most: number): number {
  const text = element.attributes.get(name) ?? '';
  const value = Number(text);
  if (!/^\d+(\.\d{1,2})?$/.test(text) || value < least || value > most) {
    throw templateFailure(
      element.place,
      `<${element.name}> 的 ${name} 应为 ${least} 到 ${most} 之间的毫米数，现为“${text}”`,
    );
  }
  return value;
}

/** One of `words`; `fallback` where the attribute is absent. */
export function readWord<T extends string>(
  element: MarkupElement,
  name: string,
  words: readonly T[],
  fallback?: T,
): T {
  const text = element.attributes.get(name);
  if (text === undefined && fallback !== undefined) return fallback;
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) {
    throw templateFailure(
      element.place,
      `<${element.name}> 的 ${name} 应为 ${words.join('、')} 之一，现为“${text ?? ''}”`,
    );
  }
  return word;
}

/** A whole number from 1 to 99; 1 where the attribute is absent. */
export function readCount(element: MarkupElement, name: string): number {
  const text = element.attributes.get(name) ?? '1';
  if (!/^[1-9]\d?$/.test(text)) {
    throw templateFailure(element.place, `<${element.name}> 的 ${name} 应为 1 到 99 的整数，现为“${text}”`);
  }
  return Number(text);
}
