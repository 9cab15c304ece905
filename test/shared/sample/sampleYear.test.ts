import { describe, expect, it } from 'vitest';
import { contains, dateOfMoment } from '../../../shared/domain/civilDate.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { workingDay } from '../../../shared/calendar/workingDay.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { naturalKey } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import { isSampleWorkday, sampleDays, SAMPLE_TERM } from '../../../shared/sample/sampleDays.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { sampleContract } from './sampleContract.ts';

const year = sampleYear();
const { records } = year;
const contract = sampleContract();

describe('the size of the sample year', () => {
  it.each([
    ['incidents', 60],
    ['changes', 14],
    ['inspections', 10],
    ['trainings', 4],
    ['drills', 1],
    ['usage', 40],
    ['survey', 120],
  ] as const)('has %s: %i', (kind, count) => {
    expect(records[kind]).toHaveLength(count);
  });

  it('has about 1,500 work records', () => {
    expect(records.work.length).toBeGreaterThan(1400);
    expect(records.work.length).toBeLessThan(1600);
  });

  it('has work on every day of the term', () => {
    expect(new Set(records.work.map((work) => work.date)).size).toBe(sampleDays().length);
  });

  it('has severities and outages as announced', () => {
    const of = (severity: string): number => records.incidents.filter((i) => i.severity === severity).length;
    expect([of('紧急'), of('重要'), of('一般')]).toEqual([5, 18, 37]);
    expect(records.incidents.filter((incident) => incident.outage)).toHaveLength(5);
  });

  it('has a quarterly backup for each quarter of the term', () => {
    const quarters = records.backups
      .filter((b) => b.object.includes('季度备份'))
      .map((b) => b.date.slice(0, 7));
    expect(quarters).toEqual(['2025-09', '2025-12', '2026-03', '2026-06']);
  });
});

describe('the same seed', () => {
  it('gives the same year', () => {
    expect(sampleYear()).toEqual(year);
  });

  it('another seed gives another year of the same kind', () => {
    const other = sampleYear({ seed: 7 });
    expect(other.records.work).not.toEqual(records.work);
    expect(other.records.incidents).toHaveLength(60);
  });

  it('refuses a scale below one', () => {
    expect(() => sampleYear({ scale: 0 })).toThrow(RangeError);
  });
});

describe('dates', () => {
  it('lie inside the term', () => {
    const days = [
      ...records.work.map((r) => r.date),
      ...records.incidents.flatMap((r) => [r.reportedAt, r.restoredAt].map(dateOfMoment)),
      ...records.changes.flatMap((r) => [r.appliedOn, dateOfMoment(r.start), dateOfMoment(r.end)]),
      ...[
        records.inspections,
        records.trainings,
        records.drills,
        records.backups,
        records.survey,
        records.expenses,
      ]
        .flat()
        .map((r) => r.date),
      ...records.survey.flatMap((r) => (r.followUpOn === '' ? [] : [r.followUpOn])),
      ...records.work.flatMap((r) => (r.requestBy === '' ? [] : [r.requestBy])),
    ];
    expect(days.filter((day) => !contains(SAMPLE_TERM, day))).toEqual([]);
  });

  it('follow the published holidays', () => {
    const calendar = publishedCalendar();
    const differing = sampleDays().filter((day) => {
      const known = workingDay(calendar, day.date);
      return known.known && known.working !== isSampleWorkday(day.date);
    });
    expect(differing.map((day) => day.date)).toEqual([]);
  });

  it('leave only duty over the Spring Festival', () => {
    const festival = records.work.filter((work) =>
      contains({ start: '2026-02-15', end: '2026-02-23' }, work.date),
    );
    expect(new Set(festival.map((work) => work.category))).toEqual(new Set(['值班值守']));
  });
});

