/** Inspections, backups, trainings and the drill of the sample year. */
import type { BackupRecord, DrillRecord, InspectionRecord, TrainingRecord } from '../records/types.ts';
import { CLERKS, DIRECTOR, LEAD } from './people.ts';

type InspectionRow = readonly [
  date: string,
  scope: string,
  checked: number,
  abnormal: number,
  finding: string,
  measure: string,
  inspector: string,
];

const INSPECTIONS: readonly InspectionRow[] = [
  [
    '2025-09-25',
    '服务器、数据库、网络、应用、安全',
    86,
    2,
    'live-02转码进程数偏少，高峰排队；res-01磁盘使用率76%',
    'live-02转码进程由6调至8；清理res-01转码临时文件，使用率降至61%',
    '罗青桐、秦望舒',
  ],
  [
    '2025-10-23',
    '服务器、数据库、网络、应用、安全',
    86,
    1,
    '备用出口路由优先级与方案不一致',
    '按方案调整优先级，断线演示切换38秒',
    '秦望舒',
  ],
  [
    '2025-11-06',
    '服务器、数据库、应用、安全（启明杯活动前）',
    92,
    3,
    '活动附件目录余量不足40%；报名接口单节点部署；app-03时间偏差7秒',
    '申请附件目录扩容；报名接口增加第二节点；校准app-03时间',
    '罗青桐、贺之遥',
  ],
  [
    '2025-12-25',
    '服务器、数据库、网络、应用、安全',
    88,
    1,
    'app-02日志轮转未生效，当日日志2.1GB',
    '补齐轮转配置并手工轮转一次',
    '贺之遥',
  ],
  [
    '2026-01-22',
    '服务器、数据库、网络、应用、安全',
    88,
    2,
    'db-02慢查询日志较上月增加31条；门户证书剩余41天',
    '优化课表查询两条语句；证书列入2月更换计划',
    '罗青桐',
  ],
  [
    '2026-02-26',
    '服务器、数据库、网络、应用、安全（开学前）',
    96,
    2,
    'sig-02文件句柄上限为默认值；直播测试中live-03一路音画差约0.4秒',
    '句柄上限调至65535；更换live-03编码参数，音画差小于0.1秒',
    '罗青桐、秦望舒',
  ],
  [
    '2026-03-26',
    '服务器、数据库、网络、应用、安全',
    90,
    1,
    '主站机柜双路供电有一路接在同一配电单元',
    '提请甲方调整接线，4月3日完成',
    '秦望舒',
  ],
  [
    '2026-04-23',
    '服务器、数据库、网络、应用、安全',
    90,
    0,
    '90项检查均正常；数据库空间使用率58%，较上月增长2个百分点',
    '按增长速度估算可用至2027年上半年，继续按月观察',
    '罗青桐',
  ],
  [
    '2026-05-26',
    '服务器、数据库、网络、应用、安全',
    92,
    2,
    '缓存节点内存使用率83%；2个停用账号仍在评审组内',
    '缓存内存上限由8GB调至12GB；移除停用账号',
    '贺之遥、罗青桐',
  ],
  [
    '2026-06-18',
    '服务器、数据库、网络、应用、安全（期末全面检查）',
    96,
    1,
    '资源库两块数据盘通电时间超过4年',
    '列入更换建议，数据盘每日查看健康状态',
    '罗青桐、秦望舒',
  ],
];

export function sampleInspections(): InspectionRecord[] {
  return INSPECTIONS.map(([date, scope, checked, abnormal, finding, measure, inspector], index) => ({
    number: `XJ-${date.slice(0, 4)}-${String(index < 4 ? index + 1 : index - 3).padStart(3, '0')}`,
    date,
    scope,
    checked,
    abnormal,
    finding,
    measure,
    inspector,
  }));
}

