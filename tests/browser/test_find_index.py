"""The index in a real browser: it finds what it finds in Node, stays on the device, and works from a folder."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from playwright.sync_api import expect

import search_harness
from builders import LANGUAGES, ROOT, files
from finding import found, load_index, type_words
from rehber import urls
from rehber.page import OperatorSettings
from rehber.publish.verify import Verification

SAMPLE = 10  #: golden queries of each language that are asked in the browser too
GOLDEN = yaml.load((ROOT / "tests/search/golden/typed.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)

ASK_ALL = """async (queries) => {
  const { rehber, rehberIndex, lunr } = globalThis;
  const { index } = document.getElementById("find").dataset;
  const stem = (file) => file.split("/").pop().split(".")[0];
  const load = async (file) => { // the file of another language is fetched only when it is asked for
    if (!rehberIndex[stem(file)]) await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(file.split("/").pop(), new URL(index, document.baseURI));
      Object.assign(script, { onload: resolve, onerror: reject });
      document.head.append(script);
    });
    return rehberIndex[stem(file)];
  };
  const finder = rehber.query.create(rehberIndex[stem(index)], lunr, load);
  const answers = [];
  for (const words of queries) {
    const { hits } = await finder.search(words);
    await finder.show(hits.map(({ place }) => place)); // what a result shows may be in another file
    answers.push(hits.map(({ place, band }) => [finder.rows[place].path, band]));
  }
  return answers;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_golden_query_is_answered_as_in_node(tab, server, real, loaded, tmp_path, language):
    queries = list(GOLDEN[language])
    tab.goto(f"{server}/{language}/find.html")
    load_index(tab)
    by_node = search_harness.asked(search_harness.edition(real, language, loaded.synonyms), queries, tmp_path)
    assert tab.evaluate(ASK_ALL, queries) == [[[hit["path"], hit["band"]] for hit in answer["found"]] for answer in by_node]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_residents_type_is_found_and_nothing_leaves_the_device(tab, server, language):
    names = GOLDEN["names"]
    queries = list(GOLDEN[language].items())[:: max(1, len(GOLDEN[language]) // SAMPLE)]
    tab.goto(f"{server}/{language}/find.html")
    load_index(tab)
    before = len(tab.requested)
    right = 0
    for query, line in queries:
        type_words(tab, query)
        first = line.partition(">")[0].split()
        allowed = {names.get(part, part) for name in first for part in names.get(name, name).split()}
        right += bool(found(tab)) and Path(found(tab)[0].replace("numbers.html#", "")).stem in allowed
    assert right / len(queries) >= 0.8
    # Chromium looks at the icon again whenever the fragment changes
    # and the file of another language says at most the language, never a word
    others = "|".join(sorted({*LANGUAGES, "chat", "sorani"} - {language}))
    allowed_files = re.compile(rf"{re.escape(server)}/static/(icon\.[^?#]*|search-{language}-({others})\.[0-9a-f]+\.js)")
    assert [url for url in tab.requested[before:] if not allowed_files.fullmatch(url)] == []
    assert [url for url in tab.requested if not url.startswith(server)] == []
    assert not any("q=" in url for url in tab.requested)
    assert tab.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


@pytest.mark.parametrize(("language", "lawyer"), [("tr", "avukat"), ("ar", "محامي")])
def test_the_search_works_from_a_folder(tab, site, language, lawyer):
    tab.goto((site / language / "find.html").as_uri())
    type_words(tab, lawyer)
    assert Counter(Path(path).stem for path in found(tab)) >= Counter(["izmir-kadin-danisma-merkezi"])
    assert {unquote(url).split(":")[0] for url in tab.requested} == {"file"}


@pytest.fixture(scope="module")
def cut_site(real, loaded, tmp_path_factory):
    """The Turkish pages of the real catalogue with an index that is cut as if it were large."""
    folder, verification = tmp_path_factory.mktemp("cut"), Verification()
    for path, content in files(real, ("tr",), decisions=OperatorSettings(search_whole_up_to=0), synonyms=loaded.synonyms):
        if path.startswith(urls.FEED):
            continue
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        verification.look(path, content)
    assert verification.faults == []
    return folder


def test_a_cut_index_is_searched_from_a_folder_and_only_what_is_needed_is_fetched(tab, cut_site):
    tab.goto((cut_site / "tr/find.html").as_uri())
    type_words(tab, "avukat")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    assert not any("vocabulary" in url for url in tab.requested)
    type_words(tab, "avuakt")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    assert any("vocabulary" in url for url in tab.requested)
    assert {unquote(url).split(":")[0] for url in tab.requested} == {"file"}


def test_where_the_long_texts_cannot_be_fetched_names_and_needs_are_found(tab, server):
    tab.route("**/search-tr-texts.*.js", lambda route: route.abort())
    tab.goto(f"{server}/tr/find.html")
    type_words(tab, "avukat")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    type_words(tab, "xyzzyq")
    says = tab.evaluate("JSON.parse(document.getElementById('find').dataset.say).failed")
    expect(tab.locator("#told")).to_have_text(says)
