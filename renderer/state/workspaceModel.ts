/** All that the window knows about the open contract: one reading per question, shared by the pages. */
import type { ChannelName } from '../../shared/ipc/channels.ts';
import type {
  ChecklistView,
  ContractView,
  OverviewView,
  PenaltiesView,
  ServiceLevelsView,
  TemplateView,
} from '../../shared/ipc/views.ts';
import { createSignOffStore } from '../pages/sign-off/store.ts';
import { createChecklistActions } from '../pages/checklist/actions.ts';
import { createItemStore } from '../pages/checklist/itemStore.ts';
import { createPhraseStore } from '../pages/checklist/phraseStore.ts';
import { createContractActions } from '../pages/contract/actions.ts';
import { createImportStore } from '../pages/records/importStore.ts';
import { createPackStore } from '../pages/pack/store.ts';
import { createPreflightStore } from '../pages/preflight/store.ts';
import { createTemplatesStore } from '../pages/templates/store.ts';
import { createRecordsStore } from '../pages/records/store.ts';
import { createResource } from './resource.ts';
import type { Resource } from './resource.ts';
import type { Services } from './services.ts';

export interface Readings {
  readonly overview: Resource<OverviewView>;
  readonly checklist: Resource<ChecklistView>;
  readonly contract: Resource<ContractView>;
  readonly serviceLevels: Resource<ServiceLevelsView>;
  readonly penalties: Resource<PenaltiesView>;
}

export type WorkspaceModel = ReturnType<typeof createWorkspaceModel>;

/** Changes after which a paper's pages read as before: they show its records and texts, whether it is made or not. */
const KEEPS_PAGES: ReadonlySet<ChannelName> = new Set([
  'generateDocuments',
  'signOff',
  'withdrawSignOff',
  'packDossier',
  'setPaymentCondition',
]);

export function createWorkspaceModel(services: Services) {
  const { api } = services;
  const readings: Readings = {
    overview: createResource(() => api.getOverview({})),
    checklist: createResource(() => api.getChecklist({})),
    contract: createResource(() => api.getContract({})),
    serviceLevels: createResource(() => api.getServiceLevels({})),
    penalties: createResource(() => api.getPenalties({})),
  };
  const item = createItemStore(services);
  const phrases = createPhraseStore(services);
  const records = createRecordsStore(services);
  const preflight = createPreflightStore(services);
  const templateList = createResource<TemplateView[]>(() => api.listTemplates({}));
  return {
    ...readings,
    item,
    phrases,
    records,
    preflight,
    checklistActions: createChecklistActions(services),
    templateList,
    templates: createTemplatesStore(services, templateList),
    contractActions: createContractActions(services, readings.contract),
    imports: createImportStore(services),
    signOff: createSignOffStore(services),
    pack: createPackStore(services),
    /** A change has reached the disk; what counts it shows no number until it is read anew. */
    outdate: () => readings.overview.outdate(),
    /** The workspace changed through these channels: whatever is on screen is read anew. */
    async changed(channels: ReadonlySet<ChannelName>): Promise<void> {
      await Promise.all([
        readings.overview.invalidate(),
        readings.checklist.invalidate(),
        readings.contract.invalidate(),
        readings.serviceLevels.invalidate(),
        readings.penalties.invalidate(),
        item.getState().refresh([...channels].every((channel) => KEEPS_PAGES.has(channel))),
        records.getState().refresh(),
        preflight.invalidate(),
        templateList.invalidate(),
      ]);
    },
  };
}
