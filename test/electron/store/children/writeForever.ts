/**
 * Writes batches of records, documents and attachments until it is killed, and names each batch on standard
 * output once the store has answered.
 */
import { writeSync } from 'node:fs';
import { openWorkspace } from '../../../../electron/store/index.ts';
import { workRow } from '../rows.ts';

const [, , dir = '', first = '0', size = '20'] = process.argv;
const opened = await openWorkspace(dir, () => '2026-03-01 09:30:00');
if (!opened.ok) throw new Error(opened.error.code);
const store = opened.value;
writeSync(1, 'ready\n');
for (let batch = Number(first); ; batch += 1) {
  const rows = Array.from({ length: Number(size) }, (_, n) =>
    workRow(n, { content: `第${batch}批第${n}条`, reference: String(batch) }),
  );
  const text = Buffer.from(`批次${batch} `.repeat(5000));
  const { sha256 } = store.storeBytes(text);
  const name = `文件${batch % 7}`;
  const known = store.documents().find((version) => version.itemId === name);
  store.saveVersion(
    { who: '叶南枝', action: '生成文件', itemId: name, detail: '', undoable: false },
    {
      itemId: name,
      version: (known?.version ?? 0) + 1,
      name,
      inputDigest: String(batch),
      docxPath: `documents/阶段/${name}.docx`,
      pdfPath: `documents/阶段/${name}.pdf`,
      pages: 1,
      generatedAt: '2026-03-01 09:30:00',
    },
    { docx: text, pdf: text },
  );
  store.write(
    {
      who: '叶南枝',
      action: '导入工作记录',
      itemId: null,
      detail: `${batch} ${sha256}`,
      undoable: batch % 2 === 0,
    },
    (tx) => tx.upsertRecords('work', rows),
  );
  writeSync(1, `${batch}\n`);
}
