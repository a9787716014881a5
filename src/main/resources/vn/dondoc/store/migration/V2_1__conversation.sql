-- What a conversation remembers between two messages: drafts, questions, choices.
CREATE TABLE note (
    id ${id},
    kind TEXT NOT NULL,
    chat BIGINT NOT NULL,
    person BIGINT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    expires TEXT NOT NULL
);
CREATE INDEX note_by_subject ON note (kind, chat, subject, id);
CREATE INDEX note_by_person ON note (kind, chat, person, id);
CREATE INDEX note_by_expiry ON note (expires, id);

-- Who joined and what was added since units.yml was written.
CREATE TABLE roster_version (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version BIGINT NOT NULL
);
INSERT INTO roster_version (one, version) VALUES (1, 0);

CREATE TABLE roster_member (
    unit TEXT NOT NULL,
    person BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (unit, person)
);

CREATE TABLE roster_unit (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE roster_invite (
    hash TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    once BOOLEAN NOT NULL,
    expires TEXT NOT NULL
);

CREATE TABLE roster_seen (
    chat BIGINT NOT NULL,
    person BIGINT NOT NULL,
    PRIMARY KEY (person, chat)
);
