import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Problem } from '../../components/Situations.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { baseName } from '../../format/paths.ts';
import { duration, grouped, percent } from '../../format/numbers.ts';
import { useJobs, useServices, useSession, useWindowModel } from '../../state/context.ts';
import type { VerifyResult } from '../../../shared/ipc/views.ts';
import './verify.css';

/** 核验: whether a package is still what was sealed; every file that is not is named. */
export function VerifyPage() {
  const { verify } = useWindowModel();
  const services = useServices();
  const inContract = useSession((state) => state.workspace !== null);
  const { path, result, error, busy, ms, chooseAndVerify, verify: again } = useStore(verify);
  const job = useJobs((state) => state.running.find((entry) => entry.title.includes('核验')));
  const cancel = useJobs((state) => state.cancel);
  return (
    <div className="page verify">
      <PageHead
        title={result ? '核验结果' : '核验'}
        sub={path ? `${baseName(path)}${result ? `　用时 ${duration(ms)}` : ''}` : ''}
        {...(inContract ? {} : { onBack: () => services.navigation.store.getState().back() })}
      >
        {result ? (
          <Act primary icon="verify" onClick={() => void chooseAndVerify()}>
            核验另一个包
          </Act>
        ) : null}
      </PageHead>
      {error ? <Problem error={error} {...(path ? { retry: () => void again(path) } : {})} /> : null}
      {busy ? (
        <div className="verify-busy" role="status">
          <p className="row">
            <b className="packing-percent">{percent(job?.value ?? 0)}%</b>
            {job?.title ?? '正在核验'}
            <span className="small soft cut">{job?.detail}</span>
          </p>
          <div className="bar">
            <span style={{ width: `${(job?.value ?? 0) * 100}%` }} />
          </div>
          {job ? (
            <div className="row">
              <Act disabled={job.cancelling} onClick={() => void cancel(job.id)}>
                取消核验
              </Act>
              <span className="small soft">核验只读不写，随时可以停下。</span>
            </div>
          ) : null}
        </div>
      ) : null}
      {!busy && !result ? (
        <Empty
          title="选一个验收包，逐个文件与封包时比对"
          actions={
            <Act primary icon="folder-open" keys="Ctrl ↵" onClick={() => void chooseAndVerify()}>
              选验收包
            </Act>
          }
        >
          可以选整个验收包，也可以只选其中的正本或副本；U 盘、光盘上的也行。核验只读不写。
        </Empty>
      ) : null}
      {result && path ? <Result result={result} path={path} /> : null}
    </div>
  );
}

function Result({ result, path }: { readonly result: VerifyResult; readonly path: string }) {
  const { api } = useServices();
  const wrong = result.changed.length + result.missing.length + result.extra.length + result.faults.length;
  return (
    <>
      <div className={result.ok ? 'panel verdict good' : 'panel verdict bad'} role="status">
        <StateGlyph name={result.ok ? 'signed-off' : 'overdue'} size={32} />
        <div>
          <h2>{headline(result)}</h2>
          <p className="soft">
            {result.depth === 'digests'
              ? `共 ${grouped(result.files)} 个文件，清单列出的逐个比对了 SHA-256 摘要。`
              : '只比对了文件的有无，没有读到可用的摘要清单。'}
          </p>
        </div>
      </div>
      <div className="verify-counts">
        <Count words="与封包时不同" count={result.changed.length} />
        <Count words="缺少" count={result.missing.length} />
        <Count words="多出" count={result.extra.length} />
        <Count words="清单本身的问题" count={result.faults.length} />
      </div>
      {wrong > 0 ? (
        <section className="panel verify-files" aria-label="有问题的文件">
          <table className="table">
            <thead className="sticky">
              <tr>
                <th>文件</th>
                <th>所在位置</th>
                <th>怎么了</th>
                <th>
                  <span className="hidden-text">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {[
                ...result.faults.map((file) => ({ file, what: '清单本身的问题', there: false })),
                ...result.changed.map((file) => ({ file, what: '内容与封包时不同', there: true })),
                ...result.missing.map((file) => ({ file, what: '封包时有，现在没有', there: false })),
                ...result.extra.map((file) => ({ file, what: '封包时没有，后来多出', there: true })),
              ].map(({ file, what, there }) => (
                <tr key={`${what}|${file}`}>
                  <td>
                    <span className="row">
                      <StateGlyph name="overdue" size={14} />
                      <b className="verbatim">{baseName(file)}</b>
                    </span>
                  </td>
                  <td className="soft wrap-any verbatim">
                    {file.includes('/') ? file.slice(0, file.lastIndexOf('/')).replaceAll('/', '／') : ''}
                  </td>
                  <td>{what}</td>
                  <td className="num">
                    {there ? (
                      <button
                        type="button"
                        className="link"
                        onClick={() => void api.showInFolder({ path: `${path}/${file}` })}
                      >
                        打开所在位置
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="small soft verify-hint">
            <Icon name="info" size={14} />
            两份内容相同：一份里坏了的文件，可以从另一份的同一位置拷回，再核验一次。
          </p>
        </section>
      ) : null}
    </>
  );
}

function headline(result: VerifyResult): string {
  if (result.ok) return `全部 ${grouped(result.files)} 个文件完好`;
  const parts = [
    result.changed.length > 0 ? `${result.changed.length} 个文件与封包时不同` : '',
    result.missing.length > 0 ? `缺少 ${result.missing.length} 个` : '',
    result.extra.length > 0 ? `多出 ${result.extra.length} 个` : '',
    result.faults.length > 0 ? `清单有 ${result.faults.length} 处问题` : '',
  ].filter(Boolean);
  const whole = result.files - result.changed.length - result.extra.length;
  return `${parts.join('，')}${whole > 0 ? `，其余 ${grouped(whole)} 个完好` : ''}`;
}

function Count({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <span className="panel verify-count">
      <b className={count > 0 ? 'fg-overdue' : ''}>{count}</b> <span className="small soft">{words}</span>
    </span>
  );
}
