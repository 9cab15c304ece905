/** Parts of the contract that are read here and changed in its preset: requirements, measures, penalties. */
import { CADENCE_WORDS } from '../../../shared/domain/words.ts';
import type { DueRule, Requirement, ServiceLevel } from '../../../shared/domain/contract.ts';
import { PIECE_WORDS } from '../../../shared/service-levels/print.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';
import { ruleWords, WINDOW_WORDS } from '../../../shared/service-levels/ruleWords.ts';
import { useServices } from '../../state/context.ts';

interface Props {
  readonly view: ContractView;
}

const FORM_WORDS: Readonly<Record<Requirement['form'], string>> = {
  generated: '由记录生成',
  attached: '外部文件',
  photos: '照片册',
  media: '数据介质',
  covered: '由同期另一份代替',
};

export function RequirementsSection({ view }: Props) {
  const { stages, requirements, milestones } = view.contract;
  return (
    <section className="panel" aria-label="交付要求">
      <table className="table">
        <thead>
          <tr>
            <th>文件</th>
            <th>条款</th>
            <th>多久一份</th>
            <th>到期</th>
            <th>怎么来</th>
            <th>签字</th>
            <th className="num">份数</th>
          </tr>
        </thead>
        {stages.map((stage) => (
          <tbody key={stage.id}>
            <tr className="group">
              <td colSpan={7}>{stage.name}</td>
            </tr>
            {requirements
              .filter((requirement) => requirement.stage === stage.id)
              .map((requirement) => (
                <tr key={requirement.id}>
                  <td title={requirement.parts.map((part) => part.name).join('、')}>{requirement.name}</td>
                  <td className="soft clause">{requirement.clause}</td>
                  <td className="soft">{CADENCE_WORDS[requirement.cadence.kind]}</td>
                  <td className="soft">{dueWords(requirement.due, milestones)}</td>
                  <td className="soft">{FORM_WORDS[requirement.form]}</td>
                  <td className="soft">
                    {requirement.signers.map((signer) => signer.role).join('、') || '—'}
                  </td>
                  <td className="num">{requirement.copies}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const FROM_WORDS: Readonly<Record<string, string>> = {
  'period-start': '期初',
  'period-end': '期末',
  'term-start': '服务期开始',
  'term-end': '服务期满',
  signed: '签订',
};
const UNIT_WORDS = { days: '天', 'working-days': '个工作日', months: '个月' } as const;

/** 期末后 2 个工作日, 阶段性验收前 5 个工作日 */
function dueWords(
  due: DueRule,
  milestones: readonly { readonly id: string; readonly name: string }[],
): string {
  if (due.kind === 'fixed') return due.date;
  if (due.kind === 'first-day') return `${due.monthDay.replace('-', '月')}日`;
  const from = due.from.startsWith('milestone:')
    ? (milestones.find((milestone) => `milestone:${milestone.id}` === due.from)?.name ?? '里程碑')
    : (FROM_WORDS[due.from] ?? due.from);
  if (due.count === 0) return `${from}当天`;
  return `${from}${due.count > 0 ? '后' : '前'} ${Math.abs(due.count)} ${UNIT_WORDS[due.unit]}`;
}

export function ServiceLevelsSection({ view }: Props) {
  const { store } = useServices().navigation;
  return (
    <section className="panel" aria-label="服务质量约定">
      <header className="panel-head">
        <h2>合同约定的服务质量</h2>
        <div className="panel-aside">
          <button type="button" className="link" onClick={() => store.getState().visit('service-levels')}>
            看实绩
          </button>
        </div>
      </header>
      <table className="table">
        <thead>
          <tr>
            <th>指标</th>
            <th>条款</th>
            <th>按什么算</th>
            <th>目标</th>
            <th>最低</th>
            <th>公式</th>
          </tr>
        </thead>
        <tbody>
          {view.contract.serviceLevels.map((level) => (
            <tr key={level.id}>
              <td>{level.name}</td>
              <td className="soft clause">{level.clause}</td>
              <td className="soft">{[WINDOW_WORDS[level.window], ...ruleWords(level)].join('，')}</td>
              <td className="nowrap">{limitWords(level, level.target, level.withinTarget)}</td>
              <td className="nowrap">
                {level.minimum === null ? '—' : limitWords(level, level.minimum, level.withinMinimum)}
              </td>
              <td className="soft">{level.formula}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MILLIONTHS_PER_PERCENT = 10_000;

/** ≥95%（30 分钟内）, ≤2 小时; targets are millionths for rates, whole minutes for times. */
function limitWords(level: ServiceLevel, limit: number, within: number | null): string {
  const sign = level.direction === 'at-least' ? '≥' : '≤';
  const amount =
    level.unit === '%'
      ? `${limit / MILLIONTHS_PER_PERCENT}%`
      : level.unit === 'h' && limit % 60 === 0
        ? `${limit / 60} 小时`
        : level.unit === 'min' || level.unit === 'h'
          ? `${limit} 分钟`
          : `${limit} ${PIECE_WORDS[level.unit]}`;
  return `${sign}${amount}${within === null ? '' : `（${within} 分钟内）`}`;
}

export function PenaltiesSection({ view }: Props) {
  const { store } = useServices().navigation;
  return (
    <section className="panel" aria-label="违约责任">
      <header className="panel-head">
        <h2>合同约定的违约责任</h2>
        <div className="panel-aside">
          <button
            type="button"
            className="link"
            onClick={() => store.getState().go({ page: 'service-levels', tab: 'penalties', value: null })}
          >
            看测算
          </button>
        </div>
      </header>
      <table className="table roomy">
        <thead>
          <tr>
            <th>情形</th>
            <th>条款</th>
            <th>违约金</th>
            <th>后果</th>
          </tr>
        </thead>
        <tbody>
          {view.contract.penalties.map((penalty) => (
            <tr key={penalty.id}>
              <td>{penalty.when}</td>
              <td className="soft clause">{penalty.clause}</td>
              <td>{penalty.rate}</td>
              <td className="soft">{penalty.consequence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
