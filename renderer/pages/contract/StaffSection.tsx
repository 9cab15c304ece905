import { Input } from 'antd';
import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { DateField } from '../../components/DateField.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import type { StaffMember } from '../../../shared/domain/contract.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';
import { useWorkspace } from '../../state/context.ts';

const EMPTY: StaffMember = {
  name: '',
  role: '',
  title: '',
  education: '',
  duties: '',
  from: null,
  to: null,
};

const TEXTS = [
  ['name', '姓名', 40],
  ['title', '职务', 40],
  ['role', '分工', 40],
  ['education', '学历', 20],
  ['duties', '主要职责', 100],
] as const;

/** The contract's staff list; names in records are checked against it. */
export function StaffSection({ view }: { readonly view: ContractView }) {
  const { contractActions } = useWorkspace();
  const [draft, setDraft] = useState<readonly StaffMember[] | null>(null);
  const [busy, setBusy] = useState(false);
  const { staff } = view.contract;
  const shown = draft ?? staff;
  const fault = draft ? faultOf(draft) : null;
  const change = (index: number, patch: Partial<StaffMember>): void =>
    setDraft(shown.map((member, at) => (at === index ? { ...member, ...patch } : member)));

  async function save(): Promise<void> {
    if (!draft || fault) return;
    setBusy(true);
    const saved = await contractActions.saveStaff(
      draft.map((member) => ({ ...member, name: member.name.trim() })),
    );
    setBusy(false);
    if (saved) setDraft(null);
  }

  return (
    <section className="panel" aria-label="人员名单">
      <header className="panel-head">
        <h2>
          人员名单 <small>记录里的姓名按这份名单核对；起止空着就是整个服务期</small>
        </h2>
        <div className="panel-aside">
          {draft ? (
            <>
              {fault ? (
                <span className="row fg-overdue">
                  <StateGlyph name="overdue" size={14} />
                  {fault}
                </span>
              ) : null}
              <Act small onClick={() => setDraft(null)}>
                放弃修改
              </Act>
              <Act small primary busy={busy} disabled={fault !== null} onClick={() => void save()}>
                保存人员名单
              </Act>
            </>
          ) : (
            <Act small icon="pencil" onClick={() => setDraft([...staff])}>
              修改名单
            </Act>
          )}
        </div>
      </header>
      <table className={draft ? 'table staff editing' : 'table staff'}>
        <thead>
          <tr>
            {TEXTS.map(([name, label]) => (
              <th key={name}>{label}</th>
            ))}
            <th>到岗</th>
            <th>离岗</th>
            {draft ? (
              <th>
                <span className="hidden-text">操作</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((member, index) => (
            // While edited, a row is known by its place: names change with every key.
            <tr key={draft ? index : `${member.name}|${index}`}>
              {TEXTS.map(([name, label, most]) => (
                <td key={name}>
                  {draft ? (
                    <Input
                      size="small"
                      aria-label={`第 ${index + 1} 人${label}`}
                      maxLength={most}
                      value={member[name]}
                      onChange={(event) => change(index, { [name]: event.target.value })}
                    />
                  ) : (
                    member[name]
                  )}
                </td>
              ))}
              {(['from', 'to'] as const).map((side) => (
                <td key={side} className="staff-date">
                  {draft ? (
                    <DateField
                      small
                      label={`第 ${index + 1} 人${side === 'from' ? '到岗' : '离岗'}`}
                      value={member[side]}
                      placeholder={side === 'from' ? '服务期开始' : '服务期结束'}
                      onChange={(date) => change(index, { [side]: date })}
                    />
                  ) : (
                    <span className={member[side] ? '' : 'faint'}>{member[side] ?? '—'}</span>
                  )}
                </td>
              ))}
              {draft ? (
                <td>
                  <button
                    type="button"
                    className="link nowrap"
                    aria-label={`移去 ${member.name || `第 ${index + 1} 人`}`}
                    onClick={() => setDraft(shown.filter((_, at) => at !== index))}
                  >
                    移去
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {draft ? (
        <div className="section-hint">
          <Act small icon="plus" onClick={() => setDraft([...draft, EMPTY])}>
            加一个人
          </Act>
        </div>
      ) : null}
    </section>
  );
}

/** What keeps the list from being saved; null when nothing does. */
function faultOf(staff: readonly StaffMember[]): string | null {
  if (staff.some((member) => member.name.trim() === '')) return '有人没有填姓名';
  const names = staff.map((member) => member.name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) return `“${twice}”有两行，同名的两人要加以区分`;
  const backwards = staff.find((member) => member.from && member.to && member.to < member.from);
  return backwards ? `${backwards.name}的离岗日期早于到岗日期` : null;
}
