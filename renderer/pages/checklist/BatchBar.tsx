import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { papersAmong } from '../../../shared/checklist/papers.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { useJobs, useServices, useSession, useWorkspace } from '../../state/context.ts';
import { readyToSignOff } from '../sign-off/store.ts';
import { canGenerate } from './actions.ts';

/** What can be done with the chosen papers at once. */
export function BatchBar({
  items,
  clear,
}: {
  readonly items: readonly ChecklistItem[];
  readonly clear: () => void;
}) {
  const { checklistActions, signOff } = useWorkspace();
  const { store } = useServices().navigation;
  const info = useSession((state) => state.info);
  const busy = useJobs((state) => state.running.length > 0);
  const signing = useStore(signOff, (state) => state.busy);
  const makeable = items.filter(canGenerate);
  const ready = readyToSignOff(items);

  async function sign(): Promise<void> {
    const ids = ready.map((item) => item.id);
    // Approval carries a name; whoever works as a clerk gives the lead's name on the page for it.
    if (info?.role !== 'lead' || info.userName === '') {
      signOff.getState().choose(ids);
      store.getState().visit('sign-off');
      return;
    }
    if (await signOff.getState().signOff(ids, info.userName)) clear();
  }

  return (
    <div className="batch" role="region" aria-label="选中的文件">
      <b>已选 {papersAmong(items).length} 份</b>
      <span className="grow" />
      <Act
        icon="file-plus"
        disabled={makeable.length === 0 || busy}
        onClick={() => void checklistActions.generate(makeable.map((item) => item.id))}
      >
        生成 {makeable.length} 份
      </Act>
      <Act icon="sign-off" disabled={ready.length === 0} busy={signing} onClick={() => void sign()}>
        核签 {ready.length} 份
      </Act>
      <button type="button" className="link" onClick={clear}>
        取消选择
      </button>
    </div>
  );
}
