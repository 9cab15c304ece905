import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { countGlyph } from '../../components/countGlyph.ts';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { baseName } from '../../format/paths.ts';
import { grouped } from '../../format/numbers.ts';
import { usePlace, useServices, useWorkspace } from '../../state/context.ts';
import { rejectedRows } from './importStore.ts';
import { ImportTables } from './ImportTables.tsx';
import { KIND_NAMES } from '../../../shared/records/kindNames.ts';
import './records.css';

/** 导入预览: refused first, then changed, then added; nothing goes in before the button is pressed. */
export function ImportPage() {
  const [place] = usePlace('import');
  const { imports } = useWorkspace();
  const { store } = useServices().navigation;
  const { preview, error, busy, look, choose, apply } = useStore(imports);
  useEffect(() => {
    void look(place.kind, place.file);
  }, [look, place.kind, place.file]);
  const back = (): void => store.getState().back();
  const entering = preview ? preview.added + preview.updated : 0;
  const rejected = preview ? rejectedRows(preview) : 0;
  return (
    <div className="page import">
      <PageHead
        title="导入预览"
        onBack={back}
        sub={
          <span title={place.file}>
            <span className="verbatim">{baseName(place.file)}</span>
            {'　'}
            {preview ? `工作表“${preview.sheet}”，读到 ${grouped(preview.read)} 行` : ''}　→
            {KIND_NAMES[place.kind]}
          </span>
        }
      >
        <Act icon="import" onClick={() => void choose(place.kind)}>
          换一个文件
        </Act>
      </PageHead>
      {error ? (
        <Problem error={error} retry={() => void look(place.kind, place.file)}>
          <span className="small soft">记录没有改动。</span>
        </Problem>
      ) : null}
      {busy === 'reading' ? <Loading rows={12} label="正在读表格" /> : null}
      {preview ? (
        <>
          <div className="row wrap import-columns">
            <span className="small soft">列对应</span>
            {preview.columns.map((column, index) => (
              // Two columns of a sheet may bear the same title.
              <span
                key={`${column.title}${index}`}
                className={column.field === null ? 'chip plain unused' : 'chip plain'}
              >
                {column.title || '（无标题）'}
                <Icon name="arrow" size={13} />
                {column.field === null ? <span className="faint">不用</span> : <b>{column.field}</b>}
              </span>
            ))}
          </div>
          <div className="panel import-counts">
            <Count sign={<Icon name="plus" />} tone="fg-met" count={preview.added} words="新增" />
            <Count
              sign={<Icon name="pencil" />}
              tone="fg-drafted"
              count={preview.updated}
              words="更改，原值会留在历史里"
            />
            <Count sign={<Icon name="equal" />} tone="faint" count={preview.unchanged} words="没有变化" />
            <Count
              sign={<StateGlyph name={countGlyph('blocker', rejected)} size={18} />}
              tone={rejected > 0 ? 'fg-blocker' : 'fg-met'}
              count={rejected}
              words="拒绝，不会进入"
            />
          </div>
          <ImportTables preview={preview} />
          <footer className="import-foot">
            <span className="small soft grow">导入后可整批撤销。再导入同一个文件不会重复。</span>
            <Act onClick={back}>取消</Act>
            <Act
              primary
              keys="Ctrl ↵"
              busy={busy === 'writing'}
              disabled={entering === 0}
              onClick={() => void apply()}
            >
              {entering === 0 ? '没有要导入的行' : `导入 ${grouped(entering)} 行`}
            </Act>
          </footer>
        </>
      ) : null}
    </div>
  );
}

interface CountProps {
  readonly sign: ReactNode;
  readonly tone: string;
  readonly count: number;
  readonly words: string;
}

function Count({ sign, tone, count, words }: CountProps) {
  return (
    <div className="import-count">
      <span className={tone}>{sign}</span>
      <b>{grouped(count)}</b>
      <span className="small soft">{words}</span>
    </div>
  );
}
