import { App, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { StateMark } from '../../components/Marks.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { papersAmong } from '../../../shared/checklist/papers.ts';
import { projectLead } from '../../../shared/domain/contract.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { useResource, useServices, useSession, useWorkspace } from '../../state/context.ts';
import { periodWords } from '../checklist/periodWords.ts';
import { Refusals } from './Refusals.tsx';
import { readyToSignOff } from './store.ts';
import './sign-off.css';

type Tab = 'ready' | 'signed';

/** 核签: the lead's approval of exact content; internal, never an electronic signature. */
export function SignOffPage() {
  const { checklist, contract, signOff } = useWorkspace();
  const { store } = useServices().navigation;
  const { modal } = App.useApp();
  const { value: list, error } = useResource(checklist);
  const { value: deal } = useResource(contract);
  const info = useSession((state) => state.info);
  const { chosen, outcome, busy, choose, toggle, signOff: sign, withdraw } = useStore(signOff);
  const [tab, setTab] = useState<Tab>('ready');
  const [typed, setTyped] = useState<string | null>(null);
  const scroll = useScrollMemory<HTMLDivElement>(list !== null);
  if (!list) {
    return (
      <div className="page">
        {error ? <Problem error={error} retry={() => void checklist.load()} /> : <Loading rows={12} />}
      </div>
    );
  }
  const ready = readyToSignOff(list.items);
  const signed = papersAmong(list.items).filter((item) => item.state === 'signed-off');
  const shown = tab === 'ready' ? ready : signed;
  const picked = shown.filter((item) => chosen.has(item.id));
  const all = shown.length > 0 && picked.length === shown.length;
  const lead = deal ? (projectLead(deal.contract)?.name ?? '') : '';
  const by = typed ?? (info?.role === 'lead' && info.userName !== '' ? info.userName : lead);
  const open = (id: string): void =>
    store.getState().go({ page: 'checklist', ...PLAIN_CHECKLIST, selected: id });
  const titleOf = (id: string): string => list.items.find((item) => item.id === id)?.title ?? id;

  function askWithdraw(): void {
    const ids = picked.map((item) => item.id);
    modal.confirm({
      title: `撤回 ${ids.length} 份文件的核签`,
      icon: null,
      content: '撤回后这些文件回到待核签，历史里留有记录。',
      okText: `撤回 ${ids.length} 份核签`,
      okButtonProps: { danger: true, type: 'default' },
      cancelText: '取消',
      autoFocusButton: 'cancel',
      onOk: () => withdraw(ids, by),
    });
  }

  return (
    <div className="page sign-off">
      <PageHead title="核签" sub="核签的是文件此刻的内容；以后内容有改动，核签随之失效">
        {tab === 'ready' && ready.length > 0 ? (
          <>
            <label className="row small soft" htmlFor="sign-off-by">
              核签人
            </label>
            <Input
              id="sign-off-by"
              value={by}
              maxLength={40}
              style={{ width: 120 }}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Act
              primary
              icon="sign-off"
              keys="Ctrl ↵"
              busy={busy}
              disabled={picked.length === 0 || by.trim() === ''}
              onClick={() =>
                void sign(
                  picked.map((item) => item.id),
                  by.trim(),
                )
              }
            >
              核签 {picked.length} 份
            </Act>
          </>
        ) : null}
        {tab === 'signed' ? (
          <Act disabled={picked.length === 0 || by.trim() === ''} onClick={askWithdraw}>
            撤回 {picked.length} 份核签
          </Act>
        ) : null}
      </PageHead>
      <Tabs
        label="核签的范围"
        value={tab}
        onChange={(next) => {
          choose([]);
          setTab(next);
        }}
        tabs={[
          { key: 'ready', label: '待核签', count: ready.length },
          { key: 'signed', label: '已核签', count: signed.length },
        ]}
      />
      {outcome && outcome.refused.length > 0 ? (
        <Refusals outcome={outcome} titleOf={titleOf} open={open} />
      ) : null}
      {shown.length === 0 ? (
        <Empty
          title={tab === 'ready' ? '没有等着核签的文件' : '还没有核签过的文件'}
          actions={
            tab === 'ready' ? (
              <Act onClick={() => store.getState().visit('checklist')}>看交付清单</Act>
            ) : undefined
          }
        >
          {tab === 'ready' ? '文字都已确认、该签字的已签回的文件会列在这里。' : ''}
        </Empty>
      ) : (
        <div className="panel sign-off-list" ref={scroll}>
          <table className="table">
            <thead className="sticky">
              <tr>
                <th style={{ width: 40 }}>
                  <Checkbox
                    aria-label="选择全部"
                    checked={all}
                    indeterminate={!all && picked.length > 0}
                    onChange={() => choose(all ? [] : shown.map((item) => item.id))}
                  />
                </th>
                <th>文件</th>
                <th>期间</th>
                <th>条款</th>
                <th>状态</th>
                <th>内容</th>
                <th>
                  <span className="hidden-text">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <tr key={item.id} className={chosen.has(item.id) ? 'chosen' : ''}>
                  <td>
                    <Checkbox
                      aria-label={`选择 ${item.title}`}
                      checked={chosen.has(item.id)}
                      onChange={() => toggle(item.id)}
                    />
                  </td>
                  <td>{item.requirement.name}</td>
                  <td className="soft">{periodWords(item)}</td>
                  <td className="soft clause">{item.requirement.clause}</td>
                  <td>
                    <StateMark item={item} />
                  </td>
                  <td className="soft">{contents(item)}</td>
                  <td className="num">
                    <button
                      type="button"
                      className="link"
                      aria-label={`看文件 ${item.title}`}
                      onClick={() => open(item.id)}
                    >
                      看文件
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** 第2版 3页，签字扫描件1个；已核签的另写谁、何时 */
function contents(item: ChecklistItem): string {
  const scans = item.attachments.filter((attachment) => attachment.role === 'scan').length;
  const others = item.attachments.length - scans;
  return [
    item.document ? `第 ${item.document.version} 版 ${item.document.pages} 页` : '',
    scans > 0 ? `签字扫描件 ${scans} 个` : '',
    others > 0 ? `附件 ${others} 个` : '',
    item.signOff ? `${item.signOff.by} ${item.signOff.at.slice(0, 16).replace('T', ' ')}` : '',
  ]
    .filter(Boolean)
    .join('，');
}
