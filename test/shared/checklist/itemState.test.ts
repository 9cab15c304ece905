import { describe, expect, it } from 'vitest';
import { checklistItem, contentText } from '../../../shared/checklist/itemState.ts';
import type { ItemMaterial } from '../../../shared/checklist/itemState.ts';
import type { Signer } from '../../../shared/domain/contract.ts';
import {
  confirmed,
  documentVersion,
  file,
  finished,
  item,
  material,
  signedScan,
  signOffOf,
} from './material.ts';

const LOG = 'weekly-log:2025-09-01';
const BUYER: Signer = { party: 'buyer', role: '甲方代表', seal: true };
const VENDOR: Signer = { party: 'vendor', role: '乙方项目负责人', seal: false };
const signed = finished({ attachments: [signedScan] });
const signedOff: ItemMaterial = { ...signed, signOff: signOffOf(signed) };
const paper = file('paper');

describe('generated papers', () => {
  it.each<[string, ItemMaterial, Signer[], string, string]>([
    ['nothing made', material({ drafts: { next: 'draft' } }), [VENDOR], 'due', 'clerk'],
    ['made, its text not confirmed', finished({ narratives: [] }), [VENDOR], 'drafted', 'clerk'],
    [
      'made, its text saved but not confirmed',
      finished({ narratives: [{ ...confirmed('next'), confirmedAt: null, confirmedBy: null }] }),
      [VENDOR],
      'drafted',
      'clerk',
    ],
    ['confirmed, 乙方 has to sign', finished(), [VENDOR], 'awaiting-signature', 'lead'],
    ['confirmed, 甲方 has to sign too', finished(), [VENDOR, BUYER], 'awaiting-signature', 'buyer'],
    ['confirmed, nobody has to sign', finished(), [], 'drafted', 'lead'],
    ['scan of this version', signed, [VENDOR], 'signed', 'lead'],
    [
      'a paper beside it is no scan',
      finished({ attachments: [paper] }),
      [VENDOR],
      'awaiting-signature',
      'lead',
    ],
    ['signed off', signedOff, [VENDOR], 'signed-off', 'nobody'],
    [
      'packed as signed off',
      { ...signedOff, packedDigest: signed.contentDigest },
      [VENDOR],
      'packed',
      'nobody',
    ],
    [
      'not applicable',
      { ...signedOff, notApplicableReason: '本项目不涉及' },
      [VENDOR],
      'not-applicable',
      'nobody',
    ],
    ['no written part at all', finished({ drafts: {}, narratives: [] }), [], 'drafted', 'lead'],
  ])('%s', (_, given, signers, state, mover) => {
    const result = checklistItem(item(LOG, { signers }), given);
    expect([result.state, result.mover, result.stale]).toEqual([state, mover, false]);
  });

  it('names the unconfirmed parts in the order of the clause', () => {
    const parts = ['work', 'solved', 'coordinate', 'next'].map((id) => ({ id, name: id }));
    const result = checklistItem(
      item(LOG, { parts }),
      finished({ drafts: { next: '', solved: 'x' }, narratives: [] }),
    );
    expect(result.unconfirmed).toEqual(['solved', 'next']);
  });

  it('is not held up by a text whose part is gone', () => {
    const orphan = { ...confirmed('gone'), confirmedAt: null };
    expect(
      checklistItem(item(LOG), finished({ narratives: [confirmed('next'), orphan] })).unconfirmed,
    ).toEqual([]);
  });
});

describe('papers of others that the program drafts', () => {
  const generated = { issuer: 'experts', form: 'generated' } as const;
  it.each<[string, Parameters<typeof item>[1], ItemMaterial, string, string]>([
    ['the clerk makes the draft', generated, material(), 'due', 'clerk'],
    ['it waits for the experts', generated, finished(), 'awaiting-signature', 'buyer'],
    [
      'it waits for the buyer',
      { ...generated, issuer: 'buyer', signers: [BUYER] },
      finished(),
      'awaiting-signature',
      'buyer',
    ],
    ['a paper of their own is as good', generated, material({ attachments: [paper] }), 'signed', 'lead'],
    ['signed', generated, finished({ attachments: [file('scan')] }), 'signed', 'lead'],
  ])('%s', (_, requirement, given, state, mover) => {
    const result = checklistItem(item(LOG, requirement), given);
    expect([result.state, result.mover]).toEqual([state, mover]);
  });

  it('are not out of date once they are issued', () => {
    const given = changed(finished({ attachments: [file('scan')] }), { currentInputDigest: 'another' });
    expect(checklistItem(item(LOG, generated), given).stale).toBe(false);
    expect(checklistItem(item(LOG), given).stale).toBe(true);
  });
});

