"""The provinces and districts of Türkiye: their names, their outlines, and which of them a point lies in.

The outlines are reference data that ships with the code, as the telephone plan ships with ``phonenumbers``: they change
with a law, not with a catalogue. ``data/PROVENANCE.md`` says where they come from.
"""
