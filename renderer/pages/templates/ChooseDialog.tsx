import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Field } from '../../components/Field.tsx';
import { useResource, useWorkspace } from '../../state/context.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';

/** Which requirement's papers are to be made with it. */
export function ChooseDialog({ template }: { readonly template: TemplateView }) {
  const { templates, contract } = useWorkspace();
  const { value } = useResource(contract);
  const busy = useStore(templates, (state) => state.busy === 'choose');
  const { choose, open } = templates.getState();
  const fitting = (value?.contract.requirements ?? []).filter(
    (entry) => (entry.form === 'generated' || entry.form === 'attached') && entry.template !== template.id,
  );
  const likely = fitting.find((entry) => entry.template === template.basedOn);
  const [picked, setPicked] = useState<string | null>(null);
  const requirement = picked ?? likely?.id ?? null;
  return (
    <Modal
      open
      title={`选用“${template.title}”`}
      okText="选用"
      cancelText="不改"
      confirmLoading={busy}
      okButtonProps={{ disabled: requirement === null }}
      onOk={() => requirement !== null && void choose(template, requirement)}
      onCancel={() => open(null)}
    >
      <div className="template-form">
        <Field label="交付物" help="它的全部文件改用这个模板；已生成的变为需更新。可以撤销。">
          {(id, describedBy) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={requirement}
              onChange={setPicked}
              options={fitting.map((entry) => ({
                value: entry.id,
                label: `${entry.name}（${entry.clause}）`,
              }))}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
