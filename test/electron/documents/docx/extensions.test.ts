import { describe, expect, it } from 'vitest';
import { readDocxText } from '../../../../electron/documents/read/readDocxText.ts';
import { readPackage } from '../../../../electron/documents/read/readPackage.ts';
import type { BuiltTree } from '../../../../electron/documents/types.ts';
import { checkDocx } from '../../../tools/checkDocx.ts';
import { rendered } from './allSamples.ts';
import { labels } from './sampleForms.ts';
import { body, row, table, tree } from './treeBuilders.ts';

async function part(built: BuiltTree, name: string): Promise<string> {
  return new TextDecoder().decode((await readPackage(await rendered(built))).get(name));
}
const one = (...blocks: BuiltTree['tree']['blocks']): BuiltTree => ({
  assets: {},
  tree: tree('form', '记录', blocks),
});

describe('what the library has no option for', () => {
  it('stands at its place in the styles', async () => {
    const styles = await part(one(body('一')), 'word/styles.xml');
    expect(styles).toMatch(
      /w:styleId="Normal".*?<w:widowControl\/><w:kinsoku\/><w:overflowPunct w:val="0"\/><w:adjustRightInd w:val="0"\/><w:snapToGrid w:val="0"\/><w:spacing /s,
    );
    expect(styles).toMatch(
      /w:styleId="Title".*?<w:autoSpaceDE w:val="0"\/><w:autoSpaceDN w:val="0"\/><w:spacing /s,
    );
    // Running text keeps the gap between Chinese and digits, as the PDF does.
    expect(/w:styleId="Body">.*?<\/w:style>/s.exec(styles)?.[0]).not.toContain('autoSpace');
  });

  it('says what a table shows, whatever its words', async () => {
    const built = one(table('grid', 'fr', [], [row(['一'])], { caption: '表1　“甲”&<乙>\u2060\u0001' }));
    expect(await part(built, 'word/document.xml')).toContain(
      '<w:tblCaption w:val="表1　“甲”&amp;&lt;乙&gt;"/></w:tblPr>',
    );
    expect(await checkDocx(await rendered(built))).toEqual([]);
  });

  it('sets the name on a spine in upright columns', async () => {
    expect(
      (await part(labels, 'word/document.xml')).match(/<w:textDirection w:val="tbRlV"\/>/g),
    ).toHaveLength(3);
  });

  it('compresses punctuation and never asks on opening', async () => {
    const settings = await part(one(body('一')), 'word/settings.xml');
    expect(settings).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(settings).not.toContain('updateFields');
  });
});

describe('words that the library takes for marks of its own', () => {
  it.each(['CURRENT', 'TOTAL_PAGES', 'SECTION', '{0a4d55a8.png}', 'rId{0a4d55a8.png}', 'a\nCURRENT'])(
    'stay words: %s',
    async (words) => {
      const built = one(body(words), table('grid', 'fr', [], [row([words])]));
      expect(await checkDocx(await rendered(built))).toEqual([]);
      expect(await readDocxText(await rendered(built))).toContain(`${words}\n`);
      expect(await part(built, 'word/document.xml')).not.toContain('fldChar');
    },
  );
});

describe('the package', () => {
  it('holds what the document needs and nothing else', async () => {
    expect([...(await readPackage(await rendered(one(body('一'))))).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'docProps/core.xml',
      'docProps/app.xml',
      'word/settings.xml',
      'word/fontTable.xml',
      'word/header1.xml',
      'word/footer1.xml',
    ]);
  });
});
