"""A Markdown page or an announcement, from its text to the HTML of the page."""
