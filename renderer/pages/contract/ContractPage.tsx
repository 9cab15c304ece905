import { PageHead } from '../../components/PageHead.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import type { ContractView } from '../../../shared/ipc/views.ts';
import { usePlace, useResource, useServices, useWorkspace } from '../../state/context.ts';
import { Act } from '../../components/Act.tsx';
import { BasicSection } from './BasicSection.tsx';
import { ContradictionsSection } from './ContradictionsSection.tsx';
import { MilestonesSection } from './MilestonesSection.tsx';
import { PaymentsSection } from './PaymentsSection.tsx';
import { PenaltiesSection, RequirementsSection, ServiceLevelsSection } from './ReadSections.tsx';
import { SECTIONS, sectionOf } from './sections.ts';
import type { SectionKey } from './sections.ts';
import { StaffSection } from './StaffSection.tsx';
import './contract.css';

/** 合同信息: what the contract says, and the few things that change while it runs. */
export function ContractPage() {
  const { contract } = useWorkspace();
  const { api } = useServices();
  const [place, update] = usePlace('contract');
  const { value, error } = useResource(contract);
  if (!value) {
    return (
      <div className="page">
        {error ? <Problem error={error} retry={() => void contract.load()} /> : <Loading rows={12} />}
      </div>
    );
  }
  const section = sectionOf(place.section);
  const counts: Partial<Record<SectionKey, number>> = {
    staff: value.contract.staff.length,
    requirements: value.contract.requirements.length,
    'service-levels': value.contract.serviceLevels.length,
    contradictions: value.contract.contradictions.length,
  };
  return (
    <div className="page">
      <PageHead title="合同信息" sub={value.contract.name}>
        <Act icon="folder-open" onClick={() => void api.showInFolder({ path: value.dir })}>
          打开合同文件夹
        </Act>
      </PageHead>
      <Tabs
        label="合同信息的各部分"
        value={section}
        onChange={(next) => update({ section: next })}
        tabs={SECTIONS.map((entry) => ({ ...entry, count: counts[entry.key] ?? null }))}
      />
      <div className="contract-section">
        <Section section={section} view={value} />
      </div>
    </div>
  );
}

function Section({ section, view }: { readonly section: SectionKey; readonly view: ContractView }) {
  switch (section) {
    case 'basic':
      return <BasicSection view={view} />;
    case 'milestones':
      return <MilestonesSection view={view} />;
    case 'payments':
      return <PaymentsSection view={view} />;
    case 'staff':
      return <StaffSection view={view} />;
    case 'requirements':
      return <RequirementsSection view={view} />;
    case 'service-levels':
      return <ServiceLevelsSection view={view} />;
    case 'penalties':
      return <PenaltiesSection view={view} />;
    case 'contradictions':
      return <ContradictionsSection view={view} />;
  }
}
