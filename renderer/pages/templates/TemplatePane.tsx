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
      <p className="small soft">{template.form === 'word' ? WORD_HELP : MARKUP_HELP}</p>
    </aside>
  );
}

const WORD_HELP =
  '在 form.docx 里用 Word 或 WPS 改，写 {名称} 填一个值，{#名称}…{/名称} 逐项重复（可以是表格的一行）。' +
  '程序的页面能照样显示的，PDF 由程序生成；不能的，生成填好的 Word，另存为 PDF 后添加。';
const MARKUP_HELP =
  '文字、栏目、先后次序和表格都写在 template.html 里，用记事本就能改。' +
  '写错了不会影响别的文件，检查会指出在哪个文件的第几行。';

function Verdict({ check }: { readonly check: TemplateCheck }) {
  const { ok, problem, tried, pages, unshown } = check;
  return (
    <div className={ok ? 'template-verdict good' : 'template-verdict bad'} role="status">
      <StateGlyph name={ok ? 'signed-off' : 'overdue'} size={16} />
      <div>
        <p>{problem ? problem.message : '没有发现错误'}</p>
        {unshown.length > 0 ? (
          <p>表单里有{unshown.join('、')}，程序的页面显示不了：填好的 Word 另存为 PDF 后添加。</p>
        ) : null}
        <p className="small soft">
          试填了{tried.join('、')}
          {pages === null ? '' : `，最多 ${pages} 页`}
        </p>
      </div>
    </div>
  );
}
