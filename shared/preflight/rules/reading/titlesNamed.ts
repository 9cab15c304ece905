import type { StaffMember } from '../../../domain/contract.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** Duties, ranks and certificates as they stand beside a name. */
const TITLES =
  /(?:高级|中级|初级|助理|注册|正高级)?(?:工程师|经济师|会计师|项目管理师|系统分析师|架构师|测评师|设计师)|(?:系统集成|信息系统)[^\t，。、；]{0,6}(?:师)|项目负责人|项目经理|服务经理|技术总监|销售经理|文档专员|技术负责人|运维主管/gu;

export const titlesNamed: Rule = {
  id: 'people.title',
  family: '人员',
  property: '真实性',
  name: '文件里人员的职务、职称与人员名单一致',
  unit: '份文件',
  severity: 'warning',
  source: '合同服务人员条款',
  check: (dossier) => {
    const staff = dossier.contract.staff;
    return eachLine(dossier, ({ text }) => {
      if (!text.includes('\t') && !/[（(]/u.test(text)) return [];
      return staff.flatMap((member) => fault(text, member, staff) ?? []);
    });
  },
};

/** In a row with this one name, or in brackets behind the name. */
function fault(text: string, member: StaffMember, staff: readonly StaffMember[]): string | null {
  const at = text.indexOf(member.name);
  if (at < 0) return null;
  const inBrackets = new RegExp(`${member.name}[（(]([^）)]{2,20})[）)]`, 'u').exec(text)?.[1];
  const row = text.includes('\t') && staff.filter(({ name }) => text.includes(name)).length === 1;
  const said = inBrackets ?? (row ? cellsBesides(text, member.name) : '');
  const own = [member.role, member.title, member.education, member.duties].join('、');
  const wrong = [...said.matchAll(TITLES)].map(([title]) => title).filter((title) => !fits(own, title));
  return wrong.length > 0 && !said.includes(member.title)
    ? `写着${member.name}为“${wrong[0]}”，人员名单上是“${member.title}”（${member.role}）`
    : null;
}

/** Cells that hold nothing but a title; longer ones tell what was done. */
function cellsBesides(text: string, name: string): string {
  return text
    .split('\t')
    .filter((cell) => !cell.includes(name) && cell.length <= 14)
    .filter((cell) => cell.replace(TITLES, '').replaceAll(/[、/，\s]/gu, '') === '')
    .join('、');
}

function fits(own: string, title: string): boolean {
  return own.includes(title) || own.split('、').some((part) => part.length >= 3 && title.includes(part));
}
