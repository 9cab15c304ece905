/** Calls for help, and what is sold, sent and reconciled. */
import { addDays, contains, fromMinuteNumber, minuteNumber, monthOf, dayOf } from '../../domain/civilDate.ts';
import type { DeliveryRecord, ReconciliationRecord, ServiceCallRecord } from '../../records/types.ts';
import type { CallPlan, SalesPlan } from '../flavours/flavour.ts';
import type { Random } from '../random.ts';
import { numbered } from './numbered.ts';
import type { TermSource } from './source.ts';

const CHANNELS = ['电话', '邮件', '远程'] as const;

export function termCalls(
  { days, crew }: TermSource,
  plan: CallPlan,
  random: Random,
  scale: number,
): ServiceCallRecord[] {
  const weights = plan.kinds.map(([, weight]) => weight);
  const handlers = [...crew.clerks, ...crew.clerks, ...crew.engineers];
  const drafts = days.all
    .filter((day) => day.kind === 'work')
    .flatMap(({ date }) =>
      Array.from({ length: random.int(...plan.perDay) * scale }, () => {
        const [kind, , content, result] = plan.kinds[random.weighted(weights)] ?? plan.kinds[0]!;
        const received = minuteNumber(`${date} 00:00`) + random.int(8 * 60 + 35, 15 * 60 + 20);
        const channel = CHANNELS[random.weighted([78, 12, 10])] ?? '电话';
        const response = channel === '电话' ? random.int(0, 1) : random.int(4, 22);
        const onSite = kind === '报修' && random.chance(0.2);
        const arrival = onSite ? response + random.int(8, 20) : null;
        // A question is answered in the same call; only repairs take their time.
        const length = kind === '报修' || kind === '投诉' ? random.int(...plan.solve) : random.int(2, 12);
        const solved = Math.max(arrival ?? 0, response) + length;
        return {
          receivedAt: fromMinuteNumber(received),
          channel,
          caller: random.pick(plan.callers),
          kind,
          content,
          respondedAt: fromMinuteNumber(received + response),
          arrivedAt: arrival === null ? ('' as const) : fromMinuteNumber(received + arrival),
          solvedAt: fromMinuteNumber(received + solved),
          result,
          handler: random.pick(handlers),
          satisfaction: random.chance(0.45) ? (random.chance(0.7) ? 5 : random.chance(0.9) ? 4 : 3) : null,
        };
      }),
    );
  return numbered('KF', drafts, (call) => call.receivedAt, 4);
}

/** Every card paid for is sent within the days promised; the last ones of the term are still handed over in it. */
export function termDeliveries({ days }: TermSource, plan: SalesPlan, random: Random): DeliveryRecord[] {
  const lastPaid = days.shift(days.term.end, -7);
  const drafts = days.all
    .filter(({ kind, date }) => kind === 'work' && date <= lastPaid)
    .flatMap(({ date }) =>
      Array.from({ length: random.int(...plan.perDay) }, () => {
        const sentOn = days.shift(date, random.int(1, 2));
        const back = random.chance(0.006);
        return {
          goods: plan.goods,
          paidOn: date,
          sentOn,
          receivedOn: days.shift(sentOn, random.int(1, 3)),
          area: random.pick(plan.areas),
          carrier: plan.carrier,
          waybill: `CJ${random.int(10_000_000, 99_999_999)}`,
          result: '已签收' as const,
          note: back ? '首次投递地址有误，联系后改投学校签收' : '',
        };
      }),
    );
  return numbered('PS', drafts, (delivery) => delivery.paidOn, 4);
}

/** Ways of paying, with their shares of the payments. */
const PAYING = [
  ['微信支付', 0.64],
  ['银联', 0.36],
] as const;

/** One round a week: postage for what was sent, the fee for that and for what was handed over at the counter. */
export function termReconciliations(
  { contract, days, crew }: TermSource,
  plan: SalesPlan,
  deliveries: readonly DeliveryRecord[],
  random: Random,
): ReconciliationRecord[] {
  const accountant = contract.staff.find(({ title, duties }) => /对账/.test(`${title}${duties}`));
  const [reconciler, reviewer] = [accountant?.name ?? crew.clerks[0] ?? crew.lead, crew.lead];
  return days.weeks().flatMap(({ start, end }) => {
    const sent = deliveries.filter(({ paidOn }) => contains({ start, end }, paidOn)).length;
    const working = days.all.some((day) => day.kind === 'work' && contains({ start, end }, day.date));
    const counter = working ? random.int(...plan.counter) : 0;
    const handedOn = days.shift(end, 2);
    const late = handedOn > days.term.end;
    return [
      { item: plan.fee, count: sent + counter, eachFen: plan.feeFen },
      { item: plan.postage, count: sent, eachFen: plan.postageFen },
    ].flatMap(({ item, count, eachFen }) => {
      const first = Math.round(count * PAYING[0][1]);
      return [first, count - first].map((paid, at): ReconciliationRecord => {
        const [channel] = PAYING[at] ?? PAYING[0];
        // Paid on Sunday night, on the statement of the following day.
        const missing = paid > 3 && at === 0 && random.chance(0.08) ? 1 : 0;
        const statementCount = paid - missing;
        return {
          start,
          end,
          item,
          channel,
          count: paid,
          amountFen: paid * eachFen,
          statementCount,
          statementFen: statementCount * eachFen,
          reason:
            missing === 0
              ? ''
              : `周日23时后缴费1笔，渠道次日清算，${monthOf(addDays(end, 1))}月${dayOf(addDays(end, 1))}日对账单已列，核对无误`,
          handedFen: late ? null : paid * eachFen,
          handedOn: late ? '' : handedOn,
          voucher: late
            ? ''
            : `JK${handedOn.replaceAll('-', '')}${at + 1}${eachFen === plan.feeFen ? 'G' : 'P'}`,
          reconciler,
          reviewer,
        };
      });
    });
  });
}
