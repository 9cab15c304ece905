import type { DateSpan } from '../../../domain/civilDate.ts';
import { spanOf } from '../../../facts/spans.ts';
import type { ServiceLevelValue } from '../../../service-levels/value.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachStatement } from '../reading/readPapers.ts';

const CLAIM =
  /达标|达到(?:了)?(?:约定|合同|目标|要求|规定)|符合(?:约定|合同|要求|规定)|满足(?:约定|合同|要求|规定|目标)|高于(?:约定|目标)|优于(?:约定|目标)/u;
const ALL = /(?:各项|全部|所有|均|都)[^。；]{0,24}(?:达标|达到|符合|满足)/u;
/** Words that take the claim back or limit it. */
const LIMITED =
  /未|不|除|其余|低于|没有|如果|应当|应达到|须|是否|拟|目标|力争|确保|计划|有结论|承诺|标准为|指标为/u;

export const levelClaims: Rule = {
  id: 'service.claim',
  family: '服务质量',
  property: '真实性',
  name: '没有把未达约定的指标写成达到',
  unit: '份文件',
  severity: 'blocker',
  source: '合同质量标准条款',
  check: (dossier) => {
    const missed = dossier.serviceLevels.filter(isMissed);
    const names = [...new Set(dossier.serviceLevels.map(({ name }) => name))];
    return eachStatement(dossier, (paper) => {
      if (missed.length === 0) return null;
      const span = spanOf({ contract: dossier.contract, calendar: dossier.calendar, item: paper.item });
      const here = missed.filter(({ window }) => within(window, span));
      if (here.length === 0 || paper.item.eventKey !== null) return null;
      return paper.file.lines.flatMap(({ text, place }) =>
        text.split(/(?<=[。；])/u).flatMap((sentence) => {
          const said = claimed(sentence, here, names);
          return said
            ? [
                atPaper(
                  paper,
                  place,
                  `写着${said.name}已达到，按记录${said.window.label}是${said.value ?? '—'}${unitOf(said)}，约定${said.target}，未达到`,
                ),
              ]
            : [];
        }),
      );
    });
  },
};

export function isMissed({ verdict }: ServiceLevelValue): boolean {
  return verdict === 'below-target' || verdict === 'below-minimum';
}

/** A measure of a longer window says nothing about a paper of a part of it. */
export function within(window: DateSpan, span: DateSpan): boolean {
  return window.start >= span.start && window.end <= span.end;
}

/** `94.4` of a share is 94.4%. */
export function unitOf({ unit, value }: ServiceLevelValue): string {
  return unit === '%' && !(value ?? '').endsWith('%') ? '%' : '';
}

/** The missed measure that the sentence calls met: by its name, or with all of them. A table row says it in its last cell. */
function claimed(
  sentence: string,
  missed: readonly ServiceLevelValue[],
  names: readonly string[],
): ServiceLevelValue | null {
  const plain = sentence.replaceAll(/[\s]/g, '');
  const rest = plain.replaceAll(/(?:服务)?质量(?:指标|标准)|(?:约定)?目标值?/gu, '');
  const named = missed.find(
    ({ name }) =>
      plain.includes(name) &&
      !names.some((longer) => longer !== name && longer.includes(name) && plain.includes(longer)),
  );
  if (sentence.includes('\t')) {
    const cells = sentence.split('\t').map((cell) => cell.trim());
    return named && cells.some((cell) => /^(?:达标|已达标|合格|达到|符合|满足|是|√)$/u.test(cell))
      ? named
      : null;
  }
  if (named) return CLAIM.test(plain) && !LIMITED.test(rest.replaceAll(named.name, '')) ? named : null;
  const general = /(?:服务)?(?:质量)?(?:指标|标准)|SLA|服务水平|服务质量/u.test(plain);
  return general && ALL.test(plain) && !LIMITED.test(rest) ? (missed[0] ?? null) : null;
}
