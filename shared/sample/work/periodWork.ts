/** Work that comes round with the week, the month and the stages of the contract. */
import { addDays, dayOf, monthOf, yearOf, type CivilDate } from '../../domain/civilDate.ts';
import { CLERKS, DIRECTOR, LEAD } from '../people.ts';
import type { Random } from '../random.ts';
import { isSampleWorkday, type SampleDay } from '../sampleDays.ts';
import type { PlannedWork } from './plan.ts';

function office(
  date: CivilDate,
  people: string,
  minutes: number,
  content: string,
  result: string,
  category = '文档整理',
): PlannedWork {
  return {
    date,
    category,
    content,
    result,
    people,
    status: '已完成',
    reference: '',
    fixed: null,
    minutes,
    from: 14 * 60,
    until: 17 * 60,
  };
}

const WEEKLY: readonly (readonly [string, string])[] = [
  ['编制{week}周工作记录单', '核对工作记录{n}条，交项目负责人签字'],
  ['汇总{week}工作记录', '补齐{k}条时间与人员，生成周工作记录单'],
  ['核对{week}记录并打印周工作记录单', '核对{n}条，签字后归入文件盒，一式两份'],
];

const MEETINGS: readonly (readonly [string, string])[] = [
  ['项目周例会', '核对本周故障与变更，安排下周直播保障{n}场'],
  ['项目组例会：检查遗留问题', '遗留{n}项，逐项定人定时间'],
  ['周例会与安全学习', '通报告警处理{n}件，学习值班要求'],
];

const STAGES: readonly PlannedWork[] = [
  office(
    '2025-09-01',
    LEAD,
    90,
    '项目启动会：确认目标、分工与工作计划',
    '甲方3人、项目组8人参加，形成会议纪要',
    '沟通协调',
  ),
  office('2025-09-03', CLERKS[0], 150, '编制项目建设绩效实施方案', '完成总体目标、阶段目标与支出预算章节'),
  office(
    '2025-09-05',
    CLERKS[1],
    140,
    '编制项目管理办法',
    '质量、安全、进度、资金、风险、应急等制度汇编成册',
  ),
  office('2025-09-09', DIRECTOR, 130, '编写需求分析文档', '工作量、时间与人员安排初稿完成'),
  office(
    '2025-12-23',
    DIRECTOR,
    150,
    '功能点与承载压力测试',
    '功能点64项通过，1500并发平均响应1.4秒',
    '应用维护',
  ),
  office('2026-01-09', CLERKS[0], 150, '编制阶段性总结报告', '初稿完成，交项目负责人审核'),
  office(
    '2026-01-15',
    LEAD,
    100,
    '阶段性工作总结会',
    '甲方对前四个月运行情况无异议，提出改进意见3条',
    '沟通协调',
  ),
  office(
    '2026-03-04',
    CLERKS[1],
    140,
    '编制上半期半年阶段性总结报告单',
    '用户数、访问量与资源量按统计表核对',
  ),
  office('2026-05-15', CLERKS[0], 110, '满意度问卷设计与发放准备', '题目8项，甲方确认后发放'),
  office(
    '2026-06-03',
    DIRECTOR,
    150,
    '终验前功能点、承载压力与运行速度测试',
    '功能点96项通过，1500并发平均响应1.2秒',
    '应用维护',
  ),
  office('2026-06-02', CLERKS[0], 130, '满意度问卷回收与录入', '回收120份，逐份核对编号'),
  office('2026-06-04', CLERKS[1], 140, '满意度问卷统计与意见分组', '意见按内容分组，逐条写明处理情况'),
  office('2026-06-15', CLERKS[0], 160, '整理终验资料目录', '对照合同条款逐项核对，缺签字的列单'),
  office('2026-06-16', DIRECTOR, 150, '编制数据光盘与U盘内容', '源代码、数据库备份与文档齐全，逐项打开检查'),
  office('2026-06-22', CLERKS[1], 150, '编制运行维护服务总结报告', '初稿完成，数据与各月记录单一致'),
  office('2026-06-24', LEAD, 90, '与甲方核对终验资料清单', '一式两份，清单逐项确认', '沟通协调'),
  office('2026-06-29', LEAD, 80, '本期服务收尾与交接安排', '账号、值班与遗留事项列明', '沟通协调'),
];

/** The days of the week that ends after this Friday: `9月1日—7日`. */
function weekWords(friday: CivilDate): string {
  const [monday, sunday] = [addDays(friday, -4), addDays(friday, 2)];
  const end = monthOf(sunday) === monthOf(monday) ? '' : `${monthOf(sunday)}月`;
  return `${monthOf(monday)}月${dayOf(monday)}日—${end}${dayOf(sunday)}日`;
}

/** Weekly and monthly papers, the week's meeting, and the steps of the contract's stages. */
export function periodWork(days: readonly SampleDay[], random: Random): PlannedWork[] {
  const lines: PlannedWork[] = [...STAGES];
  for (const day of days) {
    if (day.weekday === 5 && isSampleWorkday(day.date)) {
      const [content, result] = random.pick(WEEKLY);
      const fill = (text: string): string =>
        text
          .replace('{week}', weekWords(day.date))
          .replace('{n}', String(random.int(24, 47)))
          .replace('{k}', String(random.int(2, 6)));
      lines.push(office(day.date, random.pick(CLERKS), random.int(4, 7) * 10, fill(content), fill(result)));
      if (random.chance(0.6)) {
        const [meeting, outcome] = random.pick(MEETINGS);
        const n = String(random.int(2, 17));
        lines.push(
          office(day.date, LEAD, random.int(4, 6) * 10, meeting, outcome.replace('{n}', n), '沟通协调'),
        );
      }
    }
    if (day.monthEnd) {
      const month = `${yearOf(day.date)}年${monthOf(day.date)}月`;
      lines.push(
        office(
          day.date,
          CLERKS[0],
          random.int(7, 11) * 10,
          `编制${month}工作记录单`,
          '已解决问题、需协调问题与下月安排齐全，交项目负责人签字',
        ),
        office(
          day.date,
          CLERKS[1],
          random.int(6, 10) * 10,
          `导出${month}用户使用统计`,
          '按四类角色统计，与上月比较无异常波动',
        ),
      );
    }
  }
  return lines;
}
