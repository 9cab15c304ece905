import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { Icon } from '../../components/Icon.tsx';
import { percent } from '../../format/numbers.ts';
import { useJobs, useWorkspace } from '../../state/context.ts';
import { remainingWords } from './remaining.ts';

/** Percent, time left, the phases so far, the current file; cancel with its effect beside it. */
export function PackingStep() {
  const { pack } = useWorkspace();
  const jobId = useStore(pack, (state) => state.jobId);
  const job = useJobs((state) => state.running.find((entry) => entry.id === jobId));
  const cancel = useJobs((state) => state.cancel);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  if (!job) return null;
  const value = percent(job.value);
  const past = job.phases.slice(0, -1);
  return (
    <div className="packing">
      <div className="row packing-head">
        <b className="packing-percent">{value}%</b>
        <span>{remainingWords(now - job.startedAt, job.value)}</span>
      </div>
      <div
        className="bar packing-bar"
        role="progressbar"
        aria-label="打包进度"
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${job.value * 100}%` }} />
      </div>
      <ul className="phases">
        {past.map((phase) => (
          <li key={phase}>
            <StateGlyph name="signed-off" size={18} />
            <span>{phase.replace(/^正在/, '')}</span>
          </li>
        ))}
        <li aria-current="step">
          <span className="fg-drafted">
            <Icon name="refresh" size={18} />
          </span>
          <span className="grow cut">
            <b>{job.phases.length > 0 ? job.title : '正在准备'}</b>
            <span className="small soft cut verbatim phase-detail">{job.detail}</span>
          </span>
        </li>
      </ul>
      <div className="row">
        <Act disabled={job.cancelling} onClick={() => void cancel(job.id)}>
          {job.cancelling ? '正在停下' : '取消打包'}
        </Act>
        <span className="small soft">取消后不留半成品。也可以先去做别的，进度在窗口左下角。</span>
      </div>
    </div>
  );
}
