/** Files that look odd and are in order: no finding. Files that cannot be looked into: said so, and not passed. */
import { describe, expect, it } from 'vitest';
import type { PreflightDossier } from '../../../shared/preflight/dossier.ts';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import type { PreflightResult } from '../../../shared/preflight/runPreflight.ts';
import type { ReadPage } from '../../../shared/reading/readFile.ts';
import { NOTHING_READ } from '../../../shared/reading/readFile.ts';
import { attachment, CLEAN_PAGE } from './cleanDossier.ts';
import { clean, item, owed, withRead } from './plant.ts';

const WEEK = 'weekly-log:2025-09-01';

function run(rule: string, dossier: PreflightDossier): PreflightResult {
  return runPreflight(
    dossier,
    RULES.filter(({ id }) => id === rule),
  );
}

function pages(...changes: readonly Partial<ReadPage>[]): PreflightDossier {
  return withRead(clean, `sha of ${WEEK}`, {
    lines: [],
    tables: [],
    charts: [],
    pages: changes.map((change) => ({ ...CLEAN_PAGE, ...change })),
  });
}

describe('in order', () => {
  it.each([
    [
      'file.turned',
      'a wide table on its side in a scan of one page',
      pages({ width: 297, height: 210, letters: 0 }),
    ],
    [
      'file.turned',
      'a paper all of wide sheets',
      pages({ width: 297, height: 210 }, { width: 297, height: 210 }),
    ],
    ['file.pageSize', 'a wide page of the same paper', pages({}, { width: 297, height: 210 })],
    ['file.pageSize', 'pages that the scanner cut a little', pages({}, { width: 206, height: 293 })],
    ['file.coarse', 'a dot lost in rounding', pages({ dpi: 199 })],
    ['file.coarse', 'a coloured cover behind the words of a report', pages({ letters: 40, dpi: null })],
    [
      'file.blankScan',
      'a page with recognised words below a pale picture',
      pages({ blank: true, letters: 12 }),
    ],
  ])('%s: %s', (rule, _what, dossier) => {
    const { findings, rules } = run(rule, dossier);
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(rules[0]?.state).toBe('passed');
  });

  it('photos of one name from two cameras', () => {
    const photo = { caption: '巡检', takenOn: '2025-09-25', place: '机房', photographer: '罗青桐' };
    const pictures = ['a', 'b'].map((id) =>
      attachment(owed('photos'), { id, sha256: id, role: 'photo', name: 'IMG_1.jpg', photo }),
    );
    expect(run('name.apart', item('photos', { attachments: pictures })).findings).toEqual([]);
  });

  it('a letter without a seal may be scanned in grey', () => {
    expect(run('file.colour', pages({ coloured: false })).findings).toEqual([]);
  });
});

describe('not looked into', () => {
  it.each([
    ['file.blankScan', { blank: null }, '看不出有没有内容'],
    ['file.coarse', { dpi: null }, '算不出分辨率'],
    ['file.turned', { turned: null }, '颠倒'],
  ] as const)('%s names the scan that it cannot judge', (rule, change, words) => {
    const { findings, rules } = run(rule, pages(change));
    expect(findings).toEqual([]);
    expect(rules[0]).toMatchObject({ state: 'partly' });
    expect(rules[0]?.unchecked).toMatchObject([{ item: WEEK, reason: expect.stringContaining(words) }]);
  });

  it('a sealed letter whose picture cannot be opened', () => {
    const dossier = withRead(clean, 'sha of sla-letter', {
      lines: [],
      pages: [{ ...CLEAN_PAGE, coloured: null }],
    });
    const { findings, rules } = run('file.colour', dossier);
    expect(findings).toEqual([]);
    expect(rules[0]?.unchecked).toMatchObject([
      { item: 'sla-letter', reason: expect.stringContaining('印章') },
    ]);
  });

  it('a year of scans that all lack the same is one entry', () => {
    const mute = { ok: true as const, file: { ...NOTHING_READ, pages: [{ ...CLEAN_PAGE, turned: null }] } };
    const { rules } = run('file.turned', { ...clean, reads: { get: () => mute } });
    expect(rules[0]?.unchecked).toHaveLength(1);
    expect(rules[0]?.unchecked[0]?.thing).toMatch(/等\d+份附件$/u);
  });

  it('a file that could not be read is not counted as looked at', () => {
    const { rules } = run('file.fonts', {
      ...clean,
      reads: { get: () => ({ ok: false, reason: '已损坏。换一份' }) },
    });
    expect(rules[0]).toMatchObject({ state: 'unchecked', looked: 0 });
    expect(rules[0]?.unchecked[0]?.reason).toBe('已损坏');
  });
});
