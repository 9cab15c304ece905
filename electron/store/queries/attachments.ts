import type Database from 'better-sqlite3';
import type { Attachment, PhotoDetails } from '../../../shared/domain/checklist.ts';

type Row = Omit<Attachment, 'photo'> & { readonly photo: string | null };

/** All attachments in the order in which they were put in. */
export function allAttachments(db: Database.Database): Attachment[] {
  return db
    .prepare<[], Row>(
      `SELECT id, item_id AS itemId, role, name, sha256, bytes, pages, media_type AS mediaType,
              external_path AS externalPath, document_digest AS documentDigest, photo,
              added_at AS addedAt, added_by AS addedBy
       FROM attachment ORDER BY item_id, added_at, name, id`,
    )
    .all()
    .map((row) => ({ ...row, photo: parsePhoto(row.photo) }));
}

/** Written by `photoText` below and by nothing else. */
function parsePhoto(text: string | null): PhotoDetails | null {
  return text === null ? null : JSON.parse(text);
}

function photoText(photo: PhotoDetails | null): string | null {
  return photo === null ? null : JSON.stringify(photo);
}

export function insertAttachment(db: Database.Database, attachment: Attachment): void {
  db.prepare(
    `INSERT INTO attachment (id, item_id, role, name, sha256, bytes, pages, media_type, external_path,
                             document_digest, photo, added_at, added_by)
     VALUES (@id, @itemId, @role, @name, @sha256, @bytes, @pages, @mediaType, @externalPath, @documentDigest,
             @photo, @addedAt, @addedBy)`,
  ).run({ ...attachment, photo: photoText(attachment.photo) });
}

export function updatePhoto(db: Database.Database, id: string, photo: PhotoDetails): void {
  db.prepare('UPDATE attachment SET photo = ? WHERE id = ?').run(photoText(photo), id);
}

/** Takes the attachment out of its item; its bytes stay in `attachments/`, so that undo finds them. */
export function deleteAttachment(db: Database.Database, id: string): void {
  db.prepare('DELETE FROM attachment WHERE id = ?').run(id);
}
