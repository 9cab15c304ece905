import { useStore } from 'zustand';
import { Icon } from '../../components/Icon.tsx';
import { useWorkspace } from '../../state/context.ts';
import type { PackStep } from './store.ts';
import { PackingStep } from './PackingStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { StageStep } from './StageStep.tsx';
import './pack.css';

const STEPS: readonly { readonly step: PackStep; readonly label: string }[] = [
  { step: 'stage', label: '范围' },
  { step: 'plan', label: '卷册与位置' },
  { step: 'packing', label: '打包' },
  { step: 'done', label: '结果' },
];

/** 打包: stage, plan, work, result. */
export function PackPage() {
  const { pack } = useWorkspace();
  const step = useStore(pack, (state) => state.step);
  const at = STEPS.findIndex((entry) => entry.step === step);
  return (
    <div className="page pack">
      <header className="page-head">
        <h1>打包</h1>
        <ol className="steps" aria-label="打包的步骤">
          {STEPS.map((entry, index) => {
            const past = index < at || step === 'done';
            const current = index === at && step !== 'done';
            return (
              <li
                key={entry.step}
                aria-current={index === at ? 'step' : undefined}
                className={current ? 'now' : past ? 'past' : ''}
              >
                <span className="step-sign">{past ? <Icon name="check" size={13} /> : index + 1}</span>
                {entry.label}
              </li>
            );
          })}
        </ol>
      </header>
      {step === 'stage' ? <StageStep /> : null}
      {step === 'plan' ? <PlanStep /> : null}
      {step === 'packing' ? <PackingStep /> : null}
      {step === 'done' ? <ResultStep /> : null}
    </div>
  );
}
