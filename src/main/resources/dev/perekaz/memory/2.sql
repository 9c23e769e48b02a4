-- Another with every save: tells whether what was made of the document is of its present text.
ALTER TABLE article ADD COLUMN edition TEXT NOT NULL DEFAULT '';
