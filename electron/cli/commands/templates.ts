/** Templates of documents: which there are, copying, checking and choosing them. `--dir` names the contract's folder. */
import { resolve } from 'node:path';
import { positional, required, text, UsageError } from '../command.ts';
import type { Command, CommandContext, Options } from '../command.ts';

const OWNERS = { program: '程序自带', contract: '随合同', computer: '本机' } as const;

async function openIfNamed({ call }: CommandContext, options: Options): Promise<boolean> {
  const dir = text(options, 'dir');
  if (dir !== null) await call('openWorkspace', { dir });
  return dir !== null;
}

export const templates: Command = {
  name: 'templates',
  usage: 'templates [--dir DIR]',
  help: '列出文件模板：自带的、本机的、随合同的',
  options: { dir: { type: 'string' } },
  async run(context, options) {
    await openIfNamed(context, options);
    const all = await context.call('listTemplates', {});
    return {
      json: all,
      text: all
        .map((entry) => {
          const used = entry.items > 0 ? `，${entry.items}份文件在用` : '';
          const replaced = entry.replaced ? '，已被同名模板代替' : '';
          const fault = entry.fault ? `，不能用：${entry.fault}` : '';
          return `${entry.id}  ${entry.title}（${OWNERS[entry.owner]}${used}${replaced}${fault}）`;
        })
        .join('\n'),
      wrong: all.some((entry) => entry.fault !== null),
    };
  },
};

export const copyTemplate: Command = {
  name: 'copy-template',
  usage: 'copy-template ID [--as NEW] [--title 名称] [--dir DIR]',
  help: '复制一个模板来改；写 --dir 则放进合同文件夹，否则放在本机',
  options: { as: { type: 'string' }, title: { type: 'string' }, dir: { type: 'string' } },
  async run(context, options) {
    const opened = await openIfNamed(context, options);
    const made = await context.call('copyTemplate', {
      from: positional(options, 0, '模板编号 ID'),
      id: text(options, 'as'),
      title: text(options, 'title') ?? '',
      place: opened ? 'contract' : 'computer',
    });
    return { json: made, text: `已复制为 ${made.id}：${made.folder ?? ''}`, wrong: false };
  },
};

export const addForm: Command = {
  name: 'add-form',
  usage: 'add-form FILE --kind KIND [--as NEW] [--title 名称] [--dir DIR]',
  help: '登记自有 Word 表单（.docx，含 {占位符}）；KIND 为数据取自的模板编号',
  options: {
    kind: { type: 'string' },
    as: { type: 'string' },
    title: { type: 'string' },
    dir: { type: 'string' },
  },
  async run(context, options) {
    const file = resolve(positional(options, 0, '表单文件 FILE'));
    const basedOn = required(options, 'kind');
    const opened = await openIfNamed(context, options);
    const made = await context.call('addWordForm', {
      file,
      basedOn,
      id: text(options, 'as'),
      title: text(options, 'title') ?? '',
      place: opened ? 'contract' : 'computer',
    });
    return { json: made, text: `已登记为 ${made.id}：${made.folder ?? ''}`, wrong: false };
  },
};

export const checkTemplate: Command = {
  name: 'check-template',
  usage: 'check-template ID [--dir DIR]',
  help: '检查模板：指出第一处错误的文件和行',
  options: { dir: { type: 'string' } },
  async run(context, options) {
    await openIfNamed(context, options);
    const id = positional(options, 0, '模板编号 ID');
    const check = await context.call('checkTemplate', { id, owner: null });
    return {
      json: check,
      text: check.problem
        ? check.problem.message
        : check.unshown.length > 0
          ? `没有发现错误。表单里有${check.unshown.join('、')}，PDF 要由 Word 另存后添加`
          : `没有发现错误。试填了${check.tried.join('、')}，最多 ${check.pages ?? 0} 页`,
      wrong: !check.ok,
    };
  },
};

export const chooseTemplate: Command = {
  name: 'choose-template',
  usage: 'choose-template DIR REQUIREMENT (--template ID | --none)',
  help: '给合同的一项交付物选用模板；--none 为由外部文件提供',
  options: { template: { type: 'string' }, none: { type: 'boolean' } },
  async run(context, options) {
    const requirement = positional(options, 1, '交付物要求 REQUIREMENT');
    const none = options.values['none'] === true;
    if (none && text(options, 'template') !== null) throw new UsageError('--template 和 --none 只能写一个');
    const template = none ? null : required(options, 'template');
    await context.call('openWorkspace', { dir: positional(options, 0, '工作区文件夹 DIR') });
    const { contract } = await context.call('chooseTemplate', { requirement, template });
    const chosen = contract.requirements.find((entry) => entry.id === requirement);
    return {
      json: { requirement, template: chosen?.template ?? null, form: chosen?.form ?? null },
      text: `${chosen?.name ?? requirement}：${template ?? '由外部文件提供'}`,
      wrong: false,
    };
  },
};
