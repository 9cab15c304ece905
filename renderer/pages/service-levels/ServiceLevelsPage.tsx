import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { Act } from '../../components/Act.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { usePlace, useResource, useServices, useSession, useWorkspace } from '../../state/context.ts';
import { fractionWords, measuresOf, UNIT_WORDS, VERDICT_WORDS } from './measures.ts';
import type { Measure } from './measures.ts';
import { MonthChart } from './MonthChart.tsx';
import { ValueDetail } from './ValueDetail.tsx';
import './service-levels.css';

/** 服务质量: each promised measure with its value, its formula and the records behind it. */
export function ServiceLevelsPage() {
  const { serviceLevels } = useWorkspace();
  const [place, update] = usePlace('service-levels');
  const { navigation } = useServices();
  const term = useSession((state) => state.workspace?.term);
  const today = useSession((state) => state.info?.today ?? '');
  const { value, error } = useResource(serviceLevels);
  const scroll = useScrollMemory<HTMLDivElement>(value !== null);
  if (!value || !term) {
    return (
      <div className="page">
        {error ? <Problem error={error} retry={() => void serviceLevels.load()} /> : <Loading rows={12} />}
      </div>
    );
  }
  const measures = measuresOf(value.values);
  if (measures.length === 0) {
    return (
      <div className="page">
        <PageHead title="服务质量" />
        <Empty
          title={today < term.start ? '服务期还没有开始' : '合同没有约定服务质量指标'}
          actions={
            <Act
              onClick={() => navigation.store.getState().go({ page: 'contract', section: 'service-levels' })}
            >
              看合同约定
            </Act>
          }
        >
          指标的实绩由故障记录算出，每个数都能看到分子、分母和依据。
        </Empty>
      </div>
    );
  }
  const monthly = measures.filter((measure) => measure.values.length > 1);
  const whole = measures.filter((measure) => measure.values.length === 1);
  const chosen = measures.find((measure) => measure.id === place.measure) ?? null;
  const shown =
    chosen?.values.find((entry) => entry.window.start === place.window) ?? chosen?.values.at(-1) ?? null;
  return (
    <div className="page" ref={scroll}>
      <PageHead title="服务质量" sub={summary(measures)} />
      <div className={monthly.length > 0 ? 'levels' : 'levels plain'}>
        {monthly.length > 0 ? (
          <section className="level-charts" aria-label="按月的指标">
            {monthly.map((measure) => (
              <figure
                key={`${measure.id}|${measure.scope}`}
                className={measure === chosen ? 'panel level chosen' : 'panel level'}
              >
                <figcaption>
                  <span className="row">
                    <b>{measure.name}</b>
                    <span className="small soft clause">{measure.clause}</span>
                    <span className="grow" />
                    <VerdictMark measure={measure} />
                  </span>
                  <span className="small soft">{latestWords(measure, today)}</span>
                  <span className="tiny row level-legend">
                    <span className="line-target">目标 {measure.target}</span>
                    {measure.minimum === null ? null : (
                      <span className="line-minimum">最低 {measure.minimum}</span>
                    )}
                  </span>
                </figcaption>
                <MonthChart
                  measure={measure}
                  term={term}
                  today={today}
                  chosen={measure === chosen ? (shown?.window.start ?? null) : null}
                  choose={(window) => update({ measure: measure.id, window })}
                />
              </figure>
            ))}
          </section>
        ) : null}
        <section className="panel" aria-label="按服务期的指标">
          <table className="table level-table">
            <thead>
              <tr>
                <th>指标</th>
                <th>条款</th>
                <th className="num">实绩</th>
                <th>计算</th>
                <th>目标</th>
                <th>最低</th>
                <th>结论</th>
              </tr>
            </thead>
            <tbody>
              {whole.map((measure) => {
                const [entry] = measure.values;
                return entry ? (
                  <tr
                    key={`${measure.id}|${measure.scope}`}
                    className={measure === chosen ? 'chosen' : ''}
                    onClick={() => update({ measure: measure.id, window: entry.window.start })}
                  >
                    <td>
                      <button
                        type="button"
                        className="link"
                        aria-pressed={measure === chosen}
                        onClick={() => update({ measure: measure.id, window: entry.window.start })}
                      >
                        {measure.name}
                      </button>
                    </td>
                    <td className="soft clause">{measure.clause}</td>
                    <td className="num">
                      <b>{entry.value === null ? '—' : `${entry.value}${UNIT_WORDS[entry.unit]}`}</b>
                    </td>
                    <td className="soft">{fractionWords(entry)}</td>
                    <td className="soft tiny nowrap">{measure.target}</td>
                    <td className="soft tiny nowrap">{measure.minimum ?? '—'}</td>
                    <td>
                      <VerdictMark measure={measure} />
                    </td>
                  </tr>
                ) : null;
              })}
            </tbody>
          </table>
        </section>
      </div>
      {chosen && shown ? (
        <ValueDetail measure={chosen} value={shown} today={today} />
      ) : (
        <p className="small soft level-hint">点一项指标或一个月份，看公式、分子分母和依据的记录。</p>
      )}
    </div>
  );
}

function VerdictMark({ measure }: { readonly measure: Measure }) {
  return (
    <span className={`state small fg-${measure.verdict}`}>
      <StateGlyph name={measure.verdict} size={14} />
      {VERDICT_WORDS[measure.verdict]}
    </span>
  );
}

function latestWords(measure: Measure, today: string): string {
  const full = measure.values.filter((value) => value.window.end < today && value.value !== null).at(-1);
  return full
    ? `${full.window.label} ${full.value ?? ''}${UNIT_WORDS[full.unit]}（${fractionWords(full)}）`
    : '还没有满一个月的数据';
}

/** 13 项指标：11 项达标，1 项未达目标 */
function summary(measures: readonly Measure[]): string {
  const parts = (['met', 'below-target', 'below-minimum', 'no-events', 'no-data'] as const).flatMap(
    (verdict) => {
      const count = measures.filter((measure) => measure.verdict === verdict).length;
      return count > 0 ? [`${count} 项${VERDICT_WORDS[verdict]}`] : [];
    },
  );
  return `${measures.length} 项指标：${parts.join('，')}`;
}
