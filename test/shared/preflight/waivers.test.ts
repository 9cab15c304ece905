import { describe, expect, it } from 'vitest';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import type { PreflightResult } from '../../../shared/preflight/runPreflight.ts';
import { findingKey, judge, placeKey, substanceOf } from '../../../shared/preflight/waivers.ts';
import type { Waiver } from '../../../shared/preflight/waivers.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import type { PreflightDossier } from '../../../shared/preflight/dossier.ts';
import { attachment, READ_ITEM } from './cleanDossier.ts';
import { owed, withRead } from './plant.ts';
import { clean, item, PLANTED } from './plantedFaults.ts';

const anywhere = (): boolean => true;

function planted(rule: string): PreflightResult {
  const found = PLANTED.find((entry) => entry.rule === rule);
  if (!found) throw new Error(`nothing planted for ${rule}`);
  return runPreflight(found.dossier, RULES);
}

function waiverOf(finding: Finding | undefined): Waiver {
  if (!finding) throw new Error('nothing to waive');
  return {
    id: 1,
    rule: finding.rule,
    itemId: finding.item,
    place: placeKey(finding.where),
    message: finding.message,
    substance: substanceOf(finding),
    reason: '甲方同意缺这一周',
    by: '沈砚秋',
    at: '2026-07-09 10:00:00',
  };
}

describe('a waiver', () => {
  it('takes its finding out of those that stand, and its rule has not passed for it', () => {
    const result = planted('complete.slot');
    const { findings, waived, lapsed, rules } = judge(result, [waiverOf(result.findings[0])], anywhere);
    expect(findings).toEqual([]);
    expect(waived).toMatchObject([{ finding: { rule: 'complete.slot' }, waiver: { by: '沈砚秋' } }]);
    expect(lapsed).toEqual([]);
    expect(rules.find(({ id }) => id === 'complete.slot')).toMatchObject({
      state: 'found',
      found: 1,
      waived: 1,
    });
  });

  it('holds for one finding of a rule and not for another at the same place', () => {
    const texts = new Map([['sla-letter', { liability: ' ', standards: '' }]]);
    const result = runPreflight({ ...clean, texts }, RULES);
    const parts = result.findings.filter(({ rule }) => rule === 'complete.part');
    expect(parts).toHaveLength(2);
    const { findings } = judge(result, [waiverOf(parts[0])], anywhere);
    expect(findings).toEqual(result.findings.filter((finding) => finding !== parts[0]));
  });

  it('lapses when the finding reads differently, and says what stands there now', () => {
    const waiver = waiverOf(planted('current.stale').findings[0]);
    const now = runPreflight(
      item('usage-report', { stale: true, staleReason: '使用统计和人员有改动' }),
      RULES,
    );
    const { findings, waived, lapsed } = judge(now, [waiver], anywhere);
    expect([findings.length, waived.length]).toEqual([1, 0]);
    expect(lapsed).toEqual([{ waiver, why: 'changed', now: [expect.stringContaining('使用统计和人员')] }]);
  });

  it('lapses when the file that it was given for is replaced by one of the same name', () => {
    const withFile = (sha256: string): PreflightDossier => {
      const paper = attachment(owed(READ_ITEM), { role: 'paper', name: '扫描.pdf', sha256 });
      const files = new Map([...clean.files, [sha256, { fault: null, pages: 1 }] as const]);
      return withRead({ ...item(READ_ITEM, { attachments: [paper] }), files }, sha256, {
        lines: [],
        tables: [],
      });
    };
    const before = runPreflight(withFile('old'), RULES);
    const after = runPreflight(withFile('new'), RULES);
    expect(before.findings.map(({ message }) => message)).toEqual(
      after.findings.map(({ message }) => message),
    );
    const waiver = waiverOf(before.findings[0]);
    expect(judge(before, [waiver], anywhere).waived).toHaveLength(1);
    expect(judge(after, [waiver], anywhere)).toMatchObject({ waived: [], lapsed: [{ why: 'changed' }] });
  });

  it('of a finding that is no longer there is named as such', () => {
    const waiver = waiverOf(planted('complete.slot').findings[0]);
    const result = runPreflight(clean, RULES);
    expect(judge(result, [waiver], anywhere).lapsed).toMatchObject([{ why: 'gone', now: [] }]);
    // A check of another stage does not look there and says nothing.
    expect(judge(result, [waiver], () => false).lapsed).toEqual([]);
  });

  it('does not hold for a rule that allows none, however it came into the workspace', () => {
    const result = planted('contract.contradiction');
    const waiver = waiverOf(result.findings[0]);
    expect(judge(result, [waiver], anywhere)).toMatchObject({
      findings: result.findings,
      waived: [],
      lapsed: [{ why: 'changed' }],
    });
  });

  it('of a record dated in the future stands on the next day', () => {
    const future = PLANTED.find(({ rule }) => rule === 'date.future');
    if (!future) throw new Error('nothing planted for date.future');
    const onDay = (today: string): PreflightResult => ({
      ...runPreflight(
        { ...future.dossier, today },
        RULES.filter(({ id }) => id === 'date.future'),
      ),
    });
    const keys = (result: PreflightResult): string[] => result.findings.map(findingKey);
    expect(keys(onDay('2026-07-10'))).toEqual(keys(onDay('2026-07-09')).slice(0, 1));
  });
});

it('a rule that allows no waiver says why', () => {
  const firm = RULES.flatMap(({ id, neverWaived }) => (neverWaived === undefined ? [] : [id]));
  expect(firm.toSorted()).toEqual(
    expect.arrayContaining(['contract.contradiction', 'current.log', 'file.opens', 'name.path']),
  );
  for (const { neverWaived } of RULES) expect(neverWaived ?? '只能').toMatch(/不能|只能|要由/);
});
