import { describe, expect, it } from 'vitest';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import type { Reading } from '../../../shared/preflight/rule.ts';
import { clean, item } from './plant.ts';
import { PLANTED } from './plantedFaults.ts';

describe('a dossier without faults', () => {
  const result = runPreflight(clean, RULES);

  it('has no findings', () => {
    expect(result.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('was looked at by every rule', () => {
    expect(
      result.rules.filter(({ state }) => state !== 'passed').map(({ id, state }) => [id, state]),
    ).toEqual([]);
    expect(result.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });
});

describe('a planted fault is found', () => {
  it.each(PLANTED.map((planted) => [planted.rule, planted.what, planted] as const))(
    '%s: %s',
    (rule, _what, planted) => {
      const { findings } = runPreflight(planted.dossier, RULES);
      const hits = findings.filter((finding) => finding.rule === rule);
      expect(hits.length, findings.map((f) => f.rule).join()).toBeGreaterThan(0);
      for (const words of planted.says)
        expect(hits.map(({ message }) => message).join('\n')).toContain(words);
      // Nothing else but what follows from the same fault may be reported.
      expect(hits.length).toBeLessThanOrEqual(4);
      // Each message is a full sentence for people and names no code.
      for (const { message } of findings) {
        expect(message).not.toMatch(/undefined|null|NaN|\[object/);
        expect(message).not.toMatch(/请您|抱歉|非法|！/);
      }
    },
  );

  it('has a planted fault for every rule', () => {
    const covered = new Set(PLANTED.map(({ rule }) => rule));
    expect(RULES.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the frame', () => {
  it('gives every rule an id of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('makes a rule that breaks down a finding, not a pass', () => {
    const broken = {
      ...RULES[0]!,
      id: 'test.broken',
      name: '坏规则',
      check: () => {
        throw new Error('没有数据');
      },
    };
    const { findings, rules } = runPreflight(clean, [broken]);
    expect(rules).toMatchObject([{ id: 'test.broken', state: 'unchecked' }]);
    expect(findings).toMatchObject([{ rule: 'test.broken', severity: 'manual' }]);
    expect(findings[0]?.message).toContain('没有数据');
  });

  it('puts blockers before warnings before what a person must look at', () => {
    const { findings } = runPreflight(
      {
        ...item('expert-opinion', { state: 'due' }),
        brokenLogEntry: 1,
        missingGlyphs: [{ itemId: 'photos', character: 'x', context: 'x' }],
      },
      RULES,
    );
    expect(findings.map(({ severity }) => severity)).toEqual(['blocker', 'warning', 'manual']);
  });

  it('does not count arrival after a repair from afar as a fault', () => {
    const arrived = clean.records.incidents.filter(({ arrivedAt, restoredAt }) => arrivedAt > restoredAt);
    expect(arrived.length).toBeGreaterThan(0);
  });

  it('fetches each attached text once, however many rules read it', () => {
    const fetched: string[] = [];
    const reads = {
      get: (sha256: string) => {
        fetched.push(sha256);
        return clean.reads.get(sha256);
      },
    };
    const result = runPreflight({ ...clean, reads }, RULES);
    const papers = clean.items.flatMap(({ attachments }) =>
      attachments.filter(({ role, externalPath }) => /paper|scan/u.test(role) && externalPath === null),
    );
    expect(papers.length).toBeGreaterThan(10);
    expect(fetched).toEqual(papers.map(({ sha256 }) => sha256));
    expect(result).toEqual(runPreflight(clean, RULES));
  });

  const reader = { ...RULES[0]!, id: 'test.reader', name: '读卷规则' };

  it('lets a rule that breaks down over a paper break down alone', () => {
    const counts = {
      ...reader,
      *check(): Reading {
        let looked = 0;
        for (let paper = yield; paper; paper = yield) looked += 1;
        return { looked, hits: [] };
      },
    };
    const breaks = {
      ...reader,
      id: 'test.breaks',
      *check(): Reading {
        yield;
        throw new Error('读不下去');
      },
    };
    const { rules, findings } = runPreflight(clean, [breaks, counts]);
    expect(rules.map(({ id, state }) => [id, state])).toEqual([
      ['test.breaks', 'unchecked'],
      ['test.reader', 'passed'],
    ]);
    expect(findings.map(({ rule, message }) => [rule, message.includes('读不下去')])).toEqual([
      ['test.breaks', true],
    ]);
  });

  it('gives a rule that wants to see the papers again all of them again', () => {
    const seen: number[] = [];
    const twice = {
      ...reader,
      *check(): Reading {
        for (const _round of [1, 2]) {
          let count = 0;
          for (let paper = yield; paper; paper = yield) count += 1;
          seen.push(count);
        }
        return { looked: 1, hits: [] };
      },
    };
    runPreflight(clean, [twice]);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toBeGreaterThan(10);
  });
});
