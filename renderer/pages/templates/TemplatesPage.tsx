import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { useResource, useWorkspace } from '../../state/context.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import { ChooseDialog } from './ChooseDialog.tsx';
import { FormDialog } from './FormDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { keyOf } from './store.ts';
import { TemplatePane } from './TemplatePane.tsx';
import { OWNER_WORDS, usedBy } from './words.ts';
import './templates.css';

/** 模板: how the papers look; ours may be copied and changed, without code. */
export function TemplatesPage() {
  const { templates, templateList } = useWorkspace();
  const { value: list, error } = useResource(templateList);
  const selected = useStore(templates, (state) => state.selected);
  const dialog = useStore(templates, (state) => state.dialog);
  const formFile = useStore(templates, (state) => state.formFile);
  const preview = useStore(templates, (state) => state.preview);
  const chosen = list?.find((entry) => keyOf(entry) === selected) ?? list?.[0] ?? null;
  const own = list?.filter((entry) => entry.owner !== 'program') ?? [];
  const ours = list?.filter((entry) => entry.owner === 'program') ?? [];
  const used = ours.filter((entry) => entry.items > 0);
  const unused = ours.filter((entry) => entry.items === 0);
  return (
    <div className="page templates">
      <PageHead
        title="模板"
        sub={list ? `自己的 ${own.length} 个，自带 ${ours.length} 个；改模板不用写程序` : ''}
      >
        <Act icon="file-plus" onClick={() => void templates.getState().chooseForm()}>
          登记 Word 表单
        </Act>
      </PageHead>
      {error ? <Problem error={error} retry={() => void templateList.load()} /> : null}
      {!list && !error ? <Loading rows={12} /> : null}
      {list && chosen ? (
        <div className="templates-columns">
          <section className="panel templates-list" aria-label="全部模板">
            <table className="table">
              <thead className="sticky">
                <tr>
                  <th>名称</th>
                  <th>来源</th>
                  <th>数据取自</th>
                  <th>用于</th>
                </tr>
              </thead>
              <tbody>
                {own.length > 0 ? <Group title="自己的" /> : null}
                {own.map((entry) => (
                  <TemplateRow key={keyOf(entry)} template={entry} chosen={entry === chosen} />
                ))}
                {used.length > 0 ? <Group title="自带，本合同在用" /> : null}
                {used.map((entry) => (
                  <TemplateRow key={keyOf(entry)} template={entry} chosen={entry === chosen} />
                ))}
                {unused.length > 0 ? <Group title="自带，本合同没有用" /> : null}
                {unused.map((entry) => (
                  <TemplateRow key={keyOf(entry)} template={entry} chosen={entry === chosen} />
                ))}
              </tbody>
            </table>
          </section>
          <TemplatePane key={keyOf(chosen)} template={chosen} />
        </div>
      ) : null}
      {formFile !== null ? <FormDialog file={formFile} kinds={ours} /> : null}
      {chosen && dialog === 'copy' ? <CopyDialog template={chosen} /> : null}
      {chosen && dialog === 'choose' ? <ChooseDialog template={chosen} /> : null}
      {chosen && preview ? <PreviewDialog title={chosen.title} preview={preview} /> : null}
    </div>
  );
}

function Group({ title }: { readonly title: string }) {
  return (
    <tr className="group">
      <td colSpan={4}>{title}</td>
    </tr>
  );
}

function TemplateRow({ template, chosen }: { readonly template: TemplateView; readonly chosen: boolean }) {
  const { templates } = useWorkspace();
  const { title, id, owner, basedOnTitle, replaced, fault, form } = template;
  return (
    <tr aria-selected={chosen} className={chosen ? 'chosen' : ''}>
      <td>
        <button
          type="button"
          className="template-name"
          aria-pressed={chosen}
          onClick={() => templates.getState().select(template)}
        >
          <b>{title}</b>
          <span className="small faint verbatim">{id}</span>
        </button>
        {fault ? (
          <span className="small fg-overdue row">
            <StateGlyph name="overdue" size={13} />
            不能用
          </span>
        ) : null}
      </td>
      <td className="nowrap">
        {OWNER_WORDS[owner]}
        {form === 'word' ? '，Word 表单' : ''}
        {replaced ? <span className="small soft">，已被同名的代替</span> : null}
      </td>
      <td className="soft">{owner === 'program' ? '' : basedOnTitle}</td>
      <td className={template.items > 0 ? '' : 'faint'}>{replaced ? '' : usedBy(template)}</td>
    </tr>
  );
}
