/** Results (成果): test report, technical documents, contents of media, compilation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSchema } from '../../shared/schema/parseSchema.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { FactSource } from '../../shared/documents/kind.ts';
import type { SuppliedFile } from '../../shared/documents/supplied.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper, sampleContract } from './samplePapers.ts';
import { LOAD_TESTS, TEST_CASES } from './testRecords.ts';

const contract = sampleContract();
const { records } = sampleYear();
const owed = owedItems(contract, records, calendar);

function source(item: OwedItem, some: Partial<FactSource> = {}): FactSource {
  return { contract, records, calendar, item, owed, photos: [], ...some };
}

function suppliedSchema(): SuppliedFile {
  const schema = parseSchema(
    readFileSync(join(import.meta.dirname, '../fixtures/schema/classroom.sql'), 'utf8'),
  );
  if (!schema.ok) throw new Error(schema.error.message);
  return {
    kind: 'schema',
    itemId: 'database-design',
    name: 'classroom.sql',
    sha256: '5e'.repeat(32),
    schema: schema.value,
  };
}

/** What a person would write where the records are silent. */
const TEXTS = {
  decisions: '主站、信令服务与资源库分开部署，任何一部分停用时其余部分仍可使用；界面不直接访问数据库。',
  modules: '主站分为组织管理、课程、评审、活动与个人空间五个模块；预约小程序只调用主站的预约接口。',
  interfaces: '各部分之间用HTTP接口交换JSON数据，登录令牌由统一身份认证签发，有效期与会话一致。',
  details: '预约先核对提前天数与时段，再以学校、日期、时段的唯一约束防止重复，成功后返回预约编号。',
  traceability: '需求分析文档的每一条都有对应的模块，测试用例按同一编号列出。',
  environment: '应用节点三台、信令节点两台、数据库主从各一台，操作系统与数据库版本见资产台账。',
  steps: '先装数据库并导入结构，再装缓存和信令服务，最后发布主站并接入网关。',
  checks: '启动后依次检查登录、课表、直播三项，全部正常才开放访问。',
  parameters: '连接池上限400，会话有效期120分钟，直播预约提前3天，应用日志保留14天。',
  accounts: '各角色只能看到本校或本人的数据；管理账号由甲方指定专人保管，每季度核对一次。',
  access: '用浏览器打开平台地址，以统一身份认证登录；首次登录须修改口令。',
  'guide-学生': '登录后在课表中进入当天的课堂，课后可在资源库回看。',
  'guide-教师': '开课前15分钟进入直播间检查设备；下课后系统自动生成回看。',
  'guide-教研员': '在评审管理中建立评审组、导入名单，评审当日在线打分。',
  'guide-学校管理员': '学期初核对任课关系，停用人员前先交接其资源。',
  manual: '登录、上课、回看与评审的操作见各角色的使用说明。',
  settings: '参数由项目负责人统一管理，变更前取得甲方同意。',
};

const MANUALS = [
  ['software-design', '软件功能设计说明书'],
  ['installation-manual', '系统安装手册'],
  ['system-settings', '系统参数设置'],
  ['operation-manual', '系统操作手册'],
] as const;

for (const [id, name] of MANUALS) {
  describePaper(id, 'the whole term', () => makePaper(source(plainItem(contract, id, { name })), {}, TEXTS));
}
describePaper('database-design', 'a structure of seven tables', () =>
  makePaper(
    source(plainItem(contract, 'database-design', { name: '数据库设计说明书' }), {
      files: [suppliedSchema()],
    }),
    {},
    TEXTS,
  ),
);
describePaper('technical-docs', 'five parts that the contract names', () => {
  const item = owed.find(({ id }) => id === 'technical-docs');
  if (!item) throw new Error('no technical-docs');
  const requirement = { ...item.requirement, form: 'generated', template: 'technical-docs' } as const;
  return makePaper(source({ ...item, requirement }, { files: [suppliedSchema()] }), {}, TEXTS);
});
describePaper('test-report', 'two rounds, a case that failed, five loads', () => {
  const item = owed.find(({ id }) => id === 'test-report');
  if (!item) throw new Error('no test-report');
  const requirement = { ...item.requirement, form: 'generated', template: 'test-report' } as const;
  const tested = { ...records, testCases: TEST_CASES, loadTests: LOAD_TESTS };
  return makePaper(source({ ...item, requirement }, { records: tested }));
});

const FOLDER: SuppliedFile = {
  kind: 'folder',
  itemId: 'media',
  name: '终验介质',
  sha256: '9c'.repeat(32),
  files: (
    [
      ['项目文档/文档清单.txt', 812],
      ['源代码/classroom-web/package.json', 1204],
      ['源代码/classroom-web/src/main.js', 48_211],
      ['源代码/classroom-web/.env', 31],
      ['源代码/classroom-web/node_modules/left/index.js', 990],
      ['源代码/classroom-web/node_modules/right/index.js', 991],
      ['源代码/classroom-service/src/Booking.java', 9310],
      ['数据库文件/schema.sql', 15_320],
      ['数据接口/接口说明.txt', 6021],
      ['数据库备份/2025-09 BF-2025-001.sql', 734_003_200],
      ['数据库备份/2025-12 BF-2025-004.sql', 801_112_064],
      ['数据库备份/2026-03 BF-2026-003.sql', 868_220_928],
      ['安装设置和操作说明书.txt', 20_118],
      ['模块关系逻辑图.svg', 5_120],
    ] as const
  ).map(([path, bytes], index) => ({ path, bytes, sha256: index.toString(16).padStart(2, '0').repeat(32) })),
};

describePaper('media-contents', 'nine parts, dependencies and a secret left behind', () => {
  const media = owed.find(({ id }) => id === 'media');
  if (!media) throw new Error('no media');
  const item = plainItem(contract, 'media-contents', {
    name: '数据光盘内容说明',
    parts: media.requirement.parts,
    copies: 2,
  });
  return makePaper(
    source(item, { files: [FOLDER] }),
    {},
    {
      documents: '项目各阶段的文件，PDF与DOCX各一份。',
      installer: '安装包在安装介质中另行提供，版本与源代码一致。',
      data: '学校字典与学段对照表，供首次安装时导入。',
    },
  );
});

describePaper('compilation', 'chapters of the contract, some papers not there yet', () => {
  const parts = [
    { id: 'logs', name: '周工作记录单' },
    { id: 'reports', name: '用户使用满意度调查报告' },
    { id: 'others', name: '其他过程文件' },
  ];
  const item = plainItem(contract, 'compilation', { name: '全周期文档资料汇编', parts, stage: 'final' });
  const onHand = owed
    .filter(({ requirement }) => requirement.form === 'generated' || requirement.form === 'photos')
    .map(({ id, requirement, serial }) => ({
      itemId: id,
      pages: 2 + (serial % 3),
      signed: requirement.signers.length > 0 && serial < 40,
      notApplicable: id === 'stage-usage-report',
    }));
  return makePaper(source(item, { onHand }));
});
