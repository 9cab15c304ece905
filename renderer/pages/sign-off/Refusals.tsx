import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { SignOffResult } from '../../../shared/ipc/views.ts';
import { useServices } from '../../state/context.ts';

interface Props {
  readonly outcome: SignOffResult;
  readonly titleOf: (itemId: string) => string;
  readonly open: (itemId: string) => void;
}

/** Papers named per reason; the rest of a long list is counted. */
const NAMED = 5;

/** What was not approved and why; one reason for many papers is said once. */
export function Refusals({ outcome, titleOf, open }: Props) {
  const { store } = useServices().navigation;
  const reasons = [...Map.groupBy(outcome.refused, (entry) => entry.reason)];
  return (
    <div className="problem refusals" role="alert">
      <StateGlyph name="blocker" size={20} />
      <div className="grow">
        <p>
          {outcome.refused.length} 份没有核签。
          {outcome.signedOff.length > 0 ? `其余 ${outcome.signedOff.length} 份已核签。` : ''}
        </p>
        <ul className="small">
          {reasons.map(([reason, entries]) => (
            <li key={reason}>
              <p>{reason}</p>
              <p className="row wrap">
                {entries.slice(0, NAMED).map((entry) => (
                  <button key={entry.item} type="button" className="link" onClick={() => open(entry.item)}>
                    {titleOf(entry.item)}
                  </button>
                ))}
                {entries.length > NAMED ? <span className="soft">等 {entries.length} 份</span> : null}
                {reason.includes('合同信息') ? (
                  <button
                    type="button"
                    className="link"
                    onClick={() => store.getState().go({ page: 'contract', section: 'contradictions' })}
                  >
                    打开合同信息
                  </button>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
