"""Rehber: one checked YAML catalogue of social services becomes a static directory and an open data feed.

The floors of the house, from the ground up; a floor imports only the floors below it:

* ``catalogue``: what we know; ``boundaries``: Türkiye's provinces and districts.
* ``languages``, ``urls``, ``fold``: how a language is written and typed, where a page stands.
* ``rule``, ``page``, ``export``: what a rule, a page, an export is; ``hsds``: the rows of the feed.
* ``phrasing``: facts in the words of a language.
* ``rules``, ``pages``, ``exports``: all of them.
* ``load``, ``theme``, ``publish``: the doors that read and write files.
* ``site``: the whole site as a stream of files; ``build``: from a checked catalogue to the published site.
* ``generator``: the only module that imports Pelican; ``pelican_plugin`` is what the settings name.
* ``project``: the settings, and the catalogue they name.
* ``__main__``: the command line.
"""
