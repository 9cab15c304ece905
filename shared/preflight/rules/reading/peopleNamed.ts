import type { Contract, StaffMember } from '../../../domain/contract.ts';
import { projectLead } from '../../../domain/contract.ts';
import { oneLetterOff } from './sameName.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** Surnames that nearly everybody bears; other words in the place of a name (本科、硕士) begin otherwise. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢谌竺郗褚';
const NAME = `[${SURNAMES}][\\u4e00-\\u9fff]{1,3}`;
const END = '(?=[\\s\\t，。；、,;（(]|$)';
/** Roles that only people of 乙方 have. */
const VENDOR_ROLES =
  '(?:乙方)?(?:项目负责人|项目经理|服务经理|技术负责人|运维负责人|运维工程师|驻场工程师|值班工程师|文档专员|乙方代表|乙方联系人)';
/** Roles that either side may have: a name that is nobody's is only remarked on when it is nearly somebody's. */
const ANY_ROLES =
  '(?:联系人|负责人|编制人?|审核人?|批准人?|处理人|实施人|巡检人|测试人员?|培训讲师|讲师|记录人|值班人员?|执行人|演练指挥|备份人|检测人|盘点人)';
const MARK = '(?:[（(](?:签字|签名|签章|盖章)[^）)]{0,6}[）)])?[:：\\t]+';
const OF_VENDOR = new RegExp(`${VENDOR_ROLES}${MARK}(${NAME})${END}`, 'gu');
const OF_ANY = new RegExp(`${ANY_ROLES}${MARK}(${NAME}(?:、${NAME})*)${END}`, 'gu');
const LEAD = new RegExp(`(?:乙方)?项目负责人${MARK}(${NAME})${END}`, 'gu');
/** What stands in the place of a name in a blank form. */
const NO_NAME =
  /签字|签名|盖章|年月|日期|电话|单位|姓名|职务|负责|人员|公司|工程|项目|代表|系统|管理|高级|中级/u;

export const peopleNamed: Rule = {
  id: 'people.named',
  family: '人员',
  property: '真实性',
  name: '文件里写的乙方人员都在人员名单上，姓名写法一致',
  unit: '份文件',
  severity: 'warning',
  source: '合同服务人员条款',
  check: (dossier) => eachLine(dossier, ({ text }) => faults(text, dossier.contract)),
};

function faults(text: string, contract: Contract): string[] {
  const { staff, buyer } = contract;
  if (staff.length === 0) return [];
  const known = new Set([...staff.map(({ name }) => name), buyer.leader]);
  const lead = projectLead(contract);
  const wrong = new Map<string, string>();
  // Most lines have no place where a name could be written behind a role.
  const marked = /[:：\t]/u.test(text);
  for (const [, name = ''] of marked ? text.matchAll(LEAD) : []) {
    if (lead && name !== lead.name && !NO_NAME.test(name))
      wrong.set(name, `写着项目负责人为${name}，人员名单上是${lead.name}`);
  }
  for (const [, name = ''] of marked ? text.matchAll(OF_VENDOR) : []) {
    if (known.has(name) || NO_NAME.test(name) || wrong.has(name)) continue;
    const like = nearly(name, staff);
    wrong.set(
      name,
      like ? `写着“${name}”，与人员名单上的“${like}”差一个字` : `写着“${name}”，人员名单上没有这个人`,
    );
  }
  for (const [, names = ''] of marked ? text.matchAll(OF_ANY) : []) {
    for (const name of names.split('、')) {
      const like = known.has(name) || wrong.has(name) ? null : nearly(name, staff);
      if (like) wrong.set(name, `写着“${name}”，与人员名单上的“${like}”差一个字`);
    }
  }
  return [...wrong.values(), ...strayNames(text, staff, wrong)];
}

function nearly(name: string, staff: readonly StaffMember[]): string | null {
  return staff.find((member) => oneLetterOff(member.name, name) && member.name[0] === name[0])?.name ?? null;
}

/** A cell or an entry of a list that is one letter off a name of three letters or more. */
function strayNames(
  text: string,
  staff: readonly StaffMember[],
  told: ReadonlyMap<string, string>,
): string[] {
  const entries = text
    .split(/[\t、，,；;。/\s：:（）()]/u)
    .filter((entry) => entry.length >= 3 && entry.length <= 4);
  const known = new Set(staff.map(({ name }) => name));
  return [...new Set(entries)].flatMap((entry) => {
    const like = known.has(entry) || told.has(entry) ? null : nearly(entry, staff);
    return like ? [`写着“${entry}”，与人员名单上的“${like}”差一个字`] : [];
  });
}
