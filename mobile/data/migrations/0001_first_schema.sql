-- 0001_first_schema.sql
-- Everything that a tablet keeps. Ids are 16 bytes, devices and dots their text form, JSON is text.

-- Single values: who, which device, which server, what is known of the clocks, the PIN.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Own operations as signed: the truth that is sent. Never changed but for what became of them.
CREATE TABLE journal (
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    group_first INTEGER NOT NULL,
    hash TEXT NOT NULL,
    entity BLOB NOT NULL,
    project BLOB,
    made_at_ms INTEGER NOT NULL,
    canonical TEXT NOT NULL,
    signature TEXT, -- of the group, with its first operation
    algorithm TEXT,
    acknowledged INTEGER NOT NULL DEFAULT 0,
    fate TEXT,
    receipt TEXT,
    delivered_at_ms INTEGER NOT NULL DEFAULT 0,
    backed_up INTEGER NOT NULL DEFAULT 0,
    reissued_as TEXT, -- dot, after a fork
    PRIMARY KEY (device, counter)
);
CREATE INDEX journal_by_entity ON journal (entity);
CREATE INDEX journal_by_time ON journal (made_at_ms);
CREATE INDEX journal_unsent ON journal (device, counter) WHERE acknowledged = 0 AND reissued_as IS NULL;

-- What is on board. `base` is the row as pulled, `body` the same with own operations on top (absent where equal).
CREATE TABLE rows (
    id BLOB PRIMARY KEY,
    type TEXT NOT NULL,
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL, -- 0: never pulled
    project BLOB,
    parent BLOB,
    state TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    person BLOB,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    township TEXT NOT NULL,
    colour INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    own INTEGER NOT NULL,
    delivery INTEGER NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0,
    search TEXT NOT NULL,
    base TEXT,
    body TEXT
);
CREATE INDEX rows_by_type ON rows (type, project, at_ms);
CREATE INDEX rows_by_time ON rows (type, at_ms);
CREATE INDEX rows_by_parent ON rows (parent) WHERE parent IS NOT NULL;
CREATE INDEX rows_by_stream ON rows (stream, id, seq);
CREATE INDEX rows_in_conflict ON rows (type) WHERE conflict = 1;

-- Where the tablet stands in each stream; `staged_*` while pages are still coming.
CREATE TABLE streams (
    stream TEXT PRIMARY KEY,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL,
    chain TEXT NOT NULL,
    sum INTEGER NOT NULL,
    in_scope INTEGER NOT NULL DEFAULT 1,
    staged_epoch TEXT,
    staged_seq INTEGER,
    staged_chain TEXT,
    staged_reset INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE staging (
    stream TEXT NOT NULL,
    id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    entity TEXT, -- NULL: the row has left the stream
    PRIMARY KEY (stream, id)
) WITHOUT ROWID;

-- Work that has not been submitted; every field a row of its own.
CREATE TABLE drafts (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    about BLOB,
    project BLOB,
    opening BLOB,
    state TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    on_screen INTEGER NOT NULL DEFAULT 0,
    record BLOB
);
CREATE INDEX drafts_open ON drafts (changed_at_ms) WHERE state = 'open';
CREATE INDEX drafts_by_record ON drafts (record) WHERE record IS NOT NULL;
CREATE TABLE draft_fields (
    draft BLOB NOT NULL REFERENCES drafts (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) WITHOUT ROWID;

-- Pictures taken here, and the bytes of their originals on the way to the server.
CREATE TABLE photos (
    id BLOB PRIMARY KEY,
    draft BLOB,
    issue_draft BLOB,
    record BLOB,
    sha256 TEXT NOT NULL,
    manifest TEXT NOT NULL,
    path TEXT NOT NULL,
    taken_at_ms INTEGER NOT NULL,
    discarded INTEGER NOT NULL DEFAULT 0,
    recovered INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX photos_by_draft ON photos (draft, taken_at_ms);
CREATE INDEX photos_by_hash ON photos (sha256);
CREATE INDEX photos_by_path ON photos (path);
CREATE INDEX photos_by_record ON photos (record) WHERE record IS NOT NULL;
CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    queued_at INTEGER, -- order of queueing; NULL until a submitted record names it
    delivered_at_ms INTEGER NOT NULL DEFAULT 0, -- server time; 0: not there
    backed_up INTEGER NOT NULL DEFAULT 0,
    proved_at_ms INTEGER NOT NULL DEFAULT 0, -- when the server last showed that it holds the bytes
    cleared INTEGER NOT NULL DEFAULT 0,
    upload_url TEXT NOT NULL DEFAULT '',
    upload_offset INTEGER NOT NULL DEFAULT 0,
    trouble TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX blobs_to_send ON blobs (queued_at) WHERE queued_at IS NOT NULL AND delivered_at_ms = 0;
