-- 0001_journal_and_rows.sql
-- Why: the first schema. `journal` holds the operations as received and is the truth; `rows` is what they come to, with
-- what reads need as columns; `streams` says how far each stream has come. All three move in one transaction.

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (
    device              INTEGER PRIMARY KEY,
    person              BLOB,
    public_key          TEXT NOT NULL,
    revoked             INTEGER NOT NULL,
    last_counter        INTEGER NOT NULL,
    last_hash           TEXT NOT NULL,
    last_order_ms       INTEGER NOT NULL,
    last_order_tick     INTEGER NOT NULL,
    offset_boot         TEXT NOT NULL,
    offset_wall_ms      INTEGER NOT NULL,
    offset_monotonic_ms INTEGER NOT NULL,
    offset_learned_ms   INTEGER NOT NULL,
    last_sync_ms        INTEGER NOT NULL
) STRICT;

-- `number` is the order of first ingest.
CREATE TABLE journal (
    number      INTEGER PRIMARY KEY,
    device      INTEGER NOT NULL,
    counter     INTEGER NOT NULL,
    hash        TEXT NOT NULL,
    group_first INTEGER NOT NULL,
    signature   TEXT NOT NULL,
    algorithm   TEXT NOT NULL,
    order_ms    INTEGER NOT NULL,
    order_tick  INTEGER NOT NULL,
    event_ms    INTEGER NOT NULL,
    event_trust TEXT NOT NULL,
    received_ms INTEGER NOT NULL,
    fate        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    document    TEXT NOT NULL,
    refused     TEXT NOT NULL,
    flags       TEXT NOT NULL,
    canonical   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_by_dot ON journal (device, counter);
CREATE INDEX journal_by_fate ON journal (fate, number) WHERE fate <> 'applied';

CREATE TABLE streams (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    seq    INTEGER NOT NULL,
    chain  TEXT NOT NULL,
    sum    INTEGER NOT NULL
) STRICT;

CREATE TABLE rows (
    number   INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    type     TEXT NOT NULL,
    stream   INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    project  BLOB,
    parent   BLOB,
    state    TEXT NOT NULL,
    at_ms    INTEGER NOT NULL,
    person   BLOB,
    conflict INTEGER NOT NULL,
    blob     TEXT,
    body     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rows_by_stream ON rows (stream, seq);
CREATE INDEX rows_by_project ON rows (project, type, at_ms);
CREATE INDEX rows_by_type ON rows (type, at_ms, id);
CREATE INDEX rows_by_state ON rows (type, state, at_ms);
CREATE INDEX rows_by_parent ON rows (parent, at_ms) WHERE parent IS NOT NULL;
-- The photos that one original belongs to.
CREATE INDEX rows_by_blob ON rows (blob) WHERE blob IS NOT NULL;
CREATE INDEX rows_in_conflict ON rows (at_ms) WHERE conflict = 1;

-- A row that has left a stream, so that its readers hear of it.
CREATE TABLE moved_rows (
    stream INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    id     BLOB NOT NULL,
    PRIMARY KEY (stream, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX moved_rows_by_seq ON moved_rows (stream, seq);

-- The chain hash after every sequence number ever given: what tells a reader's cursor from one of another life.
CREATE TABLE chain_links (
    stream INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    chain  TEXT NOT NULL,
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_numbers (
    issuer TEXT NOT NULL,
    kind   TEXT NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (issuer, kind, year)
) STRICT, WITHOUT ROWID;

-- Projects that the rules must look at again; `stamp` grows with every touch.
CREATE TABLE touched_projects (
    project BLOB PRIMARY KEY,
    stamp   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Visits that were taken in but not judged yet, with what only the moment of their arrival knew.
CREATE TABLE arrived_visits (
    visit            BLOB PRIMARY KEY,
    project          BLOB NOT NULL,
    previous_sync_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
