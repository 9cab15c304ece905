import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { useWorkspace } from '../../state/context.ts';
import type { TemplateCheck, TemplateView } from '../../../shared/ipc/views.ts';
import { OWNER_HINTS, usedBy } from './words.ts';

/** One template: what it is, what can be done with it, and what the check found. */
export function TemplatePane({ template }: { readonly template: TemplateView }) {
  const { templates } = useWorkspace();
  const busy = useStore(templates, (state) => state.busy);
  const check = useStore(templates, (state) => state.check);
  const { open, tryOut, look, showFolder } = templates.getState();
  const { title, owner, folder, fault, basedOnTitle, replaced } = template;
  return (
    <aside className="panel template-pane" aria-label={`模板：${title}`} tabIndex={0}>
      <h2>{title}</h2>
      <dl className="template-facts small">
        <dt>来源</dt>
        <dd>{OWNER_HINTS[owner]}</dd>
        {owner === 'program' ? null : (
          <>
            <dt>数据取自</dt>
            <dd>{basedOnTitle}</dd>
          </>
        )}
        <dt>用于</dt>
        <dd>{replaced ? '没有：另有同名的模板在它前面' : usedBy(template)}</dd>
        {folder ? (
          <>
            <dt>文件夹</dt>
            <dd className="wrap-any verbatim">{folder}</dd>
          </>
        ) : null}
      </dl>
      {fault ? (
        <p className="template-verdict bad" role="alert">
          <StateGlyph name="overdue" size={16} />
          <span>{fault}</span>
        </p>
      ) : null}
      <div className="row wrap">
        <Act primary icon="copy" onClick={() => open('copy')}>
          复制一份来改
        </Act>
        <Act icon="preflight" busy={busy === 'check'} onClick={() => void tryOut(template)}>
          检查
        </Act>
        <Act icon="page" busy={busy === 'preview'} onClick={() => void look(template)}>
          预览
        </Act>
        {folder ? (
          <Act icon="folder-open" onClick={() => void showFolder(template)}>
            打开文件夹
          </Act>
        ) : null}
        {replaced || fault ? null : (
          <Act icon="checklist" onClick={() => open('choose')}>
            选用
          </Act>
        )}
      </div>
      {check ? <Verdict check={check} /> : null}
      <p className="small soft">
        {'文字、栏目、先后次序和表格都写在 template.html 里，用记事本就能改。'}
        {'写错了不会影响别的文件，检查会指出在哪个文件的第几行。'}
      </p>
    </aside>
  );
}

function Verdict({ check }: { readonly check: TemplateCheck }) {
  const { ok, problem, tried, pages } = check;
  return (
    <div className={ok ? 'template-verdict good' : 'template-verdict bad'} role="status">
      <StateGlyph name={ok ? 'signed-off' : 'overdue'} size={16} />
      <div>
        <p>{problem ? problem.message : '没有发现错误'}</p>
        <p className="small soft">
          试填了{tried.join('、')}
          {pages === null ? '' : `，最多 ${pages} 页`}
        </p>
      </div>
    </div>
  );
}
