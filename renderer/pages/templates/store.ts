/** Templates of documents: copying one to change it, trying it, choosing it for a requirement. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { TemplateCheck, TemplatePreview, TemplateView } from '../../../shared/ipc/views.ts';
import type { Resource } from '../../state/resource.ts';
import { say, sayDone, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface CopyOrder {
  readonly title: string;
  readonly place: 'contract' | 'computer';
  /** Under the same id, so that it stands in place of the original. */
  readonly replace: boolean;
}

export interface FormOrder {
  readonly file: string;
  readonly title: string;
  readonly basedOn: string;
  readonly place: 'contract' | 'computer';
}

export interface TemplatesState {
  /** `owner/id` of the one in the pane. */
  readonly selected: string | null;
  readonly dialog: 'copy' | 'choose' | null;
  readonly busy: 'copy' | 'check' | 'preview' | 'choose' | 'form' | null;
  /** Word form that is being registered. */
  readonly formFile: string | null;
  readonly formProblem: AppError | null;
  /** Of the selected one; null = not tried since it was selected. */
  readonly check: TemplateCheck | null;
  readonly preview: TemplatePreview | null;
  readonly select: (template: TemplateView) => void;
  readonly open: (dialog: 'copy' | 'choose' | null) => void;
  readonly copy: (template: TemplateView, order: CopyOrder) => Promise<void>;
  readonly tryOut: (template: TemplateView) => Promise<void>;
  readonly look: (template: TemplateView) => Promise<void>;
  readonly closePreview: () => void;
  readonly choose: (template: TemplateView, requirement: string) => Promise<void>;
  readonly chooseForm: () => Promise<void>;
  readonly addForm: (order: FormOrder) => Promise<void>;
  readonly closeForm: () => void;
  readonly showFolder: (template: TemplateView) => Promise<void>;
}

export function keyOf({ owner, id }: TemplateView): string {
  return `${owner}/${id}`;
}

/** The file that a person changes. */
function fileOf({ form }: TemplateView): string {
  return form === 'word' ? 'form.docx' : 'template.html';
}

export function createTemplatesStore(
  services: Services,
  list: Resource<TemplateView[]>,
): StoreApi<TemplatesState> {
  const { api } = services;
  return createStore<TemplatesState>()((set, get) => {
    /** One thing at a time; what comes back for another template than the selected one is dropped. */
    async function during<T>(
      busy: Exclude<TemplatesState['busy'], null>,
      work: () => Promise<T>,
    ): Promise<T> {
      set({ busy });
      try {
        return await work();
      } finally {
        set({ busy: null });
      }
    }
    return {
      selected: null,
      dialog: null,
      busy: null,
      formFile: null,
      formProblem: null,
      check: null,
      preview: null,
      select: (template) => set({ selected: keyOf(template), check: null, preview: null }),
      open: (dialog) => set({ dialog }),
      async copy(template, { title, place, replace }) {
        const made = await during('copy', async () =>
          valueOrSay(
            services,
            await api.copyTemplate({ from: template.id, id: replace ? template.id : null, title, place }),
          ),
        );
        if (!made) return;
        await list.load();
        set({ dialog: null, selected: keyOf(made), check: null, preview: null });
        say(services, `已复制“${made.title}”，在文件夹里改 ${fileOf(made)} 即可`);
      },
      async tryOut(template) {
        set({ selected: keyOf(template), check: null });
        const check = await during('check', async () =>
          valueOrSay(services, await api.checkTemplate({ id: template.id, owner: template.owner })),
        );
        if (get().selected === keyOf(template)) set({ check });
      },
      async look(template) {
        set({ selected: keyOf(template) });
        const preview = await during('preview', async () =>
          valueOrSay(services, await api.previewTemplate({ id: template.id, owner: template.owner })),
        );
        if (get().selected === keyOf(template)) set({ preview });
      },
      closePreview: () => set({ preview: null }),
      async choose(template, requirement) {
        const view = await during('choose', async () =>
          valueOrSay(services, await api.chooseTemplate({ requirement, template: template.id })),
        );
        if (!view) return;
        await list.load();
        set({ dialog: null });
        const name = view.contract.requirements.find((entry) => entry.id === requirement)?.name ?? '';
        sayDone(services, `“${name}”改用“${template.title}”`);
      },
      async chooseForm() {
        const files = valueOrSay(
          services,
          await api.chooseFiles({ title: '选择 Word 表单', kinds: ['word'], many: false }),
        );
        if (files?.[0] !== undefined) set({ formFile: files[0], formProblem: null });
      },
      async addForm(order) {
        set({ formProblem: null });
        const answer = await during('form', () => api.addWordForm({ ...order, id: null }));
        if (!answer.ok) return set({ formProblem: answer.error });
        await list.load();
        set({ formFile: null, selected: keyOf(answer.value), check: null, preview: null });
        say(services, `已登记“${answer.value.title}”`);
        await get().tryOut(answer.value);
      },
      closeForm: () => set({ formFile: null, formProblem: null }),
      async showFolder(template) {
        const { folder } = template;
        if (folder === null) return;
        await api.showInFolder({ path: `${folder}${folder.includes('\\') ? '\\' : '/'}${fileOf(template)}` });
      },
    };
  });
}
