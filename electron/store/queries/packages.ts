import type Database from 'better-sqlite3';
import type { PackedStage } from '../types.ts';

/** All packages in the order in which they were made. */
export function allPackages(db: Database.Database): PackedStage[] {
  const items = Map.groupBy(
    db
      .prepare<[], { packageId: number; itemId: string; contentDigest: string }>(
        `SELECT package_id AS packageId, item_id AS itemId, content_digest AS contentDigest
         FROM package_item ORDER BY package_id, rowid`,
      )
      .all(),
    (row) => row.packageId,
  );
  return db
    .prepare<[], { id: number; stage: string; path: string; at: string; manifestSha256: string }>(
      'SELECT id, stage, path, at, manifest_sha256 AS manifestSha256 FROM package ORDER BY id',
    )
    .all()
    .map(({ id, ...packed }) => ({
      ...packed,
      items: (items.get(id) ?? []).map(({ itemId, contentDigest }) => ({ itemId, contentDigest })),
    }));
}

export function insertPackage(db: Database.Database, packed: PackedStage): void {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO package (stage, path, at, manifest_sha256) VALUES (?, ?, ?, ?)')
    .run(packed.stage, packed.path, packed.at, packed.manifestSha256);
  const item = db.prepare('INSERT INTO package_item (package_id, item_id, content_digest) VALUES (?, ?, ?)');
  for (const { itemId, contentDigest } of packed.items) item.run(lastInsertRowid, itemId, contentDigest);
}
