import { contains } from '../../../domain/civilDate.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import { spanOf } from '../../../facts/spans.ts';
import type { PreflightDossier } from '../../dossier.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from '../reading/readPapers.ts';

/** 服务期内未发生任何故障, 本月无停机: all of them, not 重大故障 or those of one system. */
const NONE =
  /(?:服务期内?|合同期内?|履约期内?|本期|本年度|全年|本季度?|本月|本周|期间)[^。；，,]{0,10}(?:未|没有|从未)(?:再)?(?:发生|出现)(?:过)?(?:任何)?(?:一[次起件])?(?:系统)?(故障|停机|服务中断)(?![率时等])/u;
const QUALIFIED = /重大|重要|特别|严重|因乙方|我方原因|责任|超时|除.{1,20}外|同类|重复/u;

export const noneClaimed: Rule = {
  id: 'service.none',
  family: '服务质量',
  property: '真实性',
  name: '没有把发生过的故障、停机写成没有发生',
  unit: '份文件',
  severity: 'blocker',
  source: '合同质量标准条款',
  check: (dossier) =>
    eachLine(dossier, ({ text }, { item }) => {
      const said = text.includes('未') || text.includes('没有') ? NONE.exec(text) : null;
      if (!said || QUALIFIED.test(text) || item.eventKey !== null) return [];
      const { contract, calendar } = dossier;
      const found = happened(dossier, spanOf({ contract, calendar, item }), said[1] !== '故障');
      const [first] = found;
      return first === undefined
        ? []
        : [
            `写着“${said[0]}”，记录里这一期有${said[1] ?? ''}${found.length}次（${first}${found.length > 1 ? '等' : ''}）`,
          ];
    }),
};

/** Numbers of the incidents reported in the span; of those only that stopped the system, if so asked. */
function happened({ records }: PreflightDossier, span: DateSpan, outages: boolean): string[] {
  return records.incidents
    .filter(({ reportedAt, outage }) => contains(span, reportedAt.slice(0, 10)) && (outage || !outages))
    .map(({ number }) => number);
}
