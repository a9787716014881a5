-- The register. directive and directive_part are what directive_history adds up to, kept for quick questions.
CREATE TABLE directive_chat (
    chat BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    head TEXT NOT NULL -- hash of the last row of the chat's history
);

CREATE TABLE directive (
    id ${id},
    chat BIGINT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    coop TEXT NOT NULL, -- one a line
    due TEXT,
    original_due TEXT,
    recurrence TEXT,
    standing BOOLEAN NOT NULL,
    status TEXT NOT NULL,
    reported_on TEXT, -- when the last unit reported, once all have
    assigned_on TEXT NOT NULL,
    source_title TEXT NOT NULL,
    source_message BIGINT,
    extensions INTEGER NOT NULL,
    request TEXT, -- unit, person, instant, day, reason, parted by tabs
    UNIQUE (chat, number)
);
CREATE INDEX directive_open ON directive (chat, number) WHERE status IN ('OPEN', 'REPORTED');
CREATE INDEX directive_by_due ON directive (chat, due) WHERE status IN ('OPEN', 'REPORTED');
CREATE INDEX directive_by_status ON directive (chat, status, number);
CREATE INDEX directive_asked ON directive (chat, number) WHERE request IS NOT NULL;
CREATE INDEX directive_recurring ON directive (due) WHERE recurrence IS NOT NULL;

CREATE TABLE directive_part (
    chat BIGINT NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    unit TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    reported_on TEXT,
    accepted_on TEXT,
    percent INTEGER,
    note TEXT,
    obstacle TEXT,
    returned INTEGER NOT NULL,
    PRIMARY KEY (chat, number, unit)
);
CREATE INDEX directive_part_by_unit ON directive_part (chat, unit, number);
CREATE INDEX directive_part_open ON directive_part (chat, unit, number) WHERE status <> 'DONE';

CREATE TABLE directive_history (
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
    hash TEXT NOT NULL,
    UNIQUE (chat, cause, number, change, unit)
);
CREATE INDEX directive_history_of ON directive_history (chat, number, seq);
CREATE INDEX directive_history_of_chat ON directive_history (chat, seq);

CREATE TABLE directive_evidence (
    seq BIGINT NOT NULL REFERENCES directive_history (seq),
    position INTEGER NOT NULL,
    sha256 TEXT,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (seq, position)
);
CREATE INDEX directive_evidence_by_hash ON directive_evidence (sha256) WHERE sha256 IS NOT NULL;

-- Folded words, the chat's id as a word beside them: a search never looks into another chat.
CREATE VIRTUAL TABLE directive_words USING fts5 (chat, words, content = '', contentless_delete = 1);
