/** Media folders (介质): documents, sources, database files and backups, as they would be burnt onto a disc. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { BackupRecord, RecordSet } from '../../../shared/records/types.ts';
import { SAMPLE_PRESET } from '../../../shared/sample/samples.ts';

/**
 * Writes one folder per media item. The source tree holds `node_modules` and a `.env` on purpose: packing leaves
 * them out and lists them.
 */
export async function writeMedia(
  folder: string,
  items: readonly OwedItem[],
  contract: Contract,
  records: RecordSet,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for (const item of items.filter(({ requirement }) => requirement.form === 'media')) {
    const stage = contract.stages.find(({ id }) => id === item.requirement.stage);
    const root = join(folder, `${item.code} ${stage?.name ?? ''}`.trim());
    const due = item.due.known ? item.due.date : contract.term.end;
    const files =
      contract.presetId === SAMPLE_PRESET ? filesOf(contract, records, due) : plainFiles(contract, item);
    for (const [path, text] of files) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    paths.set(item.id, root);
  }
  return paths;
}

/** One folder for each part of the clause, with a note of what belongs there. */
function plainFiles(contract: Contract, { requirement }: OwedItem): [path: string, text: string][] {
  const parts =
    requirement.parts.length > 0 ? requirement.parts.map((part) => part.name) : [requirement.name];
  return parts.map((part, index) => [
    `${index + 1} ${part.replaceAll(/[\\/:*?"<>|（）()]/g, '')}/说明.txt`,
    `${contract.name}\r\n合同编号：${contract.number}\r\n内容：${part}\r\n样例占位，放入正式内容后删除。\r\n`,
  ]);
}

function filesOf(contract: Contract, records: RecordSet, until: string): [path: string, text: string][] {
  const backups = records.backups.filter(({ object, date }) => object.includes('季度备份') && date <= until);
  return [
    [
      '项目文档/文档清单.txt',
      `${contract.name}\r\n合同编号：${contract.number}\r\n\r\n${DOCUMENTS.join('\r\n')}\r\n`,
    ],
    ['源代码/classroom-web/package.json', PACKAGE_JSON],
    ['源代码/classroom-web/src/main.js', MAIN_JS],
    ['源代码/classroom-web/src/booking/rules.js', RULES_JS],
    ['源代码/classroom-web/.env', 'DB_PASSWORD=sample-not-a-secret\n'],
    ['源代码/classroom-web/node_modules/left/index.js', 'module.exports = (text) => text;\n'],
    ['源代码/classroom-service/src/Booking.java', BOOKING_JAVA],
    [
      '源代码/classroom-service/README.txt',
      '编译：mvn package\r\n运行：java -jar target/classroom-service.jar\r\n',
    ],
    ['数据库文件/schema.sql', SCHEMA_SQL],
    ['数据接口/接口说明.txt', INTERFACES],
    ['安装包/classroom-service-2.4.0.txt', '完整安装包的占位文件。样例不带可执行程序。\r\n'],
    ['配套数据/学校字典.csv', '\ufeff编码,学校\r\nS001,青石桥小学\r\nS002,松涧小学\r\nM001,云岭一中\r\n'],
    ...backups.map((backup): [string, string] => [
      `数据库备份/${backup.date.slice(0, 7)} ${backup.number}.sql`,
      backupSql(backup),
    ]),
    ['安装设置和操作说明书.txt', MANUAL],
    ['模块关系逻辑图.svg', MODULES_SVG],
  ];
}

const DOCUMENTS = [
  '1 软件功能设计说明书',
  '2 数据库设计说明书',
  '3 系统安装手册',
  '4 系统参数设置',
  '5 系统操作手册',
  '6 测试报告',
];

const PACKAGE_JSON = `${JSON.stringify({ name: 'classroom-web', version: '2.4.0', private: true, scripts: { build: 'node build.js' } }, null, 2)}\n`;
const MAIN_JS = `import { earliestDay } from './booking/rules.js';\n\nexport function openBooking(form, today) {\n  form.min = earliestDay(today);\n}\n`;
const RULES_JS = `/** 直播预约至少提前三天。 */\nexport const DAYS_AHEAD = 3;\n\nexport function earliestDay(today) {\n  const day = new Date(today);\n  day.setUTCDate(day.getUTCDate() + DAYS_AHEAD);\n  return day.toISOString().slice(0, 10);\n}\n`;
const BOOKING_JAVA = `package cn.example.classroom;\n\n/** 直播预约：同一时段的数量由数据库约束。 */\npublic record Booking(long id, String school, String day, int slot) {}\n`;
const SCHEMA_SQL = [
  'CREATE TABLE org_unit (id BIGINT PRIMARY KEY, parent BIGINT, name VARCHAR(60) NOT NULL);',
  'CREATE TABLE sys_user (id BIGINT PRIMARY KEY, staff_no VARCHAR(20) UNIQUE, name VARCHAR(40), role VARCHAR(12));',
  'CREATE TABLE course_live (id BIGINT PRIMARY KEY, teacher BIGINT, starts TIMESTAMP, ends TIMESTAMP, state SMALLINT);',
  'CREATE TABLE live_booking (id BIGINT PRIMARY KEY, school BIGINT, day DATE, slot SMALLINT, UNIQUE (school, day, slot));',
  'CREATE TABLE res_item (id BIGINT PRIMARY KEY, title VARCHAR(120), seconds INT, path VARCHAR(300));',
  '',
].join('\n');
const INTERFACES = [
  '统一身份认证　POST /auth/token　换取登录令牌',
  '课表查询　GET /course/week　参数：班级、周',
  '预约提交　POST /booking　返回预约编号',
  '资源检索　GET /resource/search　参数：关键词、学段、教师',
  '',
].join('\r\n');
const MANUAL = [
  '安装',
  '1 安装数据库，导入 schema.sql',
  '2 安装缓存与消息队列',
  '3 安装信令服务与资源库',
  '4 发布主站并接入网关',
  '',
  '设置',
  '连接池上限 400；会话有效期 120 分钟；预约提前 3 天',
  '',
  '操作',
  '教师、学校管理员、教研员的操作见系统操作手册',
  '',
].join('\r\n');
const MODULES_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" font-family="sans-serif" font-size="16"><g fill="#eef2f6" stroke="#44576b"><rect x="240" y="20" width="160" height="50"/><rect x="20" y="130" width="160" height="50"/><rect x="240" y="130" width="160" height="50"/><rect x="460" y="130" width="160" height="50"/><rect x="240" y="230" width="160" height="50"/></g><g text-anchor="middle"><text x="320" y="50">直播平台主站</text><text x="100" y="160">预约小程序</text><text x="320" y="160">信令服务</text><text x="540" y="160">资源库</text><text x="320" y="260">业务数据库</text></g><g stroke="#44576b" fill="none"><path d="M320 70v60M240 60l-140 70M400 60l140 70M320 180v50"/></g></svg>\n`;

/** A small, readable stand-in for a dump; the real size stands in the backup record. */
function backupSql(backup: BackupRecord): string {
  return [
    `-- ${backup.object}`,
    `-- ${backup.number}　${backup.date}　${backup.type}　${backup.sizeMb}MB　${backup.operator}`,
    SCHEMA_SQL,
    "INSERT INTO org_unit VALUES (1, NULL, '云岭区'), (2, 1, '青石桥小学'), (3, 1, '云岭一中');",
    '',
  ].join('\n');
}