describe('people', () => {
  it('come from the staff list', () => {
    const staff = new Set(contract.staff.map((member) => member.name));
    const named = [
      ...records.work.map((r) => r.people),
      ...records.incidents.map((r) => r.handler),
      ...records.changes.map((r) => r.implementer),
      ...records.inspections.map((r) => r.inspector),
      ...records.trainings.map((r) => r.trainer),
      ...records.drills.flatMap((r) => [r.leader, r.participants]),
      ...records.backups.map((r) => r.operator),
    ].flatMap((names) => names.split('、'));
    expect([...new Set(named)].filter((name) => !staff.has(name))).toEqual([]);
  });

  it('are never at two places at once', () => {
    const taken = new Map<string, { start: string; end: string; content: string }[]>();
    const clashes: string[] = [];
    for (const { date, start, end, people, content } of records.work) {
      if (start === '') continue;
      for (const person of people.split('、')) {
        const day = taken.get(`${date} ${person}`) ?? [];
        const other = day.find((slot) => start < slot.end && slot.start < end);
        if (other) clashes.push(`${date} ${person}: ${other.content} / ${content}`);
        taken.set(`${date} ${person}`, [...day, { start, end, content }]);
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe('what belongs together', () => {
  it('work names only incidents and changes that exist', () => {
    const numbers = new Set([...records.incidents, ...records.changes].map((record) => record.number));
    const wrong = records.work.filter((work) => work.reference !== '' && !numbers.has(work.reference));
    expect(wrong).toEqual([]);
  });

  it('each incident has its work, with its own hours and people', () => {
    for (const incident of records.incidents) {
      const work = records.work.find((row) =>
        row.content.startsWith(`处理${incident.severity}故障${incident.number}`),
      );
      expect(work, incident.number).toMatchObject({
        date: dateOfMoment(incident.reportedAt),
        start: incident.reportedAt.slice(11),
        end: incident.restoredAt.slice(11),
        people: incident.handler,
        reference: incident.number,
      });
    }
  });

  it('times of an incident follow each other and outages stand apart', () => {
    for (const incident of records.incidents) {
      const { outageStart, reportedAt, respondedAt, restoredAt } = incident;
      expect([outageStart, reportedAt, respondedAt, restoredAt].toSorted()).toEqual([
        outageStart,
        reportedAt,
        respondedAt,
        restoredAt,
      ]);
    }
    const outages = records.incidents.filter((incident) => incident.outage);
    expect(new Set(outages.map((incident) => incident.outageStart.slice(0, 7))).size).toBe(outages.length);
  });

  it('every change has the consent before it starts', () => {
    const early = records.changes.filter(
      (change) => change.consentOn === '' || change.consentOn > change.start.slice(0, 10),
    );
    expect(early).toEqual([]);
  });

  it('registered users never fall and active ones never exceed them', () => {
    for (const role of contract.userRoles) {
      const rows = records.usage.filter((row) => row.role === role);
      expect(rows).toHaveLength(10);
      expect(rows.map((row) => row.registered)).toEqual(
        rows.map((row) => row.registered).toSorted((a, b) => a - b),
      );
      expect(rows.filter((row) => row.active > row.registered)).toEqual([]);
    }
  });

  it('spends within each budget line', () => {
    for (const line of contract.budget) {
      const spent = records.expenses
        .filter((expense) => expense.category === line.category)
        .reduce((sum, expense) => sum + expense.amountFen, 0);
      expect(spent, line.category).toBeGreaterThan(line.amountFen * 0.8);
      expect(spent, line.category).toBeLessThanOrEqual(line.amountFen);
    }
    expect(
      records.expenses.filter((e) => !contract.budget.some((line) => line.category === e.category)),
    ).toEqual([]);
  });

  it('answers the questions of the contract, a third with a comment and its follow-up', () => {
    const ids = contract.survey?.questions.map((question) => question.id);
    expect(records.survey.every((sheet) => Object.keys(sheet.answers).join() === ids?.join())).toBe(true);
    const commented = records.survey.filter((sheet) => sheet.comment !== '');
    expect(commented.length).toBeGreaterThan(28);
    expect(commented.filter((sheet) => sheet.commentGroup === '' || sheet.followUp === '')).toEqual([]);
    expect(new Set(commented.map((sheet) => sheet.comment)).size).toBe(commented.length);
    expect(year.surveyIssued).toBeGreaterThan(records.survey.length);
  });

  it('misses one target and stays above its minimum', () => {
    const values = serviceLevels(contract, records, { asOf: '2026-07-10', calendar: publishedCalendar() });
    const missed = values.filter((value) => value.verdict.startsWith('below'));
    expect(missed.map(({ name, verdict }) => [name, verdict])).toEqual([['重要故障解决率', 'below-target']]);
    expect(values.filter((value) => value.verdict === 'no-data')).toEqual([]);
  });
});

describe('wording', () => {
  it('hardly ever repeats content and result', () => {
    const pairs = records.work.map((work) => `${work.content}|${work.result}`);
    expect(new Set(pairs).size / pairs.length).toBeGreaterThan(0.9);
  });

  it('never says the same on one day', () => {
    const said = records.work.map((work) => `${work.date} ${work.content}`);
    expect(new Set(said).size).toBe(said.length);
  });

  it('leaves no slot unfilled', () => {
    expect(
      records.work.filter((work) =>
        /[{}]|undefined|NaN/.test(`${work.content}${work.result}${work.request}`),
      ),
    ).toEqual([]);
  });

  it('asks the buyer for something with a date a few times', () => {
    const asked = records.work.filter((work) => work.status === '需甲方协调');
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((work) => work.request === '' || work.requestBy < work.date)).toEqual([]);
  });
});

describe('a larger year', () => {
  const large = sampleYear({ scale: 4 }).records;

  it('holds so many times the work and the minor incidents', () => {
    expect(large.work.length).toBe(6000);
    expect(large.incidents).toHaveLength(5 + 55 * 4);
  });

  it('keeps every natural key unique', () => {
    for (const id of RECORD_KINDS) {
      const kind = recordKind(id, contract);
      const keys = large[id].map((record) => naturalKey(kind, record));
      expect(new Set(keys).size, id).toBe(keys.length);
    }
  });
});
