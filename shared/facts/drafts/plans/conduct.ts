/** First drafts of how the work is done: daily work, incidents, changes, backups, papers. Rules, not claims. */
import type { FactSource } from '../../../documents/kind.ts';
import { goalTargets } from '../../tables/plans/goalPlanTable.ts';
import { isForIncidents } from '../../tables/plans/promiseTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { numbered, severitiesOf, systemNames } from './lines.ts';

export function draftConduct(source: FactSource): string {
  return numbered([
    dailyRule(source),
    incidentRule(source),
    changeRule(),
    backupRule(source),
    peopleRule(source),
    paperRule(source),
  ]);
}

export function dailyRule(source: FactSource): string {
  const { contract } = source;
  const object = contract.systems.length === 0 ? '所维护的系统' : systemNames(contract);
  const inspections = promiseOf(source, '巡检');
  return `日常维护。对${object}开展日常检查、维护和使用支持，每项工作登记日期、时间、内容、结果和参加人员${inspections === '' ? '' : `；${inspections}，每次写明检查项、异常项和处理结果`}。需要甲方协调的，写明事项和期限。`;
}

export function incidentRule({ contract }: FactSource): string {
  const severities = severitiesOf(contract);
  const limits = contract.serviceLevels.some(({ metric }) => isForIncidents(metric));
  return (
    `故障处置。接到报告或者告警即登记编号、报告人和报告时间${severities.length > 1 ? `，按${severities.join('、')}分级` : ''}，${limits ? '在合同约定的时限内' : '及时'}响应和解决；` +
    '恢复后登记恢复时间、原因、措施和原因方，停机的另记停机起止时间。'
  );
}

export function changeRule(): string {
  return '变更管理。变更先申请、后实施：实施前取得甲方同意并做好回退准备，涉及中断的事先告知起止时间；实施后登记结果，未成功的按方案回退。';
}

export function backupRule(source: FactSource): string {
  const promised = promiseOf(source, '数据备份');
  return promised === ''
    ? ''
    : `数据备份。${promised}；每次备份登记对象、类型、大小和存放位置，做恢复验证的写明结果。`;
}

export function peopleRule(source: FactSource): string {
  const promised = ['培训', '应急演练', '满意度调查']
    .map((subject) => promiseOf(source, subject))
    .filter((text) => text !== '');
  return promised.length === 0
    ? ''
    : `培训、演练与调查。${promised.join('；')}；时间、参加人员和结果逐次登记，提出的问题落实到改进。`;
}

export function paperRule({ contract, owed }: FactSource): string {
  const papers = owed.filter(
    ({ requirement }) =>
      requirement.issuer === 'vendor' &&
      requirement.form !== 'covered' &&
      requirement.cadence.kind !== 'on-event',
  ).length;
  if (papers === 0) return '';
  return `文档资料。按合同编制应交文件清单，按事件提交的文件以外共${papers}份；文件由记录生成，经项目负责人核签后提交${contract.copies > 1 ? `，验收资料一式${contract.copies}份` : ''}。`;
}

/** Goals of a subject in words: `巡检次数不少于10次`. */
function promiseOf(source: FactSource, subject: string): string {
  const row = subjectRows(source).find((entry) => entry.subject === subject);
  if (!row) return '';
  const goals = goalTargets(source.contract).map(({ name, target }) => `${name}${target}`);
  return row.promised
    .split('；')
    .filter((text) => goals.includes(text))
    .join('，');
}
