"""The project: its settings, and the date its site is built for."""
