/** Facts kept over changes of records: after any change each paper has the facts and drafts of a computation from scratch. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisOf, computedFor } from '../../../../electron/app/dossier/basis.ts';
import type { Basis, Computed } from '../../../../electron/app/dossier/basis.ts';
import { publishedCalendar } from '../../../../shared/calendar/publishedCalendar.ts';
import type { Contract } from '../../../../shared/domain/contract.ts';
import { DOCUMENT_KINDS } from '../../../../shared/facts/index.ts';
import { contractFromPreset } from '../../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../../shared/preset/parsePreset.ts';
import { RECORD_KINDS } from '../../../../shared/records/types.ts';
import type { RecordKindId, RecordSet } from '../../../../shared/records/types.ts';
import { sampleTerm } from '../../../../shared/sample/sampleTerm.ts';
import { sampleOf } from '../../../../shared/sample/samples.ts';

const calendar = publishedCalendar();

/** A preset's sample of the first two months: enough of every kind, quickly computed. */
function material(preset: string): { contract: Contract; records: RecordSet } {
  const file = `templates/contracts/${preset}.yaml`;
  const parsed = parsePreset(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { start } = sampleOf(preset);
  const contract = contractFromPreset(parsed.value, {
    ...{ start, name: '', number: 'T-1', buyer: '', vendor: '', lead: '' },
    end: `${start.slice(0, 4)}-${String(Number(start.slice(5, 7)) + 1).padStart(2, '0')}-28`,
  });
  return { contract, records: sampleTerm(contract, calendar).records };
}

function allComputed({ contract, calendar: days, records, owed, ...basis }: Basis): Map<string, Computed> {
  const whole = { contract, calendar: days, records, owed, ...basis };
  return new Map(
    owed.flatMap((item) => {
      const kind = DOCUMENT_KINDS[item.requirement.template ?? ''];
      if (!kind) return [];
      const source = { contract, calendar: days, records, owed, item, photos: [] };
      return [[item.id, computedFor(whole, kind, source)] as const];
    }),
  );
}

function said(computed: ReadonlyMap<string, Computed>): Record<string, unknown> {
  return Object.fromEntries(
    [...computed].map(([id, { facts, drafts, digest }]) => [id, { digest, drafts, inputs: facts.inputs }]),
  );
}

/** One row changed in one text or figure, moved by days, removed or written twice. What is empty may be a moment not yet known: it stays so. */
interface Edit {
  readonly kind: RecordKindId;
  readonly at: number;
  readonly how: 'text' | 'figure' | 'day' | 'remove' | 'double';
  readonly field: number;
}

const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom(...RECORD_KINDS),
    at: fc.nat(),
    how: fc.constantFrom('text', 'figure', 'day', 'remove', 'double'),
    field: fc.nat(),
  }),
  { minLength: 1, maxLength: 3 },
);

function apply(records: RecordSet, { kind, at, how, field }: Edit): RecordSet {
  const rows: readonly object[] = records[kind];
  if (rows.length === 0) return records;
  const place = at % rows.length;
  const old = { ...rows[place] };
  const list = rows.toSpliced(place, 1, ...(how === 'remove' ? [] : changed(old, how, field)));
  return { ...records, [kind]: list };
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

function changed(old: object, how: Edit['how'], field: number): object[] {
  if (how === 'double') return [old, { ...old, ...('number' in old ? { number: 'ZZ-999' } : {}) }];
  const fits = (value: unknown): boolean =>
    how === 'figure'
      ? typeof value === 'number'
      : typeof value === 'string' && value !== '' && (how === 'day') === DAY.test(value);
  const names = Object.entries(old).filter(([, value]) => fits(value));
  const [name, value] = names[field % Math.max(1, names.length)] ?? [];
  if (name === undefined) return [old];
  if (typeof value === 'number') return [{ ...old, [name]: value + 1 }];
  const text = String(value);
  // Within the month, so that the day stays a day.
  const fresh =
    how === 'day' ? text.replace(/-\d{2}(?= |$)/, text.includes('-11') ? '-12' : '-11') : `${text}改`;
  return [{ ...old, [name]: fresh }];
}

describe.each(['classroom-platform', 'onsite-infrastructure', 'card-accounts'])('%s', (preset) => {
  const { contract, records: first } = material(preset);

  it('any sequence of changes gives what a fresh computation gives', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (steps) => {
        let records = first;
        let basis = basisOf(null, { contract, calendar, records });
        allComputed(basis);
        for (const step of steps) {
          records = step.reduce(apply, records);
          basis = basisOf(basis, { contract, calendar, records });
          const fresh = basisOf(null, { contract, calendar, records });
          expect(basis.owed).toEqual(fresh.owed);
          expect(said(allComputed(basis))).toEqual(said(allComputed(fresh)));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('a changed work record leaves the papers of other days as they are', () => {
    const basis = basisOf(null, { contract, calendar, records: first });
    const before = allComputed(basis);
    const records = apply(first, { kind: 'work', at: 0, how: 'text', field: 3 });
    const after = allComputed(basisOf(basis, { contract, calendar, records }));
    const kept = [...after].filter(([id, computed]) => before.get(id) === computed);
    expect(kept.length).toBeGreaterThan(after.size / 2);
    expect(kept.length).toBeLessThan(after.size);
  });
});
