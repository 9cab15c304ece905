import { Drawer } from 'antd';
import { Loading, Problem } from '../../components/Situations.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { printCount } from '../../../shared/facts/format.ts';
import type { ValueKey } from '../../../shared/service-levels/index.ts';
import { VERDICT_WORDS } from '../../../shared/service-levels/print.ts';
import type { ExplainedLevel, ServiceLevelValue } from '../../../shared/service-levels/value.ts';
import { fractionFigures, fractionNames, placeWords } from '../../../shared/service-levels/workingWords.ts';
import { CountedRecords } from './CountedRecords.tsx';
import { useWorking } from './useWorking.ts';

interface Props {
  readonly value: ValueKey;
  readonly today: string;
  readonly close: () => void;
}

/** 计算过程: all that a reader needs to compute one value anew, down to the single records. */
export function WorkingDrawer({ value, today, close }: Props) {
  const { level, error } = useWorking(value);
  const shown = level && isOf(level, value) ? level : null;
  return (
    <Drawer
      open
      size={720}
      onClose={close}
      title={shown ? `计算过程：${shown.value.name}　${shown.value.window.label}` : '计算过程'}
      mask={{ closable: true, blur: false }}
    >
      {error ? (
        <Problem error={error} />
      ) : shown ? (
        <Working level={shown} today={today} />
      ) : (
        <Loading rows={10} />
      )}
    </Drawer>
  );
}

/** Another value was chosen: what was read is of the one before. */
function isOf({ value }: ExplainedLevel, { id, scope, start }: ValueKey): boolean {
  return value.id === id && value.scope === scope && value.window.start === start;
}

function Working({ level, today }: { readonly level: ExplainedLevel; readonly today: string }) {
  const { value, terms } = level;
  return (
    <div className="working">
      <dl className="working-facts">
        <dt>适用于</dt>
        <dd>
          {value.scope}　<span className="soft clause">{value.clause}</span>
        </dd>
        <dt>期间</dt>
        <dd>
          {value.window.start} 至 {value.window.end}
        </dd>
        <dt>约定</dt>
        <dd>
          目标 {value.target}
          {value.minimum === null ? '' : `，最低 ${value.minimum}`}
        </dd>
        <dt>公式</dt>
        <dd>{value.formula}</dd>
        <dt>结论</dt>
        <dd>
          <span className={`state fg-${value.verdict}`}>
            <StateGlyph name={value.verdict} size={14} />
            {VERDICT_WORDS[value.verdict]}
          </span>
          {value.window.end >= today ? <span className="soft">　期间未满，按到今天的记录计算</span> : null}
        </dd>
      </dl>
      <Calculation value={value} />
      {terms.length === 0 ? (
        <p className="soft">期间内没有可供计算的记录。登记工作、巡检或者故障后再算。</p>
      ) : (
        <table className="table panel" aria-label="计算项">
          <thead>
            <tr>
              <th>计算项</th>
              <th className="num">数值</th>
              <th>在公式中</th>
              <th className="num">记录</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.name}>
                <td>{term.name}</td>
                <td className="num">
                  {printCount(term.amount)} {term.unit}
                </td>
                <td className="soft">{placeWords(term)}</td>
                <td className="num soft">{term.count === 0 ? '—' : `${printCount(term.count)} 条`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <CountedRecords key={`${value.id}|${value.scope}|${value.window.start}`} level={level} />
    </div>
  );
}

/** The fraction by the names of its terms and, below, with their figures. */
function Calculation({ value }: { readonly value: ServiceLevelValue }) {
  const figures = fractionFigures(value);
  if (figures === '') return null;
  const names = fractionNames(value);
  return (
    <div className="working-calculation" role="group" aria-label="计算">
      <span className="soft">{value.name}</span>
      {figures.startsWith(`${names}＝`) ? null : <span>＝{names}</span>}
      <b>＝{figures}</b>
    </div>
  );
}
