import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Empty, Loading, Problem } from '../../components/Situations.tsx';
import { grouped } from '../../format/numbers.ts';
import { usePlace, useWorkspace } from '../../state/context.ts';
import { KIND_NAMES } from '../../../shared/records/kindNames.ts';
import { KindRail } from './KindRail.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';
import { RecordTable } from './RecordTable.tsx';
import './records.css';

/** How long typing rests before the list is searched. */
const PAUSE_MS = 200;

/** 工作记录: the facts that papers are computed from, one list per kind. */
export function RecordsPage() {
  const [place, update] = usePlace('records');
  const { records, imports } = useWorkspace();
  const state = useStore(records);
  const [typed, setTyped] = useState(place.search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = KIND_NAMES[place.kind];

  useEffect(() => {
    void records.getState().show(place.kind, place.search);
  }, [records, place.kind, place.search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(text: string): void {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => update({ search: text.trim() }), PAUSE_MS);
  }
  async function remove(): Promise<void> {
    if (await state.remove([...chosen])) setChosen(new Set());
  }

  const ready = state.kind === place.kind && state.fields.length > 0;
  const nothing = ready && state.total === 0;
  return (
    <div className="page records">
      <PageHead
        title="工作记录"
        sub={ready ? `${name} ${grouped(state.total)} 条${place.search ? `，含“${place.search}”` : ''}` : ''}
      >
        <Act icon="export" onClick={() => void state.exportTemplate()}>
          空白模板
        </Act>
        <Act icon="import" onClick={() => void imports.getState().choose(place.kind)}>
          导入表格
        </Act>
        {nothing && place.search === '' ? null : (
          <Act primary icon="plus" onClick={() => update({ editing: 'new' })}>
            记一条
          </Act>
        )}
      </PageHead>
      <div className="records-body">
        <KindRail
          value={place.kind}
          counts={state.counts}
          onChange={(kind) => {
            setTyped('');
            setChosen(new Set());
            update({ kind, search: '', editing: null });
          }}
        />
        <div className="records-list">
          {state.error ? <Problem error={state.error} retry={() => void state.refresh()} /> : null}
          {ready && (state.total > 0 || place.search !== '') ? (
            <div className="records-tools">
              <Input
                allowClear
                aria-label="找记录"
                data-find
                placeholder="找记录"
                prefix={<Icon name="search" size={15} />}
                value={typed}
                onChange={(event) => search(event.target.value)}
                style={{ width: 220 }}
              />
              <span className="grow" />
              {chosen.size > 0 ? (
                <>
                  <span className="small">已选 {chosen.size} 条</span>
                  <Act icon="trash" onClick={() => void remove()}>
                    删除 {chosen.size} 条
                  </Act>
                  <button type="button" className="link small" onClick={() => setChosen(new Set())}>
                    取消选择
                  </button>
                </>
              ) : null}
            </div>
          ) : null}
          {!ready && !state.error ? <Loading rows={14} /> : null}
          {nothing && place.search === '' ? (
            <Empty
              title={`还没有${name}记录`}
              actions={
                <>
                  <Act primary icon="plus" onClick={() => update({ editing: 'new' })}>
                    记第一条
                  </Act>
                  <Act icon="import" onClick={() => void imports.getState().choose(place.kind)}>
                    选择表格文件
                  </Act>
                  <Act icon="export" onClick={() => void state.exportTemplate()}>
                    存一份空白模板
                  </Act>
                </>
              }
            >
              文件里的表格、合计和图从这里算出。可以一条条记，也可以把 Excel 或 csv
              表格整份导入；导入前先看清新增、更改、拒绝了哪些。
              {place.kind === 'loadTests'
                ? 'JMeter 的结果文件（.jtl）也可以直接导入，百分位由全部原始样本算出。'
                : ''}
            </Empty>
          ) : null}
          {nothing && place.search !== '' ? (
            <Empty
              title={`没有含“${place.search}”的${name}`}
              actions={<Act onClick={() => search('')}>清除查找</Act>}
            />
          ) : null}
          {ready && state.total > 0 ? (
            <RecordTable chosen={chosen} setChosen={setChosen} edit={(id) => update({ editing: id })} />
          ) : null}
        </div>
      </div>
      {ready && place.editing !== null ? (
        <RecordDrawer
          key={`${place.kind}|${place.editing}`}
          id={place.editing}
          close={() => update({ editing: null })}
        />
      ) : null}
    </div>
  );
}
