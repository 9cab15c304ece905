import type { ReactNode } from 'react';
import { Panel } from '../../components/Marks.tsx';
import type { Party } from '../../../shared/domain/contract.ts';
import { spanDays } from '../../../shared/domain/civilDate.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';
import { yuan } from '../../format/numbers.ts';
import { dueWords } from '../../format/dueWords.ts';
import { HolidayPanel, ListedPapersPanel } from './LaterPanels.tsx';
import { SurveyPanel } from './SurveyPanel.tsx';
import { PricedItemsPanel, StaffNeedsPanel } from './TermsPanels.tsx';

export function BasicSection({ view }: { readonly view: ContractView }) {
  const { contract } = view;
  return (
    <div className="contract-columns">
      <div className="contract-stack">
        <Panel title="合同">
          <dl className="facts">
            <Fact name="名称">{contract.name}</Fact>
            <Fact name="简称">{contract.shortName}</Fact>
            <Fact name="编号">{contract.number}</Fact>
            <Fact name="类型">{contract.kind}</Fact>
            <Fact name="总金额">{yuan(contract.amountFen)} 元</Fact>
            <Fact name="服务期">
              {contract.term.start} 至 {contract.term.end}，共 {spanDays(contract.term)} 天
            </Fact>
            {contract.termAsWritten === '' ? null : (
              <Fact name="合同写作">{contract.termAsWritten}，与服务期不符，见合同矛盾</Fact>
            )}
            <Fact name="签订">{contract.signedOn ?? '未填'}</Fact>
            <Fact name="续签">{contract.renewal || '—'}</Fact>
            <Fact name="资料份数">一式 {contract.copies} 份</Fact>
            {contract.bond ? (
              <Fact name={contract.bond.name}>
                {yuan(contract.bond.amountFen)} 元，{contract.bond.when}
                {view.bondDue ? `，${dueWords(view.bondDue)}` : ''}
                <span className="soft clause">（{contract.bond.clause}）</span>
              </Fact>
            ) : null}
          </dl>
        </Panel>
        <HolidayPanel key={view.missingYears.join()} view={view} />
        {contract.requirements
          .filter(({ cadence }) => cadence.kind === 'as-listed')
          .map((requirement) => (
            <ListedPapersPanel
              key={`${requirement.id} ${JSON.stringify(requirement.cadence)}`}
              requirement={requirement}
            />
          ))}
        <StaffNeedsPanel needs={contract.staffNeeds} />
        <PricedItemsPanel items={contract.pricedItems} />
      </div>
      <div className="contract-stack">
        <PartyPanel title="甲方" party={contract.buyer} />
        <PartyPanel title="乙方" party={contract.vendor} />
        <Panel title="系统和用户">
          <dl className="facts">
            <Fact name="系统">{contract.systems.join('、') || '—'}</Fact>
            <Fact name="用户角色">{contract.userRoles.join('、') || '—'}</Fact>
          </dl>
        </Panel>
        {contract.survey ? <SurveyPanel key={contract.survey.issued} survey={contract.survey} /> : null}
        {contract.budget.length > 0 ? (
          <Panel title="支出预算">
            <table className="table">
              <tbody>
                {contract.budget.map((line) => (
                  <tr key={line.category}>
                    <td>{line.category}</td>
                    <td className="num">{yuan(line.amountFen)} 元</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        ) : null}
      </div>
    </div>
  );
}

function PartyPanel({ title, party }: { readonly title: string; readonly party: Party }) {
  return (
    <Panel title={title}>
      <dl className="facts">
        <Fact name="名称">{party.name}</Fact>
        <Fact name="负责人">{party.leader || '—'}</Fact>
        <Fact name="地址">{party.address || '—'}</Fact>
        <Fact name="电话">{party.phone || '—'}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
