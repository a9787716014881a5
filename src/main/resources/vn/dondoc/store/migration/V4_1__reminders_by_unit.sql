-- All rows of a unit lie together: a combined message reads them in one go, and moving a row writes two trees instead of four.
CREATE TABLE reminder_by_unit (
    chat       BIGINT  NOT NULL,
    unit       TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    next_on    TEXT    NOT NULL,
    not_before TEXT    NOT NULL,      -- a later hour of that day; empty for none
    PRIMARY KEY (chat, unit, number)
) ${clustered};
INSERT INTO reminder_by_unit (chat, unit, number, next_on, not_before)
SELECT chat, unit, number, next_on, coalesce(not_before, '') FROM reminder;
DROP TABLE reminder;
ALTER TABLE reminder_by_unit RENAME TO reminder;
CREATE INDEX reminder_next ON reminder (next_on, not_before, chat, unit);
