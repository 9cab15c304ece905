import { Tooltip } from 'antd';
import { useStore } from 'zustand';
import { SIDEBAR } from '../commands/sidebar.ts';
import type { SidebarEntry } from '../commands/sidebar.ts';
import { Icon } from '../components/Icon.tsx';
import { StateGlyph } from '../components/StateGlyph.tsx';
import type { GlyphName } from '../components/StateGlyph.tsx';
import { readyToSignOff } from '../pages/sign-off/store.ts';
import { useResource, useServices, useWorkspace } from '../state/context.ts';

interface Count {
  /** `…` while it is being found out. */
  readonly count: number | '…';
  readonly glyph: GlyphName | null;
  readonly spoken: string;
}

const GROUPS = ['日常', '把关', '交付', ''] as const;

/** Pages in the order of the work. Numbers stand only where something hurts or waits for this role. */
export function Sidebar({ narrow }: { readonly narrow: boolean }) {
  const { store } = useServices().navigation;
  const place = useStore(store, (state) => state.current.place);
  const counts = useCounts();
  const active = place.page === 'import' ? 'records' : place.page;
  return (
    <nav className={narrow ? 'sidebar narrow' : 'sidebar'} aria-label="合同的各页">
      {GROUPS.map((group) => (
        <div key={group} className={group === '' ? 'sidebar-group foot' : 'sidebar-group'}>
          {group !== '' ? <p className="sidebar-title">{group}</p> : null}
          {SIDEBAR.filter((entry) => entry.group === group).map((entry) => (
            <Entry
              key={entry.page}
              entry={entry}
              count={counts[entry.page] ?? null}
              active={entry.page === active}
              narrow={narrow}
              open={() => store.getState().visit(entry.page)}
            />
          ))}
        </div>
      ))}
    </nav>
  );
}

interface EntryProps {
  readonly entry: SidebarEntry;
  readonly count: Count | null;
  readonly active: boolean;
  readonly narrow: boolean;
  readonly open: () => void;
}

function Entry({ entry, count, active, narrow, open }: EntryProps) {
  const button = (
    <button
      type="button"
      className="sidebar-entry"
      aria-current={active ? 'page' : undefined}
      aria-label={count ? `${entry.label}，${count.spoken}` : entry.label}
      onClick={open}
    >
      <Icon name={entry.icon} />
      <span className="sidebar-label">{entry.label}</span>
      {count ? (
        <span className={`sidebar-count ${count.glyph ? `fg-${count.glyph}` : ''}`}>
          {count.glyph ? <StateGlyph name={count.glyph} size={13} /> : null}
          <span>{count.count}</span>
        </span>
      ) : null}
    </button>
  );
  return narrow ? (
    <Tooltip title={count ? `${entry.label}，${count.spoken}` : entry.label} placement="right">
      {button}
    </Tooltip>
  ) : (
    button
  );
}

function useCounts(): Partial<Record<string, Count>> {
  const { overview, checklist } = useWorkspace();
  const { value, error, current } = useResource(overview);
  const { value: list } = useResource(checklist);
  const late = value?.overdue ?? 0;
  const blockers = value?.findings?.blocker ?? 0;
  const ready = list ? readyToSignOff(list.items).length : 0;
  return {
    ...(late > 0 ? { checklist: { count: late, glyph: 'overdue' as const, spoken: `${late} 份逾期` } } : {}),
    ...(!current && !error
      ? { preflight: { count: '…' as const, glyph: null, spoken: '正在检查' } }
      : current && blockers > 0
        ? { preflight: { count: blockers, glyph: 'blocker' as const, spoken: `${blockers} 个阻断打包` } }
        : {}),
    ...(ready > 0 ? { 'sign-off': { count: ready, glyph: null, spoken: `${ready} 份待核签` } } : {}),
  };
}
