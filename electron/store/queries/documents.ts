import type Database from 'better-sqlite3';
import type { DocumentVersion } from '../../../shared/domain/checklist.ts';

/** The newest version of each item. */
export function newestDocuments(db: Database.Database): DocumentVersion[] {
  return db
    .prepare<[], DocumentVersion>(
      `SELECT item_id AS itemId, max(version) AS version, name, input_digest AS inputDigest,
              docx_path AS docxPath, pdf_path AS pdfPath, docx_sha256 AS docxSha256, pdf_sha256 AS pdfSha256,
              pages, generated_at AS generatedAt
       FROM document GROUP BY item_id ORDER BY item_id`,
    )
    .all();
}

export function insertDocument(db: Database.Database, version: DocumentVersion): void {
  db.prepare(
    `INSERT INTO document (item_id, version, name, input_digest, docx_path, pdf_path, docx_sha256, pdf_sha256,
                           pages, generated_at)
     VALUES (@itemId, @version, @name, @inputDigest, @docxPath, @pdfPath, @docxSha256, @pdfSha256, @pages,
             @generatedAt)`,
  ).run({ ...version });
}
