-- What happened since a moment: digests tell what changed since last week, and how things stood then.
CREATE INDEX directive_history_by_time ON directive_history (chat, at);
