import { useServices } from '../../state/context.ts';
import { Act } from '../../components/Act.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { Finding, FindingSeverity } from '../../../shared/preflight/finding.ts';
import type { JudgedRule } from '../../../shared/preflight/waivers.ts';
import { findingKey } from '../../../shared/preflight/waivers.ts';
import { FindingRow } from './FindingRow.tsx';
import { actionWords, countBySeverity, placeOf, SEVERITIES } from './groups.ts';
import type { FindingGroup, Grouping } from './groups.ts';

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly by: Grouping;
  readonly rules: ReadonlyMap<string, JudgedRule>;
  readonly titleOf: (item: string | null) => string;
  readonly waive: (finding: Finding) => void;
}

/** Findings that stand, group after group; each opens its place and can be waived where its rule allows it. */
export function FindingList({ groups, by, rules, titleOf, waive }: Props) {
  const { store } = useServices().navigation;
  return groups.map((group) => (
    <section key={group.key} aria-label={`${group.title} ${group.findings.length}`}>
      <h2 className="findings-head">
        <span className="cut">{group.title}</span>
        <Counts findings={group.findings} />
      </h2>
      <ul>
        {group.findings.map((finding, index) => {
          const rule = rules.get(finding.rule);
          const firm = rule?.neverWaived ?? null;
          return (
            // One rule may find the same thing twice at different places of one item.
            <FindingRow
              key={`${findingKey(finding)}|${index}`}
              finding={finding}
              about={[
                by === 'item' ? (rule?.family ?? '') : titleOf(finding.item),
                firm === null ? '' : `不能豁免：${firm}`,
              ]
                .filter(Boolean)
                .join('　')}
            >
              {firm === null ? (
                <Act small hint="写明理由后不再提示" onClick={() => waive(finding)}>
                  豁免
                </Act>
              ) : null}
              <Act small onClick={() => store.getState().go(placeOf(finding))}>
                {actionWords(finding)}
              </Act>
            </FindingRow>
          );
        })}
      </ul>
    </section>
  ));
}

function Counts({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = countBySeverity(findings);
  return SEVERITIES.filter(({ severity }) => counts[severity] > 0).map(({ severity, name }) => (
    <Count key={severity} severity={severity} name={name} count={counts[severity]} />
  ));
}

function Count(props: { readonly severity: FindingSeverity; readonly name: string; readonly count: number }) {
  return (
    <small className={`row fg-${props.severity}`} title={`${props.name} ${props.count}`}>
      <StateGlyph name={props.severity} size={13} />
      <span>{props.count}</span>
    </small>
  );
}
