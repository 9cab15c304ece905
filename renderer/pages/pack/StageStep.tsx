import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { useResource, useWorkspace } from '../../state/context.ts';
import { stageProgress } from './stageProgress.ts';

/** Which stage's dossier; stages that go into another's package are named with it. */
export function StageStep() {
  const { pack, checklist, contract } = useWorkspace();
  const { stage: chosen, chooseStage, makePlan } = useStore(pack);
  const { value: list, error } = useResource(checklist);
  const { value: deal, error: dealError } = useResource(contract);
  const packages = deal?.contract.stages.filter((stage) => stage.packedWith === null) ?? [];
  const sole = packages.length === 1 ? (packages[0]?.id ?? null) : null;
  // With one package there is nothing to choose.
  useEffect(() => {
    if (sole !== null && chosen === null) chooseStage(sole);
  }, [sole, chosen, chooseStage]);
  const problem = error ?? dealError;
  if (!list || !deal) return problem ? <Problem error={problem} /> : <Loading rows={6} />;
  const { stages } = deal.contract;
  return (
    <div className="pack-stage">
      <p className="soft">每个验收阶段封成一个验收包，正本、副本两份，内容逐字节相同。</p>
      <div role="radiogroup" aria-label="打包哪个阶段" className="pack-stages">
        {packages.map((stage) => {
          const together = stages.filter((entry) => entry.packedWith === stage.id);
          const { papers, signedOff } = stageProgress(
            deal.contract,
            publishedCalendar(),
            list.items,
            stage.id,
          );
          return (
            <label key={stage.id} className="preset">
              <input
                type="radio"
                name="stage"
                checked={chosen === stage.id}
                onChange={() => chooseStage(stage.id)}
              />
              <span className="grow">
                <span className="preset-name">{stage.name}</span>
                <span className="small soft">
                  {papers} 份，已核签 {signedOff} 份
                  {together.length > 0 ? `；包括${together.map((entry) => entry.name).join('、')}的文件` : ''}
                </span>
                <span className="bar good" style={{ display: 'block', marginTop: 6 }} aria-hidden="true">
                  <span style={{ width: `${papers > 0 ? (signedOff / papers) * 100 : 0}%` }} />
                </span>
              </span>
            </label>
          );
        })}
      </div>
      <div className="pack-foot">
        <span className="grow" />
        <Act primary keys="Ctrl ↵" disabled={chosen === null} onClick={() => void makePlan()}>
          下一步：卷册与位置
        </Act>
      </div>
    </div>
  );
}
