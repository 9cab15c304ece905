import type { ServiceLevelValue } from '../../../shared/service-levels/value.ts';
import { useServices } from '../../state/context.ts';
import { fractionWords, UNIT_WORDS, VERDICT_WORDS } from './measures.ts';
import type { Measure } from './measures.ts';

interface Props {
  readonly measure: Measure;
  readonly value: ServiceLevelValue;
  readonly today: string;
}

/** Everything an expert needs to compute one value anew. */
export function ValueDetail({ measure, value, today }: Props) {
  const { store } = useServices().navigation;
  const unfinished = value.window.end >= today;
  return (
    <section className="panel level-detail" aria-label={`${measure.name}的依据`}>
      <header className="panel-head">
        <h2>
          {measure.name}　{value.window.label}
          <small>{value.scope}</small>
        </h2>
        <div className="panel-aside">
          {unfinished ? '期间未满，暂不作判断' : VERDICT_WORDS[value.verdict]}
        </div>
      </header>
      <dl className="level-facts">
        <div>
          <dt>公式</dt>
          <dd>{value.formula}</dd>
        </div>
        <div>
          <dt>计算</dt>
          <dd>
            {fractionWords(value)}
            {value.value === null ? '' : ` = ${value.value}${UNIT_WORDS[value.unit]}`}
          </dd>
        </div>
        <div>
          <dt>约定</dt>
          <dd>
            目标 {value.target}
            {value.minimum === null ? '' : `，最低 ${value.minimum}`}
          </dd>
        </div>
        <div>
          <dt>期间</dt>
          <dd>
            {value.window.start} 至 {value.window.end}
          </dd>
        </div>
        <div className="span-all">
          <dt>依据</dt>
          <dd className="row wrap">
            {value.evidence.length === 0 ? <span className="soft">期间内没有相关故障</span> : null}
            {value.evidence.map((number) => (
              <button
                key={number}
                type="button"
                className="chip plain evidence"
                aria-label={`打开故障 ${number}`}
                onClick={() =>
                  store.getState().go({ page: 'records', kind: 'incidents', search: number, editing: null })
                }
              >
                {number}
              </button>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
