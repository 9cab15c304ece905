/** One answer per channel, over the fake workspace. */
import { readNotice } from '../../../shared/calendar/readNotice.ts';
import { readList } from '../../../shared/checklist/readList.ts';
import { nextStep, reviewStep } from '../../../shared/checklist/nextStep.ts';
import { moverName } from '../../../shared/checklist/moverName.ts';
import { overview } from '../../../shared/checklist/overview.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { papersAmong } from '../../../shared/checklist/papers.ts';
import { paymentViews } from '../../../shared/checklist/paymentViews.ts';
import { CADENCE_WORDS } from '../../../shared/domain/words.ts';
import { fail } from '../../../shared/errors/appError.ts';
import { milestoneDate } from '../../../shared/due/dueDate.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import { explainLevel, explainLevels, serviceLevels } from '../../../shared/service-levels/index.ts';
import { penaltySum, penaltyWorkings } from '../../../shared/service-levels/penalties/index.ts';
import { textChanges } from '../../../shared/narratives/textChanges.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type {
  AppInfo,
  ContractView,
  ItemView,
  OverviewView,
  RecentWorkspace,
  WorkspaceView,
} from '../../../shared/ipc/views.ts';
import type { Handlers } from '../fakeBridge.ts';
import { fakeFindings } from './findings.ts';
import { fakeImport, recordHandlers } from './recordHandlers.ts';
import { fakePages } from './pages.ts';
import { packHandlers } from './packHandlers.ts';
import { waiverHandlers } from './waiverHandlers.ts';
import { templateHandlers } from './templateHandlers.ts';
import { advance } from './settle.ts';
import { attachment, draftsOf, emptyPapers, NOW, TODAY } from './world.ts';
import type { Papers, World } from './world.ts';

export interface FakeOptions {
  /** Nothing done yet in the workspace. */
  readonly fresh?: boolean;
  /** The texts of the first summary were confirmed when the records gave one incident less. */
  readonly figuresChanged?: boolean;
  readonly role?: AppInfo['role'];
  readonly recent?: readonly RecentWorkspace[];
  /** Milliseconds a long piece of work takes. */
  readonly pace?: number;
  /** Refuse to open, with this code and message. */
  readonly refuse?: readonly [code: string, message: string];
  /** Sample folders that hold files already. */
  readonly samplesTaken?: number;
  readonly verifyDamaged?: boolean;
  /** Every finding that blocks is gone. */
  readonly clean?: boolean;
}

export const DIR = 'D:\\验收卷宗\\云课堂2025';

