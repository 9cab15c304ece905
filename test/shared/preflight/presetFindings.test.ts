/** The finished sample of each preset: nothing is found but what stands in the fixture with its reason. */
import { describe, expect, it } from 'vitest';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import { SAMPLED_PRESETS } from '../../../shared/sample/samples.ts';
import { PROVED_OTHERWISE, SAMPLE_FINDINGS } from '../../fixtures/preflight/sampleFindings.ts';
import { presetDossier } from './presetDossiers.ts';

it('the fixture knows every preset', () => {
  expect(Object.keys(SAMPLE_FINDINGS).toSorted()).toEqual([...SAMPLED_PRESETS].toSorted());
});

describe.each(SAMPLED_PRESETS)('%s', (preset) => {
  const { findings, rules } = runPreflight(presetDossier(preset), RULES);

  it('has the findings of the fixture and no other', () => {
    const expected = SAMPLE_FINDINGS[preset] ?? [];
    const found = findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`);
    expect(found.length, found.join('\n')).toBe(expected.length);
    for (const { rule, severity, says } of expected) {
      const start = `${severity} ${rule} ${says}`;
      expect(
        found.filter((line) => line.startsWith(start)),
        start,
      ).toHaveLength(1);
    }
  });

  it('names the measures that other papers have to prove', () => {
    const level = rules.find(({ id }) => id === 'service.level');
    const things = level?.unchecked.map(({ thing }) => thing.split('（')[0]);
    expect(things).toEqual(PROVED_OTHERWISE[preset] ?? []);
  });

  it('is held up by the contradictions of its contract until the lead has decided', () => {
    const undecided = presetDossier(preset, false);
    const blockers = runPreflight(undecided, RULES).findings.filter(({ severity }) => severity === 'blocker');
    expect(new Set(blockers.map(({ rule }) => rule))).toEqual(new Set(['contract.contradiction']));
    expect(blockers).toHaveLength(undecided.contract.contradictions.length);
  });
});
