import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { baseName } from '../../format/paths.ts';
import { duration, grouped } from '../../format/numbers.ts';
import { useServices, useWindowModel, useWorkspace } from '../../state/context.ts';
import { say } from '../../state/services.ts';

/** What was sealed, counted and read back. */
export function ResultStep() {
  const { pack } = useWorkspace();
  const { verify } = useWindowModel();
  const services = useServices();
  const { result, restart } = useStore(pack);
  if (!result) return null;
  const whole = result.asked === result.made && result.identical;
  async function copy(digest: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(digest);
      say(services, '摘要已复制');
    } catch {
      // The browser may refuse the clipboard; the digest stands on the page and can be marked by hand.
      say(services, '剪贴板不可用，可以选中摘要后按 Ctrl+C');
    }
  }
  return (
    <div className="packed">
      <div className="row packed-head">
        <StateGlyph name={whole ? 'packed' : 'blocker'} size={40} />
        <div>
          <h2>{whole ? '两份已封好，内容完全一致' : '两份已写好，但没有通过核对'}</h2>
          <p className="soft">
            {baseName(result.package)}。应写 {grouped(result.asked)} 个文件，写成 {grouped(result.made)}{' '}
            个。用时 {duration(result.ms)}
          </p>
        </div>
      </div>
      <div className="copies">
        {result.copies.map((entry) => (
          <section key={entry.label} className="panel copy" aria-label={entry.label}>
            <header className="row between">
              <h3>{entry.label}</h3>
              <span className={`state small fg-${result.identical ? 'signed-off' : 'overdue'}`}>
                <StateGlyph name={result.identical ? 'signed-off' : 'overdue'} size={15} />
                {result.identical ? '读回核对通过' : '与另一份不同'}
              </span>
            </header>
            <dl>
              <div>
                <dt>文件</dt>
                <dd>{grouped(entry.files)} 个</dd>
              </div>
              <div>
                <dt>大小</dt>
                <dd>{grouped(entry.bytes)} 字节</dd>
              </div>
              <div>
                <dt>位置</dt>
                <dd className="wrap-any verbatim">{entry.path}</dd>
              </div>
            </dl>
          </section>
        ))}
      </div>
      <section className="panel digest" aria-label="内容摘要">
        <span className="small soft">内容摘要 SHA-256（清单文件，两份相同）</span>
        <code className="mono">{(result.manifestSha256.match(/.{1,8}/g) ?? []).join(' ')}</code>
        <button type="button" className="link small row" onClick={() => void copy(result.manifestSha256)}>
          <Icon name="copy" size={14} />
          复制摘要
        </button>
      </section>
      {result.identical ? (
        <p className="identical">
          <Icon name="equal" size={16} />
          正本、副本的内容逐字节相同；只有写明“正本”“副本”的说明本来就该不同。
        </p>
      ) : null}
      <div className="row">
        <Act
          primary
          icon="folder-open"
          keys="Ctrl ↵"
          onClick={() => void services.api.showInFolder({ path: result.package })}
        >
          打开文件夹
        </Act>
        <Act
          icon="verify"
          onClick={() => {
            services.navigation.store.getState().visit('verify');
            void verify.getState().verify(result.package);
          }}
        >
          再核验一次
        </Act>
        <Act onClick={restart}>打包另一个阶段</Act>
        <span className="grow" />
        <span className="small soft">包里的文件已变为“已装卷”</span>
      </div>
    </div>
  );
}
