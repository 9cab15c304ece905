import { Fragment } from 'react';
import { Act } from '../../components/Act.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { printMoney } from '../../../shared/facts/format.ts';
import { ROUNDING_RULE } from '../../../shared/service-levels/penalties/amount.ts';
import {
  countWords,
  eachWords,
  STATE_WORDS,
  terminationWords,
} from '../../../shared/service-levels/penalties/words.ts';
import type { PenaltyWorking } from '../../../shared/service-levels/penalties/working.ts';
import { useResource, useServices, useWorkspace } from '../../state/context.ts';
import { RecordLink } from './RecordLink.tsx';

/** 违约金测算: each case of the contract with count, base, working, cap, amount and what may end the contract. */
export function PenaltiesPanel() {
  const { penalties } = useWorkspace();
  const { store } = useServices().navigation;
  const { value, error } = useResource(penalties);
  if (!value)
    return error ? <Problem error={error} retry={() => void penalties.load()} /> : <Loading rows={8} />;
  if (value.workings.length === 0) {
    return (
      <Empty
        title="合同没有登记违约责任"
        actions={
          <Act onClick={() => store.getState().go({ page: 'contract', section: 'penalties' })}>
            看合同约定
          </Act>
        }
      >
        登记后，按记录测算每种情形的次数和金额。
      </Empty>
    );
  }
  return (
    <section className="panel" aria-label="违约金测算">
      <table className="table penalties">
        <thead>
          <tr>
            <th>条款</th>
            <th>情形与约定</th>
            <th>次数或天数</th>
            <th>基数</th>
            <th>计算</th>
            <th className="num">上限（元）</th>
            <th className="num">金额（元）</th>
            <th>解除条件</th>
          </tr>
        </thead>
        <tbody>
          {value.workings.map((working) => (
            <Fragment key={working.id}>
              <PenaltyRow working={working} />
              <tr className="penalty-ground">
                <td />
                <td colSpan={7}>
                  <Ground working={working} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td colSpan={5}>
              能够计算的合计
              {value.sum.open > 0 ? (
                <span className="soft">　另有 {value.sum.open} 种情形须由双方认定或者确定金额，未计入</span>
              ) : null}
            </td>
            <td className="num">
              <b>{printMoney(value.sum.fen)}</b>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="small soft penalty-note">
        按到 {value.asOf} 的记录测算，供双方核对；{ROUNDING_RULE}。是否构成违约、是否计付，以双方认定为准。
      </p>
    </section>
  );
}

function PenaltyRow({ working }: { readonly working: PenaltyWorking }) {
  const { clause, when, rate, base, formula, capFen, amountFen, state } = working;
  return (
    <tr>
      <td className="soft clause nowrap">{clause}</td>
      <td>
        {when}
        <div className="soft">{rate}</div>
      </td>
      <td className="nowrap">{countWords(working)}</td>
      <td className="soft">
        {base.name}
        <div>{base.words}</div>
      </td>
      <td>{formula || eachWords(working) || '—'}</td>
      <td className="num soft">{capFen === null ? '—' : printMoney(capFen)}</td>
      <td className="num nowrap">
        {amountFen === null ? (
          <span className="soft">{STATE_WORDS[state]}</span>
        ) : (
          <b>{printMoney(amountFen)}</b>
        )}
      </td>
      <td className="soft">{terminationWords(working) || '—'}</td>
    </tr>
  );
}

/** By what rule it was counted, and each breach with the records it follows from. */
function Ground({ working: { rule, lateness, breaches, cases } }: { readonly working: PenaltyWorking }) {
  return (
    <div className="small soft">
      <p>{rule}。</p>
      {[...(lateness ? [lateness] : []), ...breaches].map(({ words, evidence }) => (
        <GroundLine key={words} words={words} evidence={evidence} />
      ))}
      {cases.length === 0 ? null : (
        <p>
          每次的金额：
          {cases
            .map(({ text, eachFen }) => `${text} ${eachFen === null ? '待定' : `${printMoney(eachFen)}元`}`)
            .join('；')}
        </p>
      )}
    </div>
  );
}

/** Records named before the rest is told by its number. */
const NAMED = 12;

function GroundLine({ words, evidence }: Pick<PenaltyWorking['breaches'][number], 'words' | 'evidence'>) {
  return (
    <p className="row wrap penalty-records">
      {words}
      {evidence.slice(0, NAMED).map(({ kind, number }) => (
        <RecordLink key={`${kind}|${number}`} kind={kind} number={number} />
      ))}
      {evidence.length > NAMED ? <span>等 {evidence.length} 条</span> : null}
    </p>
  );
}
