import { addMonths, monthOf } from '../../../shared/domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../../../shared/domain/civilDate.ts';
import { UNIT_WORDS, VERDICT_WORDS } from '../../../shared/service-levels/print.ts';
import { limitNumber, scaleOf } from './measures.ts';
import type { Measure } from './measures.ts';

interface Props {
  readonly measure: Measure;
  readonly term: DateSpan;
  readonly today: CivilDate;
  readonly chosen: string | null;
  readonly choose: (windowStart: string) => void;
}

const WIDTH = 300;
const HEIGHT = 122;
const LEFT = 32;
const TOP = 10;
const BOTTOM = 98;

/** Bars for months with target and minimum lines; a failing month is marked, an unfinished one only outlined. */
export function MonthChart({ measure, term, today, chosen, choose }: Props) {
  const scale = scaleOf(measure);
  const y = (value: number): number =>
    BOTTOM -
    ((Math.min(Math.max(value, scale.low), scale.high) - scale.low) / (scale.high - scale.low)) *
      (BOTTOM - TOP);
  const months = monthStarts(term);
  const step = (WIDTH - LEFT) / months.length;
  const target = limitNumber(measure.target);
  const minimum = limitNumber(measure.minimum);
  return (
    <svg
      className="month-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={`${measure.name}，各月`}
    >
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${WIDTH}`} className="chart-grid" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className="chart-text">
            {tick}
          </text>
        </g>
      ))}
      {months.map((month, index) => {
        const value = measure.values.find((entry) => entry.window.start.slice(0, 7) === month.slice(0, 7));
        const x = LEFT + index * step + step * 0.16;
        const width = step * 0.68;
        const name = `${monthOf(month)}月`;
        const selected = value !== undefined && value.window.start === chosen;
        const label = (
          <text
            x={x + width / 2}
            y={HEIGHT - 6}
            textAnchor="middle"
            className={selected ? 'chart-text now' : 'chart-text'}
          >
            {name}
          </text>
        );
        if (!value || value.value === null) {
          return (
            <g key={month}>
              {value ? (
                <text x={x + width / 2} y={BOTTOM - 8} textAnchor="middle" className="chart-text">
                  无
                </text>
              ) : null}
              {label}
            </g>
          );
        }
        const unfinished = value.window.end >= today;
        const failing = value.verdict === 'below-minimum' || value.verdict === 'below-target';
        const words = `${value.value}${UNIT_WORDS[value.unit]}`;
        return (
          <g
            key={month}
            role="button"
            tabIndex={0}
            className="chart-month"
            aria-pressed={selected}
            aria-label={`${value.window.label}，${words}，${unfinished ? '本月未满' : VERDICT_WORDS[value.verdict]}`}
            onClick={() => choose(value.window.start)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose(value.window.start);
            }}
          >
            <rect x={LEFT + index * step} y={0} width={step} height={HEIGHT} fill="transparent" />
            <rect
              x={x}
              y={y(Number(value.value))}
              width={width}
              height={Math.max(1, BOTTOM - y(Number(value.value)))}
              className={
                unfinished ? 'chart-bar unfinished' : failing ? `chart-bar ${value.verdict}` : 'chart-bar'
              }
            />
            {failing && !unfinished ? (
              <text
                x={x + width / 2}
                y={y(Number(value.value)) - 4}
                textAnchor="middle"
                className={`chart-text strong fg-${value.verdict}`}
              >
                {value.verdict === 'below-minimum' ? '▼' : '◆'}
                {value.value}
              </text>
            ) : null}
            {selected ? <path d={`M${x} ${BOTTOM + 2}h${width}`} className="chart-chosen" /> : null}
            {label}
          </g>
        );
      })}
      <path d={`M${LEFT} ${BOTTOM}H${WIDTH}`} className="chart-axis" />
      {target === null ? null : <path d={`M${LEFT} ${y(target)}H${WIDTH}`} className="chart-target" />}
      {minimum === null ? null : <path d={`M${LEFT} ${y(minimum)}H${WIDTH}`} className="chart-minimum" />}
    </svg>
  );
}

function monthStarts(term: DateSpan): string[] {
  const months: string[] = [];
  const first = `${term.start.slice(0, 7)}-01`;
  for (let n = 0; n < 60; n += 1) {
    const month = addMonths(first, n);
    if (month > term.end) break;
    months.push(month);
  }
  return months;
}
