import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { papersAmong } from '../../../shared/checklist/papers.ts';
import { MOVER_WORDS, STATE_WORDS } from '../../../shared/domain/words.ts';
import type { ChecklistView as ChecklistAnswer } from '../../../shared/ipc/views.ts';
import { useJobs, usePlace, useResource, useWorkspace } from '../../state/context.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { BatchBar } from './BatchBar.tsx';
import { ItemList } from './ItemList.tsx';
import { ItemPane } from './pane/ItemPane.tsx';
import { isNarrowed } from './filter.ts';
import { useChecklistRows } from './useChecklist.ts';
import './checklist.css';

/** 交付清单: the trunk of the program; the list and, docked beside it, the paper at hand. */
export function ChecklistPage() {
  const { checklist } = useWorkspace();
  const { value, error } = useResource(checklist);
  if (value) return <Checklist answer={value} />;
  return (
    <div className="page">
      {error ? <Problem error={error} retry={() => void checklist.load()} /> : <Loading rows={16} />}
    </div>
  );
}

function Checklist({ answer }: { readonly answer: ChecklistAnswer }) {
  const [place, update] = usePlace('checklist');
  const { checklistActions, item } = useWorkspace();
  const { counts, shown, rows, order, viewer } = useChecklistRows(answer, place);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const generating = useJobs((state) => state.running.some((job) => job.title.startsWith('正在生成')));
  const done = papersAmong(answer.items).filter(
    (entry) => entry.state === 'signed-off' || entry.state === 'packed',
  ).length;

  useEffect(() => {
    void item.getState().show(place.selected);
  }, [item, place.selected]);

  const step = (by: number): void => {
    const at = place.selected === null ? -1 : order.indexOf(place.selected);
    const next = order[Math.max(0, Math.min(order.length - 1, at + by))];
    if (next !== undefined) update({ selected: next, part: null });
  };

  return (
    <div className={place.selected === null ? 'checklist' : 'checklist with-pane'}>
      <section className="checklist-list" aria-label="交付清单">
        <div className="checklist-head">
          <PageHead title="交付清单" sub={`${counts.all} 份，已核签 ${done} 份`}>
            <Act
              icon="file-plus"
              busy={generating}
              hint="由已有记录生成全部能生成的文件；没有变化的会跳过"
              onClick={() => void checklistActions.generate(null)}
            >
              全部生成
            </Act>
          </PageHead>
          <Tabs
            label="清单的范围"
            value={place.tab}
            onChange={(tab) => update({ tab })}
            tabs={[
              { key: 'all', label: '全部', count: counts.all },
              { key: 'mine', label: '该我办', count: counts.mine },
              { key: 'overdue', label: '逾期', count: counts.overdue },
              { key: 'waiting', label: '等别人', count: counts.waiting },
              { key: 'month', label: '本月到期', count: counts.month },
            ]}
          />
          <div className="checklist-filters">
            <Input
              allowClear
              aria-label="在清单中找"
              data-find
              placeholder="在清单中找"
              prefix={<Icon name="search" size={15} />}
              value={place.search}
              onChange={(event) => update({ search: event.target.value })}
              style={{ width: 168 }}
            />
            <Filter
              label="状态"
              value={place.states}
              options={STATES}
              onChange={(states) => update({ states })}
            />
            <Filter
              label="归谁"
              value={place.movers}
              options={MOVERS}
              onChange={(movers) => update({ movers })}
            />
            <Filter
              label="类型"
              value={place.forms}
              options={FORMS}
              onChange={(forms) => update({ forms })}
            />
            {place.only ? (
              <button
                type="button"
                className="chip only-chip"
                aria-label={`取消只看${place.only.label}`}
                onClick={() => update({ only: null })}
              >
                {place.only.label}
                <Icon name="close" size={13} />
              </button>
            ) : null}
            {isNarrowed(place) ? (
              <button
                type="button"
                className="link small"
                onClick={() => update({ ...PLAIN_CHECKLIST, tab: place.tab, selected: place.selected })}
              >
                清除筛选
              </button>
            ) : null}
          </div>
        </div>
        <ItemList
          rows={rows}
          shown={shown}
          today={viewer.today}
          checked={checked}
          setChecked={setChecked}
          step={step}
        />
        {checked.size > 0 ? (
          <BatchBar
            items={answer.items.filter((entry) => checked.has(entry.id))}
            clear={() => setChecked(new Set())}
          />
        ) : null}
      </section>
      {place.selected === null ? null : <ItemPane step={step} close={() => update({ selected: null })} />}
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: readonly string[]) => void;
}

function Filter({ label, value, options, onChange }: FilterProps) {
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      value={[...value]}
      options={[...options]}
      onChange={onChange}
      maxTagCount={0}
      maxTagPlaceholder={(chosen) => `${label} ${chosen.length}`}
      showSearch={false}
      popupMatchSelectWidth={150}
      className="filter"
    />
  );
}

const STATES = [
  ...Object.entries(STATE_WORDS).map(([value, label]) => ({ value, label })),
  { value: 'stale', label: '需更新' },
];
const MOVERS = (['clerk', 'lead', 'buyer'] as const).map((value) => ({ value, label: MOVER_WORDS[value] }));
const FORMS = [
  { value: 'generated', label: '由记录生成' },
  { value: 'attached', label: '外部文件' },
  { value: 'photos', label: '照片册' },
  { value: 'media', label: '数据介质' },
  { value: 'covered', label: '由他份代替' },
];
