"""Rendering: from a page to its bytes, with the templates of the theme.

The templates are plain Jinja, rendered by MiniJinja: on the unit page it takes two fifths of Jinja2's time (see
``benchmarks/render.py``). What a template says in a language is constant, so ``_("…")`` is replaced by the translation
when the template is read for that language; nothing is looked up while thousands of pages are rendered.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import minijinja
from markupsafe import escape

from rehber import country, pages, urls
from rehber.catalogue import textfile
from rehber.catalogue.text import State, least
from rehber.face import Face
from rehber.language.notice import notices
from rehber.language.phrase import phrase, plain
from rehber.phrasing import timetable
from rehber.policy import POLICY
from rehber.site import styles
from rehber.site.icons import Sprites

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from rehber.language.language import Language
    from rehber.page import Edition, Page
    from rehber.pages.page_type import PageType

#: The scripts of each page type, by its template.
SCRIPTS = {page_type.template: page_type.scripts for page_type in pages.ALL}

#: A sentence of a template.
SAID = re.compile(r'_\("((?:[^"\\]|\\.)*)"\)')

#: MiniJinja escapes the slash too. No context of HTML needs that, and addresses are full of slashes.
SLASH = "&#x2f;"


class TemplateFailed(Exception):  # a state of the theme
    """A template cannot be rendered. The argument says where and why."""


def environment(folder: Path, language: Language) -> minijinja.Environment:
    """Return what renders the templates of *folder* in *language*; an unknown name in a template is an error."""

    def load(name: str) -> str | None:
        file = folder / name
        if not file.is_file():
            return None
        text = textfile.read(file, f"{folder.parent.name}/{folder.name}/{name}")
        return SAID.sub(lambda said: json.dumps(language.say(said[1]), ensure_ascii=False), text)

    return minijinja.Environment(
        loader=load, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined_behavior="strict"
    )


class Theme:
    """The templates and static files of one folder, and the static files that come from elsewhere."""

    def __init__(
        self,
        folder: Path,
        others: Mapping[str, bytes] | None = None,
        symbols: Mapping[str, str] | None = None,
        face: Face | None = None,
    ) -> None:
        self.folder = folder
        self.face = face or Face()
        scripts = (folder / "templates" / "components").glob("*/*.js")
        own = {file.name: file.read_bytes() for file in (*(folder / "static").rglob("*"), *scripts) if file.is_file()}
        sheets = styles.joined(folder, own)
        sheets["style.css"] += self.face.style
        logo = {"logo.svg": self.face.logo} if self.face.logo else {}
        self._content = styles.lean({**(others or {}), **styles.lean_scripts(own), **sheets, **logo})
        self.sprites = Sprites(symbols or {})
        #: content-hashed path of every static file, by its name
        self.assets = {name: urls.static(name, content) for name, content in sorted(self._content.items())}

    def holds(self, page_types: Iterable[PageType], others: Collection[str]) -> None:
        """Raise :class:`TemplateFailed` where a template or a script of a page type is not there.

        *others* are static files that are made for each language.
        """
        for page_type in page_types:
            if not (self.folder / "templates" / page_type.template).is_file():
                raise TemplateFailed(f"The page type `{page_type.name}` has no template: theme/templates/{page_type.template}.")
            for script in page_type.scripts:
                if script.name not in self.assets and script.name not in others:
                    raise TemplateFailed(f"The page type `{page_type.name}` loads {script.name}, which is not in theme/static.")

    def static(self) -> Mapping[str, bytes]:
        """Return the static files by their path in the site."""
        return {path: self._content[name] for name, path in self.assets.items()}

    def edition(self, edition: Edition, assets: Mapping[str, str] | None = None) -> Renderer:
        """Return what renders the pages of one language, with the static files this language alone has."""
        return Renderer(self, edition, {**self.assets, **(assets or {})})

    def render_alone(self, template: str, language: Language, values: Mapping[str, Any]) -> bytes:
        """Render a page that belongs to no language: the chooser, the page for what is not found."""
        shared = {"assets": self.assets, "policy": POLICY, "exit": self.face.exit, "emergency_number": country.EMERGENCY}
        return _render(environment(self.folder / "templates", language), template, {**shared, **values}, self.sprites)


def linked(edition: Edition) -> dict[str, str]:
    """Return where the pages are that there is one of; "" for one with nothing to show: no page links to it."""
    there = {"numbers": edition.catalogue.hotlines, "figures": edition.catalogue.statistics, "news_feed": edition.news}
    return {name: address if there.get(name, True) else "" for name, address in urls.PAGES.items()}


class Renderer:
    """Renders the pages of one language."""

    def __init__(self, theme: Theme, edition: Edition, assets: Mapping[str, str]) -> None:
        self.environment = environment(theme.folder / "templates", edition.language)
        self.sprites = theme.sprites
        language = edition.language
        self.language = language
        self.neutral = f"{language.say('Information')} · {edition.catalogue.directory.name}"
        self.name = edition.catalogue.directory.name
        # Globals, not arguments: what is the same on every page is handed over once.
        for name, value in {
            "language": {"code": language.code, "direction": language.direction, "name": language.name},
            "languages": [{"code": o.code, "name": o.name, "direction": o.direction} for o in edition.languages],
            "directory": edition.catalogue.directory,
            "articles": [
                {
                    "slug": item.slug,
                    "path": urls.article(item.slug),
                    "title": phrase(item.title, item.language, language, item.state),
                }
                for item in edition.pages
                if item.state is not State.MISSING
            ],
            "as_of": language.date(edition.catalogue.as_of),
            "about_now": escape(json.dumps(timetable.sayings(language, edition.catalogue.as_of), ensure_ascii=False)),
            "assets": dict(assets),
            "menu": [{"path": kind.addresses[0], "label": language.say(kind.menu.label)} for kind in pages.ALL if kind.menu],
            "at": linked(edition),
            "policy": POLICY,
            "exit": theme.face.exit,
            "logo": theme.face.logo is not None,
            "emergency_number": country.EMERGENCY,
            "help_line": country.HELP_LINE,
        }.items():
            self.environment.add_global(name, value)
        self.notices = notices(language)
        self.assets = assets

    def render(self, page: Page) -> bytes:
        """Return the page as UTF-8."""
        return _render(self.environment, page.template, self.values(page), self.sprites)

    def values(self, page: Page) -> dict[str, Any]:
        """Return what the template is given besides the globals."""
        here = urls.here(page.address)
        title = (
            self.neutral if page.discreet else page.title if page.title == self.name else f"{plain(page.title)} · {self.name}"
        )
        # Where nothing is said about a page, a search engine or a preview shows the first words it finds on it.
        shown = {"address": page.address, "title": page.title, "description": page.description or self.neutral}
        common = {
            "page": shown,
            "title": title,
            "here": here,
            "root": here + "../",
            "notice": self.notices.get(least(self.language.trust, page.trust)),
        }
        shown = {name: getattr(page.view, name) for name in page.view.__dataclass_fields__}
        return {**common, "scripts": self._scripts(page), **shown}

    def _scripts(self, page: Page) -> list[str]:
        """Return the scripts of the page: those its page type lists, where the page needs them."""
        listed = SCRIPTS[page.template]
        return [self.assets[script.name] for script in listed if not script.when or _there(page.view, script.when)]


def _there(view: object, names: str) -> bool:
    """Whether *view* holds something under dotted *names*. Raises :class:`TemplateFailed` for a name it does not have."""
    for name in names.split("."):
        if view is None:
            return False
        try:
            view = getattr(view, name)
        except AttributeError as error:
            raise TemplateFailed(
                f"A script is loaded where `{names}` is there, but no page of that type has `{name}`."
            ) from error
    return bool(view)


def _render(environment: minijinja.Environment, template: str, values: Mapping[str, Any], sprites: Sprites) -> bytes:
    try:
        rendered: str = environment.render_template(template, **values)
    except minijinja.TemplateError as error:
        raise TemplateFailed(_told(error)) from error
    return sprites.into(rendered.replace(SLASH, "/")).encode()


def _told(error: BaseException) -> str:
    """Return the innermost line of a template that caused an error, and what is wrong there."""
    while isinstance(error.__cause__, minijinja.TemplateError):
        error = error.__cause__
    if not isinstance(error, minijinja.TemplateError):
        return str(error)
    return f"{error.name}:{error.line}: {error.message}"
