"""A language from its code: names, order, folding of letters, gettext files, and reading a text in it."""
