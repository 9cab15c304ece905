import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { ValueKey } from '../../../shared/service-levels/index.ts';
import { UNIT_WORDS, VERDICT_WORDS } from '../../../shared/service-levels/print.ts';
import { fractionAmounts } from '../../../shared/service-levels/workingWords.ts';
import { useSession } from '../../state/context.ts';
import type { Measure } from './measures.ts';
import { MonthChart } from './MonthChart.tsx';

interface Props {
  readonly measures: readonly Measure[];
  readonly chosen: ValueKey | null;
  readonly choose: (measure: Measure, windowStart: string) => void;
}

/** Measures of several windows as charts, those of one as rows; any value opens its working. */
export function Measures({ measures, chosen, choose }: Props) {
  const term = useSession((state) => state.workspace?.term);
  const today = useSession((state) => state.info?.today ?? '');
  const monthly = measures.filter((measure) => measure.values.length > 1);
  const whole = measures.filter((measure) => measure.values.length === 1);
  const isChosen = ({ id, scope }: Measure): boolean => chosen?.id === id && chosen.scope === scope;
  const nameOf = ({ id, name, scope }: Measure): string =>
    measures.filter((other) => other.id === id).length > 1 ? `${name}（${scope}）` : name;
  return (
    <div className={monthly.length > 0 ? 'levels' : 'levels plain'}>
      {monthly.length > 0 && term ? (
        <section className="level-charts" aria-label="按月的指标">
          {monthly.map((measure) => (
            <figure
              key={`${measure.id}|${measure.scope}`}
              className={isChosen(measure) ? 'panel level chosen' : 'panel level'}
            >
              <figcaption>
                <span className="row">
                  <b>{nameOf(measure)}</b>
                  <span className="small soft clause">{measure.clause}</span>
                  <span className="grow" />
                  <VerdictMark measure={measure} />
                </span>
                <Latest measure={measure} today={today} />
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
                chosen={isChosen(measure) ? (chosen?.start ?? null) : null}
                choose={(window) => choose(measure, window)}
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
            {whole.flatMap((measure) =>
              measure.values.map((entry) => (
                <tr
                  key={`${measure.id}|${measure.scope}`}
                  className={isChosen(measure) ? 'chosen' : ''}
                  onClick={() => choose(measure, entry.window.start)}
                >
                  <td>
                    <button
                      type="button"
                      className="link"
                      aria-haspopup="dialog"
                      onClick={() => choose(measure, entry.window.start)}
                    >
                      {nameOf(measure)}
                    </button>
                  </td>
                  <td className="soft clause">{measure.clause}</td>
                  <td className="num">
                    <b>{entry.value === null ? '—' : `${entry.value}${UNIT_WORDS[entry.unit]}`}</b>
                  </td>
                  <td className="soft">{fractionAmounts(entry) || '—'}</td>
                  <td className="soft tiny level-line">{measure.target}</td>
                  <td className="soft tiny level-line">{measure.minimum ?? '—'}</td>
                  <td>
                    <VerdictMark measure={measure} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
        <p className="small soft level-hint">点一项指标或者一个月份，看公式、计算项和依据的记录。</p>
      </section>
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

/** The last month that is over: its value and what was reckoned, each on a line, so that charts side by side agree. */
function Latest({ measure, today }: { readonly measure: Measure; readonly today: string }) {
  const full = measure.values.filter((value) => value.window.end < today && value.value !== null).at(-1);
  return (
    <>
      <span className="small soft">
        {full ? `${full.window.label} ${full.value ?? ''}${UNIT_WORDS[full.unit]}` : '还没有满一个月的数据'}
      </span>
      <span className="small faint">{full ? fractionAmounts(full) : '\u00a0'}</span>
    </>
  );
}
