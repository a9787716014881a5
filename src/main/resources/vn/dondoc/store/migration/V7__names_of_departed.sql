-- By what names who left was known, so that none of them is shown where it stands in a text. Names that somebody else has too are
-- left out: he goes on being called by his.
CREATE TABLE departed_name (
    person BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    PRIMARY KEY (person, name)
);
INSERT INTO departed_name (person, name)
SELECT DISTINCT d.person, h.by_name FROM departed d JOIN directive_history h ON h.by_id = d.person
WHERE h.by_name <> '' AND h.by_name <> d.shown
    AND NOT EXISTS (SELECT 1 FROM directive_history o WHERE o.by_name = h.by_name AND o.by_id <> d.person);
