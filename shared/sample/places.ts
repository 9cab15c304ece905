/** Invented schools, machines and lessons, and how they stand in sentences. */
import type { WordSource } from './phrase.ts';

export const SCHOOLS = [
  '青石桥小学',
  '松涧小学',
  '望湖路小学',
  '柳荫街小学',
  '白鹭洲小学',
  '临溪小学',
  '枫林小学',
  '东篱小学',
  '星河小学',
  '竹园小学',
  '晨曦小学',
  '沐阳小学',
  '云岭一中',
  '云岭二中',
  '澄江中学',
  '北岭中学',
  '南屏中学',
  '槐安中学',
  '长亭中学',
  '云岭外国语学校',
  '云岭实验学校',
  '锦绣谷学校',
  '明德学校',
  '云岭特教学校',
] as const;

export function isPrimary(school: string): boolean {
  return school.endsWith('小学');
}

export const PRIMARY_GRADES = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'] as const;
export const MIDDLE_GRADES = ['初一', '初二', '初三', '高一', '高二'] as const;
export const PRIMARY_SUBJECTS = [
  '语文',
  '数学',
  '英语',
  '科学',
  '美术',
  '音乐',
  '道德与法治',
  '信息科技',
] as const;
export const MIDDLE_SUBJECTS = [
  '语文',
  '数学',
  '英语',
  '物理',
  '化学',
  '生物学',
  '历史',
  '地理',
  '信息科技',
] as const;
export const SURNAMES = [
  '周',
  '林',
  '许',
  '何',
  '郭',
  '唐',
  '梁',
  '程',
  '彭',
  '董',
  '蒋',
  '曾',
  '袁',
  '邓',
] as const;

/** The machines of the platform: 12 in all. */
export const SERVERS = [
  'app-01',
  'app-02',
  'app-03',
  'live-01',
  'live-02',
  'live-03',
  'sig-01',
  'sig-02',
  'db-01',
  'db-02',
  'res-01',
  'res-02',
] as const;

export const MODULES = [
  '组织管理',
  '互动直播',
  '资源管理',
  '评审管理',
  '课程培训',
  '直播预约',
  '教育科研管理',
  '启明杯活动',
  '个人空间',
  '首页资源列表',
  '播放器',
] as const;

/** Parts that security notices are about. */
export const COMPONENTS = [
  '日志',
  '压缩',
  '反序列化',
  '图像处理',
  '网关',
  '模板引擎',
  '文件上传',
  '消息队列',
] as const;

/** The words of a school platform. */
export const schoolWords: WordSource = (name, random, value) => {
  switch (name) {
    case 'school':
      return random.pick(SCHOOLS);
    case 'other':
      return random.pick(SCHOOLS.filter((school) => school !== value('school')));
    case 'grade':
      return random.pick(isPrimary(value('school')) ? PRIMARY_GRADES : MIDDLE_GRADES);
    case 'subject':
      return random.pick(isPrimary(value('school')) ? PRIMARY_SUBJECTS : MIDDLE_SUBJECTS);
    case 'teacher':
      return `${random.pick(SURNAMES)}老师`;
    case 'server':
      return random.pick(SERVERS);
    case 'component':
      return random.pick(COMPONENTS);
    case 'module':
      return random.pick(MODULES);
    default:
      throw new RangeError(`unknown slot: ${name}`);
  }
};
