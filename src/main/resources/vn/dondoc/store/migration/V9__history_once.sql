-- That nothing is written into the history twice is watched by an index that can be made after the rows: an import of a million
-- directives sorts two million causes once, instead of finding the place of each. A row's number stands in every index by itself.
CREATE TABLE history_row (
    seq ${id},
    chat BIGINT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    by_id BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    cause TEXT NOT NULL,
    change TEXT NOT NULL,
    unit TEXT NOT NULL, -- empty where it is about the whole
    note TEXT NOT NULL,
    deltas TEXT NOT NULL, -- JSON: [field, from, to]
    hash TEXT NOT NULL
);
INSERT INTO history_row (seq, chat, number, at, by_id, by_name, cause, change, unit, note, deltas, hash)
SELECT seq, chat, number, at, by_id, by_name, cause, change, unit, note, deltas, hash FROM directive_history ORDER BY seq;

CREATE TABLE history_evidence (
    seq BIGINT NOT NULL REFERENCES history_row (seq),
    position INTEGER NOT NULL,
    sha256 TEXT,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (seq, position)
);
INSERT INTO history_evidence (seq, position, sha256, name, size)
SELECT seq, position, sha256, name, size FROM directive_evidence ORDER BY seq, position;

DROP TABLE directive_evidence;
DROP TABLE directive_history;
ALTER TABLE history_row RENAME TO directive_history;
ALTER TABLE history_evidence RENAME TO directive_evidence;

CREATE UNIQUE INDEX directive_history_once ON directive_history (chat, cause, number, change, unit);
CREATE INDEX directive_history_of ON directive_history (chat, number);
CREATE INDEX directive_history_of_chat ON directive_history (chat);
CREATE INDEX directive_history_by_time ON directive_history (chat, at);
CREATE INDEX directive_evidence_by_hash ON directive_evidence (sha256) WHERE sha256 IS NOT NULL;
