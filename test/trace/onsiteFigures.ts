/** The promises of onsite-infrastructure, which several of its papers print. All are made for the whole term. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { availability, verdictsOf } from './levelFigures.ts';
import type { Level } from './levelFigures.ts';
import type { PresetPapers } from './presetPapers.ts';
import { daysOf } from './reportFigures.ts';
import { between, one } from './tracing.ts';

export const ONSITE_DECIMALS = 1;

const STABLE = '信息系统稳定运行率';

/** Groups of systems with the least share of time in which they run. */
const GROUPS: readonly (readonly [name: string, percent: number, systems: readonly string[]])[] = [
  [STABLE, 96, []],
  [`${STABLE}（办公、网站、应急值守）`, 96, ['办公系统', '门户网站', '应急值守系统']],
  [`${STABLE}（移动指挥通信）`, 96, ['移动指挥通信系统']],
  [`${STABLE}（其他辅助系统）`, 93, ['视频会议系统', '图像采集系统']],
];

export function onsiteLevels(papers: PresetPapers, span: DateSpan): readonly Level[] {
  const verdicts = verdictsOf(papers, span);
  return [
    ...GROUPS.map(([name, percent, systems]) =>
      availability(papers, span, {
        name,
        printed: `≥${percent}%`,
        tenThousandths: percent * 100,
        decimals: ONSITE_DECIMALS,
        counted: daysOf(papers, span),
        where:
          systems.length === 0 ? '1' : `system IN (${systems.map((system) => `'${system}'`).join(', ')})`,
        verdicts,
      }),
    ),
    majorIncidents(papers, span),
    unrecorded('重大安全事件次数', '≤0次'),
    terminals(papers, span),
    satisfaction(papers, span),
    complaints(papers, span),
  ];
}

function unrecorded(name: string, printed: string): Level {
  return { cells: [name, printed, '—', '—', '无数据'], figures: '', evidence: [] };
}

function majorIncidents(papers: PresetPapers, span: DateSpan): Level {
  const { met, missed } = verdictsOf(papers, span);
  const major = `FROM incidents WHERE severity = '紧急' AND ${between('reportedAt', span)}`;
  const cells = one(
    papers,
    `SELECT '重大运行事故次数', '≤0次', count(*) || '次', count(*) || '次', CASE count(*) WHEN 0 THEN '${met}' ELSE '${missed}' END ${major}`,
  );
  return {
    cells,
    figures: `故障次数＝${cells[2]}`,
    evidence: papers.db.rows(`SELECT number ${major} ORDER BY reportedAt`).flat(),
  };
}

/** Terminals inspected, less those with something abnormal. */
function terminals(papers: PresetPapers, span: DateSpan): Level {
  const inspected = `FROM inspections WHERE scope LIKE '%终端%' AND ${between('date', span)}`;
  const [sound, all, abnormal] = one(
    papers,
    `SELECT sum(checked - abnormal), sum(checked), sum(abnormal) ${inspected}`,
  );
  return share(papers, span, {
    name: '计算机终端可用性',
    printed: '≥95%',
    part: sound ?? '',
    whole: all ?? '',
    figures: `（${all}－${abnormal}）`,
    keeps: (part, whole) => `${part} * 100 >= ${whole} * 95`,
    evidence: papers.db.rows(`SELECT number ${inspected} ORDER BY date`).flat(),
  });
}

/** Sheets with an answer to the overall question, and those of them with four or five points. */
function satisfaction(papers: PresetPapers, span: DateSpan): Level {
  const overall = "json_extract(data, '$.answers.q6')";
  const answered = `FROM survey WHERE ${overall} IS NOT NULL AND ${between('date', span)}`;
  const [content = '', all = ''] = one(papers, `SELECT sum(${overall} >= 4), count(*) ${answered}`);
  return share(papers, span, {
    name: '信息技术服务客户满意度',
    printed: '≥95%',
    part: content,
    whole: all,
    figures: content,
    keeps: (part, whole) => `${part} * 100 >= ${whole} * 95`,
    evidence: papers.db.rows(`SELECT sheet ${answered} ORDER BY sheet`).flat(),
  });
}

/** An upper limit: the digit that is not shown is raised. */
function complaints(papers: PresetPapers, span: DateSpan): Level {
  const inside = between('receivedAt', span);
  const [some = '', all = ''] = one(
    papers,
    `SELECT sum(kind = '投诉'), count(*) FROM serviceCalls WHERE ${inside}`,
  );
  return share(papers, span, {
    name: '信息技术服务投诉',
    printed: '≤5%',
    part: some,
    whole: all,
    figures: some,
    raised: true,
    keeps: (part, whole) => `${part} * 100 <= ${whole} * 5`,
    evidence: papers.db
      .rows(`SELECT number FROM serviceCalls WHERE kind = '投诉' AND ${inside} ORDER BY receivedAt`)
      .flat(),
  });
}

function share(
  papers: PresetPapers,
  span: DateSpan,
  level: {
    readonly name: string;
    readonly printed: string;
    readonly part: string;
    readonly whole: string;
    /** What stands before ÷. */
    readonly figures: string;
    readonly raised?: boolean;
    readonly keeps: (part: string, whole: string) => string;
    readonly evidence: readonly string[];
  },
): Level {
  const { part, whole } = level;
  if (whole === '—' || whole === '0') return unrecorded(level.name, level.printed);
  const { met, missed } = verdictsOf(papers, span);
  const tenths = `((${part} * 1000 ${level.raised ? `+ ${whole} - 1` : ''}) / ${whole})`;
  const [rate = '', verdict = ''] = one(
    papers,
    `SELECT printf('%d.%d%%', ${tenths} / 10, ${tenths} % 10), CASE WHEN ${level.keeps(part, whole)} THEN '${met}' ELSE '${missed}' END`,
  );
  return {
    cells: [level.name, level.printed, `${part}/${whole}`, rate, verdict],
    figures: `${level.figures}÷${whole}×100%＝${rate}`,
    evidence: level.evidence,
  };
}
