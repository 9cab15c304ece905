import { describe, expect, it } from 'vitest';
import type { Attachment, ChecklistItem, DocumentVersion } from '../../../shared/domain/checklist.ts';
import type { Requirement } from '../../../shared/domain/contract.ts';
import { clauseRows } from '../../../shared/volumes/clauseRows.ts';
import { fileItems } from '../../../shared/volumes/filing.ts';
import { planVolumes } from '../../../shared/volumes/planVolumes.ts';
import { contract, requirement } from '../../electron/app/packFixture.ts';

function version(id: string, pages: number): DocumentVersion {
  return {
    itemId: id,
    version: 1,
    name: id,
    inputDigest: `digest-${id}`,
    docxPath: `documents/${id}.docx`,
    pdfPath: `documents/${id}.pdf`,
    docxSha256: '',
    pdfSha256: '',
    pages,
    generatedAt: '',
  };
}

function attachment(name: string, more: Partial<Attachment>): Attachment {
  return {
    id: name,
    itemId: 'x',
    role: 'paper',
    name,
    sha256: name,
    bytes: 1,
    pages: null,
    mediaType: 'application/pdf',
    externalPath: null,
    documentDigest: null,
    photo: null,
    addedAt: '',
    addedBy: '',
    ...more,
  };
}

const scan = (name: string, pages: number, digest: string | null = null): Attachment =>
  attachment(name, { role: 'scan', pages, documentDigest: digest });

function item(kind: Requirement, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    id: kind.id,
    requirement: kind,
    title: kind.name,
    period: null,
    eventKey: null,
    serial: 1,
    code: `QH-${kind.id}`,
    due: { known: true, date: '2026-07-01' },
    reviewEnds: null,
    state: 'signed-off',
    stale: false,
    staleReason: null,
    overdue: false,
    mover: 'nobody',
    notApplicableReason: null,
    document: null,
    attachments: [],
    narratives: [],
    unconfirmed: [],
    signOff: null,
    contentDigest: null,
    ...more,
  };
}

const report = requirement('report', '总结报告');

/** What is bound of an item: title, pages, remark and the sources in their order. */
function bound(...items: readonly ChecklistItem[]): unknown {
  return fileItems(contract(), items, new Map()).bound.map(({ document, pages }) => [
    document.title,
    document.pages,
    document.remark,
    pages.map((ref) => (ref.kind === 'generated' ? ref.path : ref.attachment.name)),
  ]);
}

describe('what is bound', () => {
  it.each<[string, Partial<ChecklistItem>, unknown]>([
    ['nothing yet', {}, []],
    ['a generated paper', { document: version('d', 5) }, [['总结报告', 5, '', ['documents/d.pdf']]]],
    [
      'a scan of all pages takes the place of the unsigned paper',
      { document: version('d', 2), attachments: [scan('s.pdf', 2, 'digest-d')] },
      [['总结报告', 2, '签字扫描件', ['s.pdf']]],
    ],
    [
      'a scan of the signature page is bound behind',
      { document: version('d', 5), attachments: [scan('s.jpg', 1)] },
      [['总结报告', 6, '签字页附后', ['documents/d.pdf', 's.jpg']]],
    ],
    [
      'a scan of an older version stays behind',
      { document: version('d', 2), attachments: [scan('old.pdf', 2, 'digest-older')] },
      [['总结报告', 2, '', ['documents/d.pdf']]],
    ],
    [
      'papers put in by hand, several of them',
      { attachments: [attachment('甲.pdf', { pages: 3 }), attachment('乙.pdf', { pages: 1 })] },
      [
        ['甲', 3, '', ['甲.pdf']],
        ['乙', 1, '', ['乙.pdf']],
      ],
    ],
    [
      'pictures of a paper are one paper',
      {
        attachments: [
          attachment('1.jpg', { pages: 1, mediaType: 'image/jpeg' }),
          attachment('2.jpg', { pages: 1, mediaType: 'image/jpeg' }),
        ],
      },
      [['总结报告', 2, '', ['1.jpg', '2.jpg']]],
    ],
    ['a Word file has no pages to bind', { attachments: [attachment('a.docx', {})] }, []],
    ['what does not apply', { state: 'not-applicable', document: version('d', 5) }, []],
  ])('%s', (_, more, expected) => {
    expect(bound(item(report, more))).toEqual(expected);
  });

  it('who issued it: vendor, both where both put their seals, nobody for experts', () => {
    const seals = [
      { party: 'vendor', role: '', seal: true },
      { party: 'buyer', role: '', seal: true },
    ] as const;
    const kinds: readonly [Requirement, string][] = [
      [report, '北京启衡软件有限公司'],
      [requirement('letter', '确认书', { signers: seals }), '北京启衡软件有限公司、云岭区教育信息中心'],
      [requirement('r', '验收报告', { issuer: 'buyer' }), '云岭区教育信息中心'],
      [requirement('o', '评审意见', { issuer: 'experts' }), ''],
    ];
    const items = kinds.map(([kind]) => item(kind, { document: version(kind.id, 1) }));
    const filed = fileItems(contract(), items, new Map());
    expect(filed.bound.map((entry) => entry.document.responsible)).toEqual(kinds.map(([, name]) => name));
  });

  it('dates come from the printed paper and are never made up', () => {
    const items = [
      item(report, { document: version('d', 1) }),
      item(requirement('b', '乙'), { document: version('b', 1) }),
    ];
    const filed = fileItems(contract(), items, new Map([['report', '2026-03-10']]));
    expect(filed.bound.map((entry) => entry.document.date)).toEqual(['2026-03-10', null]);
  });
});

