/** The sections of a plan follow the contract's own list of parts, whatever ids and words it uses. */
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../shared/facts/documents/plans/sections.ts';
import type { SectionKind } from '../../../shared/facts/documents/plans/sections.ts';

const KINDS: readonly SectionKind[] = [
  { id: 'overview', name: '范围与组织', asked: /组织/u, beside: 'before' },
  { id: 'daily', name: '日常运维', asked: /日常/u },
  { id: 'norms', name: '操作规范', asked: /规范/u, onlyAsked: true },
  { id: 'emergency', name: '应急预案', asked: /应急/u },
  { id: 'papers', name: '文件', asked: /文件/u, beside: 'after' },
];

const shown = (parts: readonly { id: string; name: string }[]): string[] =>
  sectionsOf(parts, KINDS).map(({ id, name, kind }) => `${id} ${name} ${kind}`);

describe('sectionsOf', () => {
  it('a contract without a list gets the usual sections', () =>
    expect(shown([])).toEqual([
      'overview 范围与组织 overview',
      'daily 日常运维 daily',
      'emergency 应急预案 emergency',
      'papers 文件 papers',
    ]));

  it('its own parts stand in its order under its names, with what belongs beside them', () =>
    expect(
      shown([
        { id: 'plan', name: '应急预案' },
        { id: 'work', name: '日常运维工作内容及操作规范' },
      ]),
    ).toEqual([
      'overview 范围与组织 overview',
      'plan 应急预案 emergency',
      'work 日常运维工作内容及操作规范 daily',
      'papers 文件 papers',
    ]));

  it('an id that is ours wins over words that fit another section', () =>
    expect(
      shown([
        { id: 'daily', name: '应急情况下的日常工作' },
        { id: 'b', name: '应急组织' },
      ]),
    ).toEqual(['daily 应急情况下的日常工作 daily', 'b 应急组织 overview', 'papers 文件 papers']));

  it('a part that nothing answers is left to a person', () =>
    expect(shown([{ id: 'x', name: '环境影响' }])).toContain('x 环境影响 plain'));

  it('two parts of one meaning: the second is left to a person, never the same text twice', () =>
    expect(
      shown([
        { id: 'a', name: '应急预案' },
        { id: 'b', name: '应急演练' },
      ]),
    ).toEqual(expect.arrayContaining(['a 应急预案 emergency', 'b 应急演练 plain'])));

  it('what a name lists in brackets is no part of the heading', () =>
    expect(shown([{ id: 'r', name: '日常制度（质量、安全、进度）' }])).toContain('r 日常制度 daily'));
});
