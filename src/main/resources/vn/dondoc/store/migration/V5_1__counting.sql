-- The four counts read this alone, without the rows themselves.
CREATE INDEX directive_counting ON directive (chat, number, status, due, reported_on, standing, request, assigned_on);
CREATE INDEX directive_part_counting ON directive_part (chat, unit, number, status, reported_on);
DROP INDEX directive_part_by_unit;

-- What waits for a leader.
CREATE INDEX directive_part_reported ON directive_part (chat, number) WHERE status = 'REPORTED';