describe('papers put in', () => {
  it.each<[string, Parameters<typeof item>[1], ItemMaterial, string, string]>([
    ['none', {}, material(), 'due', 'clerk'],
    ['none, to be issued by the buyer', { issuer: 'buyer' }, material(), 'due', 'buyer'],
    ['none, to be issued by the experts', { issuer: 'experts' }, material(), 'due', 'buyer'],
    ['a photo is no paper', {}, material({ attachments: [file('photo')] }), 'due', 'clerk'],
    ['paper', {}, material({ attachments: [paper] }), 'drafted', 'lead'],
    [
      'paper to be signed',
      { signers: [VENDOR] },
      material({ attachments: [paper] }),
      'awaiting-signature',
      'lead',
    ],
    [
      'paper and scan',
      { signers: [VENDOR] },
      material({ attachments: [paper, file('scan')] }),
      'signed',
      'lead',
    ],
    [
      'the signed scan alone',
      { signers: [VENDOR] },
      material({ attachments: [file('scan')] }),
      'signed',
      'lead',
    ],
    [
      "the buyer's paper",
      { issuer: 'buyer', signers: [BUYER] },
      material({ attachments: [paper] }),
      'signed',
      'lead',
    ],
    ['media missing', { form: 'media' }, material({ attachments: [paper] }), 'due', 'clerk'],
    ['media there', { form: 'media' }, material({ attachments: [file('media')] }), 'drafted', 'lead'],
  ])('%s', (_, requirement, given, state, mover) => {
    const result = checklistItem(item('security-test', requirement), given);
    expect([result.state, result.mover]).toEqual([state, mover]);
  });
});

function changed(given: ItemMaterial, change: Partial<ItemMaterial>): ItemMaterial {
  const next = { ...given, ...change };
  return { ...next, contentDigest: contentText(next) };
}

describe('out of date', () => {
  it.each<[string, ItemMaterial, string, string, RegExp]>([
    [
      'records changed after making',
      changed(finished(), { currentInputDigest: 'd2' }),
      'awaiting-signature',
      'clerk',
      /^生成后.*重新生成$/,
    ],
    [
      'records changed after signing',
      changed(signed, { currentInputDigest: 'd2' }),
      'signed',
      'clerk',
      /^签字后/,
    ],
    [
      'records changed after sign-off',
      changed(signedOff, { currentInputDigest: 'd2' }),
      'signed-off',
      'clerk',
      /^核签后.*重新生成$/,
    ],
    [
      'records changed after packing',
      changed({ ...signedOff, packedDigest: signed.contentDigest }, { currentInputDigest: 'd2' }),
      'packed',
      'nobody',
      /^装卷后/,
    ],
    [
      'made again after signing: the scan is old',
      changed(signed, { document: documentVersion('d2'), currentInputDigest: 'd2' }),
      'awaiting-signature',
      'lead',
      /旧版本/,
    ],
    [
      'the draft behind a confirmed text changed',
      changed(finished(), { drafts: { next: 'other' } }),
      'awaiting-signature',
      'clerk',
      /^“下周安排”确认后/,
    ],
    [
      'a file added after sign-off',
      changed(signedOff, { attachments: [signedScan, paper] }),
      'signed',
      'lead',
      /^核签后内容有改动/,
    ],
    [
      'a file added after packing',
      changed({ ...signedOff, packedDigest: signed.contentDigest }, { attachments: [signedScan, paper] }),
      'signed',
      'lead',
      /^装卷后内容有改动/,
    ],
    [
      'a file taken away after sign-off',
      changed(signedOff, { attachments: [] }),
      'awaiting-signature',
      'lead',
      /^核签后内容有改动/,
    ],
  ])('%s', (_, given, state, mover, reason) => {
    const result = checklistItem(item(LOG), given);
    expect([result.state, result.mover, result.stale]).toEqual([state, mover, true]);
    expect(result.staleReason).toMatch(reason);
  });

  it('is not when a new scan stands beside the old one', () => {
    const both = finished({ attachments: [file('scan', { documentDigest: 'd0' }), signedScan] });
    expect(checklistItem(item(LOG), both)).toMatchObject({ state: 'signed', stale: false });
  });

  it('does not matter where the item is not applicable', () => {
    const given = changed(finished(), { currentInputDigest: 'd2', notApplicableReason: '本项目不涉及' });
    expect(checklistItem(item(LOG), given).stale).toBe(false);
  });
});

