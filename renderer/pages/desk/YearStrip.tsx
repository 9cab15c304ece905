import { Tooltip } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { monthOf } from '../../../shared/domain/civilDate.ts';
import type { DateSpan } from '../../../shared/domain/civilDate.ts';
import type { ItemState } from '../../../shared/domain/checklist.ts';
import { STATE_WORDS } from '../../../shared/domain/words.ts';
import type { OverviewView, StripCell, StripLane } from '../../../shared/ipc/views.ts';
import { isoWeek } from '../../../shared/periods/labels.ts';
import { shortDate } from '../../format/dates.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { useServices } from '../../state/context.ts';
import { axisMarks } from './axis.ts';
import { extent, focusOn, moveFocus } from './strip.ts';

interface Props {
  readonly overview: OverviewView;
  readonly term: DateSpan;
}

const LEGEND = ['signed-off', 'signed', 'awaiting-signature', 'drafted', 'stale', 'overdue'] as const;

/** 全年进度: each cell shows its period's most urgent paper and opens the list at it. One tab stop. */
export function YearStrip({ overview, term }: Props) {
  const { store } = useServices().navigation;
  const { lanes, today } = overview;
  const [focus, setFocus] = useState(() => focusOn(lanes, today));
  const grid = useRef<HTMLDivElement>(null);
  const done = overview.counts['signed-off'] + overview.counts.packed;

  function press(event: KeyboardEvent): void {
    const next = moveFocus(lanes, focus, event.key);
    if (next === focus) return;
    event.preventDefault();
    setFocus(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.lane}-${next.cell}"]`)?.focus();
  }
  function open(cell: StripCell): void {
    if (cell.itemIds.length === 0) return;
    store.getState().go({
      page: 'checklist',
      ...PLAIN_CHECKLIST,
      only: { label: cell.label, ids: cell.itemIds },
      selected: cell.itemIds[0] ?? null,
    });
  }

  return (
    <section className="panel strip" aria-label="全年进度">
      <header className="panel-head">
        <h2>
          全年进度
          <small>
            应交 {overview.total} 份，已核签 {done} 份；每格显示该期最需要处理的一份，点开即到清单
          </small>
        </h2>
        <div className="panel-aside strip-legend" aria-hidden="true">
          {LEGEND.map((name) => (
            <span key={name} className="state">
              <StateGlyph name={name} size={13} />
              {name === 'stale' ? '需更新' : name === 'overdue' ? '逾期' : STATE_WORDS[name]}
            </span>
          ))}
        </div>
      </header>
      <div className="strip-body" role="grid" aria-label="全年进度，按期间" ref={grid} onKeyDown={press}>
        {lanes.map((lane, laneIndex) => (
          <div key={lane.name} className="strip-lane" role="row">
            <span className="strip-name" role="rowheader">
              {lane.name}
            </span>
            <div className="strip-track" role="presentation">
              {lane.cells.map((cell, index) => {
                const at = extent(term, cell);
                const current = cell.start <= today && today <= cell.end;
                const fine = lane.name === '周' || lane.name === '日';
                return (
                  <div
                    key={cell.start}
                    role="gridcell"
                    className="strip-slot"
                    style={{ left: `${at.left}%`, width: `${at.width}%` }}
                  >
                    <Tooltip title={cell.spoken} mouseEnterDelay={0.25}>
                      <button
                        type="button"
                        data-cell={`${laneIndex}-${index}`}
                        className={cellClass(cell, current && fine)}
                        aria-label={cell.spoken}
                        aria-disabled={cell.itemIds.length === 0}
                        tabIndex={focus.lane === laneIndex && focus.cell === index ? 0 : -1}
                        onFocus={() => setFocus({ lane: laneIndex, cell: index })}
                        onClick={() => open(cell)}
                      >
                        {cell.state === 'future' ? null : (
                          <StateGlyph name={cell.state} size={fine ? 13 : 14} />
                        )}
                        {fine ? null : <span className="cut">{cellWords(lane, cell)}</span>}
                      </button>
                    </Tooltip>
                  </div>
                );
              })}
            </div>
          </div>
        ))}
      </div>
      <Axis overview={overview} term={term} />
    </section>
  );
}

/** Every fifth week of the calendar year, today, and the contract's own days. */
function Axis({ overview, term }: Props) {
  const { lanes, today } = overview;
  const weeks = lanes.find((lane) => lane.name === '周')?.cells ?? [];
  const now = weeks.find((cell) => cell.start <= today && today <= cell.end);
  const nowAt = now ? middle(term, now) : null;
  const marks = axisMarks(term, overview.marks, nowAt);
  const free = (at: number): boolean =>
    (nowAt === null || Math.abs(nowAt - at) > 6) &&
    marks.every((mark) => at < mark.from - 2 || at > mark.to + 2);
  return (
    <div className="strip-axis" aria-hidden="true">
      {weeks
        .map((cell) => ({ start: cell.start, ...isoWeek(cell.start), at: middle(term, cell) }))
        .filter(({ week, at }) => (week === 1 || week % 5 === 0) && free(at))
        .map(({ start, week, at }) => (
          <span key={start} style={{ left: `${at}%` }}>
            {week}
          </span>
        ))}
      {now && nowAt !== null ? (
        <b style={{ left: `${nowAt}%` }} className={nowAt > 90 ? 'axis-now end' : 'axis-now'}>
          今天 第{isoWeek(now.start).week}周
        </b>
      ) : null}
      {marks.map((mark) => (
        <span
          key={mark.label}
          style={{ left: `${mark.at}%` }}
          className={mark.from < mark.at ? 'axis-mark end' : 'axis-mark'}
        >
          <Icon name="flag" size={12} />
          {shortDate(mark.date)} {mark.label}
        </span>
      ))}
    </div>
  );
}

function middle(term: DateSpan, span: DateSpan): number {
  const { left, width } = extent(term, span);
  return left + width / 2;
}

function cellClass(cell: StripCell, current: boolean): string {
  const state = cell.state === 'future' ? 'future' : `bg-${cell.state} fg-${cell.state}`;
  return `strip-cell ${state}${current ? ' current' : ''}`;
}

const SAID: ReadonlySet<StripCell['state']> = new Set(['overdue', 'stale', 'drafted', 'awaiting-signature']);

/** 12月 逾期, 2025年下半年 草稿; only what asks for something is said. */
function cellWords(lane: StripLane, cell: StripCell): string {
  const name = lane.name === '月' ? `${monthOf(cell.start)}月` : cell.label;
  const word =
    cell.state === 'overdue'
      ? '逾期'
      : cell.state === 'stale'
        ? '需更新'
        : cell.state === 'future'
          ? ''
          : STATE_WORDS[cell.state satisfies ItemState];
  return SAID.has(cell.state) ? `${name} ${word}` : name;
}