export function createHandlers(
  world: World,
  options: FakeOptions,
  cancel: (jobId: string) => void,
): Handlers {
  let info: AppInfo = {
    version: '0.1.0',
    role: options.role ?? 'clerk',
    userName: options.role === 'lead' ? '沈砚秋' : '叶南枝',
    today: TODAY,
    defaultFolder: 'D:\\验收卷宗',
    standIn: true,
  };
  let recent: readonly RecentWorkspace[] = options.recent ?? [];
  let undoLabel: string | null = null;
  let samplesTaken = options.samplesTaken ?? 0;

  const view = (): WorkspaceView => ({
    dir: DIR,
    name: world.contract.name,
    number: world.contract.number,
    term: world.contract.term,
  });
  const find = (itemId: string): ChecklistItem => {
    const item = world.items().find((entry) => entry.id === itemId);
    if (!item) throw new Error(`没有清单项 ${itemId}`);
    return item;
  };
  const papersOf = (itemId: string): Papers => {
    const papers = world.papers.get(itemId) ?? emptyPapers();
    world.papers.set(itemId, papers);
    return papers;
  };
  const preflight = waiverHandlers(() => fakeFindings(world.items(), options.clean ?? false), NOW);
  const findings = () => preflight.check().findings;
  const contractView = (): ContractView => ({
    dir: DIR,
    contract: world.contract,
    milestones: world.contract.milestones.map((milestone) => {
      const due = milestoneDate(world.contract, milestone.id, world.calendar);
      return {
        id: milestone.id,
        name: milestone.name,
        date: due.known ? due.date : null,
        planned: milestone.date === null,
      };
    }),
    bondDue: null,
    holidayYears: [],
    missingYears: [],
    payments: paymentViews({
      contract: world.contract,
      calendar: world.calendar,
      today: TODAY,
      conditionsDone: world.conditionsDone,
      packedStages: [],
    }),
  });
  const overviewNow = (): OverviewView => {
    const found = findings();
    return overview({
      contract: world.contract,
      calendar: world.calendar,
      items: world.items(),
      today: TODAY,
      conditionsDone: world.conditionsDone,
      packedStages: [],
      role: info.role,
      findings: {
        blocker: severities(found, 'blocker'),
        warning: severities(found, 'warning'),
        manual: severities(found, 'manual'),
      },
    });
  };

  let phrases: string[] = [];
  return {
    appInfo: () => info,
    setRole: ({ role, name }) => {
      info = { ...info, role, userName: name };
      return info;
    },
    listPhrases: () => [...phrases],
    savePhrase: ({ text }) => {
      phrases = [text, ...phrases.filter((entry) => entry !== text)];
      return [...phrases];
    },
    removePhrase: ({ text }) => {
      phrases = phrases.filter((entry) => entry !== text);
      return [...phrases];
    },
    recentWorkspaces: () => [...recent],
    forgetWorkspace: ({ dir }) => {
      recent = recent.filter((entry) => entry.dir !== dir);
      return [...recent];
    },
    listPresets: () => [
      {
        id: world.preset.id,
        name: world.preset.name,
        kind: world.preset.kind,
        requirements: world.preset.requirements.length,
        serviceLevels: world.preset.serviceLevels.length,
      },
    ],
    previewNewContract: ({ start, end }) => {
      const contract = contractFromPreset(world.preset, {
        start,
        end,
        name: '',
        number: '',
        buyer: '',
        vendor: '',
        lead: '',
      });
      const owed = owedItems(contract, emptyRecordSet(), world.calendar);
      const groups = contract.stages.map((stage) => ({
        stage: stage.name,
        rows: contract.requirements
          .filter((requirement) => requirement.stage === stage.id)
          .map((requirement) => {
            const mine = owed.filter((item) => item.requirement.id === requirement.id);
            const [first] = mine;
            return {
              requirement: requirement.name,
              clause: requirement.clause,
              cadence: CADENCE_WORDS[requirement.cadence.kind],
              count: mine.length,
              firstDue: first ? (first.due.known ? first.due.date : '待定') : '发生时',
              servedBy:
                contract.requirements.find((other) => other.id === requirement.coveredBy)?.name ?? null,
            };
          }),
      }));
      return { term: contract.term, groups, total: papersAmong(owed).length };
    },
    createWorkspace: (input) => {
      world.contract = contractFromPreset(world.preset, input);
      world.papers.clear();
      return view();
    },
    openWorkspace: () => (options.refuse ? fail(options.refuse[0], options.refuse[1]) : view()),
    closeWorkspace: () => null,
    createSample: async ({ dir }, job) => {
      if (samplesTaken > 0) {
        samplesTaken -= 1;
        return fail('workspace.notEmpty', `文件夹“${dir}”里已有文件，没有新建`);
      }
      await steps(options.pace ?? 0, (share) => job.progress(share, '正在生成示例合同', '工作记录 1,500 条'));
      return view();
    },

    getContract: contractView,
    setMilestone: ({ id, date }) => {
      world.contract = {
        ...world.contract,
        milestones: world.contract.milestones.map((entry) => (entry.id === id ? { ...entry, date } : entry)),
      };
      undoLabel = '改里程碑日期';
      return contractView();
    },
    setSignedOn: ({ date }) => {
      world.contract = { ...world.contract, signedOn: date };
      return contractView();
    },
    setPaymentCondition: ({ payment, condition, done }) => {
      const key = `${payment}/${condition}`;
      if (done) world.conditionsDone.add(key);
      else world.conditionsDone.delete(key);
      return contractView();
    },
    saveStaff: ({ staff }) => {
      world.contract = { ...world.contract, staff };
      return contractView();
    },
    setSurveyIssued: ({ issued }) => {
      const { survey } = world.contract;
      world.contract = { ...world.contract, survey: survey && { ...survey, issued } };
      return contractView();
    },
    decideContradiction: ({ id, decision, by }) => {
      world.contract = {
        ...world.contract,
        contradictions: world.contract.contradictions.map((entry) =>
          entry.id === id ? { ...entry, decision, decidedBy: by } : entry,
        ),
      };
      return contractView();
    },

    saveListedPapers: ({ requirement: id, text }) => {
      const cadence = { kind: 'as-listed', list: readList(text) } as const;
      world.contract = {
        ...world.contract,
        requirements: world.contract.requirements.map((entry) =>
          entry.id === id ? { ...entry, cadence } : entry,
        ),
      };
      return contractView();
    },
    saveHolidayYear: ({ year, notice }) => ({
      ...contractView(),
      holidayYears: [{ year, ...readNotice(notice, year) }],
    }),

    getOverview: overviewNow,
    getChecklist: () => ({
      today: TODAY,
      stages: world.contract.stages.map(({ id, name }) => ({ id, name })),
      items: world.items(),
    }),
    getItem: ({ itemId }) => itemView(find(itemId)),
    previewItem: ({ itemId }) => {
      const item = find(itemId);
      return item.requirement.form === 'generated' || item.requirement.form === 'photos'
        ? { pages: fakePages(item.requirement.name, world.contract.name, 3) }
        : fail('preview.none', `${item.title}由外部文件提供，没有可预览的版面`);
    },
    saveNarrative: ({ itemId, part, text, confirm }) => {
      const papers = papersOf(itemId);
      papers.texts[part] = text;
      delete papers.bases[part];
      if (confirm) papers.confirmed[part] = '2026-01-14 14:32';
      else delete papers.confirmed[part];
      undoLabel = '修改文字';
      return itemView(find(itemId));
    },
    confirmNarratives: ({ itemId }) => {
      const papers = papersOf(itemId);
      for (const part of find(itemId).unconfirmed) papers.confirmed[part] = '2026-01-14 14:32';
      undoLabel = '确认文字';
      return itemView(find(itemId));
    },
    setNotApplicable: ({ itemId, reason }) => {
      papersOf(itemId).reason = reason;
      undoLabel = '标为不适用';
      return itemView(find(itemId));
    },
    attachFiles: ({ itemId, files, as }) => {
      const papers = papersOf(itemId);
      const added = files.map((file, index) =>
        attachment(itemId, as, file.split(/[\\/]/).at(-1) ?? file, papers.attachments.length + index + 1),
      );
      papers.attachments.push(...added);
      if (as === 'scan') papers.scanned = papers.version;
      undoLabel = '登记附件';
      return { attachments: added, refused: [] };
    },
    updatePhoto: ({ attachmentId, ...photo }) => {
      const [itemId = ''] = attachmentId.split('/');
      const papers = papersOf(itemId);
      papers.attachments = papers.attachments.map((entry) =>
        entry.id === attachmentId ? { ...entry, photo } : entry,
      );
      return itemView(find(itemId));
    },
    removeAttachment: ({ attachmentId }) => {
      const [itemId = ''] = attachmentId.split('/');
      const papers = papersOf(itemId);
      papers.attachments = papers.attachments.filter((entry) => entry.id !== attachmentId);
      return itemView(find(itemId));
    },
    generateDocuments: async ({ itemIds }, job) => {
      const items = world
        .items()
        .filter((item) => (itemIds ? itemIds.includes(item.id) : !item.period || item.period.end < TODAY))
        .filter((item) => item.requirement.form === 'generated');
      await steps(options.pace ?? 0, (share) =>
        job.progress(share, '正在生成文件', items[Math.floor(share * (items.length - 1))]?.title ?? ''),
      );
      const documents = items.map((item) => {
        const papers = papersOf(item.id);
        const reused = papers.version > 0 && !papers.changed;
        if (!reused) {
          papers.version += 1;
          papers.changed = false;
          if (papers.version === 1) advance(world, item, 'drafted');
        }
        return { item: item.id, name: item.title, docx: '', pdf: '', pages: 3, reused };
      });
      return { documents, failed: [], cancelled: job.cancelled(), ms: 3200 };
    },

    ...recordHandlers(world, (label) => {
      undoLabel = label;
    }),
    previewImport: async (input, job) => {
      await steps(options.pace ?? 0, (share) => job.progress(share, '正在读表格', input.file));
      return fakeImport(input.file);
    },
    applyImport: ({ file }) => {
      undoLabel = '导入工作记录';
      return fakeImport(file);
    },
    exportTemplate: ({ file }) => ({ file }),

    ...templateHandlers(world, contractView),
    ...preflight.handlers,
    getServiceLevels: () => ({
      values: serviceLevels(world.contract, world.records, { asOf: TODAY, calendar: world.calendar }),
    }),
    explainServiceLevels: ({ value: key }) => {
      const { contract, records, calendar } = world;
      if (key === null) return [...explainLevels(contract, records, { asOf: TODAY, calendar })];
      const found = explainLevel(contract, records, { asOf: TODAY, calendar }, key);
      return found ? [found] : [];
    },
    getPenalties: () => {
      const { contract, records, calendar } = world;
      const values = serviceLevels(contract, records, { asOf: TODAY, calendar });
      const reckoning = { records, span: contract.term, values, asOf: TODAY, calendar };
      const workings = penaltyWorkings(contract, reckoning);
      return { asOf: TODAY, workings, sum: penaltySum(workings) };
    },
    signOff: ({ itemIds, by }) => {
      const ready = itemIds.filter((id) => nextStep(find(id)).action === 'sign-off');
      for (const id of ready) papersOf(id).signedBy = by;
      undoLabel = `核签 ${ready.length} 份`;
      return {
        signedOff: ready,
        refused: itemIds
          .filter((id) => !ready.includes(id))
          .map((item) => ({ item, reason: '缺签字扫描件' })),
      };
    },
    withdrawSignOff: ({ itemIds }) => {
      for (const id of itemIds) papersOf(id).signedBy = null;
      return { withdrawn: itemIds.length };
    },
    ...packHandlers(world, options, findings),

    getUndo: () => ({ label: undoLabel }),
    undo: () => {
      undoLabel = null;
      return { label: null };
    },
    chooseFolder: ({ title }) => (title.includes('验收包') ? 'D:\\移交' : DIR),
    chooseFiles: ({ kinds }) => [
      kinds.includes('sheet')
        ? 'D:\\表格\\1月工作记录-罗青桐.xlsx'
        : kinds.includes('word')
          ? 'D:\\甲方表单\\月度运维情况表.docx'
          : 'D:\\扫描\\签字页.pdf',
    ],
    chooseSaveFile: ({ name }) => `D:\\${name}`,
    openFile: () => null,
    showInFolder: () => null,
    cancelJob: ({ jobId }) => {
      cancel(jobId);
      return null;
    },
  };

  function itemView(item: ChecklistItem): ItemView {
    const drafts = draftsOf(item);
    const papers = world.papers.get(item.id) ?? emptyPapers();
    const parts = item.requirement.parts.map((part) => ({
      id: part.id,
      name: part.name,
      kind: part.id in drafts ? ('written' as const) : ('computed' as const),
      text: papers.texts[part.id] ?? drafts[part.id] ?? '',
      draft: drafts[part.id] ?? '',
      confirmed: !(part.id in drafts) || papers.confirmed[part.id] !== undefined,
      changedSince: item.narratives.some(
        (entry) => entry.part === part.id && entry.confirmedAt !== null && entry.basis !== drafts[part.id],
      ),
    }));
    return {
      item,
      stageName: world.contract.stages.find((stage) => stage.id === item.requirement.stage)?.name ?? '',
      moverName: moverName(item, world.contract),
      parts,
      textChanges: textChanges(item.narratives, drafts),
      inputs:
        item.requirement.form === 'generated'
          ? [
              { label: '工作记录', value: '68 条' },
              { label: '故障', value: '7 起' },
              { label: '巡检', value: '2 次' },
              { label: '可用率', value: '99.97%' },
            ]
          : [],
      files: [
        ...(item.document
          ? [
              { label: 'PDF', path: `${DIR}\\${item.document.pdfPath}`, detail: '第1版，3页' },
              { label: 'Word', path: `${DIR}\\${item.document.docxPath}`, detail: '第1版' },
            ]
          : []),
        ...item.attachments.map((entry) => ({
          label: entry.name,
          path: `${DIR}\\attachments\\${entry.sha256}`,
          detail: '',
        })),
      ],
      nextStep: reviewStep(item, parts) ?? nextStep(item),
      history: papers.history,
    };
  }
}

function severities(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** Eleven reports over `pace` milliseconds. */
export async function steps(pace: number, report: (share: number) => void): Promise<void> {
  for (let step = 0; step <= 10; step += 1) {
    report(step / 10);
    if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace / 10));
  }
}
