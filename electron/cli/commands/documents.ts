import { resolve } from 'node:path';
import { calendarWith } from '../../../shared/calendar/enteredYears.ts';
import { itemsOfStage } from '../../../shared/checklist/itemsOfStage.ts';
import { flag, list, positional, required, UsageError } from '../command.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import type { AttachmentRole, ChecklistItem } from '../../../shared/domain/checklist.ts';
import { openFirst } from './workspace.ts';

export const generate: Command = {
  name: 'generate',
  usage: 'generate DIR (--all | --item ID…)',
  help: '生成文件（Word 和 PDF）；没有变化的不重做',
  options: { all: { type: 'boolean' }, item: { type: 'string', multiple: true } },
  async run(context, options) {
    const items = list(options, 'item');
    if (!flag(options, 'all') && items.length === 0)
      throw new UsageError('要写 --all，或用 --item 指明清单项');
    await openFirst(context, options);
    const result = await context.call('generateDocuments', {
      itemIds: flag(options, 'all') ? null : [...items],
    });
    const made = result.documents.filter((document) => !document.reused);
    const pages = result.documents.reduce((sum, document) => sum + document.pages, 0);
    return {
      json: { documents: result.documents, failed: result.failed, ms: result.ms },
      text: [
        `${result.documents.length} 份文件，${pages} 页：新生成 ${made.length} 份，${result.documents.length - made.length} 份没有变化`,
        ...result.failed.map((entry) => `  没有生成 ${entry.item}：${entry.message}`),
      ].join('\n'),
      wrong: result.failed.length > 0,
    };
  },
};

const ROLES: readonly AttachmentRole[] = ['scan', 'photo', 'paper', 'media'];

export const attach: Command = {
  name: 'attach',
  usage: 'attach DIR ITEM FILE --as scan|photo|paper|media',
  help: '给清单项添加签字扫描件、照片、文件或介质文件夹',
  options: { as: { type: 'string' } },
  async run(context, options) {
    const as = ROLES.find((role) => role === required(options, 'as'));
    if (!as) throw new UsageError(`--as 只能是 ${ROLES.join('、')}`);
    const itemId = positional(options, 1, '清单项 ITEM');
    const file = resolve(positional(options, 2, '文件 FILE'));
    await openFirst(context, options);
    const result = await context.call('attachFiles', { itemId, files: [file], as });
    const taken = result.attachments[0];
    const refused = result.refused[0];
    if (!taken) throw new UsageError(refused?.reason ?? '文件没有添加');
    return {
      json: { attachment: taken.id, sha256: taken.sha256, pages: taken.pages },
      text: `已添加：${taken.name}`,
      wrong: false,
    };
  },
};

/** `--stage` takes the stage's name or id; `--item` may stand several times. */
export async function chosenItems(
  context: CommandContext,
  options: Options,
  wanted: (item: ChecklistItem) => boolean,
): Promise<string[]> {
  const items = list(options, 'item');
  if (items.length > 0) return [...items];
  const stage = await stageId(context, required(options, 'stage'));
  const view = await context.call('getChecklist', {});
  const { contract, holidayYears } = await context.call('getContract', {});
  return itemsOfStage(contract, calendarWith(holidayYears), view.items, stage)
    .filter(wanted)
    .map((item) => item.id);
}

export async function stageId(context: CommandContext, text: string): Promise<string> {
  const { stages } = await context.call('getChecklist', {});
  const stage = stages.find((entry) => entry.id === text || entry.name === text);
  if (!stage)
    throw new UsageError(
      `没有“${text}”这个阶段。可用：${stages.map((s) => `${s.name}（${s.id}）`).join('、')}`,
    );
  return stage.id;
}
