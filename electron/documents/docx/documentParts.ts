import { escapeXml, NAMESPACES, tag, val, XML_HEAD } from './xml.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function relationshipsPart(relationships: readonly Relationship[]): string {
  const content = relationships
    .map(({ id, type, target }) =>
      tag('Relationship', { Id: id, Type: type.includes('/') ? type : `${OFFICE}/${type}`, Target: target }),
    )
    .join('');
  return XML_HEAD + tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, content);
}

export const ROOT_RELATIONSHIPS = relationshipsPart([
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
]);

/** `[Content_Types].xml` for the fixed parts and the given header and footer parts. */
export function contentTypesPart(parts: readonly string[]): string {
  const types: Readonly<Record<string, string>> = {
    '/word/document.xml': `${WML}.document.main+xml`,
    '/word/styles.xml': `${WML}.styles+xml`,
    '/word/settings.xml': `${WML}.settings+xml`,
    '/word/fontTable.xml': `${WML}.fontTable+xml`,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  };
  const overrides = [
    ...Object.entries(types),
    ...parts.map(
      (part) => [`/word/${part}`, `${WML}.${part.startsWith('header') ? 'header' : 'footer'}+xml`] as const,
    ),
  ];
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ] as const;
  const content =
    defaults.map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })).join('') +
    overrides.map(([PartName, ContentType]) => tag('Override', { PartName, ContentType })).join('');
  return XML_HEAD + tag('Types', { xmlns: `${PACKAGE}/content-types` }, content);
}

/** `docProps/core.xml`; the only date is the document's own, so that the bytes do not depend on the clock. */
export function corePart({ title, author, date }: { title: string; author: string; date: string }): string {
  const at = (name: string): string =>
    tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${escapeXml(date)}T00:00:00Z`);
  const content =
    tag('dc:title', {}, escapeXml(title)) +
    tag('dc:creator', {}, escapeXml(author)) +
    '<dc:language>zh-CN</dc:language>' +
    tag('cp:lastModifiedBy', {}, escapeXml(author)) +
    at('dcterms:created') +
    at('dcterms:modified');
  const spaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return XML_HEAD + tag('cp:coreProperties', spaces, content);
}

/** `docProps/app.xml`: the page count, as the PDF has it. */
export function appPart(pages: number): string {
  const spaces = { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' };
  return XML_HEAD + tag('Properties', spaces, `<Pages>${pages}</Pages>`);
}

/** No `updateFields`: it makes Word ask on every opening. Punctuation is compressed, lines end as in Chinese print. */
export const SETTINGS_PART =
  XML_HEAD +
  tag(
    'w:settings',
    { 'xmlns:w': NAMESPACES['xmlns:w'] },
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>' +
      '<w:characterSpacingControl w:val="compressPunctuation"/>' +
      '<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>' +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
      '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
      '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
  );

/** The Windows fonts by their Chinese names, with the names that other systems list them under. */
export const FONT_TABLE_PART =
  XML_HEAD +
  tag(
    'w:fonts',
    { 'xmlns:w': NAMESPACES['xmlns:w'] },
    font('宋体', 'SimSun', '86', 'auto') +
      font('黑体', 'SimHei', '86', 'modern') +
      font('仿宋', 'FangSong', '86', 'modern') +
      font('楷体', 'KaiTi', '86', 'modern') +
      font('Times New Roman', undefined, '00', 'roman') +
      font('Arial', undefined, '00', 'swiss'),
  );

function font(name: string, alternative: string | undefined, charset: string, family: string): string {
  const content =
    val('w:altName', alternative) +
    val('w:charset', charset) +
    val('w:family', family) +
    val('w:pitch', 'variable');
  return tag('w:font', { 'w:name': name }, content);
}
