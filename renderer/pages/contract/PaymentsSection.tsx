import { Checkbox } from 'antd';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { dueWords } from '../../format/dueWords.ts';
import { yuan } from '../../format/numbers.ts';
import { useWorkspace } from '../../state/context.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';

const WHO: Readonly<Record<'date' | 'stage' | 'manual', string>> = {
  date: '到日期自动满足',
  stage: '打包后自动满足',
  manual: '由人勾选',
};

/** Each payment with its conditions; what the program cannot see is ticked by hand. */
export function PaymentsSection({ view }: { readonly view: ContractView }) {
  const { contractActions } = useWorkspace();
  return (
    <div className="contract-stack">
      {view.payments.map((payment) => (
        <section key={payment.id} className="panel" aria-label={payment.name}>
          <header className="panel-head">
            <h2>
              {payment.name}　{yuan(payment.amountFen)} 元
              <small>
                {payment.when}
                {payment.due ? `　${dueWords(payment.due)}` : ''}
              </small>
            </h2>
            <div className="panel-aside">
              {payment.conditions.every((condition) => condition.done)
                ? '条件都已满足'
                : `还差 ${payment.conditions.filter((condition) => !condition.done).length} 个条件`}
            </div>
          </header>
          <ul className="conditions">
            {payment.conditions.map((condition) => (
              <li key={condition.id}>
                {condition.kind === 'manual' ? (
                  <Checkbox
                    checked={condition.done}
                    onChange={(event) =>
                      void contractActions.setCondition(payment.id, condition.id, event.target.checked)
                    }
                  >
                    {condition.text}
                  </Checkbox>
                ) : (
                  <span className="row">
                    <StateGlyph name={condition.done ? 'met' : 'due'} />
                    {condition.text}
                  </span>
                )}
                <span className="small soft">{condition.detail || WHO[condition.kind]}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
