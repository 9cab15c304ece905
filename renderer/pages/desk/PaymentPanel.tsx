import { Panel } from '../../components/Marks.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { OverviewView, PaymentView } from '../../../shared/ipc/views.ts';
import { yuan } from '../../format/numbers.ts';
import { useServices } from '../../state/context.ts';

/** The next payment with what it still lacks; the whole list stands with the contract. */
export function PaymentPanel({ overview }: { readonly overview: OverviewView }) {
  const { store } = useServices().navigation;
  const { payments } = overview;
  const next = payments.find((payment) => lacking(payment) > 0) ?? payments.at(-1);
  return (
    <Panel
      title="付款"
      aside={
        <button
          type="button"
          className="link small"
          onClick={() => store.getState().go({ page: 'contract', section: 'payments' })}
        >
          合同总额 {yuan(overview.amountFen)} 元
        </button>
      }
    >
      {next ? (
        <div className="payment">
          <p className="row between">
            <b>
              {next.name} {yuan(next.amountFen)} 元
            </b>
            <span className="small soft">
              {lacking(next) > 0 ? `还差 ${lacking(next)} 个条件` : '条件都已满足'}
            </span>
          </p>
          <ul>
            {next.conditions.map((condition) => (
              <li key={condition.id} className="row">
                <StateGlyph name={condition.done ? 'met' : 'due'} />
                <span className="grow cut" title={condition.text}>
                  {condition.text}
                </span>
                <span className="small soft">{condition.detail}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="side-none soft small">合同没有写付款条件。</p>
      )}
    </Panel>
  );
}

function lacking(payment: PaymentView): number {
  return payment.conditions.filter((condition) => !condition.done).length;
}
