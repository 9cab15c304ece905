/** Preflight of the fake world: its findings, and waivers that hold as in the program. */
import { fail } from '../../../shared/errors/appError.ts';
import { findingKey, judge, placeKey, substanceOf } from '../../../shared/preflight/waivers.ts';
import type { Waiver } from '../../../shared/preflight/waivers.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import type { CheckView } from '../../../shared/ipc/views.ts';
import type { Handlers } from '../fakeBridge.ts';
import { fakeRules } from './findings.ts';

export function waiverHandlers(findings: () => readonly Finding[], now: string) {
  let waivers: Waiver[] = [];
  const check = (): CheckView => ({
    at: now,
    ...judge({ findings: findings(), rules: fakeRules(findings()) }, waivers, () => true),
  });
  return {
    check,
    handlers: {
      checkDossier: check,
      waiveFindings: ({ keys, reason, by }) => {
        const chosen = check().findings.filter((finding) => keys.includes(findingKey(finding)));
        if (chosen.length < keys.length) return fail('waiver.gone', '要豁免的问题已经变了或不在了。没有豁免');
        waivers = [
          ...waivers,
          ...chosen.map((finding, index) => ({
            id: waivers.length + index + 1,
            rule: finding.rule,
            itemId: finding.item,
            place: placeKey(finding.where),
            message: finding.message,
            substance: substanceOf(finding),
            reason,
            by,
            at: now,
          })),
        ];
        return { waived: chosen.length };
      },
      withdrawWaivers: ({ ids }) => {
        const before = waivers.length;
        waivers = waivers.filter(({ id }) => !ids.includes(id));
        return { withdrawn: before - waivers.length };
      },
    } satisfies Partial<Handlers>,
  };
}
