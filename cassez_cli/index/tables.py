"""The tables of the index."""

from __future__ import annotations

#: Raise it when a table, or what `build` puts in one, changes: an index of another number is made anew.
SCHEMA = 11

#: `date` is the date as written (EDTF), of a source the one of publication; `words` tells it in words. `first`, `last` and `known`
#: are ISO days that compare as text; `known` is the day from which the public could know the record (9999-99-99: no day is on
#: record). `doc` is the plain record as JSON. `weight` counts the records that refer to this one. Of a link, `known` is the day
#: from which it could be known that there is one. `moved` tells of a standing that depends on the day. What is written in
#: `hindsight` is not searched as of a past day; a `tag` is the id, and the date as written and in words; `vocabulary` lists the words
#: searched. `place` is the place of a gap among all, the weightiest first.
#: The table `date` tells each date of the dossier in words, so that a look-up need not read EDTF.
TABLES = """
CREATE TABLE record (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
    date TEXT, first TEXT, last TEXT, words TEXT NOT NULL, sort TEXT, known TEXT NOT NULL,
    key INTEGER NOT NULL, category TEXT, status TEXT, moved INTEGER NOT NULL, language TEXT, grade TEXT, publisher TEXT, origin TEXT,
    weight INTEGER NOT NULL, sources INTEGER NOT NULL, origins INTEGER NOT NULL,
    path TEXT NOT NULL, line INTEGER NOT NULL, doc TEXT NOT NULL
);
CREATE TABLE link (tail INTEGER NOT NULL, field TEXT NOT NULL, head INTEGER NOT NULL, known TEXT NOT NULL);
CREATE TABLE name (norm TEXT NOT NULL, n INTEGER NOT NULL);
CREATE TABLE word (word TEXT NOT NULL, n INTEGER NOT NULL);
CREATE TABLE date (text TEXT PRIMARY KEY, words TEXT NOT NULL, known TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE gap (place INTEGER PRIMARY KEY, n INTEGER NOT NULL, kind TEXT NOT NULL, missing TEXT NOT NULL, accepted TEXT);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE VIRTUAL TABLE prose USING fts5 (head, body, hindsight, tag, tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (prose, row);
"""

#: Made after the rows are in, which is faster.
INDICES = """
CREATE UNIQUE INDEX record_id ON record (id);
CREATE INDEX record_sort ON record (kind, sort);
CREATE INDEX record_span ON record (kind, first, last, date, category, known, status, moved);
CREATE INDEX record_standing ON record (kind, status, moved, known);
CREATE INDEX record_moved ON record (kind) WHERE moved;
CREATE INDEX record_known ON record (known);
CREATE INDEX record_weight ON record (kind, weight);
CREATE INDEX record_key ON record (sort) WHERE key;
CREATE INDEX record_grade ON record (kind, grade, origin, known) WHERE kind = 'source';
CREATE INDEX record_place ON record (kind, json_extract(doc, '$.place')) WHERE kind = 'event' AND json_extract(doc, '$.place') IS NOT NULL;
CREATE INDEX link_head ON link (head, field, tail, known);
CREATE INDEX link_tail ON link (tail, field, head);
CREATE INDEX gap_kind ON gap (kind, place, accepted);
CREATE INDEX gap_n ON gap (n);
CREATE INDEX name_norm ON name (norm);
CREATE INDEX word_word ON word (word, n);
"""
