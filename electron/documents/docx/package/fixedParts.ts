import type { DocTree } from '../../../../shared/documents/tree.ts';
import { escapeXml, XML_HEAD } from './partXml.ts';
import { wordText } from '../elements/wordText.ts';
import type { PackageEntry } from './zipPackage.ts';

const WML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The parts that say nothing of the text and for which the library has no options: properties with the document's
 * own date and page count (not the clock's), settings of Chinese print, names of the fonts.
 */
export function fixedParts(tree: DocTree, pages: number): readonly PackageEntry[] {
  return [
    { path: 'docProps/core.xml', content: coreProperties(tree) },
    {
      path: 'docProps/app.xml',
      content: `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${pages}</Pages></Properties>`,
    },
    { path: 'word/settings.xml', content: SETTINGS },
    { path: 'word/fontTable.xml', content: FONT_TABLE },
  ];
}

function coreProperties({ title, author, date }: DocTree): string {
  const at = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(wordText(title))}</dc:title><dc:creator>${escapeXml(wordText(author))}</dc:creator>` +
    `<dc:language>zh-CN</dc:language><cp:lastModifiedBy>${escapeXml(wordText(author))}</cp:lastModifiedBy>` +
    `${at('created')}${at('modified')}</cp:coreProperties>`
  );
}

/** No `updateFields`: it makes Word ask on every opening. Punctuation is compressed, lines end as in Chinese print. */
const SETTINGS =
  `${XML_HEAD}<w:settings ${WML}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>` +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';

/** The Windows fonts by their Chinese names, with the names that other systems list them under. */
const FONT_TABLE = `${XML_HEAD}<w:fonts ${WML}>${[
  font('宋体', 'SimSun', '86', 'auto'),
  font('黑体', 'SimHei', '86', 'modern'),
  font('仿宋', 'FangSong', '86', 'modern'),
  font('楷体', 'KaiTi', '86', 'modern'),
  font('Times New Roman', null, '00', 'roman'),
  font('Arial', null, '00', 'swiss'),
].join('')}</w:fonts>`;

function font(name: string, alternative: string | null, charset: string, family: string): string {
  const known = alternative === null ? '' : `<w:altName w:val="${alternative}"/>`;
  return (
    `<w:font w:name="${name}">${known}<w:charset w:val="${charset}"/>` +
    `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
  );
}
