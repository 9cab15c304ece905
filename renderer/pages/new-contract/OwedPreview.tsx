import { Fragment } from 'react';
import { Empty } from '../../components/Situations.tsx';
import type { NewContractPreview } from '../../../shared/ipc/views.ts';
import { rowKey } from './store.ts';

interface Props {
  readonly preview: NewContractPreview | null;
  readonly touched: ReadonlySet<string>;
  readonly difference: number | null;
}

/** All that this contract will owe, by stage; rows that the last answer has changed are tinted. */
export function OwedPreview({ preview, touched, difference }: Props) {
  return (
    <section className="owed" aria-label="全年要交的文件">
      {preview ? (
        <>
          <p className="soft small">按这份合同，服务期内要交</p>
          <p className="owed-total" aria-live="polite">
            <b>{preview.total} 份</b>
            {difference ? (
              <span className="owed-difference">
                {difference > 0 ? `比刚才多 ${difference} 份` : `比刚才少 ${-difference} 份`}
              </span>
            ) : null}
          </p>
          <div className="panel owed-panel">
            <table className="table">
              <thead className="sticky">
                <tr>
                  <th>文件</th>
                  <th>条款</th>
                  <th>多久一份</th>
                  <th>最早到期</th>
                  <th className="num">份数</th>
                </tr>
              </thead>
              <tbody>
                {preview.groups.map((group) => (
                  <Fragment key={group.stage}>
                    <tr className="group">
                      <td colSpan={4}>{group.stage}</td>
                      <td className="num">
                        {group.rows.reduce((sum, row) => sum + (row.servedBy === null ? row.count : 0), 0)}
                      </td>
                    </tr>
                    {group.rows.map((row) => {
                      const key = rowKey(group.stage, row.requirement, row.clause);
                      return (
                        // A changed row is drawn anew so that its tint starts over.
                        <tr
                          key={touched.has(key) ? `${key}|${row.count}|${row.firstDue}` : key}
                          className={touched.has(key) ? 'tinted' : ''}
                        >
                          <td>{row.requirement}</td>
                          <td className="soft clause">{row.clause}</td>
                          <td className="soft">{row.cadence}</td>
                          <td className="soft">{row.firstDue}</td>
                          <td className="num">
                            {row.servedBy === null ? (
                              <b>{row.count}</b>
                            ) : (
                              <span className="soft">见{row.servedBy}</span>
                            )}
                          </td>
                        </tr>
                      );
                    })}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : (
        <Empty title="清单从日期算出">选好类型、填上开始日期，这里就列出服务期内要交的每一份文件。</Empty>
      )}
    </section>
  );
}
