/** The work log of a term: what the other records left, the morning inspection, the trade's own work, the papers. */
import { dayOf, monthOf, yearOf } from '../../domain/civilDate.ts';
import type { RecordSet, WorkRecord } from '../../records/types.ts';
import type { Who } from '../flavours/flavour.ts';
import { Slots, wordsFrom } from '../phrase.ts';
import type { Crew } from '../people.ts';
import type { Random } from '../random.ts';
import { linkedWork } from '../work/linkedWork.ts';
import type { PlannedWork } from '../work/plan.ts';
import { templates } from '../work/template.ts';
import { writeWork, type Words } from '../work/writeWork.ts';
import type { TermSource } from './source.ts';

export function termWork(
  source: TermSource,
  records: Omit<RecordSet, 'work'>,
  random: Random,
  scale: number,
): WorkRecord[] {
  const { flavour, days, crew } = source;
  const words = wordsFrom(flavour.words);
  const spoken =
    (pairs: readonly (readonly [string, string])[]): Words =>
    (drawn) => {
      const slots = new Slots(drawn, words);
      const [content, result] = drawn.pick(pairs);
      return { content: slots.fill(content), result: slots.fill(result) };
    };
  const linked = linkedWork(records, random, {
    crew,
    days,
    inspection: ({ scope, number, checked }) => `${scope}巡检${number}，共${checked}项`,
  });
  return writeWork({
    random,
    calendar: days.all,
    crew,
    days,
    words,
    // A small vocabulary has to come round sooner.
    rest: { slotted: 2, plain: 6 },
    termEnd: days.term.end,
    planned: [...linked, ...periodWork(source, random)],
    morning: spoken(flavour.morning),
    duty: flavour.duty && spoken(flavour.duty),
    onDuty: (_, index) => crew.engineers[Math.floor(index / 7) % crew.engineers.length] ?? crew.lead,
    lists: flavour.work.map(({ category, who, weight, pairs }) => ({
      weight,
      templates: templates({ category, people: peopleOf(crew, who) }, pairs),
    })),
    requests: flavour.requests.flatMap(([content, result, text, within]) =>
      templates(
        { category: '沟通协调', people: [crew.lead, crew.director], request: { text, days: within } },
        [[content, result, 30, 60]],
      ),
    ),
    load: () => flavour.load,
    linesATerm: null,
    scale,
  });
}

function peopleOf(crew: Crew, who: Who): readonly string[] {
  switch (who) {
    case 'engineers':
      return crew.engineers;
    case 'clerks':
      return crew.clerks;
    case 'lead':
      return [crew.lead, crew.director];
    case 'all':
      return [...crew.engineers, ...crew.clerks];
  }
}

/** The kick-off, the month's papers and the last steps. */
function periodWork({ days, crew }: TermSource, random: Random): PlannedWork[] {
  const clerk = crew.clerks[0] ?? crew.lead;
  const office = (
    date: string,
    people: string,
    minutes: number,
    content: string,
    result: string,
  ): PlannedWork => ({
    date,
    category: '文档整理',
    content,
    result,
    people,
    status: '已完成',
    reference: '',
    fixed: null,
    minutes,
    from: 14 * 60,
    until: 17 * 60,
  });
  const monthly = days.all
    .filter((day) => day.monthEnd)
    .map(({ date }) =>
      office(
        date,
        clerk,
        random.int(6, 10) * 10,
        `整理${yearOf(date)}年${monthOf(date)}月服务资料`,
        `核对当月记录，缺项已补齐，${monthOf(date)}月${dayOf(date)}日归档`,
      ),
    );
  return [
    office(
      days.at(0),
      crew.lead,
      90,
      '项目启动会：确认目标、分工与工作计划',
      '形成会议纪要，双方确认联系方式',
    ),
    ...monthly,
    office(days.at(0.97), clerk, 120, '整理验收资料目录', '对照合同条款逐项核对，缺签字的列单'),
    office(days.at(0.995), crew.lead, 80, '本期服务收尾与交接安排', '账号、值班与遗留事项列明'),
  ];
}
