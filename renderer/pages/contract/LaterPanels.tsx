/** What becomes known while the contract runs: the buyer's lists of papers, the holidays of a new year. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Marks.tsx';
import { useWorkspace } from '../../state/context.ts';
import type { Requirement } from '../../../shared/domain/contract.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';

export function ListedPapersPanel({ requirement }: { readonly requirement: Requirement }) {
  const { contractActions } = useWorkspace();
  const list = requirement.cadence.kind === 'as-listed' ? requirement.cadence.list.join('\n') : '';
  const [text, setText] = useState(list);
  return (
    <Panel title={requirement.name}>
      <div className="later-entry">
        <Field label="清单" help="从甲方给的清单粘贴，每行一份；保存后逐份列入交付清单">
          {(id, describedBy) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              autoSize={{ minRows: 3, maxRows: 12 }}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button
          disabled={text.trim() === '' || text === list}
          onClick={() => void contractActions.saveListedPapers(requirement.id, text)}
        >
          保存清单
        </Button>
      </div>
    </Panel>
  );
}

/** Shown only while dates of the contract hang on a year whose holidays are not known. */
export function HolidayPanel({ view }: { readonly view: ContractView }) {
  const { contractActions } = useWorkspace();
  const [notice, setNotice] = useState('');
  const [year] = view.missingYears;
  if (year === undefined) return null;
  return (
    <Panel title={`${year} 年节假日安排`}>
      <div className="later-entry">
        <Field
          label="通知原文"
          help={`${year} 年的安排不在程序里，有些到期日因此待定。公布后把放假和调休上班的几段粘贴到这里`}
        >
          {(id, describedBy) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              autoSize={{ minRows: 3, maxRows: 12 }}
              value={notice}
              onChange={(event) => setNotice(event.target.value)}
            />
          )}
        </Field>
        <Button
          disabled={notice.trim() === ''}
          onClick={() => void contractActions.saveHolidayYear(year, notice)}
        >
          录入
        </Button>
      </div>
    </Panel>
  );
}
