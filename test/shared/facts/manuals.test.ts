/** Chapters of technical documents: the contract's parts before the usual outline; what tests and papers come to. */
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { FactSource } from '../../../shared/documents/kind.ts';
import type { PaperOnHand } from '../../../shared/documents/supplied.ts';
import type { Requirement } from '../../../shared/domain/contract.ts';
import { compilation } from '../../../shared/facts/documents/results/compilation.ts';
import { printBytes } from '../../../shared/facts/format.ts';
import type { Chapter } from '../../../shared/facts/manuals/chapter.ts';
import { chapter, writtenChapter } from '../../../shared/facts/manuals/chapter.ts';
import { withContractParts } from '../../../shared/facts/manuals/contractParts.ts';
import { contentsOf } from '../../../shared/facts/named/folder.ts';
import { countCases, loadSeries, testedIn } from '../../../shared/facts/named/tests.ts';
import type { LoadTestRecord, TestCaseRecord } from '../../../shared/records/types.ts';
import { calendar, plainItem, presetContract, records } from './material.ts';

const contract = presetContract();
const TERM = contract.term;

describe('a contract with parts of its own', () => {
  const outline: Chapter[] = [
    chapter('introduction', '引言', {
      sections: [
        chapter('identification', '标识', { sentences: ['…'] }),
        writtenChapter('overview', '系统概述', '…'),
      ],
    }),
    chapter('components', '系统组成', { sentences: ['…'] }),
    writtenChapter('steps', '安装步骤'),
    chapter('backup', '备份与恢复', { draft: '备份4次。' }),
  ];
  const titles = (chapters: readonly Chapter[]): string[] =>
    chapters.flatMap(({ title, draft, sections }) => [
      `${title}${draft === null ? '' : draft === '' ? '：空' : '：稿'}`,
      ...titles(sections).map((line) => `  ${line}`),
    ]);

  it.each<[what: string, parts: string[], expected: string[]]>([
    [
      'none: the outline',
      [],
      ['引言', '  标识', '  系统概述：稿', '系统组成', '安装步骤：空', '备份与恢复：稿'],
    ],
    [
      'in their order, by their names; a part that nothing answers is empty',
      ['数据的备份与恢复', '验收标准'],
      ['引言', '  标识', '  系统概述：稿', '数据的备份与恢复：稿', '验收标准：空', '系统组成'],
    ],
    [
      'a part takes the place of a section',
      ['系统概述', '安装步骤及检查'],
      ['引言', '  标识', '系统概述：空', '安装步骤及检查：空', '系统组成'],
    ],
  ])('%s', (_what, parts, expected) =>
    expect(
      titles(
        withContractParts(
          outline,
          parts.map((name, index) => ({ id: `p${index}`, name })),
        ),
      ),
    ).toEqual(expected),
  );
});

describe('test cases', () => {
  const run = (number: string, round: string, verdict: '通过' | '不通过', date: string): TestCaseRecord => ({
    number,
    round,
    verdict,
    date,
    module: '直播',
    feature: '签到',
    type: '功能测试',
    precondition: '',
    steps: '',
    expected: '',
    actual: '',
    tester: '',
  });
  it('count by their last run within the days of the paper', () => {
    const testCases = [
      run('A', '第2轮', '通过', '2026-05-02'),
      run('A', '第1轮', '不通过', '2026-05-02'),
      run('B', '第1轮', '通过', '2026-05-01'),
      run('B', '第2轮', '不通过', '2026-05-03'),
      run('C', '第1轮', '通过', '2027-01-01'),
    ];
    const tested = testedIn(records({ testCases }), TERM);
    expect(tested.map(({ number, last }) => `${number} ${last.verdict}`)).toEqual(['A 通过', 'B 不通过']);
    expect(countCases(tested)).toEqual({ cases: 2, passed: 1, failed: 1 });
  });
});

it('load tests are put in order of load, the latest of each', () => {
  const test = (threads: number, date: string, p95Ms: number): LoadTestRecord => ({
    date,
    threads,
    p95Ms,
    scenario: '晚间',
    transaction: '登录',
    samples: 100,
    errors: 0,
    minMs: 1,
    averageMs: 2,
    p50Ms: 2,
    p90Ms: 3,
    p99Ms: 900,
    maxMs: 900,
    throughputMilli: 1000,
    note: '',
  });
  const [series] = loadSeries([
    test(500, '2026-06-02', 40),
    test(100, '2026-06-02', 20),
    test(500, '2026-06-01', 60),
  ]);
  expect(series?.results.map(({ threads, p95Ms }) => [threads, p95Ms])).toEqual([
    [100, 20],
    [500, 40],
  ]);
});

it.each([
  [0, '0B'],
  [1023, '1,023B'],
  [1024, '1.0KB'],
  [1_048_575, '1,023.9KB'],
  [2_403_336_192, '2.2GB'],
])('%i bytes are %s', (bytes, words) => expect(printBytes(bytes)).toBe(words));

it('of a media folder, what stays behind is named once', () => {
  const file = (path: string) => ({ path, bytes: 1, sha256: '0'.repeat(64) });
  const folder = (name: string, paths: string[]) =>
    ({ kind: 'folder', itemId: 'm', name, sha256: '', files: paths.map(file) }) as const;
  const { taken, excluded } = contentsOf([
    folder('甲', ['src/a.js', 'src/node_modules/x/1.js', 'src/node_modules/y/2.js']),
    folder('乙', ['.env', '说明.txt']),
  ]);
  expect(taken.map(({ path }) => path)).toEqual(['甲/src/a.js', '乙/说明.txt']);
  expect(excluded).toEqual([
    { path: '甲/src/node_modules/', reason: '依赖包' },
    { path: '乙/.env', reason: '疑似密钥或口令' },
  ]);
});

describe('the compilation', () => {
  const owed = owedItems(contract, records({}), calendar);
  function chapters(some: Partial<Requirement>, onHand: readonly PaperOnHand[] = []) {
    const item = {
      ...plainItem(contract, 'compilation', { stage: 'final', ...some }),
      due: { known: true, date: '2026-06-10' },
    } as const;
    const source: FactSource = { contract, records: records({}), calendar, item, owed, photos: [], onHand };
    const values = compilation.facts(source).values;
    return JSON.parse(JSON.stringify(values['chapters'])) as { name: string; owed: string; there: string }[];
  }
  const paper = (itemId: string, notApplicable = false): PaperOnHand => ({
    itemId,
    pages: 3,
    signed: false,
    notApplicable,
  });

  it('goes by the stages where the contract names no chapters', () =>
    expect(chapters({}).map(({ name }) => name)).toEqual(
      contract.stages.filter(({ id }) => id !== 'review').map(({ name }) => name),
    ));

  it('takes a later paper in once it is there, and leaves out what does not apply', () => {
    const count = (onHand: readonly PaperOnHand[], name: string): string | undefined =>
      chapters({}, onHand).find((entry) => entry.name === name)?.owed;
    const review = contract.stages.find(({ id }) => id === 'review')?.name ?? '';
    expect(count([], review)).toBeUndefined();
    expect(count([paper('acceptance-report')], review)).toBe('1');
    const stage = contract.stages[0]?.name ?? '';
    expect(Number(count([paper('management-rules', true)], stage))).toBe(Number(count([], stage)) - 1);
  });

  it('puts what no chapter names under the others', () => {
    const parts = [{ id: 'a', name: '周工作记录单' }];
    expect(chapters({ parts }).map(({ name }) => name)).toEqual(['周工作记录单', '其他文件']);
  });
});
