"""The render seam: from a page to its bytes, through the theme's templates.

The templates are plain Jinja. What they say in a language is constant, so ``_("…")`` is replaced by the translation
when a template is compiled for that language; nothing is looked up while thousands of pages are rendered.
``benchmarks/render.py`` measures this against another engine on the same templates.
"""

from __future__ import annotations

import hashlib
import traceback
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from rehber import urls
from rehber.catalogue.text import State
from rehber.phrasing.voice import mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rehber.languages import Language
    from rehber.page import Edition, Page

#: No third party, no inline script or style, nothing sent anywhere (W3C, Content Security Policy Level 3).
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)

#: Where the exit control leads: the weather report of the state's own service, the same for everybody.
EXIT = "https://www.mgm.gov.tr/"


class Broken(Exception):  # a state of the theme
    """A template cannot be rendered. The argument says where and why."""


#: Browser libraries from npm that the site ships, by their place in ``node_modules``. None is committed.
LIBRARIES = ("lunr/lunr.min.js",)


class _Said(NodeTransformer):
    """Replaces every constant ``_("…")`` by what it says in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  # the name the visitor looks for
        self.generic_visit(node)
        if isinstance(node.node, nodes.Name) and node.node.name == "_" and isinstance(node.args[0], nodes.Const):
            return nodes.Const(self.language.say(node.args[0].value), lineno=node.lineno)
        return node


class _Environment(jinja2.Environment):
    """Jinja, compiling for one language."""

    def __init__(self, folder: Path, language: Language) -> None:
        super().__init__(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.language = language

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed: nodes.Template = _Said(self.language).visit(super()._parse(source, name, filename))
        return parsed


class Theme:
    """The templates and static files of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        own = [file for file in sorted((folder / "static").iterdir()) if file.is_file()]
        files = [*own, *(_library(folder.parent / "node_modules" / name) for name in LIBRARIES)]
        #: content-hashed path of every static file, by its name
        self.assets = {file.name: _hashed(file) for file in files}
        self.files = {self.assets[file.name]: file for file in files}

    def static(self) -> Mapping[str, bytes]:
        """Return the static files by their path in the site."""
        return {path: file.read_bytes() for path, file in self.files.items()}

    def edition(self, edition: Edition, assets: Mapping[str, str] | None = None) -> Renderer:
        """Return what renders the pages of one language, with the static files this language alone has."""
        return Renderer(self, edition, {**self.assets, **(assets or {})})

    def render_alone(self, template: str, language: Language, values: Mapping[str, Any]) -> bytes:
        """Render a page that belongs to no language: the chooser, the page for what is not found."""
        environment = _Environment(self.folder / "templates", language)
        shared = {"assets": self.assets, "policy": POLICY}
        return _render(environment, template, {**shared, **values})


class Renderer:
    """Renders the pages of one language."""

    def __init__(self, theme: Theme, edition: Edition, assets: Mapping[str, str]) -> None:
        self.environment = _Environment(theme.folder / "templates", edition.language)
        language = edition.language
        self.language = language
        self.neutral = f"{language.say('Information')} · {edition.catalogue.directory.name}"
        self.name = edition.catalogue.directory.name
        # Globals, not arguments: what is the same on every page is not copied for every page.
        self.environment.globals.update(
            language=language,
            languages=[{"code": o.code, "name": o.name, "direction": o.direction} for o in edition.languages],
            directory=edition.catalogue.directory,
            articles=[
                {"slug": item.slug, "title": mark(item.title, item.language, language)}
                for item in edition.pages
                if item.state is not State.MISSING
            ],
            as_of=language.date(edition.catalogue.as_of),
            assets=assets,
            policy=POLICY,
            exit=EXIT,
        )
        self.notices = {
            State.MACHINE: language.say(
                "A machine drafted the translation of this page and nobody has checked it yet. If in doubt, the Turkish text counts."
            ),
            State.OUTDATED: language.say(
                "The Turkish text of this page has changed since it was translated. Call before you rely on it."
            ),
            State.MISSING: language.say("Parts of this page are not translated yet and stand here in Turkish."),
        }

    def render(self, page: Page) -> bytes:
        """Return the page as UTF-8."""
        here = urls.here(page.address)
        title = self.neutral if page.discreet else page.title if page.title == self.name else f"{page.title} · {self.name}"
        values = {"page": page, "title": title, "here": here, "root": here + "../", "notice": self.notices.get(page.state)}
        return _render(self.environment, page.template, {**values, **page.view})


def _render(environment: _Environment, template: str, values: Mapping[str, Any]) -> bytes:
    try:
        return environment.get_template(template).render(values).encode()
    except jinja2.TemplateSyntaxError as error:
        raise Broken(f"{error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise Broken(f"{template}: the template {error.name} is not there") from error
    except jinja2.UndefinedError as error:
        raise Broken(f"{_place(error) or template}: {error.message}") from error


def _place(error: BaseException) -> str:
    """Return the innermost line of a template that *error* went through."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno}" for frame in frames if frame.filename.endswith((".html", ".xml"))]
    return places[-1] if places else ""


def _library(file: Path) -> Path:
    """Return a file npm has brought; say what to do where it has not."""
    if not file.is_file():
        raise Broken(f"{file.parent.name}/{file.name} is not in node_modules: call `make site`, which fetches it.")
    return file


def _hashed(file: Path) -> str:
    """Return where a static file stands in the site: its name changes with its content, so it can be kept for ever."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:10]
    return f"static/{file.stem}.{digest}{file.suffix}"
