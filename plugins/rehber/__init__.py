"""Rehber: one checked YAML catalogue of social services becomes a static directory and an open data feed.

The rooms, from the ground up. A room imports only the rooms below it:

* ``table``: what every table has in common: an incomplete entry is refused.
* ``country``: everything that is so because it is Türkiye: numbers, provinces, currency, time zone, emergency line.
* ``geography``: Türkiye's provinces and districts, their outlines.
* ``catalogue``: what we know.
* ``language``: a language from its code. ``urls``: every address of the site. ``policy``: what a page may load.
* ``map``: what the service map needs when the site is built.
* ``feed``: what machines read; ``feed.rows`` are the rows of HSDS.
* ``page``: what a page is made from. ``phrasing``: facts in the words of a language.
* ``search``: what the search needs when the site is built.
* ``check``: what must hold, and the way in from files to a catalogue. ``pages``: what people read.
* ``site``: the whole site as a stream of files.
* ``publish``: from a checked catalogue to the published site.
* ``project``: the settings, and the day the site speaks for.
* ``starting``: what ``rehber init`` writes.
* ``pelican_plugin``: the only room that imports Pelican.
* ``commands``: for whoever works on the project. ``__main__``: the command line.
"""
