/** Workbooks made by hand, for files that no writer makes. */
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const RELATIONS = (type: string, target: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const WORKBOOK = `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="工作记录" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** A workbook of one sheet; `sheetData` is the inside of `<sheetData>`. */
export function rawWorkbook(sheetData: string): Promise<Buffer> {
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`;
  return rawZip({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

export async function rawZip(parts: Readonly<Record<string, string | Readable>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name);
    else zip.addReadStream(content, name);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** `length` spaces as a stream: a megabyte of them packs into a kilobyte. */
export function spaces(length: number): Readable {
  const chunk = Buffer.alloc(1 << 20, 0x20);
  let left = length;
  return Readable.from(
    (function* pieces() {
      while (left > 0) {
        yield chunk.subarray(0, Math.min(left, chunk.length));
        left -= chunk.length;
      }
    })(),
  );
}

/** Cells of one row as inline strings: `textRow(1, { A: '日期' })`. */
export function textRow(row: number, cells: Readonly<Record<string, string>>): string {
  const inner = Object.entries(cells).map(
    ([column, text]) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${inner.join('')}</row>`;
}
