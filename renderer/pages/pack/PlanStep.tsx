import { Checkbox } from 'antd';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { fileSize, grouped } from '../../format/numbers.ts';
import { useResource, useServices, useWorkspace } from '../../state/context.ts';
import { placeOf } from '../preflight/groups.ts';
import type { PackPlanView } from '../../../shared/ipc/views.ts';
import { NamePreview } from './NamePreview.tsx';

/** What will be packed, under which names, and where to. */
export function PlanStep() {
  const { pack, checklist } = useWorkspace();
  const { stage, plan, planning, error, to, zip, setZip, chooseFolder, start, restart, makePlan } =
    useStore(pack);
  const { value: list } = useResource(checklist);
  const name = list?.stages.find((entry) => entry.id === stage)?.name ?? '';
  const blocked = plan !== null && plan.blockers.length > 0;
  return (
    <>
      {error && error.code !== 'cancelled' ? <Problem error={error} retry={() => void makePlan()} /> : null}
      {error?.code === 'cancelled' ? (
        <p className="pack-note small" role="status">
          {error.message}
        </p>
      ) : null}
      {planning && !plan ? <Loading rows={12} label="正在排出卷册" /> : null}
      {plan ? (
        <div className="pack-plan">
          <div className="panel pack-left">
            <section>
              <header className="row between">
                <h2>{name}</h2>
                <span className="small soft">
                  {plan.volumes.reduce((sum, volume) => sum + volume.documents, 0)} 份，
                  {plan.volumes.reduce((sum, volume) => sum + volume.pages, 0)} 页
                </span>
              </header>
              {blocked ? <Blockers plan={plan} /> : null}
              <ul className="volumes">
                {plan.volumes.map((volume) => (
                  <li key={volume.title}>
                    <span className="grow cut" title={volume.title}>
                      {volume.title}
                    </span>
                    <span className="small soft">{volume.documents} 份</span>
                    <span className="small soft volume-pages">{volume.pages} 页</span>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2>份数</h2>
              <p className="row small">
                <StateGlyph name="met" />
                正本
                <StateGlyph name="met" />
                副本
                <span className="soft">内容与正本逐字节相同；交接材料另放，供打印</span>
              </p>
            </section>
            <section>
              <header className="row between">
                <h2>放到哪里</h2>
                <span className="small soft">
                  两份共需 {fileSize(plan.bytes * (zip ? 4 : 2))}
                  {plan.freeBytes === null ? '' : `，可用 ${fileSize(plan.freeBytes)}`}
                </span>
              </header>
              <div className="row">
                <Act icon="folder-open" primary={to === null && !blocked} onClick={() => void chooseFolder()}>
                  选文件夹
                </Act>
                <span className="grow cut small" title={to ?? ''}>
                  {to ?? <span className="soft">还没有选。U 盘或本机文件夹都可以</span>}
                </span>
              </div>
              {tooSmall(plan, zip) ? (
                <p className="small fg-overdue row">
                  <StateGlyph name="overdue" size={14} />
                  空间不够，换一个位置{zip ? '，或不做 zip' : ''}。
                </p>
              ) : null}
            </section>
            <section>
              <h2>另外</h2>
              <Checkbox checked={zip} onChange={(event) => setZip(event.target.checked)}>
                各做一个 zip，便于网上传送
              </Checkbox>
              <Exclusions plan={plan} />
            </section>
          </div>
          <NamePreview plan={plan} />
        </div>
      ) : null}
      <div className="pack-foot">
        <Act onClick={restart}>上一步</Act>
        <span className="small soft grow">
          打包时先用临时名，全部核对完才改成正式名；中途停下不留半成品。
        </span>
        {to !== null || blocked ? (
          <Act
            primary
            icon="pack"
            keys="Ctrl ↵"
            disabled={!plan || planning || blocked || to === null || tooSmall(plan, zip)}
            hint={blocked ? `还有 ${plan.blockers.length} 个阻断项` : ''}
            onClick={() => void start()}
          >
            开始打包
          </Act>
        ) : null}
      </div>
    </>
  );
}

function tooSmall(plan: PackPlanView, zip: boolean): boolean {
  return plan.freeBytes !== null && plan.freeBytes < plan.bytes * (zip ? 4 : 2);
}

/** How many blockers are listed before the rest is only counted. */
const LISTED = 6;

function Blockers({ plan }: { readonly plan: PackPlanView }) {
  const { store } = useServices().navigation;
  return (
    <div className="pack-blockers">
      <p className="row fg-blocker">
        <StateGlyph name="blocker" />
        <b>还有 {plan.blockers.length} 个阻断项，改好之前不能打包</b>
      </p>
      <ul className="small">
        {plan.blockers.slice(0, LISTED).map((finding, index) => (
          <li key={`${finding.rule}|${finding.item ?? ''}|${index}`} className="row">
            <span className="grow cut" title={finding.message}>
              {finding.message}
            </span>
            <button type="button" className="link" onClick={() => store.getState().go(placeOf(finding))}>
              打开
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link small"
        onClick={() => store.getState().go({ page: 'preflight', stage: plan.stage })}
      >
        {plan.blockers.length > LISTED ? `另有 ${plan.blockers.length - LISTED} 个，` : ''}到预检逐项处理
        <Icon name="right" size={12} />
      </button>
    </div>
  );
}

function Exclusions({ plan }: { readonly plan: PackPlanView }) {
  return (
    <>
      {plan.excluded.length > 0 ? (
        <details className="small">
          <summary>不带的 {grouped(plan.excluded.length)} 项</summary>
          <ul className="plain-list">
            {plan.excluded.map((entry) => (
              <li key={entry.path}>
                {entry.path}　<span className="soft">{entry.reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {plan.renamed.length > 0 ? (
        <details className="small">
          <summary>改短名称的 {grouped(plan.renamed.length)} 个，原名记入名称对照表</summary>
          <ul className="plain-list">
            {plan.renamed.map((entry) => (
              <li key={entry.from}>
                {entry.from} → <b>{entry.to}</b>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
