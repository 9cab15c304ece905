import { describe, expect, it } from 'vitest';
import { documentText, readDocxText } from '../../../../electron/documents/read/readDocxText.ts';
import { zipPackage } from '../../../../electron/documents/docx/package/zipPackage.ts';
import { AppFailure } from '../../../../shared/errors/appError.ts';

const body = (xml: string): string => `<w:document><w:body>${xml}</w:body></w:document>`;
const t = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;

describe('documentText', () => {
  it.each([
    ['a paragraph a line', `<w:p>${t('一')}${t('二')}</w:p><w:p w:rsidR="1">${t('三')}</w:p>`, '一二\n三\n'],
    ['an empty paragraph', '<w:p/><w:p w:x="1"/>', '\n\n'],
    ['paragraph properties', `<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr>${t('一')}</w:p>`, '一\n'],
    [
      'tabs and breaks',
      `<w:p>${t('一')}<w:r><w:tab/></w:r>${t('二')}<w:r><w:br w:type="page"/></w:r>${t('三')}</w:p>`,
      '一\t二\n三\n',
    ],
    [
      'tab stops, which are no tabs',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${t('一')}</w:p>`,
      '一\n',
    ],
    [
      'entities',
      `<w:p>${t('&lt;&amp;&gt;&quot;&apos;&#20013;&#x4E2D;&#x2CB4E;&none;')}</w:p>`,
      '<&>"\'中中𬭎&none;\n',
    ],
    ['kept blanks', '<w:p><w:r><w:t xml:space="preserve"> 一 </w:t></w:r></w:p>', ' 一 \n'],
    [
      'the result of a field, not its code',
      `<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>${t('3')}</w:p>`,
      '3\n',
    ],
    ['no deleted text', `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${t('新')}</w:p>`, '新\n'],
    [
      'a text box once',
      `<w:p><mc:AlternateContent><mc:Choice Requires="wps">${t('框')}</mc:Choice><mc:Fallback><w:p>${t('框')}</w:p></mc:Fallback></mc:AlternateContent></w:p>`,
      '框\n',
    ],
    [
      'cells in order',
      `<w:tbl><w:tr><w:tc><w:p>${t('甲')}</w:p></w:tc><w:tc><w:p>${t('乙')}</w:p></w:tc></w:tr></w:tbl>`,
      '甲\n乙\n',
    ],
  ])('reads %s', (_name, xml, words) => {
    expect(documentText(body(xml))).toBe(words);
  });
});

describe('readDocxText', () => {
  it.each([
    ['no bytes', async () => new Uint8Array()],
    ['no zip', async () => new TextEncoder().encode('不是 Word 文件'.repeat(50))],
    ['a zip without a document', () => zipPackage([{ path: 'a.txt', content: 'a' }])],
    [
      'half a file',
      async () => (await zipPackage([{ path: 'word/document.xml', content: body(t('一')) }])).slice(0, 90),
    ],
  ])('refuses %s with a message', async (_name, bytes) => {
    await expect(readDocxText(await bytes())).rejects.toThrow(AppFailure);
  });

  it('reads a package', async () => {
    const bytes = await zipPackage([{ path: 'word/document.xml', content: body(`<w:p>${t('一')}</w:p>`) }]);
    expect(await readDocxText(bytes)).toBe('一\n');
  });
});
