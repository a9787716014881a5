-- When to look at each open part of a directive again, and what was told when. All of it is derived from the register but `told`.
CREATE TABLE reminder (
    chat       BIGINT  NOT NULL,
    number     INTEGER NOT NULL,
    unit       TEXT    NOT NULL,
    next_on    TEXT    NOT NULL,
    not_before TEXT,                  -- a later hour of that day
    PRIMARY KEY (chat, number, unit)
);
CREATE INDEX reminder_next ON reminder (next_on, chat, unit);
CREATE INDEX reminder_unit ON reminder (chat, unit, next_on);

CREATE TABLE told (
    chat BIGINT NOT NULL,
    what TEXT   NOT NULL,             -- 'unit NV', 'leaders', 'digest'
    day  TEXT   NOT NULL,
    PRIMARY KEY (chat, what, day)
);
CREATE INDEX told_day ON told (day);

CREATE TABLE memo (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Who has a private conversation with the bot.
CREATE TABLE reachable (
    person BIGINT PRIMARY KEY
);
