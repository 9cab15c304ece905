/** Presets (合同模板): the kinds of contract the program knows, read from `templates/contracts/`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publishedCalendar } from '../../shared/calendar/publishedCalendar.ts';
import { papersAmong } from '../../shared/checklist/papers.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import { CADENCE_WORDS } from '../../shared/domain/words.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { NewContractPreview, PresetView } from '../../shared/ipc/views.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../shared/preset/parsePreset.ts';
import type { Preset } from '../../shared/preset/schema.ts';
import { emptyRecordSet } from '../../shared/records/types.ts';
import type { Parts } from './parts.ts';
import type { Roots } from './roots.ts';

function presetFolder(roots: Roots): string {
  return join(roots.templates, 'contracts');
}

function presetIds(roots: Roots): string[] {
  return readdirSync(presetFolder(roots))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

/** Loads one preset; throws `AppFailure` with file and line when it is faulty, or names the ones there are. */
export function loadPreset(roots: Roots, id: string): Preset {
  const ids = presetIds(roots);
  if (!ids.includes(id)) {
    throw new AppFailure('preset.unknown', `没有名为“${id}”的合同模板。现有：${ids.join('、')}`);
  }
  const file = join(presetFolder(roots), `${id}.yaml`);
  const parsed = parsePreset(readFileSync(file, 'utf8'), `${id}.yaml`);
  if (!parsed.ok) throw new AppFailure(parsed.error.code, parsed.error.message, parsed.error.place);
  return parsed.value;
}

export function listPresets({ roots }: Pick<Parts, 'roots'>): PresetView[] {
  return presetIds(roots).map((id) => {
    const preset = loadPreset(roots, id);
    return {
      id,
      name: preset.name,
      kind: preset.kind,
      requirements: preset.requirements.length,
      serviceLevels: preset.serviceLevels.length,
    };
  });
}

export interface NewContractInput {
  readonly preset: string;
  readonly start: string;
  readonly end: string | null;
}

/** What a contract of this kind with these dates would owe, before anything is created. */
export function previewNewContract(
  { roots }: Pick<Parts, 'roots'>,
  input: NewContractInput,
): NewContractPreview {
  const contract = contractFromPreset(loadPreset(roots, input.preset), {
    start: input.start,
    end: input.end,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const owed = owedItems(contract, emptyRecordSet(), publishedCalendar());
  const groups = contract.stages.map((stage) => ({
    stage: stage.name,
    rows: contract.requirements
      .filter((requirement) => requirement.stage === stage.id)
      .map((requirement) => {
        const items = owed.filter((item) => item.requirement.id === requirement.id);
        const due = items[0]?.due;
        return {
          requirement: requirement.name,
          clause: requirement.clause,
          cadence: CADENCE_WORDS[requirement.cadence.kind],
          count: items.length,
          firstDue: due ? (due.known ? due.date : '待定') : '',
          servedBy: contract.requirements.find((other) => other.id === requirement.coveredBy)?.name ?? null,
        };
      }),
  }));
  return { term: contract.term, groups, total: papersAmong(owed).length };
}
