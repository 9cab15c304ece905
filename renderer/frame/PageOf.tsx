import { useSession } from '../state/context.ts';
import type { Place } from '../state/navigation.ts';
import { ChecklistPage } from '../pages/checklist/ChecklistPage.tsx';
import { ContractPage } from '../pages/contract/ContractPage.tsx';
import { DeskPage } from '../pages/desk/DeskPage.tsx';
import { HomePage } from '../pages/home/HomePage.tsx';
import { RefusedPage } from '../pages/home/RefusedPage.tsx';
import { NewContractPage } from '../pages/new-contract/NewContractPage.tsx';
import { PackPage } from '../pages/pack/PackPage.tsx';
import { PreflightPage } from '../pages/preflight/PreflightPage.tsx';
import { ImportPage } from '../pages/records/ImportPage.tsx';
import { RecordsPage } from '../pages/records/RecordsPage.tsx';
import { ServiceLevelsPage } from '../pages/service-levels/ServiceLevelsPage.tsx';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { SignOffPage } from '../pages/sign-off/SignOffPage.tsx';
import { TemplatesPage } from '../pages/templates/TemplatesPage.tsx';
import { VerifyPage } from '../pages/verify/VerifyPage.tsx';

/** The page of a place; a contract that was refused stands in place of the first page. */
export function PageOf({ place }: { readonly place: Place }) {
  const refused = useSession((state) => state.refused);
  const open = useSession((state) => state.workspace !== null);
  if (refused) return <RefusedPage refused={refused} />;
  if (!open && NEEDS_CONTRACT.has(place.page)) return <HomePage />;
  switch (place.page) {
    case 'home':
      return <HomePage />;
    case 'new-contract':
      return <NewContractPage />;
    case 'desk':
      return <DeskPage />;
    case 'checklist':
      return <ChecklistPage />;
    case 'records':
      return <RecordsPage />;
    case 'import':
      return <ImportPage />;
    case 'service-levels':
      return <ServiceLevelsPage />;
    case 'preflight':
      return <PreflightPage />;
    case 'sign-off':
      return <SignOffPage />;
    case 'pack':
      return <PackPage />;
    case 'verify':
      return <VerifyPage />;
    case 'contract':
      return <ContractPage />;
    case 'templates':
      return <TemplatesPage />;
    case 'settings':
      return <SettingsPage />;
  }
}

const NEEDS_CONTRACT: ReadonlySet<Place['page']> = new Set([
  'desk',
  'checklist',
  'records',
  'import',
  'service-levels',
  'preflight',
  'sign-off',
  'pack',
  'contract',
  'templates',
]);
