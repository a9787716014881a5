-- Who may sign in to the web pages, and who has. Codes and cookies are kept as keyed hashes.
CREATE TABLE web_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    value TEXT NOT NULL
);

CREATE TABLE web_member (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    standing TEXT NOT NULL,
    unit TEXT
);

CREATE TABLE web_invitation (
    hash TEXT PRIMARY KEY,
    person BIGINT,
    name TEXT NOT NULL,
    standing TEXT NOT NULL,
    unit TEXT,
    expires TEXT NOT NULL,
    used TEXT
);

CREATE TABLE web_session (
    hash TEXT PRIMARY KEY,
    person BIGINT NOT NULL,
    opened TEXT NOT NULL,
    seen TEXT NOT NULL,
    agent TEXT NOT NULL
);
CREATE INDEX web_session_by_person ON web_session (person);
