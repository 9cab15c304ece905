/** Waivers (豁免) on the command line: the findings of one rule at one place are let stand, or no longer. */
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { CheckView } from '../../../shared/ipc/views.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import { findingKey, placeKey } from '../../../shared/preflight/waivers.ts';
import type { Waiver } from '../../../shared/preflight/waivers.ts';
import { required, text, UsageError } from '../command.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import { stageId } from './documents.ts';
import { openFirst } from './workspace.ts';

const WHERE = {
  rule: { type: 'string' },
  item: { type: 'string' },
  record: { type: 'string' },
  stage: { type: 'string' },
  by: { type: 'string' },
} as const;

export const waive: Command = {
  name: 'waive',
  usage: 'waive DIR --rule ID [--item CODE | --record KEY] --reason TEXT --by NAME [--stage S]',
  help: '豁免预检问题：写明理由和姓名，内容变了即失效',
  options: { ...WHERE, reason: { type: 'string' } },
  async run(context, options) {
    const [rule, reason, by] = ['rule', 'reason', 'by'].map((name) => required(options, name).trim());
    if (!rule || !reason || !by) throw new UsageError('--rule、--reason 和 --by 都要写明');
    await openFirst(context, options);
    const { stage, view, at } = await checked(context, options);
    const found = view.findings.filter((finding) => finding.rule === rule && at(placeOf(finding)));
    if (found.length === 0) throw new UsageError(noSuch(rule, view, '没有要豁免的问题'), 'waiver.none');
    await context.call('waiveFindings', { stage, keys: found.map(findingKey), reason, by });
    return {
      json: { waived: found.map(({ item, message }) => ({ rule, item, message, reason, by })) },
      text: [`已豁免 ${found.length} 条：`, ...found.map(({ message }) => `  ${message}`)].join('\n'),
      wrong: false,
    };
  },
};

export const withdrawWaiver: Command = {
  name: 'withdraw-waiver',
  usage: 'withdraw-waiver DIR --rule ID [--item CODE | --record KEY] --by NAME [--stage S]',
  help: '撤回豁免',
  options: WHERE,
  async run(context, options) {
    const [rule, by] = ['rule', 'by'].map((name) => required(options, name).trim());
    if (!rule || !by) throw new UsageError('--rule 和 --by 都要写明');
    await openFirst(context, options);
    const { view, at } = await checked(context, options);
    const given = waiversIn(view).filter((waiver) => waiver.rule === rule && at(waiver));
    if (given.length === 0)
      throw new UsageError('这里没有这样的豁免，用 check 查看现有的豁免', 'waiver.none');
    const { withdrawn } = await context.call('withdrawWaivers', { ids: given.map(({ id }) => id), by });
    return {
      json: { withdrawn },
      text: `已撤回 ${withdrawn} 条豁免`,
      wrong: false,
    };
  },
};

function waiversIn({ waived, lapsed }: CheckView): Waiver[] {
  return [...waived, ...lapsed].map(({ waiver }) => waiver);
}

type At = Pick<Waiver, 'itemId' | 'place'>;

function placeOf({ item, where }: Finding): At {
  return { itemId: item, place: placeKey(where) };
}

interface Checked {
  readonly stage: string | null;
  readonly view: CheckView;
  /** Whether a finding or waiver stands where `--item` or `--record` says; without either, at the whole contract. */
  readonly at: (place: At) => boolean;
}

async function checked(context: CommandContext, options: Options): Promise<Checked> {
  const stageText = text(options, 'stage');
  const stage = stageText === null ? null : await stageId(context, stageText);
  const view = await context.call('checkDossier', { stage });
  const [item, record] = [text(options, 'item'), text(options, 'record')];
  if (item !== null && record !== null) throw new UsageError('--item 和 --record 只写一个');
  if (record !== null) {
    return { stage, view, at: ({ place }) => place.startsWith('records:') && place.endsWith(`|${record}`) };
  }
  if (item === null) {
    return { stage, view, at: ({ itemId, place }) => itemId === null && !place.startsWith('records:') };
  }
  const { items } = await context.call('getChecklist', {});
  const known = items.find((entry: ChecklistItem) => entry.id === item || entry.code === item);
  if (!known) {
    throw new UsageError(`交付清单里没有编号为“${item}”的项。用 checklist 命令查看全部编号`, 'item.unknown');
  }
  return { stage, view, at: ({ itemId }) => itemId === known.id };
}

function noSuch(rule: string, view: CheckView, lead: string): string {
  if (!view.rules.some(({ id }) => id === rule)) return `没有编号为“${rule}”的预检规则`;
  return `${lead}：规则“${rule}”在这里没有发现问题，或已经豁免`;
}
