/** Small pieces that words are built from: a state with its glyph, a count, a key cap. */
import type { ReactNode } from 'react';
import { STATE_WORDS } from '../../shared/domain/words.ts';
import type { ChecklistItem, ItemState } from '../../shared/domain/checklist.ts';
import { StateGlyph } from './StateGlyph.tsx';
import type { GlyphName } from './StateGlyph.tsx';

/** Glyph and word of an item as a list shows it: what needs doing anew comes before the state. */
export function StateMark({ item }: { readonly item: Pick<ChecklistItem, 'state' | 'stale'> }) {
  const name: GlyphName = item.stale ? 'stale' : item.state;
  return (
    <span className={`state fg-${name}`}>
      <StateGlyph name={name} />
      <span>{item.stale ? '需更新' : STATE_WORDS[item.state]}</span>
    </span>
  );
}

export function Chip({ name, children }: { readonly name: GlyphName; readonly children: ReactNode }) {
  return (
    <span className={`chip bg-${name} fg-${name}`}>
      <StateGlyph name={name} size={14} />
      <span>{children}</span>
    </span>
  );
}

export function StateChip({ state }: { readonly state: ItemState }) {
  return <Chip name={state}>{STATE_WORDS[state]}</Chip>;
}

export function Panel({
  title,
  aside,
  children,
  label,
  className = '',
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Accessible name where there is no title. */
  readonly label?: string;
  readonly className?: string;
}) {
  return (
    <section className={`panel ${className}`} aria-label={label}>
      {title ? (
        <header className="panel-head">
          <h2>{title}</h2>
          {aside ? <div className="panel-aside">{aside}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
