import { expect, it } from 'vitest';
import type { Attachment, DocumentVersion, NarrativeText } from '../../../shared/domain/checklist.ts';
import { contract } from '../../shared/records/contract.ts';
import { entry, newStore, reopen } from './workspace.ts';

const document = (version: number, itemId = 'weekly-log:2025-09-01'): DocumentVersion => ({
  itemId,
  version,
  name: '周工作记录单',
  inputDigest: `d${version}`,
  docxPath: 'documents/a.docx',
  pdfPath: 'documents/a.pdf',
  docxSha256: 'x',
  pdfSha256: 'y',
  pages: 2,
  generatedAt: '2026-03-01 09:30:00',
});
const photo: Attachment = {
  id: 'a1',
  itemId: 'photos',
  role: 'photo',
  name: '培训现场.jpg',
  sha256: 'a'.repeat(64),
  bytes: 12,
  pages: 1,
  mediaType: 'image/jpeg',
  externalPath: null,
  documentDigest: null,
  photo: { caption: '培训', takenOn: '2025-09-18', place: '会议室', photographer: '叶南枝' },
  addedAt: '2026-03-01 09:30:00',
  addedBy: '叶南枝',
};
const text = (words: string, confirmedBy: string | null): NarrativeText => ({
  itemId: 'summary',
  part: 'effects',
  text: words,
  confirmedBy,
  confirmedAt: confirmedBy && '2026-03-01 09:30:00',
  basis: '初稿',
});

it('各类内容写入后重新打开读回原样', async () => {
  const store = await newStore();
  store.write(entry(), (tx) => {
    tx.saveContract({ ...contract, number: 'YL-2025-019' });
    tx.saveDocument(document(1));
    tx.saveDocument(document(3));
    tx.saveDocument(document(2));
    tx.addAttachment(photo);
    tx.addAttachment({ ...photo, id: 'a2', role: 'scan', photo: null, documentDigest: 'd3', itemId: 'b' });
    tx.updatePhoto('a1', { ...photo.photo, caption: '现场培训', takenOn: null, place: '', photographer: '' });
    tx.saveNarrative(text('初稿', null));
    tx.saveNarrative(text('改过', '沈砚秋'));
    tx.setNotApplicable('drill', '本期没有演练');
    tx.setNotApplicable('change', '误标');
    tx.setNotApplicable('change', null);
    tx.setCondition('p1', 'invoice', true);
    tx.saveHolidayYear({ year: 2027, off: ['2027-01-01'], worked: [] });
    tx.saveHolidayYear({ year: 2027, off: ['2027-01-01'], worked: ['2027-01-10'] });
    tx.setCondition('p1', 'bond', true);
    tx.setCondition('p1', 'bond', false);
    tx.addPackage({
      stage: 's1',
      path: '/out/一',
      at: '2026-03-01',
      manifestSha256: 'm',
      items: [{ itemId: 'i', contentDigest: 'c' }],
    });
  });
  const again = await reopen(store);
  expect(again.contract().number).toBe('YL-2025-019');
  expect(again.documents()).toEqual([document(3)]);
  expect(again.holidayYears()).toEqual([{ year: 2027, off: ['2027-01-01'], worked: ['2027-01-10'] }]);
  expect(again.attachments().map(({ id, photo: details }) => [id, details?.caption])).toEqual([
    ['a2', undefined],
    ['a1', '现场培训'],
  ]);
  expect(again.narratives()).toEqual([text('改过', '沈砚秋')]);
  expect([...again.notApplicable()]).toEqual([['drill', '本期没有演练']]);
  expect([...again.conditionsDone()]).toEqual(['p1/invoice']);
  expect(again.packages()).toEqual([
    {
      stage: 's1',
      path: '/out/一',
      at: '2026-03-01',
      manifestSha256: 'm',
      items: [{ itemId: 'i', contentDigest: 'c' }],
    },
  ]);
});

it('豁免写入后读回原样，同一问题再豁免的换成新的理由，撤回后没有', async () => {
  const store = await newStore();
  const waiver = {
    rule: 'date.term',
    itemId: null,
    place: 'records:work|2025-08-31',
    message: '日期在服务期之外。核对日期',
    substance: '日期在服务期之外。核对日期',
    reason: '进场前的准备',
    by: '沈砚秋',
    at: '2026-03-01 10:00:00',
  };
  store.write(entry(), (tx) => {
    tx.addWaiver(waiver);
    tx.addWaiver({ ...waiver, place: 'records:work|2025-08-30' });
    tx.addWaiver({ ...waiver, reason: '甲方书面同意', by: '叶南枝' });
  });
  const again = await reopen(store);
  expect(again.waivers()).toEqual([
    { ...waiver, id: 1, reason: '甲方书面同意', by: '叶南枝' },
    { ...waiver, id: 2, place: 'records:work|2025-08-30' },
  ]);
  again.write(entry(), (tx) => tx.removeWaiver(1));
  expect(again.waivers().map(({ id }) => id)).toEqual([2]);
});

it('核签取每项最新的一次，撤回后没有，可再次核签', async () => {
  const store = await newStore();
  const sign = (contentDigest: string): void =>
    store.write(entry(), (tx) =>
      tx.putSignOff({ itemId: 'i', contentDigest, by: '沈砚秋', at: '2026-03-01 10:00:00' }),
    );
  const digests = (): string[] => store.signOffs().map((signOff) => signOff.contentDigest);
  sign('一');
  sign('二');
  expect(digests()).toEqual(['二']);
  store.write(entry(), (tx) => tx.withdrawSignOff('i'));
  expect(digests()).toEqual([]);
  sign('三');
  expect(digests()).toEqual(['三']);
});
