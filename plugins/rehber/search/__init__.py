"""The search at build time: the documents, the filters, the results, and the index lunr.js reads."""
