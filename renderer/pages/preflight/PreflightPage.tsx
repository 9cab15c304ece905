import { Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { usePlace, useResource, useServices, useWorkspace } from '../../state/context.ts';
import type { CheckView } from '../../../shared/ipc/views.ts';
import type { FindingSeverity } from '../../../shared/preflight/finding.ts';
import { FindingList } from './FindingList.tsx';
import { countBySeverity, groupFindings, placeOf, SEVERITIES } from './groups.ts';
import { useGrouping } from './grouping.ts';
import { RuleSummary } from './RuleSummary.tsx';
import { WaivedList } from './WaivedList.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';
import './preflight.css';

/** 预检: what stands between the papers and the package; each finding opens its place or is let stand. */
export function PreflightPage() {
  const { preflight, checklist } = useWorkspace();
  const { store } = useServices().navigation;
  const [place, update] = usePlace('preflight');
  const { view, error, busy, checkedAt, run, asking } = useStore(preflight);
  const { value: list } = useResource(checklist);
  useEffect(() => {
    const leave = preflight.watch();
    void run(place.stage);
    return leave;
  }, [preflight, run, place.stage]);

  const blockers = view?.findings.filter(({ severity }) => severity === 'blocker') ?? [];
  const [first] = blockers;
  return (
    <div className="page preflight">
      <PageHead title="预检" sub={busy ? '正在检查' : checkedAt ? `${checkedAt} 检查，改动后自动重查` : ''}>
        <Select
          aria-label="检查的范围"
          value={place.stage ?? ''}
          onChange={(stage) => update({ stage: stage === '' ? null : stage })}
          options={[
            { value: '', label: '全部阶段' },
            ...(list?.stages ?? []).map((stage) => ({ value: stage.id, label: stage.name })),
          ]}
          popupMatchSelectWidth={180}
        />
        <Act icon="refresh" busy={busy} onClick={() => void run(place.stage)}>
          重新检查
        </Act>
        {first ? (
          <Act primary keys="Ctrl ↵" onClick={() => store.getState().go(placeOf(first))}>
            处理第 1 个，共 {blockers.length} 个阻断项
          </Act>
        ) : view && !busy ? (
          <Act primary keys="Ctrl ↵" icon="pack" onClick={() => store.getState().visit('pack')}>
            去打包
          </Act>
        ) : null}
      </PageHead>
      {error ? <Problem error={error} retry={() => void run(place.stage)} /> : null}
      {!view && !error ? <Loading rows={14} label="正在检查" /> : null}
      {view && list ? (
        <div className="preflight-columns">
          <Findings view={view} items={list.items} />
          <RuleSummary rules={view.rules} blockers={blockers.length} />
        </div>
      ) : null}
      {asking ? <WaiveDialog finding={asking} /> : null}
    </div>
  );
}

type Shown = FindingSeverity | 'all' | 'waived';

interface FindingsProps {
  readonly view: CheckView;
  readonly items: Parameters<typeof groupFindings>[1];
}

function Findings({ view, items }: FindingsProps) {
  const { preflight } = useWorkspace();
  const { ask, withdraw } = preflight.getState();
  const [by, setBy] = useGrouping();
  const [shown, show] = useState<Shown>('all');
  const scroll = useScrollMemory<HTMLDivElement>(true);
  const { findings, waived, lapsed, rules } = view;
  const counts = countBySeverity(findings);
  const standing = shown === 'all' ? findings : findings.filter(({ severity }) => severity === shown);
  const groups = groupFindings(standing, items, rules, by);
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const titleOf = (item: string | null): string => (item === null ? '' : (titles.get(item) ?? ''));
  const letStand = shown === 'all' || shown === 'waived' ? waived.length + lapsed.length : 0;
  return (
    <div className="findings-column">
      <div className="row findings-tools">
        <Tabs<Shown>
          label="问题的级别"
          value={shown}
          onChange={show}
          tabs={[
            { key: 'all', label: '全部', count: findings.length },
            ...SEVERITIES.map(({ severity, name }) => ({
              key: severity,
              label: name,
              count: counts[severity],
            })),
            { key: 'waived', label: '已豁免', count: waived.length },
          ]}
        />
        <Segmented<'item' | 'family'>
          aria-label="问题的分组"
          value={by}
          onChange={setBy}
          options={[
            { value: 'item', label: '按文件' },
            { value: 'family', label: '按类别' },
          ]}
        />
      </div>
      <div className="panel findings" ref={scroll} tabIndex={0} aria-label="发现的问题" role="region">
        <FindingList
          groups={groups}
          by={by}
          rules={new Map(rules.map((rule) => [rule.id, rule]))}
          titleOf={titleOf}
          waive={ask}
        />
        {letStand > 0 ? (
          <WaivedList
            waived={waived}
            lapsed={lapsed}
            titleOf={titleOf}
            withdraw={(waiver) => void withdraw(waiver)}
          />
        ) : null}
        {groups.length + letStand === 0 ? (
          <Nothing shown={shown} total={findings.length} all={() => show('all')} />
        ) : null}
      </div>
    </div>
  );
}

interface NothingProps {
  readonly shown: Shown;
  readonly total: number;
  readonly all: () => void;
}

function Nothing({ shown, total, all }: NothingProps) {
  if (shown === 'waived') {
    return <Empty title="没有豁免">确实不必改的问题，可在“全部”里写明理由后豁免。</Empty>;
  }
  if (total === 0) return <Empty title="没有发现问题">查过的都通过，可以核签和打包。</Empty>;
  const name = SEVERITIES.find(({ severity }) => severity === shown)?.name ?? '';
  return (
    <Empty title={`没有“${name}”的问题`} actions={<Act onClick={all}>看全部 {total} 个</Act>}>
      其他级别的问题还在。
    </Empty>
  );
}
