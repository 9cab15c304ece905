/** Faults in the order of plan, paper, signature and entry; and in what the papers of others say. */
import type { Requirement } from '../../../shared/domain/contract.ts';
import { attachment, CLEAN_FILE, READ_ITEM } from './cleanDossier.ts';
import type { Planted } from './plant.ts';
import { clean, first, item, owed, withRead } from './plant.ts';

const LETTER = 'sla-letter';
const letter = owed(LETTER);
const made = letter.document;

/** The attached paper with another date at its end. */
function closed(date: string, dossier = clean): Planted['dossier'] {
  const lines = [...CLEAN_FILE.lines.slice(0, 4), { text: date, place: '第5段' }];
  return withRead(dossier, `sha of ${READ_ITEM}`, { lines });
}

/** A paper attached to an item, which bears that date and nothing else. */
function dated(id: string, name: string, ...lines: readonly string[]): Planted['dossier'] {
  const paper = attachment(owed(id), { role: 'paper', name, sha256: 'dated' });
  const files = new Map([...clean.files, ['dated', { fault: null, pages: 1 }] as const]);
  return withRead({ ...item(id, { attachments: [paper] }), files }, 'dated', {
    tables: [],
    charts: [],
    lines: lines.map((text, at) => ({ text, place: `第${at + 1}段` })),
  });
}

function required(id: string, change: Partial<Requirement>): Requirement {
  return { ...owed(id).requirement, ...change };
}

/** The letter with a text that was confirmed over that draft. */
function confirmed(basis: string, text: string): Planted['dossier'] {
  const [narrative] = letter.narratives;
  return {
    ...item(LETTER, { narratives: narrative ? [{ ...narrative, basis, text }] : [] }),
    drafts: new Map([[LETTER, { standards: basis }]]),
    texts: new Map([[LETTER, { standards: text }]]),
  };
}

export const PLANTED_DATES: readonly Planted[] = [
  {
    rule: 'date.paper',
    what: '报告落款在明天',
    dossier: closed('2026年7月11日'),
    says: ['测试报告.docx', '2026年7月11日', '晚于今天'],
  },
  {
    rule: 'date.paper',
    what: '报告落款在无人上班的星期日',
    dossier: closed('日期：2026.7.5'),
    says: ['2026.7.5', '休息日'],
  },
  {
    rule: 'date.paper',
    what: '月记录单在月中落款',
    dossier: dated('monthly-log:2026-03-01', '三月记录.docx', '月工作记录单', '二〇二六年三月十三日'),
    says: ['二〇二六年三月十三日', '2026-03-31'],
  },
  {
    rule: 'date.paper',
    what: '巡检报告早于巡检',
    dossier: (() => {
      const id = clean.items.find(({ requirement }) => requirement.id === 'inspection-report')?.id ?? '';
      return dated(id, '巡检报告.docx', '巡检报告', '2025-09-22');
    })(),
    says: ['2025-09-22', '早于所写的事', '2025-09-25'],
  },
  {
    rule: 'date.signedOrder',
    what: '文件生成之前就有签字扫描件',
    dossier: item(LETTER, {
      attachments: letter.attachments.map((scan) => ({ ...scan, addedAt: '2026-06-19 08:00:00' })),
    }),
    says: ['2026-06-19', '2026-06-20', '扫描的是不是这一版'],
  },
  {
    rule: 'date.signedOrder',
    what: '核签早于文件生成',
    dossier: item(LETTER, {
      signOff: { itemId: LETTER, contentDigest: 'content', by: '沈砚秋', at: '2026-06-01 08:00:00' },
    }),
    says: ['2026-06-01', '重新核签'],
  },
  {
    rule: 'date.late',
    what: '培训过了几个月才录入',
    dossier: {
      ...clean,
      typed: [
        ...clean.typed,
        { kind: 'trainings', key: 'PX-2025-001', day: '2025-09-18', enteredAt: '2026-06-20 09:00:00' },
      ],
    },
    says: ['培训', '2025-09-18', '2026-06-20', '30天', '原始凭据'],
  },
  {
    rule: 'date.late',
    what: '合同只给七天的补录期限',
    dossier: {
      ...clean,
      contract: { ...clean.contract, ruleSettings: { 'date.late': { days: 7 } } },
      typed: [{ kind: 'work', key: '2025-09-01', day: '2025-09-01', enteredAt: '2025-09-12 09:00:00' }],
    },
    says: ['7天', '工作记录'],
  },
  {
    rule: 'complete.scanPages',
    what: '三页的文件只扫了签字页',
    dossier: { ...clean, files: new Map([...clean.files, [`sha of ${LETTER}`, { fault: null, pages: 1 }]]) },
    says: ['有3页', '只有1页', '补扫'],
  },
  {
    rule: 'complete.scanPages',
    what: '三页的文件只有两张图片',
    dossier: item(LETTER, {
      attachments: ['a', 'b'].map((id) =>
        attachment(letter, {
          id,
          sha256: id,
          name: `${id}.jpg`,
          mediaType: 'image/jpeg',
          documentDigest: made?.inputDigest ?? null,
          pages: 1,
        }),
      ),
    }),
    says: ['有3页', '只有2页'],
  },
  {
    rule: 'complete.signIn',
    what: '现场培训没有签到表',
    dossier: first('trainings', { number: 'PX-2025-009', mode: '现场', topic: '终端换装', place: '二楼' }),
    says: ['PX-2025-009', '签到表'],
  },
  {
    rule: 'complete.copies',
    what: '要求一式六份，验收包只有两份',
    dossier: {
      ...clean,
      contract: {
        ...clean.contract,
        requirements: clean.contract.requirements.map((entry) =>
          entry.id === LETTER ? { ...entry, copies: 6 } : entry,
        ),
      },
    },
    says: ['一式6份', `按${clean.contract.copies}份`],
  },
  {
    rule: 'figure.narrative',
    what: '文字里的可用率比记录好',
    dossier: confirmed('可用率为99.82%。', '可用率为99.95%。'),
    says: ['99.95%', '99.82%', '改正文字'],
  },
  {
    rule: 'figure.narrative',
    what: '改写的句子里故障件数不同',
    dossier: confirmed('服务期内登记故障68件，均已解决。', '服务期内共登记故障63件，全部解决。'),
    says: ['63件', '68件'],
  },
  {
    rule: 'people.buyersJudgement',
    what: '替专家写了验收意见',
    dossier: item('expert-opinion', {
      narratives: [
        {
          itemId: 'expert-opinion',
          part: 'opinion',
          text: '项目达到合同要求，同意通过验收。',
          confirmedBy: '叶南枝',
          confirmedAt: '2026-06-20 10:00:00',
          basis: '',
        },
      ],
      requirement: required('expert-opinion', { parts: [{ id: 'opinion', name: '专家组意见' }] }),
    }),
    says: ['专家组意见', '应由专家填写', '清空'],
  },
  {
    rule: 'people.buyersJudgement',
    what: '用 Word 填了留给专家的稿子',
    dossier: {
      ...clean,
      edited: [
        {
          itemId: 'expert-opinion',
          name: '专家验收意见.docx',
          now: null,
          changes: { figures: [], otherLines: 2 },
        },
      ],
    },
    says: ['专家验收意见.docx', '生成后被填写过', '签字的原件'],
  },
];
