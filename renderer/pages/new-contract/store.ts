/** A new contract: answers at the left, what it will owe at the right, computed by the engine at each change. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { NewContractPreview, PresetView } from '../../../shared/ipc/views.ts';
import { folderName, joinPath } from '../../format/paths.ts';
import { valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface NewContractForm {
  readonly preset: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly name: string;
  readonly number: string;
  readonly buyer: string;
  readonly vendor: string;
  readonly lead: string;
}

export interface NewContractState {
  readonly presets: readonly PresetView[] | null;
  readonly form: NewContractForm;
  /** Folder chosen by hand; null = proposed from the name. */
  readonly parent: string | null;
  readonly preview: NewContractPreview | null;
  /** Rows of the list that the last change has touched. */
  readonly touched: ReadonlySet<string>;
  /** Papers more (or fewer) than before the last change; null before there was one. */
  readonly difference: number | null;
  readonly error: AppError | null;
  readonly faults: Readonly<Record<string, string>>;
  readonly creating: boolean;
  readonly load: () => Promise<void>;
  readonly change: (patch: Partial<NewContractForm>) => void;
  readonly fault: (field: string, text: string | null) => void;
  readonly chooseParent: () => Promise<void>;
  readonly refreshPreview: () => Promise<void>;
  readonly create: () => Promise<boolean>;
}

export function rowKey(stage: string, requirement: string, clause: string): string {
  return `${stage}|${requirement}|${clause}`;
}

const EMPTY: NewContractForm = {
  preset: '',
  start: null,
  end: null,
  name: '',
  number: '',
  buyer: '',
  vendor: '',
  lead: '',
};

/** What stands on every paper, and what to do where it is missing. */
const PRINTED = [
  ['name', '填写合同名称，它印在每份文件上'],
  ['number', '填写合同编号，它印在每份文件上'],
  ['buyer', '填写甲方全称，与合同上的盖章一致'],
  ['vendor', '填写乙方全称，与合同上的盖章一致'],
] as const;

const BACKWARDS = '结束日期早于开始日期';

export function createNewContractStore(services: Services): StoreApi<NewContractState> {
  const { api, session } = services;
  return createStore<NewContractState>()((set, get) => {
    let reading = 0;
    return {
      presets: null,
      form: EMPTY,
      parent: null,
      preview: null,
      touched: new Set(),
      difference: null,
      error: null,
      faults: {},
      creating: false,
      async load() {
        const answer = await api.listPresets({});
        if (!answer.ok) return set({ error: answer.error });
        const [first] = answer.value;
        const today = session.getState().info?.today ?? null;
        set({
          presets: answer.value,
          form: {
            ...get().form,
            preset: get().form.preset || (first?.id ?? ''),
            start: get().form.start ?? today,
          },
        });
        await get().refreshPreview();
      },
      change(patch) {
        const form = { ...get().form, ...patch };
        const faults = { ...get().faults };
        for (const field of Object.keys(patch)) delete faults[field];
        set({ form, faults, error: null });
        if ('preset' in patch || 'start' in patch || 'end' in patch) void get().refreshPreview();
      },
      fault(field, text) {
        const { [field]: _gone, ...faults } = get().faults;
        set({ faults: text === null ? faults : { ...faults, [field]: text } });
      },
      async chooseParent() {
        const chosen = await api.chooseFolder({ title: '合同文件夹放在哪里', create: true });
        const parent = valueOrSay(services, chosen);
        if (parent !== null) set({ parent });
      },
      async refreshPreview() {
        const { preset, start, end } = get().form;
        if (preset === '' || start === null) return set({ preview: null });
        const backwards = end !== null && end < start;
        // Either date may have mended the order.
        if (backwards || get().faults['end'] === BACKWARDS) get().fault('end', backwards ? BACKWARDS : null);
        if (backwards) return;
        const mine = ++reading;
        const answer = await api.previewNewContract({ preset, start, end });
        if (mine !== reading) return;
        if (!answer.ok) return set({ error: answer.error });
        const before = get().preview;
        set({
          preview: answer.value,
          touched: before ? touchedRows(before, answer.value) : new Set(),
          difference: before ? answer.value.total - before.total : null,
          error: null,
        });
      },
      async create() {
        const { form, faults } = get();
        const missing: Record<string, string> = {};
        if (form.start === null) missing['start'] = '填写开始日期，清单从这一天算起';
        // What is left open would be taken from the preset, whose parties are invented.
        for (const [field, ask] of PRINTED) if (form[field].trim() === '') missing[field] = ask;
        set({ faults: { ...faults, ...missing } });
        if (form.start === null || Object.keys(get().faults).length > 0) return false;
        set({ creating: true, error: null });
        const answer = await session.getState().create({
          dir: proposedFolder(get(), session.getState().info?.defaultFolder ?? ''),
          preset: form.preset,
          start: form.start,
          end: form.end,
          name: form.name.trim(),
          number: form.number.trim(),
          buyer: form.buyer.trim(),
          vendor: form.vendor.trim(),
          lead: form.lead.trim(),
        });
        set({ creating: false, error: answer.ok ? null : answer.error });
        return answer.ok;
      },
    };
  });
}

/** Where the contract's folder will be. */
export function proposedFolder(
  state: Pick<NewContractState, 'form' | 'parent'>,
  defaultFolder: string,
): string {
  return joinPath(state.parent ?? defaultFolder, folderName(state.form.name) || '新合同');
}

function touchedRows(before: NewContractPreview, after: NewContractPreview): ReadonlySet<string> {
  const old = new Map(
    before.groups.flatMap((group) =>
      group.rows.map((row) => [
        rowKey(group.stage, row.requirement, row.clause),
        `${row.count}|${row.firstDue}`,
      ]),
    ),
  );
  return new Set(
    after.groups.flatMap((group) =>
      group.rows.flatMap((row) => {
        const key = rowKey(group.stage, row.requirement, row.clause);
        return old.get(key) === `${row.count}|${row.firstDue}` ? [] : [key];
      }),
    ),
  );
}
