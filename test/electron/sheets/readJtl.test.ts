import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../electron/sheets/index.ts';
import { CsvRows } from '../../../electron/sheets/jtl/csvRows.ts';
import { nearestRank } from '../../../electron/sheets/jtl/summary.ts';
import { XmlTags } from '../../../electron/sheets/jtl/xmlTags.ts';
import { fileWith } from './files.ts';

const HEADER =
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes,grpThreads,allThreads,Latency';
/** 2025-10-18 00:00:00 in China. */
const DAY = Date.UTC(2025, 9, 17, 16);

function line(at: number, elapsed: number | string, label: string, success = true, threads = 5): string {
  return `${DAY + at},${elapsed},${label},200,OK,用户 1-1,${success},10,${threads},${threads},3`;
}
async function rows(text: string | Uint8Array, name = '登录压测.jtl'): Promise<readonly unknown[][]> {
  const sheets = await readSheet(fileWith(name, text));
  if (!sheets.ok) throw new Error(sheets.error.message);
  return sheets.value[0]?.rows.slice(1).map((row) => [...row]) ?? [];
}
async function refusal(text: string | Uint8Array): Promise<string> {
  const sheets = await readSheet(fileWith('坏.jtl', text));
  if (sheets.ok) throw new Error('expected a refusal');
  return `${sheets.error.code} ${sheets.error.message}`;
}

describe('由原始样本计算', () => {
  it('每个事务一行，另有全部事务；失败数、均值、吞吐量都来自样本', async () => {
    const text = [
      HEADER,
      line(0, 100, '登录'),
      line(500, 300, '登录', false, 8),
      line(1000, 201, '登录'),
      line(1000, 1000, '"进入课堂, 直播"'),
    ].join('\r\n');
    expect(await rows(text)).toEqual([
      [
        '2025-10-18',
        '登录压测',
        '登录',
        8,
        3,
        1,
        100,
        200,
        201,
        300,
        300,
        300,
        300,
        2.497,
        expect.any(String),
      ],
      [
        '2025-10-18',
        '登录压测',
        '进入课堂, 直播',
        8,
        1,
        0,
        1000,
        1000,
        1000,
        1000,
        1000,
        1000,
        1000,
        1,
        expect.stringContaining('最近序位法'),
      ],
      [
        '2025-10-18',
        '登录压测',
        '全部事务',
        8,
        4,
        1,
        100,
        400,
        201,
        1000,
        1000,
        1000,
        1000,
        2,
        expect.any(String),
      ],
    ]);
  });

  it('XML 与 CSV 给出同样的结果；子样本不另计', async () => {
    const csv = await rows(
      [HEADER, line(0, 120, '登录 & 跳转'), line(40, 80, '登录 & 跳转', false)].join('\n'),
    );
    const xml = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testResults version="1.2">',
      '<!-- a > b -->',
      `<httpSample t="120" lt="3" ts="${DAY}" s="true" lb="登录 &amp; 跳转" rc="200" tn="用户 1-1" na="5">`,
      `  <httpSample t="70" ts="${DAY}" s="true" lb="图片" tn="用户 1-1" na="5"/>`,
      '  <responseData class="java.lang.String"><![CDATA[<httpSample t="1"/>]]></responseData>',
      '</httpSample>',
      `<sample t="80" ts="${DAY + 40}" s="false" lb="登录 &#38; 跳转" tn='a > b' na="5"/>`,
      '</testResults>',
    ].join('\n');
    expect(await rows(xml)).toEqual(csv);
  });

  it('没有并发列时按线程数', async () => {
    const text = `timeStamp,elapsed,label,success,threadName\n${DAY},5,a,true,组 1-1\n${DAY},5,a,true,组 1-2\n`;
    expect((await rows(text))[0]?.[3]).toBe(2);
  });

  it('日期和时间写法的时间戳，按中国时间', async () => {
    const text = 'timeStamp,elapsed,label,success\n2025/10/18 00:30:00.500,5,a,true\n';
    expect((await rows(text))[0]?.[0]).toBe('2025-10-18');
  });

  it('标签里的换行和引号', async () => {
    const text = `${HEADER}\n${line(0, 5, '"多行\n""标签"""')}\n${line(1, 5, 'b')}`;
    expect((await rows(text)).map((row) => row[2])).toEqual(['多行 "标签"', 'b', '全部事务']);
  });
});

it.each([
  [50, [1, 2, 3, 4], 2],
  [90, [1, 2, 3, 4], 4],
  [99, [7], 7],
  [50, [5, 5, 5, 9], 5],
  [95, Array.from({ length: 100 }, (_, n) => n + 1), 95],
])('%d 百分位：%j 的最近序位是 %d', (percent, values, expected) => {
  const times = [...Map.groupBy(values, (value) => value)].map(([ms, all]) => [ms, all.length] as const);
  expect(nearestRank(times, values.length, percent)).toBe(expected);
});

