"""A directory of one's own: what ``rehber init`` asks and writes."""
