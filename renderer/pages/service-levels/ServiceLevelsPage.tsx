import { Act } from '../../components/Act.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { VERDICT_WORDS } from '../../../shared/service-levels/print.ts';
import { usePlace, useResource, useServices, useSession, useWorkspace } from '../../state/context.ts';
import { measuresOf } from './measures.ts';
import type { Measure } from './measures.ts';
import { Measures } from './Measures.tsx';
import { PenaltiesPanel } from './PenaltiesPanel.tsx';
import { WorkingDrawer } from './WorkingDrawer.tsx';
import './service-levels.css';

const TABS = [
  { key: 'levels', label: '指标实绩' },
  { key: 'penalties', label: '违约金测算' },
] as const;

/** 服务质量: each promised measure with its value and working, and what the misses cost by the contract. */
export function ServiceLevelsPage() {
  const { serviceLevels } = useWorkspace();
  const [place, update] = usePlace('service-levels');
  const today = useSession((state) => state.info?.today ?? '');
  const { value, error } = useResource(serviceLevels);
  const scroll = useScrollMemory<HTMLDivElement>(value !== null);
  if (!value) {
    return (
      <div className="page">
        {error ? <Problem error={error} retry={() => void serviceLevels.load()} /> : <Loading rows={12} />}
      </div>
    );
  }
  const measures = measuresOf(value.values);
  return (
    <div className="page" ref={scroll}>
      <PageHead title="服务质量" sub={measures.length === 0 ? '' : summary(measures)}>
        <Tabs label="服务质量" tabs={TABS} value={place.tab} onChange={(tab) => update({ tab })} />
      </PageHead>
      {place.tab === 'penalties' ? (
        <PenaltiesPanel />
      ) : measures.length === 0 ? (
        <NoMeasures />
      ) : (
        <Measures
          measures={measures}
          chosen={place.value}
          choose={({ id, scope }, start) => update({ value: { id, scope, start } })}
        />
      )}
      {place.value ? (
        <WorkingDrawer value={place.value} today={today} close={() => update({ value: null })} />
      ) : null}
    </div>
  );
}

function NoMeasures() {
  const { store } = useServices().navigation;
  const term = useSession((state) => state.workspace?.term);
  const today = useSession((state) => state.info?.today ?? '');
  return (
    <Empty
      title={term && today < term.start ? '服务期还没有开始' : '合同没有约定服务质量指标'}
      actions={
        <Act onClick={() => store.getState().go({ page: 'contract', section: 'service-levels' })}>
          看合同约定
        </Act>
      }
    >
      指标的实绩由登记的记录算出，每个数都能看到公式、计算项和依据的记录。
    </Empty>
  );
}

/** 13 项指标：11 项达标，1 项未达目标 */
function summary(measures: readonly Measure[]): string {
  const parts = (['met', 'below-target', 'below-minimum', 'no-events', 'no-data'] as const).flatMap(
    (verdict) => {
      const count = measures.filter((measure) => measure.verdict === verdict).length;
      return count > 0 ? [`${count} 项${VERDICT_WORDS[verdict]}`] : [];
    },
  );
  return `${measures.length} 项指标：${parts.join('，')}`;
}
