/** The structure of a database from its definition, in the ways the common systems write it. */
import { describe, expect, it } from 'vitest';
import { parseSchema } from '../../../shared/schema/parseSchema.ts';
import type { DatabaseSchema, SchemaTable } from '../../../shared/schema/schema.ts';

function schemaOf(sql: string): DatabaseSchema {
  const schema = parseSchema(sql);
  if (!schema.ok) throw new Error(schema.error.message);
  return schema.value;
}

/** A table as short lines: its columns, then keys, indexes and relations. */
function lines(table: SchemaTable | undefined): string[] {
  if (!table) return [];
  return [
    `${table.name}${table.comment && ` ${table.comment}`}`,
    ...table.columns.map(({ name, type, nullable, default: value, comment }) =>
      [name, type, nullable ? '' : 'not null', value === null ? '' : `= ${value}`, comment && `“${comment}”`]
        .filter(Boolean)
        .join(' '),
    ),
    `pk ${table.primaryKey.join(',')}`,
    ...table.indexes.map(
      ({ name, columns, unique }) => `${unique ? 'unique' : 'index'} ${name}(${columns.join(',')})`,
    ),
    ...table.relations.map(
      ({ columns, table: to, references }) => `fk ${columns.join(',')} → ${to}(${references.join(',')})`,
    ),
  ];
}

describe('one table', () => {
  it.each<[what: string, sql: string, expected: string[]]>([
    [
      'MySQL with keys, comments and options',
      `/*!40101 SET NAMES utf8mb4 */;
       DROP TABLE IF EXISTS \`sys_user\`;
       CREATE TABLE \`sys_user\` (
         \`id\` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT '主键',
         \`name\` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL COMMENT '姓名；用\\'号\\'分隔',
         \`state\` enum('在岗','停用') NOT NULL DEFAULT '在岗' COMMENT "状态",
         \`unit\` bigint(20) NOT NULL,
         \`changed\` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
         \`price\` decimal(10,2) DEFAULT '0.00',
         PRIMARY KEY (\`id\`) USING BTREE,
         UNIQUE KEY \`uk_name\` (\`name\`(20)),
         KEY \`idx_unit\` (\`unit\`,\`state\`) USING BTREE, # remark
         CONSTRAINT \`fk_unit\` FOREIGN KEY (\`unit\`) REFERENCES \`org_unit\` (\`id\`) ON DELETE SET NULL
       ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COMMENT='用户';
       INSERT INTO \`sys_user\` VALUES (1,'a;b -- \\' CREATE TABLE x (',0);`,
      [
        'sys_user 用户',
        'id bigint(20) unsigned not null = 自增 “主键”',
        "name varchar(40) “姓名；用'号'分隔”",
        "state enum('在岗','停用') not null = '在岗' “状态”",
        'unit bigint(20) not null',
        'changed timestamp not null = CURRENT_TIMESTAMP',
        "price decimal(10,2) = '0.00'",
        'pk id',
        'unique uk_name(name)',
        'index idx_unit(unit,state)',
        'fk unit → org_unit(id)',
      ],
    ],
    [
      'PostgreSQL dump: keys, defaults and comments in statements of their own',
      `CREATE TABLE public.live_booking (
         id bigint NOT NULL,
         school character varying(60) DEFAULT 'it''s'::character varying,
         day date DEFAULT now() NOT NULL,
         tags text[],
         body text DEFAULT $$a;b$$
       );
       COMMENT ON TABLE public.live_booking IS '直播预约';
       COMMENT ON COLUMN public.live_booking.day IS '预约日期';
       ALTER TABLE ONLY public.live_booking ALTER COLUMN id SET DEFAULT nextval('public.live_booking_id_seq'::regclass);
       COPY public.live_booking (id, school) FROM stdin;
1	it's; CREATE TABLE z (a int);
\\.
       ALTER TABLE ONLY public.live_booking ADD CONSTRAINT live_booking_pkey PRIMARY KEY (id);
       CREATE UNIQUE INDEX CONCURRENTLY uk_day ON ONLY public.live_booking USING btree (school, lower(body), day DESC) WHERE day IS NOT NULL;
       ALTER TABLE public.live_booking ADD FOREIGN KEY (school) REFERENCES public.org_unit;`,
      [
        'live_booking 直播预约',
        'id bigint not null = 自增',
        "school character varying(60) = 'it's'::character varying",
        'day date not null = now() “预约日期”',
        'tags text[]',
        "body text = 'a;b'",
        'pk id',
        'unique uk_day(school,lower(body),day)',
        'fk school → org_unit()',
      ],
    ],
    [
      'SQLite: inline keys, a column without a type, one called key',
      `CREATE TABLE IF NOT EXISTS "res item" (
         id INTEGER PRIMARY KEY AUTOINCREMENT,
         key TEXT NOT NULL UNIQUE,
         [path] VARCHAR(300) DEFAULT (lower('A')),
         anything,
         owner REFERENCES sys_user(id) ON DELETE SET DEFAULT,
         total INT GENERATED ALWAYS AS (a + b) STORED,
         CHECK (id > 0), UNIQUE (path, anything)
       ) WITHOUT ROWID, STRICT`,
      [
        'res item',
        'id INTEGER not null = 自增',
        'key TEXT not null',
        "path VARCHAR(300) = (lower('A'))",
        'anything',
        'owner',
        'total INT = 计算列',
        'pk id',
        'unique (key)',
        'unique (path,anything)',
        'fk owner → sys_user(id)',
      ],
    ],
    [
      'a table changed after it was made',
      `create table t (a int, b int, c int);
       alter table t add column d varchar(8) not null default 'x', drop column c, modify a bigint not null auto_increment;
       alter table t change b e text comment '说明', add primary key (a), add index i_d (d);
       alter table t rename column d to f;`,
      [
        't',
        'a bigint not null = 自增',
        'e text “说明”',
        "f varchar(8) not null = 'x'",
        'pk a',
        'index i_d(d)',
      ],
    ],
    [
      'a composite key makes its columns required',
      'create table s (a int, b int, constraint pk_s primary key clustered (a, b))',
      ['s', 'a int not null', 'b int not null', 'pk a,b'],
    ],
  ])('%s', (_what, sql, expected) => {
    const { tables } = schemaOf(sql);
    expect(tables).toHaveLength(1);
    expect(lines(tables[0])).toEqual(expected);
  });
});

