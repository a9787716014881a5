-- How people call somebody who left, besides his names: "đồng chí Long" for Phan Quốc Long. One word alone may mean anybody, so these
-- stand for him only beside what shows that a person is meant.
ALTER TABLE departed_name ADD COLUMN called BOOLEAN NOT NULL DEFAULT FALSE;
