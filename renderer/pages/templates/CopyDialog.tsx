import { Checkbox, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Field } from '../../components/Field.tsx';
import { useWorkspace } from '../../state/context.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import { OWNER_HINTS } from './words.ts';

/** Where the copy goes and what it is called. */
export function CopyDialog({ template }: { readonly template: TemplateView }) {
  const { templates } = useWorkspace();
  const busy = useStore(templates, (state) => state.busy === 'copy');
  const { copy, open } = templates.getState();
  const [title, setTitle] = useState(template.title);
  const [place, setPlace] = useState<'contract' | 'computer'>('contract');
  const [replace, setReplace] = useState(false);
  return (
    <Modal
      open
      title={`复制“${template.title}”`}
      okText="复制"
      cancelText="不复制"
      confirmLoading={busy}
      okButtonProps={{ disabled: title.trim() === '' }}
      onOk={() => void copy(template, { title: title.trim(), place, replace })}
      onCancel={() => open(null)}
    >
      <div className="template-form">
        <Field label="名称">
          {(id) => (
            <Input id={id} maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
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
        {template.owner === 'program' ? (
          <Checkbox checked={replace} onChange={(event) => setReplace(event.target.checked)}>
            代替原来的：用它的文件都改用这一份
          </Checkbox>
        ) : null}
      </div>
    </Modal>
  );
}
