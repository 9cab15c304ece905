import { Icon } from '../components/Icon.tsx';
import { weekBesideDays } from '../../shared/periods/labels.ts';
import { longDate } from '../format/dates.ts';
import { percent } from '../format/numbers.ts';
import { useJobs, useSession } from '../state/context.ts';

/** Saved when, what is running, that nothing leaves this machine, and the day. */
export function StatusBar() {
  const info = useSession((state) => state.info);
  const workspace = useSession((state) => state.workspace);
  const savedAt = useSession((state) => state.savedAt);
  const running = useJobs((state) => state.running);
  const cancel = useJobs((state) => state.cancel);
  const [job] = running;
  return (
    <footer className="status-bar" aria-label="状态栏">
      {job ? (
        <span className="status-job" role="status">
          <Icon name="refresh" size={13} />
          <span>
            {job.title} {percent(job.value)}%
          </span>
          <span className="cut faint verbatim">{job.detail}</span>
          <button
            type="button"
            className="link tiny"
            disabled={job.cancelling}
            onClick={() => void cancel(job.id)}
          >
            {job.cancelling ? '正在停下' : '取消'}
          </button>
          {running.length > 1 ? <span className="faint">另有 {running.length - 1} 项</span> : null}
        </span>
      ) : workspace ? (
        <span className="status-part">
          <Icon name="check" size={13} />
          {savedAt ? `已保存 ${savedAt}` : '已保存'}
        </span>
      ) : null}
      <span className="status-part">
        <Icon name="computer" size={13} />
        内容只在本机
      </span>
      {info ? (
        <span className="status-end">
          {longDate(info.today)}
          {workspace ? ` · ${weekBesideDays({ start: info.today, end: info.today })}` : ''}
        </span>
      ) : null}
    </footer>
  );
}
