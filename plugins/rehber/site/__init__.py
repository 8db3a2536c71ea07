"""The whole site as a stream of files: theme, static files, news feeds, libraries of the browser."""
