-- Articles whose sentences are found by their meaning.
CREATE TABLE indexed (
  -- Never given out twice: whoever found something by a key that is gone must not get another's.
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  edition TEXT NOT NULL,
  encoder TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  published TEXT
);

CREATE TABLE indexed_sentence (
  article INTEGER NOT NULL REFERENCES indexed ON DELETE CASCADE,
  place INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  role TEXT NOT NULL,
  original TEXT NOT NULL,
  written TEXT NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  translated INTEGER NOT NULL,
  PRIMARY KEY (article, place)
) WITHOUT ROWID;

-- Apart from the rest and one row an article: a search reads over all of them.
CREATE TABLE indexed_vectors (
  article INTEGER PRIMARY KEY REFERENCES indexed ON DELETE CASCADE,
  vectors BLOB NOT NULL
);

-- What the encoder is to remember of itself.
CREATE TABLE encoder_space (
  encoder TEXT PRIMARY KEY,
  numbers BLOB NOT NULL
);
