import type { RecordSet } from '../../../records/types.ts';
import { atRecord, each } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

/** What the columns of one row say of each other: each row may be filled in, and still make no sense. */
export const entriesSensible: Rule = {
  id: 'figure.entry',
  family: '数据一致',
  property: '真实性',
  name: '记录里没有不该是零的数，数与文字说明相符',
  unit: '条记录',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: ({ records }) => each(judged(records), ({ hit }) => hit),
};

interface Judged {
  readonly hit: Hit | null;
}

const NOTHING_FOUND = /^(?:无|没有|未发现|正常|一切正常|无异常|未见异常)[。]?$/u;

function judged(records: RecordSet): Judged[] {
  const of = (kind: string, key: string, label: string, fault: string | null): Judged => ({
    hit: fault === null ? null : atRecord(kind, key, `${label} ${key} ${fault}`),
  });
  return [
    ...records.inspections.map((r) => of('inspections', r.number, '巡检', inspectionFault(r))),
    ...records.trainings.map((r) =>
      of('trainings', r.number, '培训', r.attendees > 0 ? null : '的参训人数是0。核对签到表后改正'),
    ),
    ...records.backups.map((r) => of('backups', r.number, '备份', backupFault(r))),
    ...records.expenses.map((r) =>
      of('expenses', r.voucher, '支出', r.amountFen === 0 ? '的金额是0。核对凭证后改正' : null),
    ),
    ...records.inventories.map((r) =>
      of(
        'inventories',
        r.asset,
        '资产盘点',
        r.counted === r.booked || r.reason !== ''
          ? null
          : `账面${r.booked}、实盘${r.counted}，没有写差异原因。补写`,
      ),
    ),
  ];
}

function inspectionFault({ checked, abnormal, finding }: RecordSet['inspections'][number]): string | null {
  if (checked === 0) return '的检查项数是0。核对巡检单后改正';
  const nothing = finding.trim() === '' || NOTHING_FOUND.test(finding.trim());
  return abnormal > 0 && nothing ? `有${abnormal}项异常，没有写发现的问题。补写问题和处理措施` : null;
}

function backupFault({ sizeMb, restoreChecked, restoreResult }: RecordSet['backups'][number]): string | null {
  if (sizeMb === 0) return '的大小是0，没有备份到数据。核对备份日志后改正';
  const result = restoreResult.trim();
  return !restoreChecked && /成功|通过|正常|一致/u.test(result) && !/未/u.test(result)
    ? `没有做恢复验证，却写着验证结果“${result.slice(0, 20)}”。核对后改正`
    : null;
}
