"""Rehber: one checked YAML catalogue of social services becomes a static directory and an open data feed.

The floors of the house, from the ground up; a floor imports only the floors below it:

* ``catalogue``: what we know.
* ``languages``, ``urls``: how a language is written, where a page stands.
* ``rule``, ``page``, ``export``: what a rule, a page, an export is.
* ``rules``, ``pages``, ``exports``: all of them.
* ``load``, ``theme``, ``publish``: the doors that read and write files.
* ``site``: the whole site as a set of files.
* ``pelican_plugin``: the only module that imports Pelican.
* ``__main__``: the command line.
"""
