/** Use of the platform by month and role, following the school year. */
import { addMonths } from '../domain/civilDate.ts';
import type { UsageRecord } from '../records/types.ts';
import type { Random } from './random.ts';

/** Sep … Jun: how much of an ordinary month's use takes place. */
const INTENSITY = [0.96, 0.84, 1.08, 1, 0.82, 0.17, 1.02, 0.98, 1.03, 0.9] as const;

interface RoleCourse {
  readonly role: string;
  readonly registered: number;
  readonly joining: readonly number[];
  readonly activeShare: number;
  readonly visitsEach: number;
  readonly sessions: number;
  readonly resources: number;
  readonly resourcesMonthly: number;
  readonly dataGb: number;
  readonly gbMonthly: number;
}

const ROLES: readonly RoleCourse[] = [
  {
    role: '学生',
    registered: 18_236,
    joining: [412, 38, 21, 9, 4, 0, 186, 31, 12, 6],
    activeShare: 0.71,
    visitsEach: 9.4,
    sessions: 0,
    resources: 0,
    resourcesMonthly: 0,
    dataGb: 0,
    gbMonthly: 0,
  },
  {
    role: '教师',
    registered: 1_842,
    joining: [46, 7, 5, 2, 0, 0, 29, 6, 3, 1],
    activeShare: 0.83,
    visitsEach: 17.8,
    sessions: 236,
    resources: 4_318,
    resourcesMonthly: 196,
    dataGb: 3_106,
    gbMonthly: 148,
  },
  {
    role: '教研员',
    registered: 63,
    joining: [1, 0, 1, 0, 0, 0, 2, 0, 0, 0],
    activeShare: 0.92,
    visitsEach: 24.6,
    sessions: 31,
    resources: 736,
    resourcesMonthly: 28,
    dataGb: 512,
    gbMonthly: 19,
  },
  {
    role: '学校管理员',
    registered: 52,
    joining: [2, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    activeShare: 0.95,
    visitsEach: 21.3,
    sessions: 7,
    resources: 284,
    resourcesMonthly: 9,
    dataGb: 96,
    gbMonthly: 4,
  },
];

/** Registered users never fall, active ones never exceed them, stocks of resources only grow. */
export function sampleUsage(random: Random): UsageRecord[] {
  const rows: UsageRecord[] = [];
  const spread = (low: number, high: number): number => low + random.next() * (high - low);
  const stock = ROLES.map((course) => ({ ...course }));
  INTENSITY.forEach((intensity, index) => {
    const month = addMonths('2025-09-01', index).slice(0, 7);
    stock.forEach((course, at) => {
      const registered = course.registered + (course.joining[index] ?? 0);
      const share = Math.min(
        0.98,
        course.activeShare * (0.35 + 0.65 * Math.min(1, intensity)) * spread(0.95, 1.04),
      );
      const active = Math.min(registered, Math.round(registered * (intensity < 0.3 ? share * 0.55 : share)));
      const visits = Math.round(active * course.visitsEach * Math.max(0.35, intensity) * spread(0.93, 1.07));
      const resources =
        course.resources + Math.round(course.resourcesMonthly * intensity * spread(0.85, 1.15));
      const dataGb = course.dataGb + Math.round(course.gbMonthly * intensity * spread(0.85, 1.15));
      rows.push({
        month,
        role: course.role,
        registered,
        active,
        visits,
        sessions: Math.round(course.sessions * intensity * spread(0.92, 1.08)),
        resources,
        dataGb,
      });
      stock[at] = { ...course, registered, resources, dataGb };
    });
  });
  return rows;
}
