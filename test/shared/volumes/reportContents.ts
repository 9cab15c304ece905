/** What a self-check report of a dossier with some of everything says: found, waived, not looked into. */
import type { PreflightDossier } from '../../../shared/preflight/dossier.ts';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import { judge, placeKey, substanceOf } from '../../../shared/preflight/waivers.ts';
import type { JudgedPreflight } from '../../../shared/preflight/waivers.ts';
import { manualChecks } from '../../../shared/volumes/manualChecks.ts';
import { selfChecks } from '../../../shared/volumes/selfChecks.ts';
import type { SelfCheckContents } from '../../../shared/volumes/forms/selfCheckReport.ts';
import { clean, PLANTED } from '../preflight/plantedFaults.ts';
import { CLEAN_FILE, READ_ITEM } from '../preflight/cleanDossier.ts';

export const REASON = '甲方2026年7月1日书面同意这一周停工，不另交记录单';

/** Preflight of a dossier with one planted fault of each of these rules, the first of them waived. */
export function judgedFaults(): JudgedPreflight {
  const planted = (rule: string) => PLANTED.find((entry) => entry.rule === rule)?.dossier ?? clean;
  const [slot, usage] = [planted('complete.slot'), planted('figure.usageMonth')];
  const dossier: PreflightDossier = {
    ...clean,
    items: slot.items,
    allItems: slot.allItems,
    records: { ...usage.records, changes: [] },
    contract: { ...clean.contract, ruleSettings: { 'complete.slot': { ahead: 14 } } },
    reads: new Map([[`sha of ${READ_ITEM}`, { ok: true, file: { ...CLEAN_FILE, lines: [], tables: [] } }]]),
  };
  const result = runPreflight(dossier, RULES);
  const waivers = result.findings
    .filter(({ rule }) => rule === 'complete.slot')
    .map((finding) => ({
      id: 1,
      rule: finding.rule,
      itemId: finding.item,
      place: placeKey(finding.where),
      message: finding.message,
      substance: substanceOf(finding),
      reason: REASON,
      by: '沈砚秋',
      at: '2026-07-02 16:20:00',
    }));
  return judge(result, waivers, () => true);
}

export function reportContents(check: JudgedPreflight): SelfCheckContents {
  return {
    check,
    checks: selfChecks({
      check,
      digestsCompared: 186,
      documents: 96,
      volumes: 3,
      pages: 412,
      payloadFiles: 301,
      scans: 64,
      bindingNotes: [],
      longestPath: 142,
      renamed: 2,
      excludedSecrets: 1,
      programs: [],
    }),
    manual: manualChecks(check, 64),
    items: { owed: 98, present: 96, notApplicable: 1 },
    program: '验收卷宗 0.1.0',
  };
}
