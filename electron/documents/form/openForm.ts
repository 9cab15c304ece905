/** A Word form from outside: taken apart and looked at before anything fills it. What could run or reach out is refused. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import { readPackage } from '../read/readPackage.ts';
import { FORM_FILE } from './isWordForm.ts';

export const MOST_FORM_BYTES = 20 * 1024 * 1024;
/** Unpacked parts of one form; a form with a coat of arms and a few pictures has two or three megabytes. */
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;
const MOST_PARTS = 500;
/** Characters of one part of XML that is read; a form of ten crowded pages has half a million. */
const MOST_XML = 3_000_000;

export interface WordForm {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Text of a part of XML; '' where there is none. */
  readonly xml: (path: string) => string;
}

const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/^word\/vba/i, '宏'],
  [/^word\/activeX\//i, '控件'],
  [/^word\/embeddings\//i, '嵌入的其他文件'],
  [/^word\/afchunk/i, '引入的其他文件'],
];

export async function openForm(bytes: Uint8Array): Promise<WordForm> {
  if (bytes.byteLength > MOST_FORM_BYTES) {
    throw refused('tooLarge', '超过 20 MB，没有打开。把图片压缩后另存');
  }
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') {
    throw refused('old', '是旧版 .doc，或者设了打开密码。去掉密码，用 Word 或 WPS 另存为 .docx');
  }
  const parts = await readPackage(bytes, MOST_UNPACKED_BYTES);
  if (parts.size > MOST_PARTS)
    throw refused('parts', `内含 ${parts.size} 个部件，不像正常的 Word 文件，没有打开`);
  if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml')) {
    throw refused('unreadable', '里没有正文，不是 Word 文件或已损坏。用 Word 或 WPS 打开后另存为 .docx');
  }
  const xml = (path: string): string => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  for (const path of parts.keys()) {
    const active = ACTIVE.find(([pattern]) => pattern.test(path));
    if (active) throw refused('active', `带有${active[1]}，不能用作模板。删去后另存为 .docx`);
    if (!/\.(xml|rels)$/i.test(path)) continue;
    const text = xml(path);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refused('entities', `的部件 ${path} 带有实体定义，没有打开`);
    refuseBroken(path, text);
    if (path.endsWith('.rels')) refuseLinks(text);
    else if (/^word\/(document|header\d*|footer\d*|styles)\.xml$/.test(path)) refuseDepth(path, text);
  }
  if (/macroEnabled/.test(xml('[Content_Types].xml'))) {
    throw refused('active', '带有宏，不能用作模板。另存为不带宏的 .docx');
  }
  if (/<w:altChunk\b/.test(xml('word/document.xml'))) {
    throw refused('active', '引入了其他文件的内容，不能用作模板。把内容直接写在表单里');
  }
  return { parts, xml };
}

/** Elements within elements; a table in a table in a text box comes to thirty. */
const DEEPEST = 200;

function refuseDepth(path: string, xml: string): void {
  if (xml.length > MOST_XML)
    throw refused(
      'tooLarge',
      `的部件 ${path} 超过 ${MOST_XML / 1_000_000} 百万字符，没有打开。请删去多余的内容`,
    );
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>') && !tag.startsWith('<?') && !tag.startsWith('<!')) depth += 1;
    if (depth > DEEPEST) throw refused('depth', `的部件 ${path} 嵌套超过 ${DEEPEST} 层，没有打开`);
  }
}

function refuseBroken(path: string, xml: string): void {
  for (const [tag] of xml.matchAll(/<[^<>]*>?/g)) {
    if (tag.endsWith('>')) continue;
    throw refused(
      'unreadable',
      `的部件 ${path} 已损坏（有没有写完的标签）。用 Word 或 WPS 打开后另存为 .docx`,
    );
  }
}

/** Hyperlinks stand there for a person to click; anything else would be fetched by whoever opens the file. */
function refuseLinks(rels: string): void {
  for (const [relation] of rels.matchAll(/<Relationship\b[^<>]*>/g)) {
    if (!/TargetMode\s*=\s*["']External["']/.test(relation)) continue;
    const type = /Type\s*=\s*["'][^"']*\/([^"'/]+)["']/.exec(relation)?.[1] ?? '';
    if (type === 'hyperlink') continue;
    const target = /Target\s*=\s*["']([^"']*)["']/.exec(relation)?.[1] ?? '';
    const what = type === 'image' ? '图片' : type === 'attachedTemplate' ? '模板' : '内容';
    throw refused(
      'external',
      `引用了外部的${what}（${target.slice(0, 80)}），打开时会去别处读取。把它放进文件里，或删去`,
    );
  }
}

function refused(code: string, what: string): AppFailure {
  return new AppFailure(`form.${code}`, `Word 表单 ${FORM_FILE} ${what}`, { file: FORM_FILE });
}
