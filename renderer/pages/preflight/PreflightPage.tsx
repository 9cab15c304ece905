import { Select } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Panel } from '../../components/Marks.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { grouped } from '../../format/numbers.ts';
import { usePlace, useResource, useServices, useWorkspace } from '../../state/context.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import { actionWords, familyOf, groupFindings, placeOf } from './groups.ts';
import './preflight.css';

/** 预检: what stands between the papers and the package; each finding opens its place. */
export function PreflightPage() {
  const { preflight, checklist } = useWorkspace();
  const { store } = useServices().navigation;
  const [place, update] = usePlace('preflight');
  const { view, error, busy, checkedAt, run } = useStore(preflight);
  const { value: list } = useResource(checklist);
  const scroll = useScrollMemory<HTMLDivElement>(view !== null);
  useEffect(() => {
    const leave = preflight.watch();
    void run(place.stage);
    return leave;
  }, [preflight, run, place.stage]);

  const groups = view && list ? groupFindings(view.findings, list.items) : null;
  const blockers = groups?.find((group) => group.severity === 'blocker')?.findings ?? [];
  const titleOf = (id: string | null): string =>
    id === null ? '' : (list?.items.find((item) => item.id === id)?.title ?? '');
  const open = (finding: Finding): void => store.getState().go(placeOf(finding));
  const passed = view?.rules.filter(({ state }) => state === 'passed') ?? [];
  const looked = passed.reduce((sum, entry) => sum + entry.looked, 0);

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
        {blockers[0] ? (
          <Act primary keys="Ctrl ↵" onClick={() => blockers[0] && open(blockers[0])}>
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
      {view && groups ? (
        <div className="preflight-columns">
          <div className="panel findings" ref={scroll}>
            {groups.length === 0 ? <Empty title="没有发现问题">查过的都通过，可以核签和打包。</Empty> : null}
            {groups.map((group) => (
              <section key={group.severity} aria-label={`${group.name} ${group.findings.length}`}>
                <h2 className="findings-head">
                  <StateGlyph name={group.severity} />
                  {group.name} {group.findings.length}
                  <small>{group.hint}</small>
                </h2>
                <ul>
                  {group.findings.map((finding, index) => (
                    // One rule may find the same thing twice at different places of one item.
                    <li key={`${finding.rule}|${finding.item ?? ''}|${index}`} className="finding">
                      <StateGlyph name={finding.severity} size={18} />
                      <div className="grow">
                        <p>{headOf(finding.message)}</p>
                        <p className="small soft">
                          {[tailOf(finding.message), titleOf(finding.item), familyOf(finding.rule)]
                            .filter((text) => text !== '' && !headOf(finding.message).includes(text))
                            .join('　')}
                        </p>
                      </div>
                      <Act small onClick={() => open(finding)}>
                        {actionWords(finding)}
                      </Act>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <aside className="preflight-side" aria-label="检查的结论" tabIndex={0}>
            <Panel label="已通过" className="passed">
              <h2>已通过</h2>
              <p className="passed-count">{grouped(looked)} 处</p>
              <p className="small soft">{passed.length} 条规则没有发现问题</p>
              <ul>
                {passed.map((entry) => (
                  <li key={entry.id}>
                    <span className="grow cut" title={entry.name}>
                      {entry.name}
                    </span>
                    <span className="small soft">{grouped(entry.looked)} 处</span>
                    <StateGlyph name="met" size={14} />
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel className="distance" title="离能打包还差">
              <p className="small soft">
                {blockers.length > 0
                  ? `改好 ${blockers.length} 个阻断项；需人判断的由项目负责人看过。`
                  : '没有阻断项。核签后就能打包。'}
              </p>
            </Panel>
          </aside>
        </div>
      ) : null}
    </div>
  );
}

/** The first sentence says what is wrong, the rest what to do. */
function headOf(message: string): string {
  const at = message.indexOf('。');
  return at < 0 ? message : message.slice(0, at);
}

function tailOf(message: string): string {
  const at = message.indexOf('。');
  return at < 0 ? '' : message.slice(at + 1);
}
