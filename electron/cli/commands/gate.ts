import { list, required, text, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { chosenItems, stageId } from './documents.ts';
import { openFirst } from './workspace.ts';

const SEVERITY_WORDS = { blocker: '阻断', warning: '提醒', manual: '需判断' } as const;
export const check: Command = {
  name: 'check',
  usage: 'check DIR [--stage S]',
  help: '预检：找出专家会指出的问题',
  options: { stage: { type: 'string' } },
  async run(context, options) {
    await openFirst(context, options);
    const stage = text(options, 'stage');
    const view = await context.call('checkDossier', {
      stage: stage === null ? null : await stageId(context, stage),
    });
    return {
      json: { findings: view.findings, waived: view.waived, lapsed: view.lapsed, rules: view.rules },
      text: [
        ...view.findings.map(
          (finding) => `[${SEVERITY_WORDS[finding.severity]}] ${finding.message}（${finding.rule}）`,
        ),
        ...view.waived.map(
          ({ finding, waiver }) =>
            `[已豁免] ${finding.message}（${finding.rule}）　${waiver.reason}　${waiver.by} ${waiver.at.slice(0, 10)}`,
        ),
        ...view.lapsed.map(({ waiver, why }) =>
          why === 'gone'
            ? `[豁免已无对象] ${waiver.message}（${waiver.rule}）`
            : `[豁免已失效] 豁免时为：${waiver.message}（${waiver.rule}）`,
        ),
        ...view.rules
          .filter(({ unchecked }) => unchecked.length > 0)
          .map(({ id, name, unchecked }) => `[未查] ${name}：${unchecked.length} 处未能检查（${id}）`),
        `共 ${view.findings.length} 条问题；${view.rules.filter(({ state }) => state === 'passed').length} 条规则没有发现问题`,
      ].join('\n'),
      wrong: view.findings.length > 0,
    };
  },
};

export const signOff: Command = {
  name: 'sign-off',
  usage: 'sign-off DIR (--stage S | --item ID…) --by NAME',
  help: '项目负责人核签',
  options: { stage: { type: 'string' }, item: { type: 'string', multiple: true }, by: { type: 'string' } },
  async run(context, options) {
    const by = required(options, 'by');
    if (list(options, 'item').length === 0) required(options, 'stage');
    await openFirst(context, options);
    const itemIds = await chosenItems(
      context,
      options,
      (item) =>
        item.requirement.form !== 'covered' &&
        !['signed-off', 'packed', 'not-applicable'].includes(item.state),
    );
    if (itemIds.length === 0) {
      return { json: { signedOff: [], refused: [] }, text: '没有等待核签的文件', wrong: false };
    }
    const result = await context.call('signOff', { itemIds, by });
    return {
      json: result,
      text: [
        `${result.signedOff.length} 份已核签，${result.refused.length} 份没有核签`,
        ...result.refused.map((entry) => `  ${entry.item}：${entry.reason}`),
      ].join('\n'),
      wrong: result.refused.length > 0,
    };
  },
};

export { UsageError };
