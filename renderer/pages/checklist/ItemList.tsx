import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { StateMark } from '../../components/Marks.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { Empty } from '../../components/Situations.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { useVisibleRows } from '../../components/useVisibleRows.ts';
import { isField } from '../../commands/keys.ts';
import { pressPrimary } from '../../commands/onScreen.ts';
import { papersAmong } from '../../../shared/checklist/papers.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { daysLate, nearDate } from '../../format/dates.ts';
import { usePlace, useWorkspace } from '../../state/context.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { periodWords } from './periodWords.ts';
import type { ListRow } from './rows.ts';
import { useMoverNames } from './useChecklist.ts';
import { useRowHeight } from './useRowHeight.ts';

interface Props {
  readonly rows: readonly ListRow[];
  readonly shown: readonly ChecklistItem[];
  readonly today: string;
  readonly checked: ReadonlySet<string>;
  readonly setChecked: (checked: ReadonlySet<string>) => void;
  readonly step: (by: number) => void;
}

/** The table of papers: one tab stop, J K ↑ ↓ move, X marks, Enter takes the next step, Esc closes the pane. */
export function ItemList({ rows, shown, today, checked, setChecked, step }: Props) {
  const [place, update] = usePlace('checklist');
  const { item } = useWorkspace();
  const moverName = useMoverNames();
  const rowHeight = useRowHeight();
  const scroll = useScrollMemory<HTMLDivElement>(true);
  const body = useRef<HTMLDivElement>(null);
  const { first, last } = useVisibleRows(scroll, rows.length, rowHeight);
  const papers = papersAmong(shown);
  const all = papers.length > 0 && papers.every((paper) => checked.has(paper.id));

  useEffect(() => {
    const at = rows.findIndex((row) => row.kind === 'item' && row.item.id === place.selected);
    const box = scroll.current;
    if (at < 0 || !box) return;
    const top = at * rowHeight;
    // The sticky head covers one row's height.
    if (top < box.scrollTop) box.scrollTop = Math.max(0, top - rowHeight);
    else if (top + rowHeight * 2 > box.scrollTop + box.clientHeight)
      box.scrollTop = top + rowHeight * 3 - box.clientHeight;
    // Only a new selection moves the list, not a new reading of it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place.selected]);

  function toggle(id: string): void {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    setChecked(next);
  }
  function press(event: KeyboardEvent): void {
    if (
      event.nativeEvent.isComposing ||
      isField(event.target) ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown' || key === 'j') {
      if (event.shiftKey && place.selected) toggle(place.selected);
      step(1);
    } else if (key === 'arrowup' || key === 'k') {
      if (event.shiftKey && place.selected) toggle(place.selected);
      step(-1);
    } else if (key === 'x' && place.selected) toggle(place.selected);
    else if (key === ' ' && place.selected) item.getState().enlarge(0);
    else if (key === 'escape') {
      if (checked.size > 0) setChecked(new Set());
      else update({ selected: null });
    } else if (key === 'enter' && event.target === event.currentTarget) pressPrimary();
    else return;
    event.preventDefault();
  }

  if (rows.length === 0) {
    return (
      <Empty
        title="没有符合的文件"
        actions={<Act onClick={() => update({ ...PLAIN_CHECKLIST, selected: place.selected })}>清除筛选</Act>}
      >
        换一个范围，或清除筛选后再看。
      </Empty>
    );
  }
  return (
    <div
      className="list-scroll"
      ref={scroll}
      role="grid"
      aria-label="文件清单"
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      onKeyDown={press}
    >
      <div className="list-row list-header" role="row" aria-rowindex={1}>
        <span role="columnheader">
          <Checkbox
            aria-label="选择全部"
            checked={all}
            indeterminate={!all && checked.size > 0}
            onChange={() => setChecked(all ? new Set() : new Set(papers.map((paper) => paper.id)))}
          />
        </span>
        {['文件', '期间', '状态', '轮到谁', '到期'].map((name) => (
          <span key={name} role="columnheader" className={name === '轮到谁' ? 'col-mover' : undefined}>
            {name}
          </span>
        ))}
      </div>
      <div ref={body} role="rowgroup" style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {rows.slice(first, last + 1).map((row, index) => {
          const place_ = { top: (first + index) * rowHeight, height: rowHeight };
          const rowIndex = first + index + 2;
          if (row.kind === 'stage')
            return (
              <StageRow
                key={row.key}
                row={row}
                style={place_}
                rowIndex={rowIndex}
                toggle={() => update({ shut: flip(place.shut, row.stage) })}
              />
            );
          if (row.kind === 'run')
            return (
              <RunRow
                key={row.key}
                row={row}
                style={place_}
                rowIndex={rowIndex}
                toggle={() =>
                  update({ opened: flip(place.opened, row.key), ...(row.open ? { selected: null } : {}) })
                }
              />
            );
          const { item: paper } = row;
          const late = paper.overdue ? daysLate(paper.due, today) : 0;
          const selected = paper.id === place.selected;
          return (
            <div
              key={row.key}
              role="row"
              aria-rowindex={rowIndex}
              aria-selected={selected}
              className={`list-row item-row${row.inRun ? ' in-run' : ''}${selected ? ' selected' : ''}`}
              style={place_}
              onClick={() => update({ selected: paper.id, part: null })}
            >
              <span role="gridcell" onClick={(event) => event.stopPropagation()}>
                <Checkbox
                  aria-label={`选择 ${paper.title}`}
                  checked={checked.has(paper.id)}
                  onChange={() => toggle(paper.id)}
                  tabIndex={-1}
                />
              </span>
              <span role="gridcell" className="cut" title={paper.title}>
                {paper.requirement.name}
                {row.servedBy === null ? null : <span className="soft small"> 见{row.servedBy}</span>}
              </span>
              <span role="gridcell" className="cut soft small">
                {periodWords(paper)}
              </span>
              <span role="gridcell" className="small">
                <StateMark item={paper} />
              </span>
              <span role="gridcell" className="cut small soft col-mover">
                {moverName(paper)}
              </span>
              <span role="gridcell" className="small nowrap">
                {late > 0 ? (
                  <span className="state fg-overdue">
                    <StateGlyph name="overdue" size={14} />
                    逾期 {late} 天
                  </span>
                ) : paper.due.known ? (
                  nearDate(paper.due.date, today)
                ) : (
                  <span className="faint" title={`${paper.due.missingYear} 年节假日安排还没有公布`}>
                    待定
                  </span>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps<K extends ListRow['kind']> {
  readonly row: Extract<ListRow, { kind: K }>;
  readonly style: { readonly top: number; readonly height: number };
  readonly rowIndex: number;
  readonly toggle: () => void;
}

function StageRow({ row, style, rowIndex, toggle }: RowProps<'stage'>) {
  return (
    <div className="list-row stage-row" role="row" aria-rowindex={rowIndex} style={style}>
      <span role="gridcell" className="span-all">
        <button type="button" className="fold" aria-expanded={!row.shut} tabIndex={-1} onClick={toggle}>
          <Icon name={row.shut ? 'right' : 'down'} size={15} />
          <b>{row.name}</b>
          <span className="soft small">{row.count} 份</span>
          <span className="bar good stage-bar" aria-hidden="true">
            <span style={{ width: `${row.count > 0 ? (row.signedOff / row.count) * 100 : 0}%` }} />
          </span>
          <span className="soft small">已核签 {row.signedOff}</span>
        </button>
      </span>
    </div>
  );
}

function RunRow({ row, style, rowIndex, toggle }: RowProps<'run'>) {
  return (
    <div className="list-row run-row" role="row" aria-rowindex={rowIndex} style={style}>
      <span role="gridcell" className="span-all">
        <button type="button" className="fold" aria-expanded={row.open} tabIndex={-1} onClick={toggle}>
          <Icon name={row.open ? 'down' : 'right'} size={15} />
          <span className="soft">
            {row.name}　{row.periods}
          </span>
          <span className="soft small run-count">
            {row.servedBy === null
              ? `${row.count} 份${row.what === 'finished' ? '已核签' : '未到期'}`
              : `见${row.servedBy}`}
          </span>
        </button>
      </span>
    </div>
  );
}

function flip(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
}
