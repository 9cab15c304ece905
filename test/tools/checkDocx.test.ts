import { describe, expect, it } from 'vitest';
import { readPackage } from '../../electron/documents/read/readPackage.ts';
import { zipPackage } from '../../electron/documents/docx/package/zipPackage.ts';
import type { PackageEntry } from '../../electron/documents/docx/package/zipPackage.ts';
import { rendered } from '../electron/documents/docx/allSamples.ts';
import { report } from '../electron/documents/docx/sampleTrees.ts';
import { checkDocx } from './checkDocx.ts';

/** The report with `damage` done to one of its parts. */
async function damaged(part: string, damage: (text: string) => string | null): Promise<string[]> {
  const entries: PackageEntry[] = [];
  for (const [path, content] of await readPackage(await rendered(report))) {
    const changed = path === part ? damage(new TextDecoder().decode(content)) : content;
    if (changed !== null) entries.push({ path, content: changed });
  }
  return checkDocx(await zipPackage(entries));
}

describe('checkDocx', () => {
  it('finds nothing in a sound file', async () => {
    expect(await checkDocx(await rendered(report))).toEqual([]);
  });

  it.each<[fault: string, part: string, damage: (text: string) => string | null]>([
    ['not well-formed', 'word/document.xml', (text) => text.replace('</w:body>', '')],
    ['forbidden character', 'word/styles.xml', (text) => text.replace('宋体', '宋\u0001体')],
    ['no content type', '[Content_Types].xml', (text) => text.replace(/<Default Extension="png"[^>]*>/, '')],
    ['which is missing', 'word/footer1.xml', () => null],
    ['header1.xml is missing', 'word/header1.xml', () => null],
    [
      'relationship rIdImage1 is missing',
      'word/_rels/document.xml.rels',
      (text) => text.replace('rIdImage1', 'rIdOther'),
    ],
    [
      'a relationship id is there twice',
      'word/_rels/document.xml.rels',
      (text) => text.replace('rIdImage1', 'rIdStyles'),
    ],
    [
      'style Body does not exist',
      'word/styles.xml',
      (text) => text.replace('w:styleId="Body"', 'w:styleId="Bodi"'),
    ],
    [
      'is out of order in w:pPr',
      'word/styles.xml',
      (text) => text.replace(/(<w:autoSpaceDN[^>]*>)(<w:spacing [^>]*>)/, '$2$1'),
    ],
    [
      'does not belong into w:tcPr',
      'word/document.xml',
      (text) => text.replace('<w:tcPr>', '<w:tcPr><w:jc w:val="left"/>'),
    ],
    [
      'is twice in w:rPr',
      'word/document.xml',
      (text) => text.replace('<w:rFonts', '<w:rFonts w:hint="default"/><w:rFonts'),
    ],
    [
      'columns, the grid',
      'word/document.xml',
      (text) => text.replace('<w:gridCol ', '<w:gridCol w:w="1"/><w:gridCol '),
    ],
    [
      'goes on with a merge that nothing began',
      'word/document.xml',
      (text) => text.replace('<w:vMerge w:val="restart"/>', '<w:vMerge/>'),
    ],
    [
      'does not end with a paragraph',
      'word/document.xml',
      (text) => text.replace(/<\/w:tcPr><w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/s, '</w:tcPr></w:tc>'),
    ],
    [
      'two tables touch',
      'word/document.xml',
      (text) => text.replace('</w:tbl>', '</w:tbl><w:tbl><w:tblPr/><w:tblGrid/></w:tbl>'),
    ],
    [
      'the body does not end with w:sectPr',
      'word/document.xml',
      (text) => text.replace('</w:body>', '<w:p/></w:body>'),
    ],
    [
      'a drawing id is there twice',
      'word/document.xml',
      (text) => text.replace('<wp:docPr id="2"', '<wp:docPr id="1"'),
    ],
    ['bookmarks do not pair', 'word/document.xml', (text) => text.replace('<w:bookmarkEnd w:id="1"/>', '')],
    [
      'which is no bookmark',
      'word/document.xml',
      (text) => text.replace('w:name="_Toc000001"', 'w:name="_Toc999999"'),
    ],
    [
      'a field does not end',
      'word/document.xml',
      (text) => text.replace('w:fldCharType="end"', 'w:fldCharType="separate"'),
    ],
    [
      'fields would ask on opening',
      'word/settings.xml',
      (text) => text.replace('<w:compat>', '<w:updateFields/><w:compat>'),
    ],
    [
      'is too long for Word',
      'word/styles.xml',
      (text) => text.replace('w:eastAsia="宋体"', `w:eastAsia="${'宋'.repeat(32)}"`),
    ],
  ])('says: %s', async (fault, part, damage) => {
    expect((await damaged(part, damage)).join('\n')).toContain(fault);
  });

  it('refuses what is no zip', async () => {
    expect(await checkDocx(new Uint8Array(100))).toHaveLength(1);
  });
});