describe('what is not a table of its own is named', () => {
  it.each<[what: string, sql: string, note: string]>([
    ['made from a query', 'CREATE TABLE b AS SELECT * FROM a;', '第2行的表 b 没有自己的字段定义，未列入'],
    [
      'a partition',
      'CREATE TABLE a_1 PARTITION OF a FOR VALUES IN (1);',
      '第2行的表 a_1 没有自己的字段定义，未列入',
    ],
    ['a full-text table', 'CREATE VIRTUAL TABLE f USING fts5(x);', '第2行的表 f 没有自己的字段定义，未列入'],
    ['an index elsewhere', 'CREATE INDEX i ON v (x);', '第2行的索引 i 所在的表 v 没有定义，未列入'],
    ['a change of nothing', 'ALTER TABLE v ADD x int;', '第2行修改的表 v 没有定义，未列入'],
  ])('%s', (_what, sql, note) => {
    const { tables, notes } = schemaOf(`CREATE TABLE a (x int);\n${sql}`);
    expect(tables.map((table) => table.name)).toEqual(['a']);
    expect(notes).toEqual([note]);
  });
});

describe('faults name their line', () => {
  it.each<[sql: string, message: string]>([
    ['', '文件里没有建表语句（CREATE TABLE），不能作为数据库结构'],
    ['SELECT 1; CREATE VIEW v AS SELECT 1;', '文件里没有建表语句（CREATE TABLE），不能作为数据库结构'],
    ["CREATE TABLE a (\n x int default 'y\n);", '数据库结构文件第2行：单引号里的文字没有结束'],
    ['CREATE TABLE a (\n x int,\n `y int\n);', '数据库结构文件第3行：名称的引号没有结束，缺少 `'],
    ['\nCREATE TABLE a (\n x int;', '数据库结构文件第2行：括号没有结束，缺少右括号'],
    ['/* a\n', '数据库结构文件第1行：注释没有结束，缺少 */'],
    ['CREATE TABLE a (x int);\nCREATE TABLE A (x int);', '数据库结构文件第2行：表 A 定义了两次'],
    ['CREATE TABLE a (x int,\nX int);', '数据库结构文件第2行：表 a 的字段 X 定义了两次'],
    ['CREATE TABLE (x int);', '数据库结构文件第1行：缺少表名'],
    ['CREATE TABLE a (x int, PRIMARY KEY);', '数据库结构文件第1行：表 a 的键缺少字段'],
    ['CREATE TABLE a (x int DEFAULT);', '数据库结构文件第1行：DEFAULT 后面缺少默认值'],
  ])('%j', (sql, message) => {
    const schema = parseSchema(sql);
    expect(schema.ok ? 'ok' : schema.error.message).toBe(message);
  });

  it('too long a text is not read at all', () => {
    const schema = parseSchema(' '.repeat(20_000_001));
    expect(schema.ok ? 'ok' : schema.error.code).toBe('schema.tooLong');
  });
});

it('passes over ten megabytes of rows quickly', () => {
  const rows = `INSERT INTO a VALUES (1,'${'字'.repeat(200)}');\n`.repeat(45_000);
  const began = performance.now();
  expect(schemaOf(`CREATE TABLE a (x int);\n${rows}CREATE TABLE b (y int);`).tables).toHaveLength(2);
  expect(performance.now() - began).toBeLessThan(5000);
});
