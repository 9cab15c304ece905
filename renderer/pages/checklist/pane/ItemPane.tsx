import { useStore } from 'zustand';
import { useState } from 'react';
import { Icon } from '../../../components/Icon.tsx';
import { Chip, StateChip } from '../../../components/Marks.tsx';
import { Loading, Problem } from '../../../components/Situations.tsx';
import type { AttachmentRole } from '../../../../shared/domain/checklist.ts';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { daysLate, nearDate } from '../../../format/dates.ts';
import { usePlace, useSession, useWindowModel, useWorkspace } from '../../../state/context.ts';
import { periodWords, termWeekWords } from '../periodWords.ts';
import { FilesSection } from './FilesSection.tsx';
import { PageStrip } from './PageStrip.tsx';
import { PageViewer } from './PageViewer.tsx';
import { PaneFooter } from './PaneFooter.tsx';
import { PartsSection } from './PartsSection.tsx';
import { PhotosSection } from './PhotosSection.tsx';
import './pane.css';

interface Props {
  readonly step: (by: number) => void;
  readonly close: () => void;
}

/** The paper at hand, docked: state, whose move, pages, parts, data, files, history, one next step. */
export function ItemPane({ step, close }: Props) {
  const { item } = useWorkspace();
  const { bridge } = useWindowModel();
  const [place] = usePlace('checklist');
  const view = useStore(item, (state) => state.view);
  const error = useStore(item, (state) => state.error);
  const large = useStore(item, (state) => state.large);
  const [over, setOver] = useState(false);

  function drop(event: React.DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!view) return;
    const paths = [...event.dataTransfer.files].map((file) => bridge.pathOfFile(file)).filter(Boolean);
    void item.getState().attach(view.item.id, paths, dropRole(view));
  }

  return (
    <aside
      className={over ? 'pane over' : 'pane'}
      aria-label="文件详情"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {view ? (
        <>
          <PaneHead view={view} step={step} close={close} />
          <div className="pane-scroll" key={view.item.id}>
            <PageStrip />
            {view.item.stale ? (
              <p className="pane-note bg-stale fg-stale">
                {view.item.staleReason ?? '所用记录有改动，需要重新生成'}
              </p>
            ) : null}
            {view.item.state === 'not-applicable' ? (
              <p className="pane-note bg-not-applicable">不适用：{view.item.notApplicableReason}</p>
            ) : null}
            <PartsSection key={place.part} view={view} wanted={place.part} />
            {view.inputs.length > 0 ? (
              <section className="pane-part">
                <h3>
                  用到的数据{' '}
                  <small>
                    {view.item.stale ? '生成后有改动' : view.item.document ? '生成后没有改动' : ''}
                  </small>
                </h3>
                <div className="row wrap inputs">
                  {view.inputs.map((input) => (
                    <span key={input.label} className="chip plain">
                      {input.label} <b>{input.value}</b>
                    </span>
                  ))}
                </div>
              </section>
            ) : null}
            {view.item.attachments.some((attachment) => attachment.role === 'photo') ? (
              <PhotosSection view={view} />
            ) : null}
            <FilesSection view={view} />
            <History view={view} />
          </div>
          <PaneFooter view={view} />
          {over ? <div className="pane-drop">放开即登记为{DROP_WORDS[dropRole(view)]}</div> : null}
        </>
      ) : (
        <div className="pane-scroll pane-part">
          {error ? (
            <Problem error={error} retry={() => void item.getState().refresh()} />
          ) : (
            <Loading rows={10} />
          )}
        </div>
      )}
      {large === null ? null : <PageViewer />}
    </aside>
  );
}

function PaneHead({ view, step, close }: Props & { readonly view: ItemView }) {
  const { item } = view;
  const today = useSession((state) => state.info?.today ?? '');
  const { requirement } = item;
  const late = item.overdue ? daysLate(item.due, today) : 0;
  return (
    <header className="pane-head">
      <div className="row">
        <h2 className="pane-title cut" title={item.title}>
          {requirement.name} <small>{item.period || item.eventKey ? periodWords(item) : ''}</small>
        </h2>
        <span className="grow" />
        <button type="button" className="icon-button" aria-label="上一份" onClick={() => step(-1)}>
          <Icon name="up" />
        </button>
        <button type="button" className="icon-button" aria-label="下一份" onClick={() => step(1)}>
          <Icon name="down" />
        </button>
        <button type="button" className="icon-button" aria-label="关闭详情" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="row wrap">
        <StateChip state={item.state} />
        {item.stale ? <Chip name="stale">需更新</Chip> : null}
        {item.overdue ? <Chip name="overdue">逾期{late > 0 ? ` ${late} 天` : ''}</Chip> : null}
        {item.mover === 'nobody' ? null : (
          <span className="small">
            轮到 <b>{view.moverName}</b>
          </span>
        )}
        <span className="small soft">
          {item.due.known
            ? `${nearDate(item.due.date, today)} 到期`
            : `到期日待定，${item.due.missingYear} 年节假日安排还没有公布，可在合同页录入`}
        </span>
        {item.reviewEnds?.known ? (
          <span className="small soft">按期提交的，{item.reviewEnds.date} 前未提异议视为通过</span>
        ) : null}
      </div>
      <p className="small soft clause">
        {[
          `条款 ${requirement.clause}`,
          view.stageName,
          termWeekWords(item),
          requirement.copies > 1 ? `一式${COUNT_WORDS[requirement.copies] ?? requirement.copies}份` : '一份',
          requirement.signers.length > 0
            ? `${requirement.signers.map((signer) => signer.role).join('、')}签字`
            : '',
          item.code,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
    </header>
  );
}

const COUNT_WORDS: Readonly<Record<number, string>> = { 2: '两', 3: '三', 4: '四', 5: '五', 6: '六' };
const DROP_WORDS: Readonly<Record<AttachmentRole, string>> = {
  scan: '签字扫描件',
  photo: '照片',
  paper: '文件',
  media: '介质文件夹',
};

/** What a file dropped on the pane is, from what the paper lacks. */
function dropRole(view: ItemView): AttachmentRole {
  switch (view.item.requirement.form) {
    case 'photos':
      return view.item.state === 'awaiting-signature' ? 'scan' : 'photo';
    case 'media':
      return 'media';
    case 'generated':
      return 'scan';
    case 'attached':
    case 'covered':
      return 'paper';
  }
}

function History({ view }: { readonly view: ItemView }) {
  if (view.history.length === 0) return null;
  return (
    <section className="pane-part">
      <h3>历史</h3>
      <ul className="history small">
        {view.history.map((entry, index) => (
          // Entries are append-only and may repeat word for word within a minute.
          <li key={`${entry.at}-${index}`}>
            <span className="soft">{entry.at.slice(0, 16).replace('T', ' ')}</span>
            <span className="soft cut">{entry.who}</span>
            <span>{entry.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
