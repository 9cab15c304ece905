import { useMemo, useState } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { useVisibleRows } from '../../components/useVisibleRows.ts';
import { baseName } from '../../format/paths.ts';
import { grouped } from '../../format/numbers.ts';
import type { PackPlanView } from '../../../shared/ipc/views.ts';
import { treeRows } from './tree.ts';

const ROW = 26;
/** Path lengths from here on are coloured; Windows ends at 260. */
const LONG = 200;
const LIMIT = 240;

/** The names of one copy as they will be written, with the length of each whole path. */
export function NamePreview({ plan }: { readonly plan: PackPlanView }) {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => treeRows(plan.files, shut), [plan.files, shut]);
  const scroll = useScrollMemory<HTMLDivElement>(true);
  const { first, last } = useVisibleRows(scroll, rows.length, ROW);
  const tight = plan.longestPath >= LONG;
  const toggle = (key: string): void => {
    const next = new Set(shut);
    if (!next.delete(key)) next.add(key);
    setShut(next);
  };
  return (
    <section className="panel names" aria-label="名称预览">
      <header className="panel-head">
        <h2>
          名称预览 <small>每份 {grouped(plan.files.length)} 个文件</small>
        </h2>
        <span className={`panel-aside state ${tight ? 'fg-warning' : ''}`}>
          {tight ? <StateGlyph name="warning" size={14} /> : null}
          最长路径 {plan.longestPath}，上限 {LIMIT}
        </span>
      </header>
      <p className="names-columns tiny faint" aria-hidden="true">
        <span>名称</span>
        <span>文件数或路径长</span>
      </p>
      {plan.files.some((file) => file.path.startsWith(`${baseName(plan.folder)}/`)) ? null : (
        <p className="names-root small cut" title={plan.folder}>
          <Icon name="folder" size={15} />
          {baseName(plan.folder)}
        </p>
      )}
      <div className="names-scroll" ref={scroll} role="group" aria-label="将要写入的文件" tabIndex={0}>
        <div style={{ height: rows.length * ROW, position: 'relative' }}>
          {rows.slice(first, last + 1).map((row, index) => (
            <div
              key={row.key}
              className="name-row small"
              style={{ top: (first + index) * ROW, paddingLeft: 14 + row.depth * 18 }}
            >
              {row.folder ? (
                <button
                  type="button"
                  className="fold cut"
                  aria-expanded={!shut.has(row.key)}
                  onClick={() => toggle(row.key)}
                >
                  <Icon name={shut.has(row.key) ? 'folder' : 'folder-open'} size={15} />
                  <span className="cut">{row.name}</span>
                </button>
              ) : (
                <span className="row cut grow">
                  <Icon name={row.name.endsWith('.pdf') ? 'file' : 'page'} size={15} />
                  <span className="cut" title={row.name}>
                    {row.name}
                  </span>
                </span>
              )}
              <span className={(row.length ?? 0) >= LONG ? 'name-length fg-warning' : 'name-length faint'}>
                {row.folder ? `${grouped(row.count)} 个` : row.length}
              </span>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
