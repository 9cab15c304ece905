/** Preflight (预检) of the open workspace: what the rules need is gathered here, they themselves are pure. */
import { itemsOfStage } from '../../shared/checklist/itemsOfStage.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { Json } from '../../shared/documents/kind.ts';
import type { CheckView } from '../../shared/ipc/views.ts';
import type { PreflightDossier } from '../../shared/preflight/dossier.ts';
import { RULES } from '../../shared/preflight/index.ts';
import { preflightSteps } from '../../shared/preflight/runPreflight.ts';
import type { PreflightResult } from '../../shared/preflight/runPreflight.ts';
import { judge } from '../../shared/preflight/waivers.ts';
import { itemsThatHaveCome } from '../../shared/preflight/itemsToCheck.ts';
import { serviceLevels } from '../../shared/service-levels/index.ts';
import { missingGlyphsIn } from '../documents/index.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import { editedPapers } from './check/editedPapers.ts';
import { fileFacts, knownFiles } from './check/knownFiles.ts';
import { lookAtFiles } from './check/lookAtFiles.ts';
import { nextTurn } from './check/nextTurn.ts';
import { currentDossier } from './currentDossier.ts';
import type { Dossier } from './dossier.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';
import { plannedPaths } from './plannedPaths.ts';
import { TYPED_IN } from './records.ts';

export const CHECK_STEPS: StepPlan = {
  files: { weight: 3, title: '正在查看文件' },
  rules: { weight: 1, title: '正在核对' },
};

export async function checkDossier(
  parts: Parts,
  { stage }: { readonly stage: string | null },
  job: Job,
): Promise<CheckView> {
  return checkNow(parts, stage, { job });
}

export interface CheckOptions {
  readonly job?: Job | undefined;
  /** Reads every byte of every file anew, as packing will. */
  readonly thorough?: boolean;
}

export async function checkNow(
  parts: Parts,
  stage: string | null,
  { job, thorough = false }: CheckOptions = {},
): Promise<CheckView> {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const items =
    stage === null
      ? itemsThatHaveCome(dossier.contract, dossier.items, dossier.today)
      : itemsOfStage(dossier.contract, dossier.calendar, dossier.items, stage);
  const known = knownFiles(items, store);
  const looks = await lookAtFiles([...known.values()], {
    store,
    pool: parts.pool,
    job: job ?? null,
    thorough,
  });
  job?.step('rules', 0);
  const preflight: PreflightDossier = {
    contract: dossier.contract,
    calendar: dossier.calendar,
    today: dossier.today,
    items,
    allItems: dossier.items,
    records: dossier.records,
    serviceLevels: serviceLevels(dossier.contract, dossier.records, {
      asOf: dossier.today,
      calendar: dossier.calendar,
    }),
    files: fileFacts(items, known, looks, store),
    missingGlyphs: glyphsOf(parts, dossier, items),
    plannedPaths: plannedPaths(dossier, items, stage),
    texts: textsOf(dossier, items),
    drafts: new Map([...dossier.makings].map(([itemId, { drafts }]) => [itemId, drafts])),
    brokenLogEntry: store.firstBrokenLogEntry(),
    reads: looks.readings,
    typed: store.recordsFrom(TYPED_IN),
    edited: await editedPapers(items, {
      dir: store.dir,
      pool: parts.pool,
      makings: dossier.makings,
      digests: looks.digests,
    }),
  };
  const scope = new Set(items.map(({ id }) => id));
  const result = judge(await runRules(preflight, job), store.waivers(), (itemId) => scope.has(itemId));
  job?.step('rules', 1);
  return { at: parts.clock(), ...result };
}

/** Milliseconds after which other calls of the engine get their turn. */
const TURN_MS = 20;

async function runRules(dossier: PreflightDossier, job: Job | undefined): Promise<PreflightResult> {
  const steps = preflightSteps(dossier, RULES);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn(job);
    since = performance.now();
  }
}

function textsOf(dossier: Dossier, items: readonly ChecklistItem[]): Map<string, Record<string, string>> {
  const texts = new Map<string, Record<string, string>>();
  for (const item of items) {
    const making = dossier.makings.get(item.id);
    if (!making) continue;
    texts.set(
      item.id,
      Object.fromEntries(Object.entries(making.input.parts).map(([part, { text }]) => [part, text])),
    );
  }
  return texts;
}

const glyphCache = new Map<string, ReturnType<typeof missingGlyphsIn>>();

function glyphsOf(
  parts: Parts,
  dossier: Dossier,
  items: readonly ChecklistItem[],
): PreflightDossier['missingGlyphs'] {
  return items.flatMap((item) => {
    const making = dossier.makings.get(item.id);
    if (!making) return [];
    const cached = glyphCache.get(making.inputDigest);
    const missing =
      cached ??
      missingGlyphsIn(
        [...stringsOf(making.facts.values), ...Object.values(making.input.parts).map(({ text }) => text)],
        parts.fonts,
      );
    glyphCache.set(making.inputDigest, missing);
    return missing.map(({ character, context }) => ({ itemId: item.id, character, context }));
  });
}

function* stringsOf(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) yield* stringsOf(inner as Json);
  }
}
