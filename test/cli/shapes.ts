/** What the command line promises to scripts: the shapes of its JSON, command by command. More keys may follow. */
import { z } from 'zod';

const count = z.number().int().min(0);
const date = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.string().min(1);

export const ERROR = z.strictObject({ error: z.strictObject({ code: words, message: words }) });

export const PRESETS = z.array(
  z.object({ id: words, name: words, kind: words, requirements: count, serviceLevels: count }),
);

export const NEW = z.object({ dir: words, items: count });

export const CHECKLIST = z.array(
  z.object({
    id: words,
    requirement: words,
    name: words,
    clause: words,
    stage: words,
    cadence: words,
    period: z.object({ label: words, start: date, end: date }).nullable(),
    due: date.nullable(),
    state: z.enum([
      'due',
      'drafted',
      'awaiting-signature',
      'signed',
      'signed-off',
      'packed',
      'not-applicable',
    ]),
    stale: z.boolean(),
    coveredBy: words.nullable(),
    copies: count,
    signers: z.array(words),
  }),
);
export type Row = z.output<typeof CHECKLIST>[number];

export const IMPORT = z.object({
  read: count,
  added: count,
  updated: count,
  unchanged: count,
  rejected: z.array(
    z.object({ sheet: z.string(), row: count, column: words, value: z.string(), reason: words }),
  ),
});

export const GENERATE = z.object({
  documents: z.array(
    z.object({
      item: words,
      name: words,
      docx: z.string().endsWith('.docx'),
      pdf: z.string().endsWith('.pdf'),
      pages: z.number().int().min(1),
      reused: z.boolean(),
    }),
  ),
  failed: z.array(z.object({ item: words, message: words })),
  ms: count,
});

const LEVEL = z.object({
  clause: words,
  metric: words,
  scope: words,
  window: z.object({ label: words, start: date, end: date }),
  value: z.string().nullable(),
  unit: z.enum(['%', 'min', 'h']),
  numerator: count,
  denominator: count,
  target: words,
  minimum: words.nullable(),
  verdict: z.enum(['met', 'below-target', 'below-minimum', 'no-events', 'no-data']),
  evidence: z.array(words),
});

export const SERVICE_LEVELS = z.array(LEVEL);

/** `service-levels --explain`: the same values with their terms, the records behind each, and the penalties. */
export const EXPLAINED = z.object({
  levels: z.array(
    LEVEL.extend({
      names: z.string(),
      figures: z.string(),
      terms: z.array(
        z.object({
          name: words,
          amount: z.number().int(),
          unit: words,
          inNumerator: z.number().int(),
          inDenominator: z.number().int(),
          count,
          recordUnit: words,
          records: z.array(
            z.object({
              kind: words,
              number: words,
              from: z.string(),
              to: z.string(),
              amount: z.number().int(),
              note: z.string(),
            }),
          ),
        }),
      ),
      missed: z.array(words),
    }),
  ),
  penalties: z.object({
    asOf: date,
    rounding: words,
    sum: z.object({ fen: count, open: count }),
    workings: z.array(
      z.object({
        clause: words,
        when: words,
        rate: words,
        state: z.enum(['none', 'not-yet', 'due', 'open', 'people']),
        rule: words,
        base: z.object({ name: words, words }),
        breaches: z.array(z.object({ words, evidence: z.array(z.object({ kind: words, number: words })) })),
        count: count.nullable(),
        unit: words,
        formula: z.string(),
        capFen: count.nullable(),
        amountFen: count.nullable(),
        terminates: z.array(z.object({ words, count: count.nullable(), reached: z.boolean().nullable() })),
        mayTerminate: z.boolean().nullable(),
      }),
    ),
  }),
});

export const FINDINGS = z.array(
  z.object({
    rule: words,
    severity: z.enum(['blocker', 'warning', 'manual']),
    item: words.nullable(),
    message: words,
    where: z.object({ page: words }),
  }),
);
export const CHECK = z.object({ findings: FINDINGS });

export const ATTACH = z.object({ attachment: words, sha256, pages: count.nullable() });

export const SIGN_OFF = z.object({
  signedOff: z.array(words),
  refused: z.array(z.object({ item: words, reason: words })),
});

export const PACK = z.object({
  package: words,
  copies: z
    .array(z.object({ label: z.enum(['正本', '副本']), path: words, files: count, bytes: count }))
    .length(2),
  identical: z.literal(true),
  ms: count,
});
export const PACK_REFUSED = z.strictObject({
  package: z.null(),
  copies: z.tuple([]),
  identical: z.literal(false),
  findings: FINDINGS.min(1),
});

export const VERIFY = z.object({
  ok: z.boolean(),
  files: count,
  changed: z.array(words),
  missing: z.array(words),
  extra: z.array(words),
});

export const DEMO = z.object({
  workspace: words,
  items: count,
  generated: GENERATE,
  packages: z
    .array(
      z.object({
        stage: words,
        packed: PACK,
        verified: z.object({ ok: z.literal(true), files: z.number().int().min(1) }),
      }),
    )
    .min(1),
});
