-- In this order those that are alike stand together, and are counted without sorting.
CREATE INDEX directive_alike ON directive (chat, status, due, reported_on, standing, request);
