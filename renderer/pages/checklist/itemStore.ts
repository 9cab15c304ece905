/** The item in the pane: its view, its pages, and everything one can do to it. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError, Result } from '../../../shared/errors/appError.ts';
import type { ChannelInput } from '../../../shared/ipc/channels.ts';
import type { AttachResult, ItemView } from '../../../shared/ipc/views.ts';
import type { AttachmentRole } from '../../../shared/domain/checklist.ts';
import { ROLE_WORDS } from '../../../shared/domain/words.ts';
import { sayDone, sayProblem, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface ItemState {
  readonly itemId: string | null;
  readonly view: ItemView | null;
  readonly error: AppError | null;
  readonly pages: readonly string[];
  readonly pagesError: AppError | null;
  readonly pagesLoading: boolean;
  /** The paper is being made again after its last text was confirmed: nothing else is to be begun on it. */
  readonly remaking: boolean;
  /** Page shown large, from 0; null = none. */
  readonly large: number | null;
  readonly enlarge: (page: number | null) => void;
  readonly show: (itemId: string | null) => Promise<void>;
  /** Reads the item anew, and its pages unless these are known to be as before. */
  readonly refresh: (pagesAsBefore?: boolean) => Promise<void>;
  /** Names its item, since what was typed may be saved when the pane already shows another. */
  readonly saveText: (itemId: string, part: string, text: string, confirm: boolean) => Promise<boolean>;
  readonly confirmAll: () => Promise<void>;
  readonly attach: (
    itemId: string,
    files: readonly string[],
    as: AttachmentRole,
  ) => Promise<AttachResult | null>;
  readonly chooseAndAttach: (as: AttachmentRole) => Promise<void>;
  readonly removeAttachment: (attachmentId: string, name: string) => Promise<void>;
  readonly updatePhoto: (photo: ChannelInput<'updatePhoto'>) => Promise<void>;
  readonly setNotApplicable: (reason: string | null) => Promise<void>;
  readonly openFile: (path: string) => Promise<void>;
}

export function createItemStore(services: Services): StoreApi<ItemState> {
  const { api, jobs } = services;
  return createStore<ItemState>()((set, get) => {
    async function readView(itemId: string): Promise<void> {
      const answer = await api.getItem({ itemId });
      if (get().itemId !== itemId) return;
      if (answer.ok) set({ view: answer.value, error: null });
      else set({ error: answer.error });
    }
    let reading = 0;
    async function readPages(itemId: string): Promise<void> {
      const mine = ++reading;
      set({ pagesLoading: true });
      const answer = await api.previewItem({ itemId });
      if (get().itemId !== itemId || mine !== reading) return;
      if (answer.ok) set({ pages: answer.value.pages, pagesError: null, pagesLoading: false });
      else set({ pages: [], pagesError: answer.error, pagesLoading: false });
    }
    /** Takes in the view that a change has returned; the event of that change has the pages read. */
    function accept(answer: Result<ItemView>, done: string, remaking = false): boolean {
      const view = valueOrSay(services, answer);
      if (!view) return false;
      if (get().itemId === view.item.id) set({ view, error: null, remaking });
      sayDone(services, done);
      return true;
    }
    /**
     * A change of texts. With the last of them confirmed, the paper made before is brought up to it, as the next step
     * would ask anyway; said in the same breath, so that the pane never offers that step for a moment.
     */
    async function acceptTexts(answer: Result<ItemView>, done: string): Promise<boolean> {
      const item = answer.ok ? answer.value.item : null;
      const ready = item?.document && item.stale && item.unconfirmed.length === 0 ? item.id : null;
      if (!accept(answer, done, ready !== null)) return false;
      if (ready !== null) await remake(ready);
      return true;
    }
    async function remake(itemId: string): Promise<void> {
      const answer = await jobs
        .getState()
        .run('正在生成文件', (jobId) => api.generateDocuments({ itemIds: [itemId] }, { jobId }));
      const result = valueOrSay(services, answer);
      const [failed] = result?.failed ?? [];
      if (failed) sayProblem(services, { code: 'generate.failed', message: failed.message });
      await readView(itemId);
      if (get().itemId === itemId) set({ remaking: false });
    }

    return {
      itemId: null,
      view: null,
      error: null,
      pages: [],
      pagesError: null,
      pagesLoading: false,
      remaking: false,
      large: null,
      enlarge(page) {
        const last = get().pages.length - 1;
        set({ large: page === null || last < 0 ? null : Math.max(0, Math.min(last, page)) });
      },
      async show(itemId) {
        if (itemId === get().itemId) return;
        set({
          itemId,
          view: null,
          error: null,
          pages: [],
          pagesError: null,
          pagesLoading: itemId !== null,
          remaking: false,
          large: null,
        });
        if (itemId !== null) await Promise.all([readView(itemId), readPages(itemId)]);
      },
      async refresh(pagesAsBefore = false) {
        const { itemId } = get();
        if (itemId === null) return;
        await Promise.all([readView(itemId), pagesAsBefore ? null : readPages(itemId)]);
      },
      async saveText(itemId, part, text, confirm) {
        const answer = await api.saveNarrative({ itemId, part, text, confirm });
        return confirm ? acceptTexts(answer, '已确认这段文字') : accept(answer, '已保存修改，还没有确认');
      },
      async confirmAll() {
        const { itemId, view } = get();
        if (itemId === null) return;
        const count = view?.item.unconfirmed.length ?? 0;
        await acceptTexts(await api.confirmNarratives({ itemId }), `已确认 ${count} 段文字`);
      },
      async attach(itemId, files, as) {
        if (files.length === 0) return null;
        const answer = await jobs
          .getState()
          .run(`正在登记${ROLE_WORDS[as]}`, (jobId) =>
            api.attachFiles({ itemId, files: [...files], as }, { jobId }),
          );
        const result = valueOrSay(services, answer);
        if (!result) return null;
        const [refused] = result.refused;
        if (refused) {
          sayProblem(services, {
            code: 'attach.refused',
            message: `${result.refused.length} 个文件没有登记：${refused.reason}`,
          });
        } else sayDone(services, `已登记 ${result.attachments.length} 个${ROLE_WORDS[as]}`);
        return result;
      },
      async chooseAndAttach(as) {
        const { itemId } = get();
        if (itemId === null) return;
        const title = `选择${ROLE_WORDS[as]}`;
        if (as === 'media') {
          const folder = valueOrSay(services, await api.chooseFolder({ title, create: false }));
          if (folder) await get().attach(itemId, [folder], as);
          return;
        }
        const kinds = CHOICES[as];
        const files = valueOrSay(services, await api.chooseFiles({ title, kinds: [...kinds], many: true }));
        if (files) await get().attach(itemId, files, as);
      },
      async removeAttachment(attachmentId, name) {
        accept(await api.removeAttachment({ attachmentId }), `已移除 ${name}`);
      },
      async updatePhoto(photo) {
        accept(await api.updatePhoto(photo), '已保存照片说明');
      },
      async setNotApplicable(reason) {
        const { itemId } = get();
        if (itemId === null) return;
        accept(
          await api.setNotApplicable({ itemId, reason }),
          reason === null ? '已恢复为需要提交' : '已标为不适用',
        );
      },
      async openFile(path) {
        valueOrSay(services, await api.openFile({ path }));
      },
    };
  });
}

const CHOICES = {
  scan: ['pdf', 'image'],
  photo: ['image'],
  paper: ['pdf', 'word', 'image', 'database'],
} as const;
