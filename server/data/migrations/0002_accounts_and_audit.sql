-- 0002_accounts_and_audit.sql
-- Why: who may sign in, one-time enrolment codes and tokens (each stored only as a hash), and the audit log. These tables
-- are no part of the journal: they say who may speak, not what was said.

CREATE TABLE logins (
    name     TEXT PRIMARY KEY,
    person   BLOB NOT NULL,
    password TEXT NOT NULL
) STRICT;
CREATE TABLE enrolment_codes (
    hash          BLOB PRIMARY KEY,
    person        BLOB NOT NULL,
    made_at_ms    INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    used_at_ms    INTEGER,
    used_by       INTEGER
) STRICT;
CREATE TABLE tokens (
    hash          BLOB PRIMARY KEY,
    kind          TEXT NOT NULL CHECK (kind IN ('TABLET', 'SESSION')),
    person        BLOB NOT NULL,
    device        INTEGER,
    device_name   TEXT NOT NULL,
    made_at_ms    INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    revoked_at_ms INTEGER
) STRICT;
CREATE INDEX tokens_by_device ON tokens (device);
CREATE INDEX tokens_by_person ON tokens (person);

-- Append-only and chained: the hash of an entry covers the hash of the one before.
CREATE TABLE audit_log (
    seq     INTEGER PRIMARY KEY,
    at_ms   INTEGER NOT NULL,
    actor   BLOB,
    device  INTEGER,
    action  TEXT NOT NULL,
    outcome TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    hash    TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_log_is_never_edited BEFORE UPDATE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_log_is_never_cut BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
