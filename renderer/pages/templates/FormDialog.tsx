import { Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Problem } from '../../components/Situations.tsx';
import { Field } from '../../components/Field.tsx';
import { baseName } from '../../format/paths.ts';
import { useWorkspace } from '../../state/context.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import { OWNER_HINTS } from './words.ts';

interface Props {
  readonly file: string;
  /** Ours, whose facts a form may show. */
  readonly kinds: readonly TemplateView[];
}

/** A Word form of the buyer's: what it is called and which facts fill it. */
export function FormDialog({ file, kinds }: Props) {
  const { templates } = useWorkspace();
  const busy = useStore(templates, (state) => state.busy === 'form');
  const problem = useStore(templates, (state) => state.formProblem);
  const { addForm, closeForm } = templates.getState();
  const [title, setTitle] = useState(baseName(file).replace(/\.docx$/i, ''));
  const [basedOn, setBasedOn] = useState<string | null>(null);
  const [place, setPlace] = useState<'contract' | 'computer'>('contract');
  return (
    <Modal
      open
      title="登记 Word 表单"
      okText="登记"
      cancelText="不登记"
      confirmLoading={busy}
      okButtonProps={{ disabled: title.trim() === '' || basedOn === null }}
      onOk={() => basedOn !== null && void addForm({ file, title: title.trim(), basedOn, place })}
      onCancel={() => closeForm()}
    >
      <div className="template-form">
        <p className="small soft wrap-any verbatim">{file}</p>
        {problem ? <Problem error={problem} /> : null}
        <Field label="名称">
          {(id) => (
            <Input id={id} maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <Field
          label="数据取自"
          help="表单里的 {占位符} 可以写这种文件的数据，以及 {合同名称}、{甲方}、{所属期间} 等合同信息。"
        >
          {(id, describedBy) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={basedOn}
              onChange={setBasedOn}
              showSearch={{ optionFilterProp: 'label' }}
              options={kinds.map((entry) => ({ value: entry.id, label: entry.title }))}
            />
          )}
        </Field>
        <Radio.Group
          aria-label="放在哪里"
          value={place}
          onChange={(event) => setPlace(event.target.value === 'computer' ? 'computer' : 'contract')}
          options={[
            { value: 'contract', label: `随合同：${OWNER_HINTS.contract}` },
            { value: 'computer', label: `本机：${OWNER_HINTS.computer}` },
          ]}
          className="template-radios"
        />
      </div>
    </Modal>
  );
}
