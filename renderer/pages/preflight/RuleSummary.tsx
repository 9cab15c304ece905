import { Panel } from '../../components/Marks.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { grouped } from '../../format/numbers.ts';
import { useServices } from '../../state/context.ts';
import type { JudgedRule } from '../../../shared/preflight/waivers.ts';
import { placeOf, uncheckedThings } from './groups.ts';

interface Props {
  readonly rules: readonly JudgedRule[];
  readonly blockers: number;
}

/** How the rules ended: passed, not able to look everywhere, nothing to look at. */
export function RuleSummary({ rules, blockers }: Props) {
  const passed = rules.filter(({ state }) => state === 'passed');
  const nothing = rules.filter(({ state }) => state === 'nothing');
  const looked = passed.reduce((sum, entry) => sum + entry.looked, 0);
  return (
    <aside className="preflight-side" aria-label="检查的结论" tabIndex={0}>
      <Panel label="离能打包还差" className="passed">
        <h2>离能打包还差</h2>
        <p className="small soft">
          {blockers > 0
            ? `改好 ${blockers} 个阻断项；需人判断的由项目负责人看过。`
            : '没有阻断项。核签后就能打包。'}
        </p>
      </Panel>
      <NotChecked rules={rules} />
      <Panel label="已通过" className="passed">
        <h2>已通过</h2>
        <p className="passed-count">{grouped(looked)} 处</p>
        <p className="small soft">{passed.length} 条规则没有发现问题</p>
        <ul>
          {passed.map((entry) => (
            <li key={entry.id} title={`${entry.name}：查了 ${grouped(entry.looked)}${entry.unit}`}>
              <span className="grow cut">{entry.name}</span>
              <span className="small soft">{grouped(entry.looked)} 处</span>
              <StateGlyph name="met" size={14} />
            </li>
          ))}
        </ul>
      </Panel>
      {nothing.length > 0 ? (
        <Panel label="无适用对象" className="passed">
          <h2>无适用对象 {nothing.length}</h2>
          <p className="small soft">没有可查的内容，不算通过</p>
          <ul>
            {nothing.map((entry) => (
              <li key={entry.id}>
                <span className="grow cut soft" title={entry.name}>
                  {entry.name}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </aside>
  );
}

function NotChecked({ rules }: { readonly rules: readonly JudgedRule[] }) {
  const { store } = useServices().navigation;
  const things = uncheckedThings(rules);
  if (things.length === 0) return null;
  return (
    <Panel label="需人工核对" className="passed">
      <h2>需人工核对 {things.length}</h2>
      <p className="small soft">程序查不了，由人看过；打包后在自检报告上打“√”签名</p>
      <ul>
        {things.map((entry) => (
          <li key={`${entry.thing}|${entry.reason}`} className="unchecked">
            <StateGlyph name="manual" size={14} />
            <div className="grow">
              <p>{entry.thing}</p>
              <p className="small soft" title={entry.rules.join('、')}>
                {entry.reason}，<span className="nowrap">{entry.rules.length} 条规则没有查</span>
              </p>
            </div>
            <button type="button" className="link small" onClick={() => store.getState().go(placeOf(entry))}>
              打开
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
