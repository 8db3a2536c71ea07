"""Records from elsewhere, written as the files of a directory of one's own."""