describe('overdue', () => {
  const due = '2025-09-09';

  it.each<[string, ItemMaterial, boolean]>([
    [due, finished(), false],
    ['2025-09-10', finished(), true],
    ['2025-09-10', signed, true],
    ['2025-09-10', signedOff, false],
    ['2025-09-10', { ...finished(), notApplicableReason: '本项目不涉及' }, false],
  ])('on %s: %#', (today, given, overdue) => {
    expect(item(LOG).due).toEqual({ known: true, date: due });
    expect(checklistItem(item(LOG), { ...given, today }).overdue).toBe(overdue);
  });

  it('never, while the due date hangs on an unpublished year', () => {
    const open = { ...item(LOG), due: { known: false, missingYear: 2027 } as const };
    expect(checklistItem(open, { ...finished(), today: '2030-01-01' }).overdue).toBe(false);
  });
});

describe('a paper that serves two clauses', () => {
  const report = item('weekly-report:2025-09-01');

  it.each<[string, ItemMaterial]>([
    ['signed', signed],
    ['signed off', signedOff],
    ['out of date', { ...signedOff, currentInputDigest: 'd2' }],
  ])('%s there is %s here', (_, given) => {
    const log = checklistItem(item(LOG), given);
    const result = checklistItem(report, material({ coveredBy: log }));
    for (const key of [
      'state',
      'stale',
      'staleReason',
      'document',
      'signOff',
      'mover',
      'contentDigest',
    ] as const) {
      expect(result[key]).toEqual(log[key]);
    }
    expect(result.attachments).toEqual([]);
  });

  it('is due while the other is missing', () => {
    expect(checklistItem(report, material())).toMatchObject({ state: 'due', mover: 'clerk' });
  });

  it('may be not applicable by itself, and is so with the other', () => {
    const log = checklistItem(item(LOG), signed);
    const own = checklistItem(report, material({ coveredBy: log, notApplicableReason: '甲方不要求' }));
    expect(own).toMatchObject({ state: 'not-applicable', document: null, notApplicableReason: '甲方不要求' });
    const both = checklistItem(item(LOG), { ...signed, notApplicableReason: '甲方不要求' });
    expect(checklistItem(report, material({ coveredBy: both }))).toMatchObject({
      state: 'not-applicable',
      notApplicableReason: '甲方不要求',
      mover: 'nobody',
    });
  });
});

describe('what a sign-off approves', () => {
  it('is nothing while there is nothing', () => {
    expect(contentText(material())).toBeNull();
  });

  it('does not depend on the order or the names of files', () => {
    const a = material({ attachments: [paper, file('photo', { name: 'a.jpg' })] });
    const b = material({ attachments: [file('photo', { name: 'b.jpg' }), paper] });
    expect(contentText(a)).toBe(contentText(b));
  });

  it.each<[string, Partial<ItemMaterial>]>([
    ['another document', { document: documentVersion('d2') }],
    ['another PDF of the same inputs', { document: { ...documentVersion('d1'), pdfSha256: 'other' } }],
    ['another file', { attachments: [file('scan', { sha256: 'other' })] }],
    ['the same file in another role', { attachments: [file('paper', { sha256: 'scan bytes' })] }],
    ['one file more', { attachments: [signedScan, paper] }],
    ['no document', { document: null }],
  ])('changes with %s', (_, change) => {
    expect(contentText({ ...signed, ...change })).not.toBe(contentText(signed));
  });
});
