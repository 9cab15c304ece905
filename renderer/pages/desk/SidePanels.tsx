import { Icon } from '../../components/Icon.tsx';
import { Panel } from '../../components/Marks.tsx';
import { countGlyph } from '../../components/countGlyph.ts';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { MOVER_WORDS } from '../../../shared/domain/words.ts';
import type { OverviewView } from '../../../shared/ipc/views.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { useServices } from '../../state/context.ts';

interface Props {
  readonly overview: OverviewView;
}

/** 等别人: whose move it is, where it is not ours. */
export function WaitingPanel({ overview }: Props) {
  const { store } = useServices().navigation;
  const count = overview.waiting.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <Panel
      title={
        <>
          等别人 <small>{count} 件</small>
        </>
      }
    >
      {overview.waiting.length === 0 ? <p className="side-none soft small">没有在等别人的文件。</p> : null}
      {overview.waiting.map((entry) => (
        <div key={`${entry.mover}${entry.name}`} className="waiting">
          <span className="avatar" aria-hidden="true">
            {entry.name.slice(0, 1) || '甲'}
          </span>
          <span className="grow">
            <span className="cut waiting-name">
              {entry.name || MOVER_WORDS[entry.mover]}{' '}
              <span className="soft small">{entry.name ? MOVER_WORDS[entry.mover] : ''}</span>
            </span>
            <span className="small soft">{entry.detail}</span>
          </span>
          <button
            type="button"
            className="link small"
            onClick={() =>
              store.getState().go({
                page: 'checklist',
                ...PLAIN_CHECKLIST,
                only: { label: `等${entry.name || MOVER_WORDS[entry.mover]}`, ids: entry.itemIds },
                selected: entry.itemIds[0] ?? null,
              })
            }
          >
            看 {entry.count} 件
          </button>
        </div>
      ))}
    </Panel>
  );
}

const WORDS = { blocker: '阻断打包', warning: '提醒', manual: '需人判断' } as const;

/** 预检 in three numbers. */
export function FindingsPanel({ overview }: Props) {
  const { store } = useServices().navigation;
  const { findings } = overview;
  const total = findings ? findings.blocker + findings.warning + findings.manual : 0;
  return (
    <Panel
      title="预检"
      aside={
        <button type="button" className="link small row" onClick={() => store.getState().visit('preflight')}>
          {findings ? `全部 ${total} 条` : '去预检'}
          <Icon name="right" size={14} />
        </button>
      }
    >
      {findings ? (
        <div className="finding-counts">
          {(['blocker', 'warning', 'manual'] as const).map((severity) => (
            <span
              key={severity}
              className={`finding-count fg-${findings[severity] > 0 ? severity : 'no-data'}`}
            >
              <StateGlyph name={countGlyph(severity, findings[severity])} size={18} />
              <b>{findings[severity]}</b>
              <span className="small soft">{WORDS[severity]}</span>
            </span>
          ))}
        </div>
      ) : (
        <p className="side-none soft small">还没有预检过。</p>
      )}
    </Panel>
  );
}
