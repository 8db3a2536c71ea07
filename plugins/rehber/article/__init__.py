"""A Markdown page or an announcement, from its text to what stands on the page."""