describe('拒绝时指出哪一行', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    [
      '响应时间',
      [HEADER, line(0, 5, 'a'), line(0, '-3', 'a')].join('\n'),
      /^import.sample .*第 3 行：响应时间“-3”不是毫秒数/,
    ],
    ['时间戳', `timeStamp,elapsed,label,success\n昨天,5,a,true`, /第 2 行：时间“昨天”无法识别/],
    ['是否成功', `timeStamp,elapsed,label,success\n${DAY},5,a,大概`, /第 2 行：是否成功“大概”/],
    ['没有名称', `timeStamp,elapsed,label,success\n${DAY},5,,true`, /第 2 行：没有事务名称/],
    ['缺列', 'elapsed,label,success\n5,a,true', /第 1 行：表头缺少列 timeStamp/],
    [
      '写了一半的最后一行',
      [HEADER, line(0, 5, 'a'), `${DAY},5`].join('\n'),
      /第 3 行：只有 2 列，应有 11 列/,
    ],
    [
      '换行之后的行号',
      [HEADER, line(0, 5, '"多\n行"'), line(0, 'x', 'a')].join('\n'),
      /第 4 行：响应时间“x”/,
    ],
    ['没有结束的引号', `${HEADER}\n${DAY},5,"a`, /第 2 行：引号没有结束/],
    ['没有样本', HEADER, /^import.empty .*没有样本/],
    [
      '不是 UTF-8',
      Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from([0xb5, 0xc7, 0x2c])]),
      /^import.encoding/,
    ],
    [
      'XML 的行',
      `<testResults>\n<sample t="5" ts="${DAY}" s="true" lb="a"/>\n<sample t="" ts="${DAY}" s="true" lb="a"/></testResults>`,
      /第 3 行：响应时间“”不是毫秒数/,
    ],
    [
      '中断的 XML',
      `<testResults>\n<sample t="5" ts="${DAY}" s="true" lb="a"/>\n`,
      /第 2 行：文件在这之后中断/,
    ],
    ['标签没有结束', `<testResults>\n<sample t="5" ts="${DAY}`, /第 2 行：标签没有结束/],
    [
      'DTD',
      `<?xml version="1.0"?><testResults><!DOCTYPE a [<!ENTITY b "c">]></testResults>`,
      /不允许有 DTD 声明/,
    ],
  ])('%s', async (_, text, expected) => {
    const message = await refusal(text);
    expect(message).toMatch(expected);
    expect(message).toContain('没有导入任何内容');
  });

  it('名称里带编号的事务太多', async () => {
    const text = [HEADER, ...Array.from({ length: 501 }, (_, n) => line(n, 5, `查询${n}`))].join('\n');
    expect(await refusal(text)).toMatch(/^import.tooLarge .*不同的事务名称超过 500 个/);
  });

  it('一行长得不像样本', async () => {
    expect(await refusal(`${HEADER}\n"${'长\n'.repeat(2_500_000)}`)).toMatch(/第 2 行：一行超过 4 MB/);
  });
});

describe('一段一段地读，断在哪里都一样', () => {
  it('CSV', () => {
    const text = 'a,"b\r\n""c""",d\r\n1,2,3\n';
    const whole = [...new CsvRows('x').push(text, true)];
    expect(whole).toEqual([
      { line: 1, cells: ['a', 'b\r\n"c"', 'd'] },
      { line: 3, cells: ['1', '2', '3'] },
    ]);
    for (let cut = 1; cut < text.length; cut += 1) {
      const reader = new CsvRows('x');
      expect([...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut), true)]).toEqual(whole);
    }
  });

  it('XML', () => {
    const text = '<?xml version="1.0"?>\n<!-- < -->\n<r a="1>2"><![CDATA[<x>]]>\n<s b=\'&lt;\'/></r>';
    const whole = [...new XmlTags('x').push(text, true)];
    expect(whole.map(({ line: at, name, opens, closes }) => [at, name, opens, closes])).toEqual([
      [3, 'r', true, false],
      [4, 's', true, true],
      [4, 'r', false, true],
    ]);
    for (let cut = 1; cut < text.length; cut += 1) {
      const reader = new XmlTags('x');
      expect([...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut), true)]).toEqual(whole);
    }
  });
});

it('读到一半可以停', async () => {
  const text = [HEADER, ...Array.from({ length: 40_000 }, (_, n) => line(n, 5, 'a'))].join('\n');
  await expect(
    readSheet(fileWith('长.jtl', text), (share) => {
      if (share > 0) throw new Error('停');
    }),
  ).rejects.toThrow('停');
});
