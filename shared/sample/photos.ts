/** Eight photos of the year; `electron/app/sample` draws them. */
import type { PhotoDetails } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';

export type PhotoScene =
  | 'live-classroom'
  | 'hotline'
  | 'training-room'
  | 'competition'
  | 'server-room'
  | 'review-meeting'
  | 'drill'
  | 'monitoring-wall';

export interface SamplePhoto extends PhotoDetails {
  readonly takenOn: CivilDate;
  readonly scene: PhotoScene;
}

export const SAMPLE_PHOTOS: readonly SamplePhoto[] = [
  {
    scene: 'live-classroom',
    caption: '开学首周互动直播课堂',
    takenOn: '2025-09-10',
    place: '松涧小学录播教室',
    photographer: '秦望舒',
  },
  {
    scene: 'server-room',
    caption: '9月全面巡检',
    takenOn: '2025-09-25',
    place: '云岭区教育信息中心机房',
    photographer: '罗青桐',
  },
  {
    scene: 'training-room',
    caption: '启明杯使用培训',
    takenOn: '2025-11-05',
    place: '云岭区教育信息中心三层培训室',
    photographer: '叶南枝',
  },
  {
    scene: 'competition',
    caption: '启明杯现场答辩保障',
    takenOn: '2025-11-20',
    place: '云岭区教师进修学校报告厅',
    photographer: '贺之遥',
  },
  {
    scene: 'review-meeting',
    caption: '阶段性工作总结会',
    takenOn: '2026-01-15',
    place: '云岭区教育信息中心会议室',
    photographer: '温知许',
  },
  {
    scene: 'hotline',
    caption: '春季开学用户支持值守',
    takenOn: '2026-03-02',
    place: '北京启衡软件有限公司运维室',
    photographer: '叶南枝',
  },
  {
    scene: 'drill',
    caption: '数据库主节点切换演练',
    takenOn: '2026-04-21',
    place: '云岭区教育信息中心机房',
    photographer: '叶南枝',
  },
  {
    scene: 'monitoring-wall',
    caption: '期末在线监测值守',
    takenOn: '2026-06-17',
    place: '北京启衡软件有限公司运维室',
    photographer: '温知许',
  },
];
