/** Fields of inspection (巡检专业) with what is looked at in each, read from the free words of a record's scope. */
import type { Json } from '../../../documents/kind.ts';

interface Field {
  readonly name: string;
  readonly words: RegExp;
  readonly points: string;
}

const FIELDS: readonly Field[] = [
  {
    name: '主机',
    words: /服务器|主机|操作系统|虚拟机|计算/u,
    points: '处理器、内存与磁盘使用率，服务进程，系统日志，时间同步，硬件告警',
  },
  { name: '存储', words: /存储|磁盘阵列/u, points: '磁盘与阵列状态，空间使用率，控制器与链路，告警记录' },
  {
    name: '数据库',
    words: /数据库/u,
    points: '连接数，表空间与增长，主从同步，慢语句，备份任务',
  },
  {
    name: '网络',
    words: /网络|交换机|路由|链路/u,
    points: '链路与出口流量，设备运行与端口状态，路由策略，设备日志与告警',
  },
  { name: '备份', words: /备份/u, points: '备份任务结果，备份文件与介质，恢复验证' },
  { name: '页面', words: /页面|栏目|链接|内容/u, points: '首页与主要栏目打开，失效链接，错漏字，更新时间' },
  {
    name: '应用',
    words: /应用|业务系统|网站|平台/u,
    points: '登录与主要功能，接口，定时任务，响应时间，错误日志',
  },
  {
    name: '安全',
    words: /安全/u,
    points: '补丁与病毒库，账号与权限，安全设备日志，证书有效期，异常登录',
  },
  {
    name: '机房',
    words: /机房|供电|空调|UPS|不间断电源/u,
    points: '供电与不间断电源，空调与温湿度，消防与门禁',
  },
  { name: '终端', words: /终端|桌面|打印/u, points: '开机与联网，补丁与病毒库，外设，用户报修' },
  { name: '会议与通信', words: /会议|视频|通信|电话/u, points: '音视频通路，终端与信号，备用设备' },
];

/** Which field a paper's name asks for; null when it asks for none, or for more than one. */
export function fieldOf(name: string): string | null {
  const asked = FIELDS.filter((field) => field.name !== '应用' && field.words.test(name));
  return asked.length === 1 ? (asked[0]?.name ?? null) : null;
}

/** 主机 takes what runs on hosts too: databases and storage. */
const WITH: Readonly<Record<string, readonly string[]>> = { 主机: ['主机', '存储', '数据库', '备份'] };

export function inField(scope: string, name: string): boolean {
  const names = WITH[name] ?? [name];
  return FIELDS.some((field) => names.includes(field.name) && field.words.test(scope));
}

/** Fields that a scope names, narrowed to the one a paper is about. */
export function fieldsOfScope(scope: string, only: string | null): Json {
  const names = only === null ? null : (WITH[only] ?? [only]);
  return FIELDS.filter(
    (field) => field.words.test(scope) && (names === null || names.includes(field.name)),
  ).map(({ name, points }) => ({ name, points }));
}
