-- Who has left and by what name he is shown since; the rows of history keep what they said, or their chain would break.
CREATE TABLE departed (
    person BIGINT PRIMARY KEY,
    shown  TEXT NOT NULL,
    at     TEXT NOT NULL
);
