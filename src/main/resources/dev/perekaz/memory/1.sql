-- Times are nanoseconds since 1970-01-01T00:00Z.

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT,
  created INTEGER NOT NULL,
  state TEXT NOT NULL,
  language TEXT NOT NULL,
  target TEXT NOT NULL,
  fragments INTEGER NOT NULL,
  approved INTEGER NOT NULL
);
CREATE INDEX article_created ON article (created, key);

-- Apart from the rest, so that a list of articles does not read over them. In zlib's format.
CREATE TABLE article_file (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  source BLOB NOT NULL,
  document BLOB NOT NULL
);

-- rowid is the article's key.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, words, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE approved (
  -- Never given out twice: whoever deletes by an id that is gone must not hit another.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- As it is looked up: NFC, white space evened out.
  sentence TEXT NOT NULL,
  source TEXT NOT NULL,
  language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  target TEXT NOT NULL,
  approved INTEGER NOT NULL,
  UNIQUE (sentence, language, target_language)
);
CREATE INDEX approved_time ON approved (approved, id);
