import { useState } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { ImportPreview } from '../../../shared/ipc/views.ts';
import { grouped } from '../../format/numbers.ts';
import { rejectedRows } from './importStore.ts';

/** Lines drawn per table; the counts above say how many there are. */
const MOST = 300;

/** What is refused and why, what changes from what to what, what is new. */
export function ImportTables({ preview }: { readonly preview: ImportPreview }) {
  const { rejected, changes, additions } = preview;
  const refused = rejectedRows(preview);
  const [showAdded, setShowAdded] = useState(refused === 0 && changes.length === 0);
  const columns = additions[0] ? Object.keys(additions[0]) : [];
  return (
    <div className="panel import-tables">
      {rejected.length > 0 ? (
        <table className="table">
          <caption>
            <span className="row">
              <StateGlyph name="blocker" />
              <b>拒绝 {grouped(refused)} 行</b>
              <span className="small soft">其余 {grouped(preview.read - refused)} 行不受影响</span>
            </span>
          </caption>
          <thead>
            <tr>
              <th>工作表</th>
              <th className="num">行</th>
              <th>列</th>
              <th>原值</th>
              <th>原因</th>
            </tr>
          </thead>
          <tbody>
            {rejected.slice(0, MOST).map((entry, index) => (
              <tr key={`${entry.sheet}|${entry.row}|${entry.column}|${index}`}>
                <td>{entry.sheet}</td>
                <td className="num">{entry.row}</td>
                <td>{entry.column}</td>
                <td>
                  <span className="old-value">{entry.value === '' ? '（空）' : entry.value}</span>
                </td>
                <td>{entry.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {changes.length > 0 ? (
        <table className="table">
          <caption>
            <span className="row">
              <span className="fg-drafted">
                <Icon name="pencil" size={16} />
              </span>
              <b>更改 {grouped(preview.updated)} 行</b>
              <span className="small soft">用到这些记录的文件会标为需更新</span>
            </span>
          </caption>
          <thead>
            <tr>
              <th>记录</th>
              <th>列</th>
              <th>原值 → 新值</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map((change) => (
              <tr key={`${change.key}|${change.field}`}>
                <td>{change.key.replaceAll('|', ' ')}</td>
                <td>{change.field}</td>
                <td>
                  <span className="row wrap">
                    <s className="soft">{change.from === '' ? '（空）' : change.from}</s>
                    <Icon name="arrow" size={13} />
                    <span className="new-value">{change.to === '' ? '（空）' : change.to}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {additions.length > 0 ? (
        <table className="table">
          <caption>
            <button
              type="button"
              className="fold"
              aria-expanded={showAdded}
              onClick={() => setShowAdded(!showAdded)}
            >
              <span className="fg-met">
                <Icon name="plus" size={16} />
              </span>
              <b>新增 {grouped(preview.added)} 行</b>
              <span className="small soft">
                {preview.added > additions.length ? `先列 ${additions.length} 行` : ''}
              </span>
              <Icon name={showAdded ? 'up' : 'down'} size={14} />
            </button>
          </caption>
          {showAdded ? (
            <tbody>
              {additions.slice(0, MOST).map((row, index) => (
                // Rows to come have no id yet; their order in the file does not change.
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column}>{row[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ) : null}
        </table>
      ) : null}
      {rejected.length === 0 && changes.length === 0 && additions.length === 0 ? (
        <p className="import-same soft">这个文件里的内容都已在记录里，没有要导入的。</p>
      ) : null}
    </div>
  );
}
