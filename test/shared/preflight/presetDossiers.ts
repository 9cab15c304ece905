/** The sample term of a preset with every paper signed and signed off: what preflight finds in its records and contract. */
import { readFileSync } from 'node:fs';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { ChecklistItem, OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { PreflightDossier } from '../../../shared/preflight/dossier.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { decisionOn, sampleOf } from '../../../shared/sample/samples.ts';
import { sampleTerm } from '../../../shared/sample/sampleTerm.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { attachment, SCANNED } from './cleanDossier.ts';

/** After the last day of every sample. */
const TODAY = '2026-11-20';

/** @param decided whether the lead has decided on the contract's own contradictions */
export function presetDossier(preset: string, decided = true): PreflightDossier {
  const calendar = publishedCalendar();
  const drawn = contractOf(preset);
  const { records, surveyIssued } = sampleTerm(drawn, calendar);
  const contract = filled(drawn, surveyIssued, decided);
  const items = owedItems(contract, records, calendar).map(finished);
  return {
    contract,
    calendar,
    today: TODAY,
    items,
    allItems: items,
    records,
    serviceLevels: serviceLevels(contract, records, { asOf: TODAY, calendar }),
    files: new Map(items.map(({ id }) => [`sha of ${id}`, { fault: null, pages: 1 }])),
    missingGlyphs: [],
    plannedPaths: [],
    texts: new Map(),
    drafts: new Map(),
    brokenLogEntry: null,
    reads: { get: () => ({ ok: true, file: SCANNED }) },
    edited: [],
    typed: [],
  };
}

function contractOf(preset: string): Contract {
  const file = `templates/contracts/${preset}.yaml`;
  const parsed = parsePreset(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { start, end, number } = sampleOf(preset);
  return contractFromPreset(parsed.value, { start, end, name: '', number, buyer: '', vendor: '', lead: '' });
}

/** As the sample of the app fills it in (electron/app/sample/fillWorkspace.ts). */
function filled(contract: Contract, surveyIssued: number, decided: boolean): Contract {
  const sample = sampleOf(contract.presetId);
  return {
    ...contract,
    signedOn: sample.signedOn ?? contract.signedOn,
    survey: contract.survey && { ...contract.survey, issued: surveyIssued },
    requirements: contract.requirements.map((requirement) =>
      requirement.cadence.kind === 'as-listed'
        ? { ...requirement, cadence: { ...requirement.cadence, list: sample.listed } }
        : requirement,
    ),
    milestones: contract.milestones.map((milestone) => ({
      ...milestone,
      date: sample.milestones[milestone.id] ?? milestone.date,
    })),
    contradictions: contract.contradictions.map((entry) =>
      decided ? { ...entry, decision: decisionOn(sample, entry.id), decidedBy: '沈砚秋' } : entry,
    ),
  };
}

/** A scan for what is signed, the paper itself for what others give out or is put in by hand. */
function hasFile({ requirement: { form, signers, issuer } }: OwedItem): boolean {
  return form !== 'covered' && (form !== 'generated' || signers.length > 0 || issuer !== 'vendor');
}

function finished(item: OwedItem): ChecklistItem {
  return {
    ...item,
    state: 'signed-off',
    stale: false,
    staleReason: null,
    overdue: false,
    mover: 'nobody',
    notApplicableReason: null,
    document: null,
    attachments: hasFile(item) ? [attachment(item)] : [],
    narratives: [],
    unconfirmed: [],
    signOff: null,
    contentDigest: 'content',
  };
}
