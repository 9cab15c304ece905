import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Field } from '../../components/Field.tsx';
import { Problem } from '../../components/Situations.tsx';
import { useSession, useWorkspace } from '../../state/context.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';

const LONGEST_REASON = 300;

/** Why a finding may stand, and who says so. */
export function WaiveDialog({ finding }: { readonly finding: Finding }) {
  const { preflight } = useWorkspace();
  const { problem, saving } = useStore(preflight, (state) => state.waiving);
  const { waive, ask } = preflight.getState();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(useSession((state) => state.info?.userName ?? ''));
  const ready = reason.trim() !== '' && by.trim() !== '';
  const submit = (): void => void (ready && waive(finding, reason.trim(), by.trim()));
  return (
    <Modal
      open
      title="豁免这个问题"
      okText="豁免"
      cancelText="不豁免"
      confirmLoading={saving}
      okButtonProps={{ disabled: !ready, 'data-primary': 'true' }}
      onOk={submit}
      onCancel={() => ask(null)}
    >
      <div className="template-form">
        <p className="wrap-any">{finding.message}</p>
        {problem ? <Problem error={problem} /> : null}
        <Field label="理由" required help="随问题印在归档自检报告里。问题内容或文件变了，豁免即失效。">
          {(id, describedBy) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              autoFocus
              rows={3}
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Field label="豁免人" required>
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              value={by}
              onChange={(event) => setBy(event.target.value)}
              onPressEnter={submit}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
