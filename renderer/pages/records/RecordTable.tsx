import { Checkbox } from 'antd';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { useVisibleRows } from '../../components/useVisibleRows.ts';
import { isField } from '../../commands/keys.ts';
import { NUMBER_TYPES } from '../../../shared/records/field.ts';
import type { FieldSpec } from '../../../shared/records/field.ts';
import type { RecordRow } from '../../../shared/ipc/views.ts';
import { useWorkspace } from '../../state/context.ts';

/** Height of a row in pixels. */
const ROW = 29;
const NARROWEST = 72;
const WIDEST = 380;
/** Pixels a character of a field's declared width takes. */
const CHARACTER = 9;

interface Props {
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly edit: (id: string) => void;
}

/** The grid: only rows on screen are drawn and read. One tab stop; arrows move, Enter edits, X marks. */
export function RecordTable({ chosen, setChosen, edit }: Props) {
  const { records } = useWorkspace();
  const { fields, total, rowAt, need, label } = useStore(records);
  // The rows read so far; drawn from below through `rowAt`.
  useStore(records, (state) => state.chunks);
  const scroll = useScrollMemory<HTMLDivElement>(true);
  const [active, setActive] = useState(0);
  const { first, last } = useVisibleRows(scroll, total, ROW);
  // After each drawing: cheap when the rows are there, and right after the list was read anew.
  useEffect(() => need(first, last));

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || isField(event.target) || event.ctrlKey || event.altKey) return;
    const row = rowAt(active);
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? ROW) / ROW) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      j: active + 1,
      ArrowUp: active - 1,
      k: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(total - 1, to));
      setActive(next);
      reveal(scroll.current, next);
    } else if (event.key === 'Enter' && row && event.target === event.currentTarget) edit(row.id);
    else if (event.key === 'x' && row) toggle(row.id);
    else return;
    event.preventDefault();
  }

  const columns = `56px 34px ${fields.map((field) => `${columnWidth(field)}px`).join(' ')}`;
  const width = 90 + fields.reduce((sum, field) => sum + columnWidth(field), 0);
  return (
    <div
      className="panel grid-scroll"
      ref={scroll}
      role="grid"
      aria-label={`${label}列表`}
      aria-rowcount={total + 1}
      tabIndex={0}
      onKeyDown={press}
    >
      <div style={{ minWidth: width }} role="presentation">
        <div
          className="grid-row grid-head"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: columns }}
        >
          <span role="columnheader" className="num">
            行
          </span>
          <span role="columnheader">
            <span className="hidden-text">选择</span>
          </span>
          {fields.map((field) => (
            <span
              key={field.name}
              role="columnheader"
              className={isNumber(field) ? 'cut num' : 'cut'}
              title={field.hint}
            >
              {field.label}
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: total * ROW, position: 'relative' }}>
          {Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => {
            const index = first + offset;
            const row = rowAt(index);
            return (
              <div
                key={row?.id ?? index}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === active}
                className={`grid-row${index === active ? ' active' : ''}${row && chosen.has(row.id) ? ' chosen' : ''}`}
                style={{ gridTemplateColumns: columns, top: index * ROW }}
                onClick={() => setActive(index)}
                onDoubleClick={() => row && edit(row.id)}
              >
                <span role="rowheader" className="num faint">
                  {index + 1}
                </span>
                <span role="gridcell" onClick={(event) => event.stopPropagation()}>
                  {row ? (
                    <Checkbox
                      aria-label={`选择第 ${index + 1} 行`}
                      tabIndex={-1}
                      checked={chosen.has(row.id)}
                      onChange={() => toggle(row.id)}
                    />
                  ) : null}
                </span>
                {fields.map((field, column) =>
                  row ? (
                    <Cell
                      key={field.name}
                      row={row}
                      field={field}
                      open={column === 0 ? () => edit(row.id) : null}
                    />
                  ) : (
                    <span key={field.name} role="gridcell">
                      <span className="grid-blank" />
                    </span>
                  ),
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface CellProps {
  readonly row: RecordRow;
  readonly field: FieldSpec;
  readonly open: (() => void) | null;
}

function Cell({ row, field, open }: CellProps) {
  const problem = row.problems.find((entry) => entry.field === field.name);
  const text = row.values[field.name] ?? '';
  return (
    <span
      role="gridcell"
      className={`cut${isNumber(field) ? ' num' : ''}${problem ? ' bad' : ''}`}
      title={problem ? `${problem.reason}` : text}
      aria-invalid={problem ? true : undefined}
    >
      {open ? (
        <button type="button" className="grid-open" tabIndex={-1} onClick={open} aria-label={`修改 ${text}`}>
          {text}
        </button>
      ) : (
        text
      )}
    </span>
  );
}

function columnWidth(field: FieldSpec): number {
  return Math.max(
    NARROWEST,
    Math.min(
      WIDEST,
      field.width * CHARACTER,
      Math.max(field.width, field.label.length * 1.6 + 2) * CHARACTER,
    ),
  );
}

function isNumber(field: FieldSpec): boolean {
  return NUMBER_TYPES.has(field.type);
}

/** Scrolls so that row `index` is seen below the head. */
function reveal(box: HTMLElement | null, index: number): void {
  if (!box) return;
  const top = index * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW * 3 > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW * 3 - box.clientHeight;
}
