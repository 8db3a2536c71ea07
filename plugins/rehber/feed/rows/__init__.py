"""The catalogue as rows of HSDS 3.0 (Human Services Data Specification, openreferral.org): one module for each noun.

A row is built once and says nothing in any language yet: its texts stay what they are in the catalogue, and a
:mod:`rehber.feed.rows.localise` says them when the row is written. So the same rows become the feed of each language and the
one that holds all of them, with the same ids.

HSDS has no word for some things; those stand under ``x_rehber``, and nowhere else. What is not known is not written.
"""
