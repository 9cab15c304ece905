import { Input } from 'antd';
import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { Empty } from '../../components/Situations.tsx';
import { projectLead } from '../../../shared/domain/contract.ts';
import type { Contradiction } from '../../../shared/domain/contract.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';
import { useSession, useWorkspace } from '../../state/context.ts';

/** Places of the contract that disagree; the program never decides, it records who did. */
export function ContradictionsSection({ view }: { readonly view: ContractView }) {
  const { contradictions } = view.contract;
  if (contradictions.length === 0)
    return <Empty title="没有记下的矛盾">合同里两处写法不一致时列在这里，由项目负责人定按哪处执行。</Empty>;
  return (
    <div className="contract-stack">
      {contradictions.map((entry) => (
        <ContradictionCard key={entry.id} entry={entry} lead={projectLead(view.contract)?.name ?? ''} />
      ))}
    </div>
  );
}

function ContradictionCard({ entry, lead }: { readonly entry: Contradiction; readonly lead: string }) {
  const { contractActions } = useWorkspace();
  const info = useSession((state) => state.info);
  const [text, setText] = useState(entry.decision ?? '');
  const by = info?.role === 'lead' && info.userName !== '' ? info.userName : lead;
  return (
    <section className="panel contradiction" aria-label={entry.text}>
      <h3 className="row">
        <StateGlyph name={entry.decision === null ? 'warning' : 'met'} />
        {entry.text}
      </h3>
      <ul className="small soft">
        {entry.places.map((place) => (
          <li key={place} className="clause">
            {place}
          </li>
        ))}
      </ul>
      <label className="small" htmlFor={`decision-${entry.id}`}>
        处理决定{entry.decidedBy ? <span className="soft">（{entry.decidedBy} 已定）</span> : null}
      </label>
      <Input.TextArea
        id={`decision-${entry.id}`}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        placeholder="例如：按较严的 10 分钟计算，已与甲方确认"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Act
          disabled={text.trim() === '' || text.trim() === entry.decision || by === ''}
          onClick={() => void contractActions.decide(entry.id, text.trim(), by)}
        >
          记下决定
        </Act>
        <span className="small soft">{by === '' ? '先在人员名单里写明项目负责人' : `以${by}的名义记下`}</span>
      </div>
    </section>
  );
}
