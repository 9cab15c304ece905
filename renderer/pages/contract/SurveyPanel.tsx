import { InputNumber } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Marks.tsx';
import { useWorkspace } from '../../state/context.ts';
import type { SurveyPlan } from '../../../shared/domain/contract.ts';

/** 满意度调查: only the number of sheets handed out is entered here; all else comes from the sheets themselves. */
export function SurveyPanel({ survey }: { readonly survey: SurveyPlan }) {
  const { contractActions } = useWorkspace();
  const [issued, setIssued] = useState<number | null>(survey.issued);
  function save(): void {
    if (issued !== survey.issued) void contractActions.setSurveyIssued(issued);
  }
  return (
    <Panel title="满意度调查">
      <div className="survey-issued">
        <Field label="问卷发放份数" help="回收率由它和收回的问卷算出；没有登记时报告里印“—”">
          {(id, describedBy) => (
            <InputNumber
              id={id}
              aria-describedby={describedBy}
              min={1}
              max={1_000_000}
              precision={0}
              value={issued}
              onChange={setIssued}
              onBlur={save}
              onPressEnter={save}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}
