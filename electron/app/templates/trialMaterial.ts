/**
 * What a template is tried on: papers of the open contract that would use it, or, where there is none, those of the
 * sample year. Always also a paper without any records, since a template has to stand an empty month.
 */
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { DocumentKind, FactSource } from '../../../shared/documents/kind.ts';
import { formNames } from '../../../shared/facts/formNames.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { SAMPLE_PRESET, sampleOf } from '../../../shared/sample/samples.ts';
import { sampleTerm } from '../../../shared/sample/sampleTerm.ts';
import type { TreeInput } from '../../documents/types.ts';
import { currentDossier } from '../currentDossier.ts';
import type { Parts } from '../parts.ts';
import { loadPreset } from '../presets.ts';

export interface Trial {
  /** With which paper, in words. */
  readonly what: string;
  readonly input: TreeInput;
}

export interface TrialTemplate {
  readonly id: string;
  readonly folder: string | null;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly form: 'markup' | 'word';
}

/** The fullest paper first, then the empty one. */
export function trials(parts: Parts, template: TrialTemplate): Trial[] {
  const { contract, records, today, sample } = material(parts);
  const calendar = publishedCalendar();
  const owed = owedItems(contract, records, calendar);
  const fitting = owed.filter((item) => item.requirement.template === template.id);
  const alike = owed.filter((item) => item.requirement.template === template.kind.id);
  const item = lastBefore(fitting, today) ?? lastBefore(alike, today) ?? plainItem(contract, template);
  const source = { contract, calendar, owed, item, photos: [] };
  const whose = sample ? '示例合同' : '本合同';
  return [
    trial(template, { ...source, records }, `${whose}的${item.title}`),
    trial(template, { ...source, records: emptyRecordSet() }, '一份没有任何记录的文件'),
  ];
}

function material(parts: Parts): {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly today: string;
  readonly sample: boolean;
} {
  if (parts.workspace) {
    const { contract, records, today } = currentDossier(parts);
    return { contract, records, today, sample: false };
  }
  const { start, end, number } = sampleOf(SAMPLE_PRESET);
  const blank = { name: '', buyer: '', vendor: '', lead: '' };
  const contract = contractFromPreset(loadPreset(parts.roots, SAMPLE_PRESET), {
    start,
    end,
    number,
    ...blank,
  });
  const { records } = sampleTerm(contract, publishedCalendar());
  return { contract, records, today: contract.term.end, sample: true };
}

/** The newest whole period that is over, else the first there is. */
function lastBefore(items: readonly OwedItem[], today: string): OwedItem | undefined {
  return items.findLast((item) => item.period !== null && item.period.end <= today) ?? items[0];
}

/** A paper that the contract does not ask for: once, over the whole term. */
function plainItem(contract: Contract, template: TrialTemplate): OwedItem {
  const due = contract.term.end;
  return {
    id: template.id,
    requirement: {
      id: template.id,
      name: template.title,
      clause: '',
      stage: contract.stages[0]?.id ?? '',
      cadence: { kind: 'once' },
      form: 'generated',
      template: template.id,
      coveredBy: null,
      issuer: 'vendor',
      copies: 1,
      signers: [],
      parts: [],
      review: null,
      due: { kind: 'fixed', date: due },
      code: '',
    },
    title: template.title,
    period: null,
    eventKey: null,
    serial: 1,
    reviewEnds: null,
    code: '',
    due: { known: true, date: due },
  };
}

function trial(template: TrialTemplate, source: FactSource, what: string): Trial {
  const { contract, item } = source;
  const drafts = template.kind.drafts(source);
  const facts = template.kind.facts(source);
  return {
    what,
    input: {
      template: template.id,
      ...(template.folder === null ? {} : { folder: template.folder }),
      facts,
      ...(template.form === 'word'
        ? { named: formNames({ contract, item, date: facts.date, texts: drafts }) }
        : {}),
      parts: Object.fromEntries(
        Object.entries(drafts).map(([part, text]) => [part, { text, confirmed: false }]),
      ),
      frame: {
        title: item.requirement.name,
        project: contract.name,
        code: item.code,
        digest: '',
        author: contract.vendor.name,
      },
      photos: {},
    },
  };
}
