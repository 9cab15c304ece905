import sharp from 'sharp';
import type { BuiltTree } from '../../../../electron/documents/types.ts';
import { heading, tree } from './treeBuilders.ts';

/** The archive forms, two to a page kind. */
export const volumeForms: BuiltTree = {
  assets: {},
  tree: tree('archive', '案卷封面与备考表', [
    {
      t: 'volume-cover',
      cover: {
        archiveNumber: '',
        title: '云岭区教育系统云课堂直播平台运行维护服务（2025年度）',
        content: '项目终验资料　报告',
        volume: '第2卷　共4卷',
        fields: [
          { label: '立卷单位', value: '北京启衡软件有限公司', row: 1 },
          { label: '起止日期', value: '20250901—20260703', row: 2 },
          { label: '保管期限', value: '30年', row: 3 },
          { label: '密级', value: '', row: 3 },
        ],
      },
    },
    { t: 'page-break' },
    {
      t: 'volume-note',
      note: {
        archiveNumber: '',
        crossReference: 'GP-2026-001',
        paragraphs: ['本卷共10件181页，其中文字材料167页，照片36张14页。', '第9件为复印件，原件存财务部门。'],
        signers: ['立卷人', '检查人'],
      },
    },
  ]),
};

export const labels: BuiltTree = {
  assets: {},
  tree: tree('label', '脊背与标签', [
    {
      t: 'spine',
      spines: [20, 30, 40].map((width) => ({
        width,
        retention: '30年',
        archiveNumber: '',
        project: '云岭区教育系统云课堂直播平台运行维护服务',
        parts: ['2025', '年度', '项目终验', '报告'],
        volume: ['第2卷', '共4卷'],
      })),
    },
    { t: 'page-break' },
    ...(['disc', 'insert', 'tag'] as const).map((form) => ({
      t: 'label' as const,
      label: {
        form,
        project: '云岭区教育系统云课堂直播平台运行维护服务',
        title: '终验资料　电子版',
        number: 'GP-2026-001',
        copy: '正本',
        sequence: '第1张　共1张',
        fields: [
          { label: '移交单位', value: '北京启衡软件有限公司' },
          { label: '制作日期', value: '2026年7月3日' },
        ],
        notes: [{ label: '内容', value: '终验资料全部电子文件' }],
        digest: '7f3a91c2',
        hint: '打开“浏览.html”查看目录',
      },
    })),
  ]),
};

const picture = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#b4b4b4' } })
      .jpeg()
      .toBuffer(),
  );
const photo = (asset: string, number: string, title: string) => ({
  t: 'photo' as const,
  photo: {
    asset,
    number,
    title,
    details: '时间　2026年3月12日　　地点　云岭区教育信息中心二层报告厅　　拍摄　叶南枝',
    sentence: '主讲人贺之遥（台前右一）讲解预约提交、接单与改期三个步骤，32所学校的46名管理员到场。',
  },
});
/** Photos of both shapes: never cropped, never stretched. */
export async function photoAlbum(): Promise<BuiltTree> {
  return {
    assets: {
      'photo-p1': { kind: 'jpeg', bytes: await picture(600, 400) },
      'photo-p2': { kind: 'jpeg', bytes: await picture(400, 600) },
    },
    tree: tree('report', '项目成果照片册', [
      heading(1, '一、', '培训', 'h1'),
      photo('photo-p1', '照片1', '春季学期直播预约操作集中培训'),
      photo('photo-p2', '照片2', '机房季度巡检与线缆标签核对'),
      photo('photo-p1', '照片3', '同一张照片再次出现'),
    ]),
  };
}
