/**
 * Work that follows from the other records: each incident, change, inspection, backup, training and drill
 * leaves its own lines, with the same numbers, times and people.
 */
import {
  addDays,
  dateOfMoment,
  minutesBetween,
  type CivilDate,
  type CivilMoment,
} from '../../domain/civilDate.ts';
import type { ChangeRecord, IncidentRecord, InspectionRecord, RecordSet } from '../../records/types.ts';
import type { Crew } from '../people.ts';
import type { Random } from '../random.ts';
import type { Workdays } from '../sampleDays.ts';
import type { PlannedWork } from './plan.ts';

type Linked = Pick<RecordSet, 'incidents' | 'changes' | 'inspections' | 'trainings' | 'drills' | 'backups'>;

/** Whose work it is, on which days, and how an inspection is called. */
export interface LinkRules {
  readonly crew: Crew;
  readonly days: Workdays;
  readonly inspection: (record: InspectionRecord) => string;
}

/** Fixed start and end, taken over from another record. */
function at(
  start: CivilMoment,
  end: CivilMoment,
  people: string,
  words: Pick<PlannedWork, 'category' | 'content' | 'result' | 'reference'>,
): PlannedWork[] {
  const fixed = (date: CivilDate, from: string, to: string, content: string): PlannedWork => ({
    ...words,
    date,
    content,
    fixed: { start: from, end: to },
    minutes: 0,
    from: 0,
    until: 0,
    people,
    status: '已完成',
  });
  const [day, next] = [dateOfMoment(start), dateOfMoment(end)];
  if (day === next) return [fixed(day, start.slice(11), end.slice(11), words.content)];
  return [
    fixed(day, start.slice(11), '23:59', words.content),
    fixed(next, '00:00', end.slice(11), `${words.content}（续）`),
  ];
}

/** A piece of work that the scheduler places on that day. */
function on(
  date: CivilDate,
  people: string,
  minutes: number,
  words: Pick<PlannedWork, 'category' | 'content' | 'result'> & Partial<PlannedWork>,
): PlannedWork {
  return {
    date,
    fixed: null,
    minutes: Math.round(minutes / 10) * 10,
    from: 9 * 60,
    until: 16 * 60,
    people,
    status: '已完成',
    reference: '',
    ...words,
  };
}

function incidentWork(incident: IncidentRecord, random: Random, { crew, days }: LinkRules): PlannedWork[] {
  const { number, severity, title, handler } = incident;
  const day = dateOfMoment(incident.reportedAt);
  const minutes = minutesBetween(incident.reportedAt, incident.restoredAt);
  const lines = at(incident.reportedAt, incident.restoredAt, handler, {
    category: severity === '一般' ? '技术支持' : '应用维护',
    content: `处理${severity}故障${number}：${title}`,
    result: `${minutes}分钟恢复。${incident.measure}`,
    reference: number,
  });
  if (severity === '一般') return lines;
  if (incident.arrivedAt !== '') {
    lines.push(
      ...at(
        incident.arrivedAt,
        plusMinutes(incident.arrivedAt, random.int(40, 75)),
        handler.split('、')[0] ?? handler,
        {
          category: '技术支持',
          content: `${number}到机房现场复核`,
          result: '核对服务、数据与告警，业务正常',
          reference: number,
        },
      ),
    );
  }
  const report = days.from(addDays(day, 1));
  lines.push(
    on(report, random.pick(crew.clerks), random.int(50, 100), {
      category: '文档整理',
      content: `编写${number}故障处理报告`,
      result: severity === '紧急' ? '含原因、经过与整改措施，提交甲方' : '含原因与措施，归入故障台账',
      reference: number,
    }),
  );
  if (severity === '紧急') {
    lines.push(
      on(days.from(day), crew.lead, random.int(30, 60), {
        category: '沟通协调',
        content: `向甲方说明${number}的原因与恢复情况`,
        result: '甲方无异议，要求跟踪整改',
        from: 14 * 60,
        reference: number,
      }),
      on(days.shift(day, 3), random.pick(crew.engineers), random.int(40, 80), {
        category: '应用维护',
        content: `${number}整改措施复查`,
        result: '措施已落实，三日内无同类告警',
        reference: number,
      }),
    );
  }
  return lines;
}

