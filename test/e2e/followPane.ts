/** Follows the one primary action of the pane, feeding the file dialogs, until the paper is where it should be. */
import type { SampleFiles } from '../../electron/app/sample/writeSampleFiles.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import { clearNotices, pane, primary } from './clerk.ts';
import type { RunningApp } from './harness.ts';

/** More steps than any paper needs; a pane that leads in a circle is a fault. */
const MOST_STEPS = 12;
const PATIENCE_MS = 60_000;
/** A button that was free a moment ago. */
const PRESS_MS = 10_000;

export interface Errand {
  readonly item: Pick<OwedItem, 'id' | 'code'>;
  readonly files: SampleFiles;
  /** Words of the action to stop before; null = until there is nothing left to do. */
  readonly until: string | null;
}

/** The item is open in the pane. @returns the actions taken, in order */
export async function followPane(app: RunningApp, { item, files, until }: Errand): Promise<string[]> {
  const taken: string[] = [];
  for (;;) {
    const before = await settled(app);
    if (before.label === null || before.label === until) return taken;
    taken.push(before.label);
    if (taken.length > MOST_STEPS) throw new Error(`${item.code} leads in a circle: ${taken.join(' → ')}`);
    app.answerDialogs(dialogsOf(before.label, item.id, files));
    // Only the step just read is pressed: on a slow machine the pane may have moved on to another one meanwhile.
    await primary(pane(app.page)).filter({ hasText: before.label }).click({ timeout: PRESS_MS });
    await left(app, before, `${item.code} ${taken.join(' → ')}`);
    await clearNotices(app.page);

    if (before.label === '添加照片') await describePhotos(app, item.id, files);
  }
}

interface Step {
  /** Words of the button; null = nothing to do. */
  readonly label: string | null;
  readonly hint: string;
  readonly busy: boolean;
  readonly approved: boolean;
}

/** The foot of the pane as it stands at one moment. */
function step({ page }: RunningApp): Promise<Step> {
  return pane(page).evaluate((whole): Step => {
    const foot = whole.querySelector('.pane-foot');
    const button = foot?.querySelector('button[data-primary]');
    const label = button?.cloneNode(true);
    if (label instanceof HTMLElement)
      for (const aside of label.querySelectorAll('[aria-hidden], .ant-btn-icon')) aside.remove();
    return {
      label: label?.textContent?.trim() ?? null,
      hint: foot?.querySelector('p')?.textContent ?? '',
      busy: button?.classList.contains('ant-btn-loading') ?? false,
      approved: whole.querySelector('.pane-head .chip')?.textContent?.trim() === '已核签',
    };
  });
}

/** Nothing to do is believed only when it stays so: between two people's turns the foot is drawn anew. */
const SETTLE_MS = 1_500;

async function settled(app: RunningApp): Promise<Step> {
  const until = Date.now() + SETTLE_MS;
  for (;;) {
    const now = await step(app);
    if (now.approved || (now.label !== null && !now.busy) || Date.now() > until) return now;
    await app.page.waitForTimeout(30);
  }
}

/** Waits until the pane proposes something else. */
async function left(app: RunningApp, before: Step, where: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await step(app);
    if (!now.busy && (now.label !== before.label || now.hint !== before.hint)) return;
    if (Date.now() > until) {
      const notices = await app.page.locator('.toasts .toast-text').allInnerTexts();
      throw new Error(`${where}: nothing came of it. ${notices.join(' | ')}`);
    }
    await app.page.waitForTimeout(30);
  }
}

/** What a person would choose in the dialog that the action opens. */
function dialogsOf(label: string, itemId: string, files: SampleFiles): readonly (readonly string[])[] {
  const one = (file: string | undefined): readonly (readonly string[])[] => {
    if (file === undefined) throw new Error(`the sample has nothing for ${label} of ${itemId}`);
    return [[file]];
  };
  switch (label) {
    case '登记签字扫描件':
      return one(files.scans.get(itemId) ?? files.papers.get(itemId));
    case '添加文件':
      return one(files.papers.get(itemId));
    case '选内容文件夹':
      return one(files.media.get(itemId));
    case '添加照片':
      return [(files.photos.get(itemId) ?? []).map((photo) => photo.file)];
    default:
      return [];
  }
}

/** Writes under each photo what it shows, when, where and by whom. */
async function describePhotos({ page }: RunningApp, itemId: string, files: SampleFiles): Promise<void> {
  for (const { file, details } of files.photos.get(itemId) ?? []) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    await pane(page).getByRole('button', { name, exact: true }).click();
    const form = page.locator('.photo-form');
    await form.getByLabel('内容').fill(details.caption);
    await form.getByLabel('拍摄日期').fill(details.takenOn ?? '');
    await form.getByLabel('地点').fill(details.place);
    await form.getByLabel('拍摄人').fill(details.photographer);
    await form.getByRole('button', { name: '保存说明' }).click();
    await form.waitFor({ state: 'detached' });
    await pane(page).getByRole('button', { name: details.caption, exact: true }).waitFor();
  }
  await clearNotices(page);
}
