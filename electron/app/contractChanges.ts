/** The contract's own data that change while it runs: milestones, staff, payment conditions, decisions. */
import { dueDate, milestoneDate } from '../../shared/due/dueDate.ts';
import { missingYears } from '../../shared/checklist/missingYears.ts';
import { paymentViews } from '../../shared/checklist/paymentViews.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { Contract, StaffMember } from '../../shared/domain/contract.ts';
import type { ContractView } from '../../shared/ipc/views.ts';
import { currentDossier } from './currentDossier.ts';
import type { Parts } from './parts.ts';
import { openStore, worker } from './parts.ts';

export function getContract(parts: Parts): ContractView {
  const store = openStore(parts);
  const { contract, calendar, owed, today } = currentDossier(parts);
  return {
    dir: store.dir,
    contract,
    milestones: contract.milestones.map((milestone) => {
      const due = milestoneDate(contract, milestone.id, calendar);
      return {
        id: milestone.id,
        name: milestone.name,
        date: due.known ? due.date : null,
        planned: milestone.date === null,
      };
    }),
    bondDue: contract.bond?.due ? dueDate(contract.bond.due, { period: null, contract, calendar }) : null,
    holidayYears: store.holidayYears(),
    missingYears: missingYears({ contract, calendar, owed }),
    payments: paymentViews({
      contract,
      calendar,
      today,
      conditionsDone: store.conditionsDone(),
      packedStages: store.packages().map((packed) => packed.stage),
    }),
  };
}

/** One undoable change of the contract with its entry in the history. */
export function changeContract(
  parts: Parts,
  action: string,
  detail: string,
  edit: (contract: Contract) => Contract,
): ContractView {
  const store = openStore(parts);
  const next = edit(store.contract());
  store.write({ who: worker(parts), action, itemId: null, detail, undoable: true }, (tx) =>
    tx.saveContract(next),
  );
  return getContract(parts);
}

/** Moves a milestone; null returns to the planned date. Every due date that hangs on it follows. */
export function setMilestone(parts: Parts, { id, date }: { id: string; date: string | null }): ContractView {
  const contract = openStore(parts).contract();
  const milestone = contract.milestones.find((entry) => entry.id === id);
  if (!milestone) throw new AppFailure('milestone.unknown', `合同里没有这个时间点：${id}`);
  return changeContract(parts, '改时间点', `${milestone.name} ${date ?? '按计划'}`, (old) => ({
    ...old,
    milestones: old.milestones.map((entry) => (entry.id === id ? { ...entry, date } : entry)),
  }));
}

/** Enters the day of signing; due dates counted from it follow. Null: not known, they count from the term's start. */
export function setSignedOn(parts: Parts, { date }: { date: string | null }): ContractView {
  return changeContract(parts, '登记签订日期', date ?? '未填', (old) => ({ ...old, signedOn: date }));
}

export function saveStaff(parts: Parts, { staff }: { staff: readonly StaffMember[] }): ContractView {
  const names = staff.map((member) => member.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new AppFailure('staff.twice', `人员名单里“${twice}”出现两次，同名的人请加以区分`);
  return changeContract(parts, '改人员名单', `${staff.length}人`, (old) => ({ ...old, staff: [...staff] }));
}

/** How many sheets were handed out (问卷发放数); the return rate of the satisfaction report is computed from it. */
export function setSurveyIssued(parts: Parts, { issued }: { issued: number | null }): ContractView {
  if (!openStore(parts).contract().survey) {
    throw new AppFailure('survey.none', '这份合同没有满意度调查，不用登记问卷发放数');
  }
  return changeContract(parts, '登记问卷发放数', issued === null ? '未登记' : `${issued}份`, (old) => ({
    ...old,
    survey: old.survey && { ...old.survey, issued },
  }));
}

export interface DecisionInput {
  readonly id: string;
  readonly decision: string;
  readonly by: string;
}

export function decideContradiction(parts: Parts, { id, decision, by }: DecisionInput): ContractView {
  const found = openStore(parts)
    .contract()
    .contradictions.find((entry) => entry.id === id);
  if (!found) throw new AppFailure('contradiction.unknown', `合同里没有登记这一处矛盾：${id}`);
  return changeContract(parts, '裁定合同矛盾', `${found.text}：${decision}`, (old) => ({
    ...old,
    contradictions: old.contradictions.map((entry) =>
      entry.id === id ? { ...entry, decision, decidedBy: by } : entry,
    ),
  }));
}

export interface ConditionInput {
  readonly payment: string;
  readonly condition: string;
  readonly done: boolean;
}

export function setPaymentCondition(
  parts: Parts,
  { payment, condition, done }: ConditionInput,
): ContractView {
  const found = openStore(parts)
    .contract()
    .payments.find((entry) => entry.id === payment)
    ?.conditions.find((entry) => entry.id === condition);
  if (!found || found.kind !== 'manual') {
    throw new AppFailure('payment.condition', '这个付款条件由程序判断，不能手工勾选');
  }
  openStore(parts).write(
    {
      who: worker(parts),
      action: done ? '付款条件已满足' : '付款条件未满足',
      itemId: null,
      detail: found.text,
      undoable: true,
    },
    (tx) => tx.setCondition(payment, condition, done),
  );
  return getContract(parts);
}
