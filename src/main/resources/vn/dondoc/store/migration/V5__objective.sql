-- The cause of a delay for which a unit is not to blame, and the leader who confirmed it.
ALTER TABLE directive_part ADD COLUMN objective TEXT;
ALTER TABLE directive_part ADD COLUMN objective_by TEXT;
