/** Meetings with the buyer, papers, and the requests that only the buyer can settle. */
import { CLERKS, DIRECTOR, ENGINEERS, LEAD, SALES } from '../people.ts';
import { SCHOOL_TIME, templates, type WorkTemplate } from './template.ts';

export const OFFICE_WORK: readonly WorkTemplate[] = [
  ...templates({ category: '沟通协调', people: [LEAD, LEAD, SALES, ...CLERKS] }, [
    ['向甲方汇报本周运行情况', '受理问题{n=46-118}件，遗留{a=1-3}件，已说明处理时间', 40, 70],
    ['与{school}信息中心沟通校园网络分区', '形成建议{a=3-5}条，由学校报甲方', 40, 80],
    ['与运营商核对出口流量', '峰值{n=420-860}Mbps，占用{p=42-79}%', 30, 60],
    ['参加甲方信息化例会', '答复事项{a=2-5}项，领回事项{c=1-3}项', 60, 110],
    ['与教研员讨论{subject}学科资源目录', '调整目录{a=4-9}处，已在资源库更新', 40, 80],
    ['联系{school}确认直播教室开放时间', '确认每周{a=2-4}个时段', 15, 30],
    ['与统一身份认证平台方核对接口', '核对接口{a=4-9}个、返回码{n=18-46}项，一致', 30, 60],
  ]),
  ...templates({ category: '沟通协调', people: [LEAD, ...CLERKS], seasons: SCHOOL_TIME }, [
    ['与信息中心顾清和核对下周直播安排', '确认{a=9-26}场，其中现场保障{c=2-6}场', 30, 60],
  ]),
  ...templates({ category: '文档整理', people: CLERKS, from: 9 * 60 + 30 }, [
    ['整理故障登记与处理记录', '核对{a=3-9}条，补充原因与措施{c=1-3}条', 40, 90],
    ['更新系统操作手册{module}章节', '修改{a=4-14}页，替换截图{c=3-11}张', 70, 140],
    ['归档本周到校服务单', '归档{a=5-16}份，缺签字{c=1-2}份已联系补签', 30, 70],
    ['整理系统参数设置清单', '核对参数{n=46-132}项，更新{a=2-8}项', 60, 110],
    ['整理成果照片并补充说明', '整理{a=6-21}张，补写时间与地点', 30, 60],
    ['编制{subject}学科直播课使用情况简表', '覆盖学校{a=9-22}所，直播{n=28-86}节', 40, 90],
    ['核对支出凭证与预算科目', '核对{a=4-11}张，科目无误', 30, 70],
    ['值班记录汇总', '汇总{a=7-14}班次，来电{n=18-64}个', 30, 60],
  ]),
];

function asking(content: string, result: string, text: string, days: number): WorkTemplate[] {
  const people = [LEAD, ...ENGINEERS, DIRECTOR];
  return templates({ category: '沟通协调', people, seasons: SCHOOL_TIME, request: { text, days } }, [
    [content, result, 30, 70],
  ]);
}

/** Matters that wait for 甲方 (需甲方协调). */
export const REQUESTS: readonly WorkTemplate[] = [
  ...asking(
    '{school}直播卡顿测速',
    '出口上行{n=6-14}Mbps，低于直播要求的20Mbps',
    '协调{school}提高出口上行带宽，或为录播教室单列通道',
    10,
  ),
  ...asking(
    '核对学校合并后的组织编码',
    '{a=2-4}所学校编码与新文件不一致',
    '提供调整后的学校组织编码对照表',
    5,
  ),
  ...asking('机房门禁授权到期核对', '{a=2-3}名驻场人员授权本月到期', '办理驻场人员机房门禁续期', 5),
  ...asking('统一身份认证测试账号申请', '联调缺少{a=3-6}类角色的测试账号', '提供各角色测试账号', 5),
  ...asking('清点录播教室老旧设备', '{school}编码器已停产，无备件', '确定{school}编码器更换计划', 15),
  ...asking('核对停用学校的历史资源', '涉及资源{n=120-680}条', '书面确认停用学校资源的保留期限', 10),
  ...asking('评审专家名单更新', '新一批专家{a=8-15}人尚缺手机号', '补充评审专家联系电话', 3),
  ...asking('短信签名变更材料准备', '材料{a=4-6}份已备，缺单位盖章页', '在短信签名变更材料上盖章', 7),
  ...asking('备用出口线路使用情况核对', '备用线路合同将于次月到期', '确认备用出口线路续租', 10),
  ...asking('直播课版权授权书整理', '{a=6-18}节课缺授课教师授权', '请教研室催收授课教师授权书', 10),
  ...asking('政务外网地址段调整核对', '新地址段{a=2-3}个尚未放行', '通知网络部门放行新地址段', 3),
  ...asking('机房空调告警核对', '机房温度{b=26.1-27.9}℃，高于建议值', '请机房物业检查空调', 2),
];
