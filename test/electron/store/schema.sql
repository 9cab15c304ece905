CREATE INDEX attachment_by_item ON attachment (item_id, added_at);

CREATE INDEX log_by_item ON log (item_id, seq);

CREATE INDEX record_by_day ON record (kind, day, key);

CREATE INDEX sign_off_by_item ON sign_off (item_id, id);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('scan', 'photo', 'paper', 'media')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  pages INTEGER,
  media_type TEXT NOT NULL,
  external_path TEXT,
  document_digest TEXT,
  photo TEXT CHECK (photo IS NULL OR json_valid(photo)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;

CREATE TABLE condition (
  payment TEXT NOT NULL,
  condition TEXT NOT NULL,
  PRIMARY KEY (payment, condition)
) STRICT;

CREATE TABLE contract (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

CREATE TABLE document (
  item_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  docx_path TEXT NOT NULL,
  pdf_path TEXT NOT NULL,
  docx_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL,
  generated_at TEXT NOT NULL,
  PRIMARY KEY (item_id, version)
) STRICT;

CREATE TABLE holiday_year (
  year INTEGER PRIMARY KEY,
  off TEXT NOT NULL CHECK (json_valid(off)),
  worked TEXT NOT NULL CHECK (json_valid(worked))
) STRICT;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  item_id TEXT,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE narrative (
  item_id TEXT NOT NULL,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_at TEXT,
  basis TEXT NOT NULL,
  PRIMARY KEY (item_id, part)
) STRICT;

CREATE TABLE not_applicable (
  item_id TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE package (
  id INTEGER PRIMARY KEY,
  stage TEXT NOT NULL,
  path TEXT NOT NULL,
  at TEXT NOT NULL,
  manifest_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE package_item (
  package_id INTEGER NOT NULL REFERENCES package (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  content_digest TEXT NOT NULL,
  PRIMARY KEY (package_id, item_id)
) STRICT;

CREATE TABLE record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  day TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  digest TEXT NOT NULL,
  search TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE TABLE sign_off (
  id INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL,
  content_digest TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE waiver (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  item_id TEXT,
  place TEXT NOT NULL,
  message TEXT NOT NULL,
  substance TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (rule, place, substance)
) STRICT;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;

CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
