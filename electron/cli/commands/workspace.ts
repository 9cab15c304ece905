import { papersAmong } from '../../../shared/checklist/papers.ts';
import { STATE_WORDS } from '../../../shared/domain/words.ts';
import { positional, required, text } from '../command.ts';
import type { Command, CommandContext, Options } from '../command.ts';

/** Opens the workspace named by the first argument. */
export async function openFirst(context: CommandContext, options: Options): Promise<void> {
  await context.call('openWorkspace', { dir: positional(options, 0, '工作区文件夹 DIR') });
}

export const presets: Command = {
  name: 'presets',
  usage: 'presets',
  help: '列出合同模板',
  options: {},
  async run({ call }) {
    const all = await call('listPresets', {});
    return {
      json: all,
      text: all
        .map((p) => `${p.id}  ${p.name}（${p.requirements}项交付物，${p.serviceLevels}项服务质量指标）`)
        .join('\n'),
      wrong: false,
    };
  },
};

export const create: Command = {
  name: 'new',
  usage: 'new DIR --preset ID --start YYYY-MM-DD [--end YYYY-MM-DD]',
  help: '按合同模板新建工作区',
  options: {
    preset: { type: 'string' },
    start: { type: 'string' },
    end: { type: 'string' },
    name: { type: 'string' },
    number: { type: 'string' },
    buyer: { type: 'string' },
    vendor: { type: 'string' },
    lead: { type: 'string' },
  },
  async run({ call }, options) {
    const created = await call('createWorkspace', {
      dir: positional(options, 0, '工作区文件夹 DIR'),
      preset: required(options, 'preset'),
      start: required(options, 'start'),
      end: text(options, 'end'),
      name: text(options, 'name') ?? '',
      number: text(options, 'number') ?? '',
      buyer: text(options, 'buyer') ?? '',
      vendor: text(options, 'vendor') ?? '',
      lead: text(options, 'lead') ?? '',
    });
    const { items } = await call('getChecklist', {});
    return {
      json: { dir: created.dir, items: items.length },
      text: [
        `已新建：${created.dir}`,
        `${created.name}，服务期 ${created.term.start} 至 ${created.term.end}，应交 ${papersAmong(items).length} 份`,
        ...takenFromPreset(options),
      ].join('\n'),
      wrong: false,
    };
  },
};

const PRINTED = { name: '合同名称', number: '合同编号', buyer: '甲方', vendor: '乙方' } as const;

/** What stands on every paper and was not given is the preset's, which is invented: that has to be said. */
function takenFromPreset(options: Options): string[] {
  const missing = Object.entries(PRINTED).filter(([option]) => text(options, option) === null);
  if (missing.length === 0) return [];
  const names = missing.map(([, name]) => name).join('、');
  const given = missing.map(([option]) => `--${option}`).join(' ');
  return [`${names}没有给出，用的是合同模板里的示例，不能用于真实合同。真实合同请用 ${given} 写明后另建`];
}

export const checklist: Command = {
  name: 'checklist',
  usage: 'checklist DIR',
  help: '列出应交的全部文件及状态',
  options: {},
  async run(context, options) {
    await openFirst(context, options);
    const view = await context.call('getChecklist', {});
    const stageName = new Map(view.stages.map((stage) => [stage.id, stage.name]));
    const rows = view.items.map((item) => ({
      id: item.id,
      requirement: item.requirement.id,
      name: item.requirement.name,
      title: item.title,
      clause: item.requirement.clause,
      stage: stageName.get(item.requirement.stage) ?? item.requirement.stage,
      cadence: item.requirement.cadence.kind,
      period: item.period
        ? { label: item.period.label, start: item.period.start, end: item.period.end }
        : null,
      due: item.due.known ? item.due.date : null,
      dueUnknownYear: item.due.known ? null : item.due.missingYear,
      state: item.state,
      stale: item.stale,
      overdue: item.overdue,
      coveredBy: item.requirement.coveredBy,
      copies: item.requirement.copies,
      signers: item.requirement.signers.map((signer) => signer.role),
    }));
    return {
      json: rows,
      text: rows
        .map(
          (row) =>
            `${row.due ?? '待定'}  ${STATE_WORDS[row.state]}${row.stale ? '（需更新）' : ''}  ${row.clause}  ${row.title}  [${row.id}]`,
        )
        .join('\n'),
      wrong: false,
    };
  },
};
