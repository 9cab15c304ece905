import { Fragment } from 'react';
import type { KeyboardEvent } from 'react';
import { grouped } from '../../format/numbers.ts';
import { KIND_GROUPS, KIND_NAMES } from '../../../shared/records/kindNames.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';

interface Props {
  readonly value: RecordKindId;
  readonly counts: Readonly<Record<RecordKindId, number>> | null;
  readonly onChange: (kind: RecordKindId) => void;
}

const KINDS = KIND_GROUPS.flatMap(({ kinds }) => kinds);
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** All kinds of records in their groups, with how many there are: one tab stop, arrows move and choose. */
export function KindRail({ value, counts, onChange }: Props) {
  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (KINDS.indexOf(value) + step + KINDS.length) % KINDS.length;
    const next = KINDS[at];
    if (!next) return;
    onChange(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  }
  return (
    <div
      className="kind-rail"
      role="tablist"
      aria-label="记录种类"
      aria-orientation="vertical"
      onKeyDown={move}
    >
      {KIND_GROUPS.map(({ name, kinds }) => (
        <Fragment key={name}>
          <div className="kind-group" role="presentation">
            {name}
          </div>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              role="tab"
              className="kind-tab"
              aria-selected={kind === value}
              tabIndex={kind === value ? 0 : -1}
              onClick={() => onChange(kind)}
            >
              {KIND_NAMES[kind]}
              {counts ? <span className="tab-count"> {grouped(counts[kind])}</span> : null}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
