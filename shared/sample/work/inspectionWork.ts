/** The morning inspection: its emphasis changes with the weekday, its figures with the load. */
import { Slots } from '../phrase.ts';
import { schoolWords } from '../places.ts';
import type { Random } from '../random.ts';
import type { SampleDay } from '../sampleDays.ts';

/** By weekday, Monday first: what is looked at beside the usual. */
const EMPHASIS: readonly (readonly (readonly [content: string, result: string])[])[] = [
  [
    ['服务器12台与数据库', 'CPU峰值{p=38-72}%，磁盘最高{q=54-74}%（{server}）'],
    ['周末备份与定时任务', '备份{a=2-3}份齐全，任务无失败'],
    ['服务器12台，加看周末日志', '错误日志{n=4-36}条，均为客户端断线'],
  ],
  [
    ['信令与转码服务', '连接数{n=860-2240}，转码队列{a=0-6}个'],
    ['直播链路推流测试', '{a=3-5}条线路推流正常，时延{b=0.7-1.6}秒'],
    ['信令节点连接数与消息延迟', '延迟{b=0.1-0.6}秒，无积压'],
  ],
  [
    ['数据库性能与主从复制', '复制延迟{b=0.1-0.8}秒，慢语句{a=1-7}条'],
    ['资源库存储与检索', '磁盘{p=56-73}%，检索平均{b=0.2-0.7}秒'],
    ['数据库连接与锁等待', '连接使用率{p=24-58}%，无锁等待'],
  ],
  [
    ['网络出口与内容分发', '出口峰值{n=310-780}Mbps，命中率{p=88-96}%'],
    ['安全设备与登录审计', '拦截{n=26-340}次，无异常登录'],
    ['接口网关与证书', '接口成功率{b=99.90-99.99}%，证书有效'],
  ],
  [
    ['应用模块与小程序', '抽查功能{a=9-16}项均正常'],
    ['备份、日志与磁盘', '备份齐全，{server}磁盘{p=51-77}%'],
    ['预约、课表与回看抽查', '抽查{a=12-24}条，{c=0-1}条异常已更正'],
  ],
];

const OPENERS = ['例行巡检：', '早间巡检：', '巡检', '例行巡检', '上班前巡检：'] as const;
const QUIET = ['正常；', '各项正常，', '无异常；', '运行平稳，', ''] as const;

/** Content and result of a morning inspection. */
export function inspectionWords(random: Random, day: SampleDay): { content: string; result: string } {
  const slots = new Slots(random, schoolWords);
  const [what, found] = random.pick(EMPHASIS[Math.min(day.weekday, 5) - 1] ?? EMPHASIS[0]!);
  return {
    content: `${random.pick(OPENERS)}${slots.fill(what)}`,
    result: `${random.pick(QUIET)}${slots.fill(found)}`,
  };
}

const DUTY: readonly (readonly [string, string])[] = [
  ['7×24小时电话与监控值班', '来电{a=1-5}个，主要为找回密码，在线峰值{n=120-760}人'],
  ['周末值班：监控与热线', '告警{a=0-2}条，来电{c=1-4}个，均在{m=5-25}分钟内处理'],
  ['值班值守，上下午各巡查一次', '12台服务器正常，来电{a=0-3}个，磁盘最高{p=51-74}%'],
  ['监控值守与微信群答疑', '答疑{a=2-9}条，在线峰值{n=120-760}人，运行正常'],
  ['值班：核查备份与转码任务', '备份完成，转码{n=6-38}个，无失败'],
];
const HOLIDAY_DUTY: readonly (readonly [string, string])[] = [
  ['节假日值班：早中晚三次巡查', '三次巡查正常，来电{a=0-2}个，在线{n=18-140}人'],
  ['节假日7×24小时值守', '在线峰值{n=38-260}人，无告警'],
  ['节假日值班，检查安全设备告警', '拦截{n=18-190}次，无需处置'],
  ['节假日电话与监控值班', '来电{a=0-2}个，CPU峰值{p=9-31}%，系统平稳'],
];

/** Content and result of a day of duty outside working days. */
export function dutyWords(random: Random, day: SampleDay): { content: string; result: string } {
  const slots = new Slots(random, schoolWords);
  const [what, found] = random.pick(day.kind === 'holiday' ? HOLIDAY_DUTY : DUTY);
  return { content: slots.fill(what), result: slots.fill(found) };
}
