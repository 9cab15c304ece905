import type { Document } from 'docx';
import { escapeXml, partXml, XML_HEAD } from './partXml.ts';
import { pictureOf } from '../docxContext.ts';
import type { Pictures } from '../docxContext.ts';
import { zipPackage } from './zipPackage.ts';
import type { PackageEntry } from './zipPackage.ts';

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * The package of a document whose styles are `styles` (XML) and whose settings, fonts and properties are `fixed`.
 *
 * The library's packer is not used: it adds empty parts for notes, lists and a theme to every document, deflates
 * pictures that are packed already, and writes the time of the clock, so that the same document would have other
 * bytes a second later. Here the parts are its own, the zip is the project's.
 */
export async function packDocument(
  document: Document,
  styles: string,
  fixed: readonly PackageEntry[],
  images: Pictures,
): Promise<Uint8Array> {
  const body = partXml(document, document.Document.View);
  const ends = [
    ...document.Headers.map((header, at) => ({ type: 'header', wrapper: header, at: at + 1 })),
    ...document.Footers.map((footer, at) => ({ type: 'footer', wrapper: footer, at: at + 1 })),
  ].map(({ type, wrapper, at }) => ({
    id: `rId${wrapper.View.ReferenceId}`,
    type,
    target: `${type}${at}.xml`,
    content: partXml(document, wrapper.View, wrapper),
  }));
  // Known only now: pictures join the document's media when they are formatted.
  const pictures = document.Media.Entries.map(([key, { fileName, data }], at) => ({
    key,
    id: `rIdImage${at + 1}`,
    type: 'image',
    target: `media/${fileName}`,
    content: pictureOf(data instanceof ArrayBuffer ? new Uint8Array(data) : data, images),
  }));
  const pictureIds = new Map(pictures.map(({ key, id }) => [key, id]));
  // The library leaves the key of a picture where its relationship belongs.
  const linked = body.replace(/ r:embed="rId\{([^}"]*)\}"/g, (all, key: string) => {
    const id = pictureIds.get(key);
    return id === undefined ? all : ` r:embed="${id}"`;
  });
  const relationships: readonly Relationship[] = [
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdSettings', type: 'settings', target: 'settings.xml' },
    { id: 'rIdFonts', type: 'fontTable', target: 'fontTable.xml' },
    ...ends,
    ...pictures,
  ];
  return zipPackage([
    { path: '[Content_Types].xml', content: contentTypes(ends.map(({ target }) => target)) },
    { path: '_rels/.rels', content: ROOT_RELATIONSHIPS },
    { path: 'word/document.xml', content: linked },
    { path: 'word/_rels/document.xml.rels', content: relationshipsXml(relationships) },
    { path: 'word/styles.xml', content: styles },
    ...fixed,
    ...[...ends, ...pictures].map(({ target, content }): PackageEntry => ({
      path: `word/${target}`,
      content,
    })),
  ]);
}

const ROOT_RELATIONSHIPS = relationshipsXml([
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
]);

function relationshipsXml(relationships: readonly Relationship[]): string {
  const content = relationships.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${escapeXml(target)}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${content.join('')}</Relationships>`;
}

/** `[Content_Types].xml` for the fixed parts and the given header and footer parts. */
function contentTypes(ends: readonly string[]): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ] as const;
  const overrides = [
    ['/word/document.xml', `${WML}.document.main+xml`],
    ['/word/styles.xml', `${WML}.styles+xml`],
    ['/word/settings.xml', `${WML}.settings+xml`],
    ['/word/fontTable.xml', `${WML}.fontTable+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...ends.map((part) => [`/word/${part}`, `${WML}.${part.replace(/\d.*$/, '')}+xml`] as const),
  ];
  const content = [
    ...defaults.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
  ];
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${content.join('')}</Types>`;
}