function plusMinutes(moment: CivilMoment, minutes: number): CivilMoment {
  const total = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14)) + minutes;
  return `${moment.slice(0, 10)} ${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

const CHANGE_WORK: Readonly<Record<string, string>> = {
  版本升级: '版本升级',
  补丁更新: '安全维护',
  数据变更: '数据维护',
};

/** An upgrade is asked for, built and tested before it is released; a small change is only carried out. */
function changeWork(change: ChangeRecord, random: Random, { crew, days }: LinkRules): PlannedWork[] {
  const { number, title, implementer } = change;
  const name = title.split('：')[0] ?? title;
  const reference = number;
  const engineer = implementer.split('、').at(-1) ?? implementer;
  const lines = [
    ...at(change.start, change.end, implementer, {
      category: CHANGE_WORK[change.type] ?? '应用维护',
      content: `实施变更${number}：${title}`,
      result: change.result === '成功' ? change.note : `已回退。${change.note}`,
      reference,
    }),
    on(change.appliedOn, crew.lead, random.int(30, 50), {
      category: '沟通协调',
      content: `提交${number}变更申请（${name}）`,
      result: `${change.consentOn === change.appliedOn ? '当日' : `${Number(change.consentOn.slice(5, 7))}月${Number(change.consentOn.slice(8))}日`}获甲方${change.consentBy}${change.consentForm}同意`,
      from: 14 * 60 + 30,
      reference,
    }),
    on(days.from(addDays(dateOfMoment(change.end), 1)), random.pick(crew.clerks), random.int(30, 60), {
      category: '文档整理',
      content: `归档${number}维护记录并提交甲方`,
      result: '申请、同意、实施与验证材料齐全',
      reference,
    }),
  ];
  if (change.type !== '版本升级') return lines;
  const step = (offset: number, content: string, result: string, going = false): PlannedWork =>
    on(days.shift(change.appliedOn, offset), engineer, random.int(120, 200), {
      category: '版本升级',
      content: `${name}：${content}`,
      result,
      status: going ? '进行中' : '已完成',
      until: 15 * 60,
      reference: offset > 0 ? reference : '',
    });
  const [built, cases] = [random.int(45, 60), random.int(24, 68)];
  return [
    ...lines,
    step(-12, '需求确认', `与甲方确认需求${random.int(5, 11)}条，界面原型通过`),
    step(-8, '开发', `完成${built}%，接口${random.int(6, 14)}个已联调`, true),
    step(-5, '开发', `完成${built + random.int(20, 30)}%，进入自测`, true),
    step(-2, '功能测试', `用例${cases}项，通过${cases - random.int(2, 4)}项，缺陷当日修复后复测通过`),
    step(
      1,
      '压力测试',
      `并发${random.int(6, 15) * 100}，平均响应${(random.int(4, 11) / 10).toFixed(1)}秒，错误率0`,
    ),
  ];
}

/** Everything that the other records leave behind in the work log. */
export function linkedWork(records: Linked, random: Random, rules: LinkRules): PlannedWork[] {
  const { crew, days } = rules;
  const { inspections, backups, trainings, drills } = records;
  return [
    ...records.incidents.flatMap((incident) => incidentWork(incident, random, rules)),
    ...records.changes.flatMap((change) => changeWork(change, random, rules)),
    ...inspections.map((inspection) =>
      on(inspection.date, inspection.inspector, random.int(150, 220), {
        category: '例行巡检',
        content: rules.inspection(inspection),
        result:
          inspection.abnormal === 0 ? '全部正常' : `异常${inspection.abnormal}项。${inspection.measure}`,
        until: 10 * 60,
      }),
    ),
    ...backups.map((backup) =>
      on(backup.date, backup.operator, random.int(70, 130), {
        category: '数据维护',
        content: `${backup.object}全量备份${backup.number}`,
        result: `${backup.sizeMb}MB，存${backup.place}${backup.restoreChecked ? `；${backup.restoreResult}` : ''}`,
        from: 13 * 60 + 30,
      }),
    ),
    ...trainings.flatMap((training) => [
      ...at(`${training.date} ${training.start}`, `${training.date} ${training.end}`, training.trainer, {
        category: '培训服务',
        content: `${training.mode}培训${training.number}：${training.topic}`,
        result: `参加${training.attendees}人。${training.feedback.split('；')[0] ?? ''}`,
        reference: '',
      }),
      on(days.shift(training.date, -2), training.trainer, random.int(70, 120), {
        category: '培训服务',
        content: `“${training.topic}”培训课件与环境准备`,
        result: `课件${random.int(24, 52)}页，试讲一遍`,
      }),
      on(days.shift(training.date, 1), random.pick(crew.clerks), random.int(30, 60), {
        category: '文档整理',
        content: `整理${training.number}签到、反馈与照片`,
        result: `签到${training.attendees}人，资料已归档`,
      }),
    ]),
    ...drills.flatMap((drill) => [
      ...at(`${drill.date} ${drill.start}`, `${drill.date} ${drill.end}`, drill.participants, {
        category: '安全维护',
        content: `应急演练${drill.number}：${drill.scenario}`,
        result: drill.result,
        reference: '',
      }),
      on(days.shift(drill.date, -3), crew.director, random.int(90, 140), {
        category: '安全维护',
        content: `编写${drill.scenario}演练方案`,
        result: '方案经项目负责人审核，报甲方知悉',
      }),
      on(days.shift(drill.date, 2), crew.clerks[0] ?? crew.lead, random.int(60, 90), {
        category: '文档整理',
        content: `整理${drill.number}演练记录`,
        result: '含过程、问题与改进措施，提交甲方',
      }),
    ]),
  ];
}
