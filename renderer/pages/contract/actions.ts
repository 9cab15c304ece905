/** Changes to the contract's own data; each answers with the contract as it is afterwards. */
import type { Result } from '../../../shared/errors/appError.ts';
import type { StaffMember } from '../../../shared/domain/contract.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';
import type { Resource } from '../../state/resource.ts';
import { sayDone, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface ContractActions {
  readonly setMilestone: (id: string, date: string | null) => Promise<boolean>;
  readonly setSignedOn: (date: string | null) => Promise<boolean>;
  readonly setCondition: (payment: string, condition: string, done: boolean) => Promise<boolean>;
  readonly saveStaff: (staff: readonly StaffMember[]) => Promise<boolean>;
  readonly setSurveyIssued: (issued: number | null) => Promise<boolean>;
  readonly saveListedPapers: (requirement: string, text: string) => Promise<boolean>;
  readonly saveHolidayYear: (year: number, notice: string) => Promise<boolean>;
  readonly decide: (id: string, decision: string, by: string) => Promise<boolean>;
}

export function createContractActions(services: Services, contract: Resource<ContractView>): ContractActions {
  const { api } = services;
  function accept(answer: Result<ContractView>, done: string): boolean {
    const view = valueOrSay(services, answer);
    if (!view) return false;
    contract.put(view);
    sayDone(services, done);
    return true;
  }
  return {
    setMilestone: async (id, date) =>
      accept(
        await api.setMilestone({ id, date }),
        date === null ? '已改回计划日期' : `已改为 ${date}，相关到期日随之变动`,
      ),
    setSignedOn: async (date) =>
      accept(
        await api.setSignedOn({ date }),
        date === null ? '已清空签订日期，按服务期首日推算' : `已登记 ${date} 签订，相关到期日随之变动`,
      ),
    setCondition: async (payment, condition, done) =>
      accept(
        await api.setPaymentCondition({ payment, condition, done }),
        done ? '已记为满足' : '已改回未满足',
      ),
    saveStaff: async (staff) =>
      accept(await api.saveStaff({ staff: staff.map((member) => ({ ...member })) }), '已保存人员名单'),
    setSurveyIssued: async (issued) =>
      accept(
        await api.setSurveyIssued({ issued }),
        issued === null ? '已清空发放份数' : `已登记发放 ${issued} 份`,
      ),
    saveListedPapers: async (requirement, text) =>
      accept(await api.saveListedPapers({ requirement, text }), '已保存清单，逐份列入交付清单'),
    saveHolidayYear: async (year, notice) =>
      accept(await api.saveHolidayYear({ year, notice }), `已录入 ${year} 年节假日安排，相关到期日随之确定`),
    decide: async (id, decision, by) =>
      accept(await api.decideContradiction({ id, decision, by }), '已记下处理决定'),
  };
}
