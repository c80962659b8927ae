-- The texts once more, as JSON with their values apart from the words, so that they can be told in the reader's language.
ALTER TABLE finding ADD COLUMN words TEXT;
ALTER TABLE hold ADD COLUMN words TEXT;
ALTER TABLE run ADD COLUMN words TEXT;
