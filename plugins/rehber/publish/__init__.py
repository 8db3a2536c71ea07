"""From a checked catalogue to the published site: build, verify, switch, compare."""
