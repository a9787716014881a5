-- The rooms of the browser. Ids of messages and files, and the numbers of changes, all come from one counter: they grow in the
-- order of the commits, so a stream that was cut asks for what has a higher number than the last it saw.
CREATE TABLE room_counter (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    last BIGINT NOT NULL
);
INSERT INTO room_counter (one, last) VALUES (1, 0);

CREATE TABLE room (
    id BIGINT PRIMARY KEY,
    title TEXT NOT NULL
);

CREATE TABLE room_message (
    id BIGINT PRIMARY KEY,
    change BIGINT NOT NULL UNIQUE,
    room BIGINT NOT NULL,
    author BIGINT NOT NULL, -- 0 is the bot
    author_name TEXT NOT NULL,
    at TEXT NOT NULL,
    edited TEXT,
    text TEXT NOT NULL,
    bold TEXT NOT NULL, -- spans as JSON
    buttons TEXT NOT NULL, -- rows as JSON
    folded TEXT NOT NULL, -- what a search compares
    reply_to BIGINT,
    reaction TEXT,
    outbox BIGINT UNIQUE, -- row of the outbox that it was; said twice, it stands here once
    waiting BOOLEAN NOT NULL -- nobody has taken it yet
);
CREATE INDEX room_message_by_room ON room_message (room, id);
CREATE INDEX room_message_by_change ON room_message (room, change);
CREATE INDEX room_message_waiting ON room_message (id) WHERE waiting;

CREATE TABLE room_file (
    id BIGINT PRIMARY KEY,
    message BIGINT NOT NULL REFERENCES room_message (id),
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    picture BOOLEAN NOT NULL,
    sha256 TEXT NOT NULL
);
CREATE INDEX room_file_by_message ON room_file (message);
