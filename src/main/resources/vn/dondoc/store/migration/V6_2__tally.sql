-- How many directives of a chat, and how many parts of each unit, stand alike: changed with every change of the register, so that
-- the counts of a day read some hundred rows, however many directives there are.
CREATE TABLE directive_tally (
    chat BIGINT NOT NULL,
    unit TEXT NOT NULL,        -- empty for directives as wholes
    status TEXT NOT NULL,      -- of the part; SUSPENDED and CANCELLED are of the whole, and tell all
    standing BOOLEAN NOT NULL,
    asked BOOLEAN NOT NULL,    -- an extension waits for a decision
    dated BOOLEAN NOT NULL,
    late BOOLEAN NOT NULL,     -- reported after the due day
    due TEXT NOT NULL,         -- of what is still to be reported; else empty
    alike INTEGER NOT NULL,
    PRIMARY KEY (chat, unit, status, standing, asked, dated, late, due)
) ${clustered};

INSERT INTO directive_tally (chat, unit, status, standing, asked, dated, late, due, alike)
SELECT chat, unit,
    CASE WHEN stopped THEN whole ELSE status END,
    NOT stopped AND standing,
    NOT stopped AND status <> 'DONE' AND request IS NOT NULL,
    NOT stopped AND due IS NOT NULL,
    NOT stopped AND status <> 'OPEN' AND coalesce(reported_on > due, FALSE),
    CASE WHEN NOT stopped AND status = 'OPEN' THEN coalesce(due, '') ELSE '' END,
    count(*)
FROM (
    SELECT chat, '' AS unit, status AS whole, status, standing, request, due, reported_on,
        status IN ('SUSPENDED', 'CANCELLED') AS stopped
    FROM directive
    UNION ALL
    SELECT p.chat, p.unit, d.status, p.status, d.standing, d.request, d.due, p.reported_on,
        d.status IN ('SUSPENDED', 'CANCELLED')
    FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number
)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

-- The counts read these no more.
DROP INDEX directive_alike;
DROP INDEX directive_counting;
DROP INDEX directive_part_counting;
CREATE INDEX directive_part_by_unit ON directive_part (chat, unit, number);

-- What became otherwise since a day.
CREATE INDEX directive_by_assignment ON directive (chat, assigned_on);
CREATE INDEX directive_part_by_report ON directive_part (chat, reported_on) WHERE reported_on IS NOT NULL;
CREATE INDEX directive_part_by_acceptance ON directive_part (chat, accepted_on) WHERE accepted_on IS NOT NULL;
