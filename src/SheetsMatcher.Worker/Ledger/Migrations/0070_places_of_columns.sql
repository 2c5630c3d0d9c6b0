-- The marks of a tab's headings from left to right: a heading that moved without its cells is known
-- by its place. Empty until the tab is looked at next.
ALTER TABLE seen_tab ADD COLUMN places TEXT NOT NULL DEFAULT '';