describe('what lies on the medium only', () => {
  it('Word papers without a twin, media files and folders', () => {
    const attachments = [
      attachment('手册.pdf', { pages: 2 }),
      attachment('手册.docx', {}),
      attachment('说明.docx', {}),
      attachment('数据.zip', { role: 'media' }),
      attachment('源代码', { role: 'media', externalPath: '/d/src' }),
    ];
    const filed = fileItems(contract(), [item(report, { attachments })], new Map());
    expect(filed.bound[0]?.files.map((file) => file.name)).toEqual(['总结报告.pdf', '总结报告.docx']);
    expect(filed.medium[0]?.files.map((file) => file.name)).toEqual(['说明.docx', '数据.zip']);
    expect(filed.medium[0]?.trees).toEqual([{ root: '/d/src', name: '源代码' }]);
  });
});

describe('clauseRows', () => {
  const kinds = [
    requirement('weekly', '周工作记录单', {
      cadence: { kind: 'weekly' },
      parts: [{ id: 'a', name: '每天工作记录' }],
    }),
    requirement('covered', '项目周报', { form: 'covered', coveredBy: 'weekly' }),
    requirement('drill', '应急演练记录', { cadence: { kind: 'on-event', event: 'drills' } }),
    requirement('test', '测试报告'),
    requirement('review', '评审意见'),
    requirement('plan', '实施方案', { stage: 'interim' }),
    requirement('monthly', '月工作记录单', { stage: 'interim' }),
  ];
  const items = [
    ...[1, 2, 3].map((week) =>
      item(kinds[0]!, {
        id: `weekly:${week}`,
        title: `周工作记录单${week}`,
        document: version(`w${week}`, 100),
      }),
    ),
    item(kinds[1]!),
    item(kinds[3]!, { state: 'not-applicable', notApplicableReason: '没有升级' }),
    item(kinds[4]!, { state: 'due' }),
    item(kinds[6]!, { document: version('m', 3) }),
  ];
  const volumes = planVolumes(
    fileItems(contract(), items, new Map()).bound.map((entry) => entry.document),
    { maxPages: 250 },
  );
  const rows = clauseRows({
    contract: { ...contract(), requirements: kinds },
    stage: contract().stages[0]!,
    stages: [contract().stages[0]!, { ...contract().stages[0]!, id: 'interim', name: '阶段性验收' }],
    items,
    volumes,
    volumeFolder: (volume) => `第${volume.number}卷`,
    mediumFolder: () => '',
  });

  it('gives a row for each volume, joins pages that follow each other, and says why there is nothing', () => {
    expect(rows.map((row) => [row.asked, row.given, row.count, row.volume, row.pages, row.remark])).toEqual([
      ['周工作记录单：每天工作记录', '周工作记录单', 2, 1, '1—200', ''],
      ['周工作记录单：每天工作记录', '周工作记录单', 1, 2, '1—100', ''],
      ['项目周报', '周工作记录单', 2, 1, '1—200', '由周工作记录单代替'],
      ['项目周报', '周工作记录单', 1, 2, '1—100', ''],
      ['应急演练记录', '', null, null, '', '本期没有应交的文件'],
      ['测试报告', '', null, null, '', '1份不适用：没有升级'],
      ['评审意见', '', null, null, '', '缺1份'],
      // Of another stage only what has papers in this package.
      ['月工作记录单', '月工作记录单', 1, 3, '1—3', ''],
    ]);
  });
});

describe("the buyer's paper that the program drafted", () => {
  const certificate = requirement('acceptance-certificate', '验收合格单', { issuer: 'buyer' });
  const bound = (attachments: readonly Attachment[]) =>
    fileItems(
      contract(),
      [item(certificate, { document: version('acceptance-certificate', 1), attachments })],
      new Map(),
    ).bound.map((filing) => [filing.document.title, filing.document.pages, filing.document.remark]);

  it('is the draft as long as nothing else came', () => {
    expect(bound([])).toEqual([['验收合格单', 1, '']]);
  });

  it('gives way to what was issued, whatever version was printed', () => {
    expect(bound([scan('盖章件', 2, 'digest-of-an-older-draft')])).toEqual([['验收合格单', 2, '签字扫描件']]);
    expect(bound([attachment('甲方自拟.pdf', { pages: 3 })])).toEqual([['验收合格单', 3, '']]);
  });
});
