"""The service map at build time: its pages, its symbols and filters, the locator maps, the operator's tiles."""
