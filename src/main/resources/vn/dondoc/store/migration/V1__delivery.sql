-- Delivery: what came in, what goes out, and what the platform said about chats.
-- Instants are ISO text in UTC with milliseconds.

CREATE TABLE inbox (
    id          ${id},
    event_key   TEXT    NOT NULL UNIQUE,      -- the same key twice is the same thing again
    chat        BIGINT  NOT NULL,
    body        TEXT    NOT NULL,             -- Incoming as JSON
    received_at TEXT    NOT NULL,
    state       TEXT    NOT NULL,             -- FETCH (waits for its files), NEW, HANDLED, DEAD
    attempts    INTEGER NOT NULL DEFAULT 0,
    not_before  TEXT,
    handled_at  TEXT,
    note        TEXT
);
CREATE INDEX inbox_new ON inbox (id) WHERE state = 'NEW';
CREATE INDEX inbox_fetch ON inbox (chat, id) WHERE state = 'FETCH';

CREATE TABLE outbox (
    id          ${id},
    chat        BIGINT  NOT NULL,
    prompt      INTEGER NOT NULL,             -- 1: past the order of the chat (an answer to a button)
    piece_of    BIGINT,                       -- first row of the text of which this is a further piece
    body        TEXT    NOT NULL,             -- Outgoing as JSON, the content of a file apart
    content     ${bytes},
    about       TEXT    NOT NULL,             -- JSON array: what whoever answers the message talks about
    state       TEXT    NOT NULL,             -- NEW, SENDING, SENT, DEAD
    attempts    INTEGER NOT NULL DEFAULT 0,
    queued_at   TEXT    NOT NULL,
    set_at      TEXT,                         -- when not_before was set: a clock that went back shows
    not_before  TEXT,
    done_at     TEXT,
    message_id  BIGINT,
    note        TEXT
);
CREATE INDEX outbox_waiting ON outbox (prompt, chat, id) WHERE state IN ('NEW', 'SENDING');
CREATE INDEX outbox_message ON outbox (chat, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX outbox_piece ON outbox (piece_of) WHERE piece_of IS NOT NULL;

CREATE TABLE chat_pause (
    chat   BIGINT PRIMARY KEY,
    set_at TEXT NOT NULL,
    until  TEXT NOT NULL
);

CREATE TABLE chat_move (
    old_chat BIGINT PRIMARY KEY,
    new_chat BIGINT NOT NULL
);