/** Months whose backup is the quarter's full one with a restore check (每季度一次的数据库备份). */
const BACKUPS: readonly (readonly [
  date: string,
  object: string,
  type: string,
  sizeMb: number,
  restore: string,
  operator: string,
])[] = [
  [
    '2025-09-29',
    '业务数据库、资源库数据库（第三季度备份）',
    '全量',
    18_462,
    '恢复到测试库用时24分钟，12张主表记录数一致，抽查40条无差异',
    '罗青桐',
  ],
  ['2025-10-30', '业务数据库', '全量', 12_905, '', '罗青桐'],
  ['2025-11-28', '业务数据库、启明杯活动附件', '全量', 41_377, '抽取3名教师附件恢复，均可打开', '秦望舒'],
  [
    '2025-12-29',
    '业务数据库、资源库数据库（第四季度备份）',
    '全量',
    21_118,
    '恢复到测试库用时27分钟，12张主表记录数一致，登录与课表查询正常',
    '罗青桐',
  ],
  ['2026-01-28', '业务数据库', '全量', 14_260, '', '贺之遥'],
  ['2026-02-27', '业务数据库（补丁更新前）', '全量', 14_391, '恢复到备用实例，校验文件摘要一致', '罗青桐'],
  [
    '2026-03-30',
    '业务数据库、资源库数据库（第一季度备份）',
    '全量',
    23_874,
    '恢复到测试库用时29分钟，12张主表记录数一致，抽查回看30条可播放',
    '罗青桐',
  ],
  ['2026-04-29', '业务数据库', '全量', 15_876, '', '秦望舒'],
  ['2026-05-19', '业务数据库（改版发布前）', '全量', 16_244, '恢复到测试库用于发布演练，数据完整', '贺之遥'],
  [
    '2026-06-25',
    '业务数据库、资源库数据库（第二季度备份）',
    '全量',
    26_530,
    '恢复到测试库用时31分钟，12张主表记录数一致，抽查50条无差异',
    '罗青桐',
  ],
];

export function sampleBackups(): BackupRecord[] {
  return BACKUPS.map(([date, object, type, sizeMb, restoreResult, operator], index) => ({
    number: `BF-${date.slice(0, 4)}-${String(index < 4 ? index + 1 : index - 3).padStart(3, '0')}`,
    date,
    object,
    type,
    sizeMb,
    place: index % 3 === 2 ? '异地备份服务器、离线硬盘2号' : '异地备份服务器',
    restoreChecked: restoreResult !== '',
    restoreResult,
    operator,
  }));
}

export function sampleTrainings(): TrainingRecord[] {
  return [
    {
      number: 'PX-2025-001',
      date: '2025-09-18',
      start: '14:00',
      end: '15:40',
      topic: '互动直播课堂操作与常见问题',
      mode: '线上',
      place: '平台直播间“培训一”',
      trainer: '贺之遥',
      audience: '新任教师',
      attendees: 86,
      feedback: '答疑23条；课后练习提交81份，连麦操作错误较多，补发操作短片',
    },
    {
      number: 'PX-2025-002',
      date: '2025-11-05',
      start: '09:30',
      end: '11:20',
      topic: '启明杯报名、题目上传与答辩抽序',
      mode: '现场',
      place: '云岭区教育信息中心三层培训室',
      trainer: DIRECTOR,
      audience: '学校管理员、参赛教师',
      attendees: 47,
      feedback: '现场完成模拟报名47人次；提出导出答辩课表需求1项，已纳入3.2.0版',
    },
    {
      number: 'PX-2026-001',
      date: '2026-03-12',
      start: '14:00',
      end: '16:00',
      topic: '直播预约小程序与教室设备自查',
      mode: '现场',
      place: '松涧小学录播教室',
      trainer: '秦望舒',
      audience: '学校管理员',
      attendees: 24,
      feedback: '24所学校各1人，现场自查设备6套，2套麦克风需学校更换',
    },
    {
      number: 'PX-2026-002',
      date: '2026-04-16',
      start: '15:00',
      end: '16:30',
      topic: '说课评审模块使用',
      mode: '线上',
      place: '平台直播间“培训二”',
      trainer: CLERKS[0],
      audience: '教研员、评审专家',
      attendees: 38,
      feedback: '抽取与打分流程清楚；希望评分表可按学科打印，已在4月27日调整',
    },
  ];
}

export function sampleDrills(): DrillRecord[] {
  return [
    {
      number: 'YL-2026-001',
      date: '2026-04-21',
      start: '19:30',
      end: '21:00',
      scenario: '数据库主节点失效切换与恢复',
      leader: LEAD,
      participants: '沈砚秋、韩述安、秦望舒、罗青桐、贺之遥、叶南枝',
      course:
        '19:35停止db-01服务；19:37监控告警到达值班手机；19:39研判并通知；19:44 db-02接管；19:47登录、课表、直播三项业务验证通过；20:35 db-01重新加入为从库；20:50复盘',
      result: '由停止到业务恢复12分钟，短于预案规定的30分钟，数据核对一致',
      problems: '通知环节靠人工逐个拨打，用时2分钟；应用节点有1台仍连接旧地址',
      improvement: '值班群通知改为一键群发；数据库地址统一改用虚拟地址，4月28日复查通过',
    },
  ];
}
