/** What is looked after: assets with their counts and checks, rented resources, contents, secured events. */
import { addDays, addMonths, monthOf, yearOf, type CivilDate } from '../../domain/civilDate.ts';
import type {
  AssessmentRecord,
  AssetRecord,
  CloudResourceRecord,
  ContentUpdateRecord,
  IncidentRecord,
  InventoryRecord,
  SecuredEventRecord,
} from '../../records/types.ts';
import { minutesBetween } from '../../domain/civilDate.ts';
import type { AssetPlan, ContentPlan, SecuredPlan } from '../flavours/flavour.ts';
import type { Random } from '../random.ts';
import { numbered } from './numbered.ts';
import type { TermSource } from './source.ts';

/** One line a piece; most came before the term, a few during it, one or two are given up. */
export function termAssets({ days }: TermSource, plan: AssetPlan, random: Random): AssetRecord[] {
  let serial = 0;
  return plan.rows.flatMap(([name, category, model, unit, place, department, pieces, valueFen]) =>
    Array.from({ length: pieces }, (_, index): AssetRecord => {
      serial += 1;
      const fresh = pieces > 4 && index === pieces - 1;
      const gone = pieces > 8 && index === 0;
      const startOn = fresh ? days.at(0.35) : addDays(addMonths(days.term.start, -random.int(8, 56)), -index);
      return {
        number: `ZC-${String(serial).padStart(4, '0')}`,
        name,
        category,
        model,
        serial: `SN${random.int(100_000, 999_999)}${String(serial).padStart(3, '0')}`,
        quantity: 1,
        unit,
        place,
        department,
        keeper: plan.keepers[serial % plan.keepers.length] ?? '',
        startOn,
        warrantyTo: addMonths(startOn, 36),
        valueFen,
        status: gone ? '报废' : '在用',
        endOn: gone ? days.at(0.6) : '',
        note: gone ? '达到报废年限，甲方已批准' : fresh ? '本期新增' : '',
      };
    }),
  );
}

/** Each round counts what is in the register on its day. */
export function termInventories(
  { days, crew }: TermSource,
  plan: AssetPlan,
  assets: readonly AssetRecord[],
): InventoryRecord[] {
  return plan.rounds.flatMap((share) => {
    const date = days.at(share);
    const round = `${yearOf(date)}年第${Math.ceil(monthOf(date) / 3)}季度盘点`;
    return inUse(assets, date).map((asset, index) => ({
      round,
      date,
      asset: asset.number,
      name: asset.name,
      place: asset.place,
      booked: asset.quantity,
      counted: asset.quantity,
      condition: index % 17 === 9 ? '可用' : '完好',
      reason: '',
      counter: crew.engineers[index % crew.engineers.length] ?? crew.lead,
      witness: asset.keeper,
    }));
  });
}

function inUse(assets: readonly AssetRecord[], date: CivilDate): readonly AssetRecord[] {
  return assets.filter(({ startOn, endOn }) => startOn <= date && (endOn === '' || endOn > date));
}

/** Machines (not terminals) once a quarter, in turn; one value out of range is mended and measured anew. */
export function termAssessments(
  { days, crew }: TermSource,
  plan: AssetPlan,
  assets: readonly AssetRecord[],
  random: Random,
): AssessmentRecord[] {
  const machines = assets.filter(({ category }) => category !== '终端设备');
  return days.monthly(15, 3).flatMap((date, round) =>
    inUse(machines, date)
      .filter((_, index) => index % 2 === round % 2)
      .flatMap((asset, index) =>
        plan.examined.map(([item, standard, unit, low, high], at): AssessmentRecord => {
          const poor = round === 1 && index === 3 && at === 0;
          return {
            date,
            asset: asset.number,
            name: asset.name,
            place: asset.place,
            item,
            standard: `${standard}${unit}`,
            measured: `${poor ? high + 11 : random.int(low, high)}${unit}`,
            verdict: poor ? '不合格' : '合格',
            advice: poor ? '清洁风道并更换风扇，下一轮复测' : '继续使用',
            assessor: crew.engineers[index % crew.engineers.length] ?? crew.lead,
          };
        }),
      ),
  );
}

/** Every priced item in every month; what could not be used is what the incidents of the platform say. */
export function termCloudResources(
  { contract, days }: TermSource,
  incidents: readonly IncidentRecord[],
  random: Random,
): CloudResourceRecord[] {
  const share = new Map(contract.pricedItems.map(({ id }) => [id, 0.55 + random.next() * 0.25]));
  return days.months().flatMap(({ start }, index) => {
    const month = start.slice(0, 7);
    const down = incidents
      .filter((incident) => incident.outage && incident.outageStart.startsWith(month))
      .map((incident) => minutesBetween(incident.outageStart, incident.restoredAt || incident.outageStart));
    return contract.pricedItems.map(({ id, name, quantity }, at) => ({
      month,
      item: name,
      ordered: quantity,
      used: Math.min(quantity, Math.round(quantity * Math.min(0.95, (share.get(id) ?? 0.6) + index * 0.012))),
      downMinutes: at === 0 ? down.reduce((sum, minutes) => sum + minutes, 0) : 0,
      note: '',
    }));
  });
}

export function termContents(
  { days, crew }: TermSource,
  plan: ContentPlan,
  random: Random,
): ContentUpdateRecord[] {
  const editors = [...crew.clerks, ...crew.engineers];
  return days
    .months()
    .flatMap(({ start, end }) => {
      const open = days.all.filter(({ kind, date }) => kind === 'work' && start <= date && date <= end);
      if (open.length === 0) return [];
      return plan.columns.flatMap(([, column, titles]) =>
        random
          .shuffle(titles)
          .slice(0, Math.min(titles.length, random.int(...plan.monthly)))
          .map((title): ContentUpdateRecord => {
            const { date } = random.pick(open);
            const received = days.shift(date, -1);
            return {
              date,
              column,
              title: `${title}（${monthOf(date)}月）`,
              type: ['新增', '修改', '下线'][random.weighted([74, 21, 5])] ?? '新增',
              count: random.int(1, 6),
              source: random.pick(plan.sources),
              receivedOn: received < days.term.start ? days.term.start : received,
              editor: random.pick(editors),
              reviewer: crew.lead,
              note: '',
            };
          }),
      );
    })
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

export function termSecured({ days, crew }: TermSource, plans: readonly SecuredPlan[]): SecuredEventRecord[] {
  const drafts = plans.map(({ at, days: length, ...event }) => {
    const first = days.at(at);
    const wanted = addDays(first, length - 1);
    return {
      ...event,
      start: `${first} 08:00`,
      end: `${wanted > days.term.end ? days.term.end : wanted} 20:00`,
      leader: crew.lead,
      people: [...new Set([crew.lead, crew.director, ...crew.engineers])].join('、'),
    };
  });
  return numbered('ZB', drafts, (event) => event.start);
}
