import { execFileSync, spawnSync } from 'node:child_process';

type PdfValue = null | boolean | number | string | PdfValue[] | PdfDictionary;
interface PdfDictionary {
  [key: string]: PdfValue;
}

/**
 * Would an archive take it? A sieve for PDF/A-2b with independent readers (qpdf, poppler), not a full validator:
 * structure, no encryption, no scripts, XMP that claims 2b, output intent with a profile, every font embedded and
 * with ToUnicode, document language, a title, no page without content, no bookmark that leads nowhere.
 * Gives one line a fault; an empty list is a pass.
 */
export function checkPdf(path: string): string[] {
  const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (checked.status !== 0) return [`qpdf: ${checked.stderr.trim() || checked.stdout.trim()}`];
  const objects = readObjects(path);
  const faults: string[] = [];
  const get = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    while (typeof found === 'string' && /^\d+ \d+ R$/.test(found)) found = objects.get(found) ?? null;
    return found;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value);
    return found !== null && typeof found === 'object' && !Array.isArray(found) ? found : {};
  };
  const trailer = dictionary(objects.get('trailer'));
  const root = dictionary(trailer['/Root']);
  if ('/Encrypt' in trailer) faults.push('encrypted');
  if (!('/ID' in trailer)) faults.push('no file identifier');
  const raw = JSON.stringify([...objects]);
  for (const name of [
    '/JavaScript',
    '/Launch',
    '/EmbeddedFiles',
    '/RichMedia',
    '/XFA',
    '/DeviceCMYK',
    '/LZWDecode',
  ]) {
    if (raw.includes(`"${name}"`)) faults.push(`holds ${name}`);
  }
  faults.push(...checkMetadata(path, root['/Metadata']));
  const intents = get(root['/OutputIntents']);
  const profiles = Array.isArray(intents)
    ? intents.map((intent) => dictionary(intent)['/DestOutputProfile'])
    : [];
  if (!profiles.some(Boolean)) faults.push('no output intent with a profile');
  if (!root['/Lang']) faults.push('no document language');
  const pages = new Set<string>();
  for (const [key, value] of objects) {
    const object = dictionary(value);
    if (object['/Type'] === '/Page') {
      pages.add(key);
      if (!object['/Contents']) faults.push(`page ${key} has no content`);
    }
    if (object['/Type'] === '/Font' && object['/Subtype'] === '/Type0' && !('/ToUnicode' in object)) {
      faults.push(`font ${String(object['/BaseFont'])} has no ToUnicode`);
    }
    if (object['/Subtype'] === '/Image' && object['/Interpolate'] === true)
      faults.push(`image ${key} is interpolated`);
  }
  for (const [key, value] of objects) {
    const target = dictionary(value)['/Dest'];
    const [page] = Array.isArray(target) ? target : [];
    if (typeof page === 'string' && page.endsWith(' R') && !pages.has(page))
      faults.push(`${key} leads to no page`);
  }
  return [...faults, ...checkFonts(path)];
}

/** Objects of the file by their reference (`12 0 R`), streams by their dictionary, and `trailer`. */
function readObjects(path: string): Map<string, PdfValue> {
  const text = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=none', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const parsed: { qpdf: [unknown, Record<string, { value?: PdfValue; stream?: { dict: PdfValue } }>] } =
    JSON.parse(text);
  return new Map(
    Object.entries(parsed.qpdf[1]).map(([key, object]) => [
      key.replace(/^obj:/, ''),
      object.value ?? object.stream?.dict ?? null,
    ]),
  );
}

function checkMetadata(path: string, reference: PdfValue | undefined): string[] {
  if (typeof reference !== 'string') return ['no XMP metadata'];
  const xmp = execFileSync(
    'qpdf',
    [`--show-object=${reference.replace(' R', '').replace(' ', ',')}`, '--filtered-stream-data', path],
    { encoding: 'utf8' },
  );
  const faults: string[] = [];
  if (!/pdfaid:part(>|=["'])\s*2/.test(xmp)) faults.push('XMP claims no PDF/A-2');
  if (!/pdfaid:conformance(>|=["'])\s*B/.test(xmp)) faults.push('XMP claims no level B');
  if (!xmp.includes('dc:title')) faults.push('XMP has no title');
  return faults;
}

/** `pdffonts` after its two head lines: name, type, encoding, emb, sub, uni, object. */
function checkFonts(path: string): string[] {
  const lines = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return lines.flatMap((line) =>
    /\s(yes)\s+(yes)\s+(yes)\s+\d+\s+\d+$/.test(line) ? [] : [`font: ${line.trim()}`],
  );
}
