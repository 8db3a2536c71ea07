"""A page read aloud: only by a voice of the device, in the language of the page, and silent as soon as somebody leaves."""

from __future__ import annotations

import json

import pytest

#: A browser's voices and what they were told, instead of real ones: no machine of a test has any.
SPEECH = """
window.heard = [];
const speech = {
  getVoices: () => VOICES,
  speak: (one) => heard.push({ text: one.text, voice: one.voice.name, end: one.onend }),
  cancel: () => heard.push("silence"),
  onvoiceschanged: null,
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
OWN = {"name": "own", "lang": "tr_TR", "localService": True}
FAR = {"name": "far", "lang": "tr-TR", "localService": False}
OTHER = {"name": "other", "lang": "en-GB", "localService": True}
RECORD = "/tr/centre/sisli-kadin-danisma-merkezi.html"
BUTTON = "[value=aloud]"


@pytest.fixture
def hearing(page):
    def go(path, *voices):
        page.add_init_script(SPEECH.replace("VOICES", json.dumps(voices)))
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(path)
        return page

    return go


@pytest.mark.parametrize("voices", [(), (FAR,), (OTHER,)], ids=["no voice", "a voice elsewhere", "another language"])
@pytest.mark.parametrize("path", [RECORD, "/tr/page/your-rights-6284.html"])
def test_it_is_offered_by_no_other_voice_than_one_of_the_device_and_the_language(hearing, voices, path):
    assert not hearing(path, *voices).locator(BUTTON).is_visible()


@pytest.mark.parametrize(
    "path", [RECORD, "/tr/page/your-rights-6284.html", "/tr/safety.html", "/tr/news/directory-opened.html"]
)
def test_the_page_is_read_from_its_heading_on_by_the_voice_of_the_device(hearing, path):
    page = hearing(path, FAR, OTHER, OWN)
    page.locator(BUTTON).click()
    said = [it for it in page.evaluate("heard") if it != "silence"]
    assert said[0]["text"] == page.locator("h1").inner_text()
    assert {it["voice"] for it in said} == {"own"}
    assert len(said) > 5
    assert page.locator(BUTTON).inner_text() == "Okumayı durdur"
    page.evaluate("[...heard].reverse().find((it) => it.end).end()")
    assert page.locator(BUTTON).inner_text() == "Sesli oku"


@pytest.mark.parametrize("how", ["the same button", "the way out", "another page", "the screen goes dark"])
def test_it_is_silent_at_once_after(hearing, how):
    page = hearing(RECORD, OWN)
    page.locator(BUTTON).click()
    page.evaluate("void heard.splice(0)")
    if how == "the same button":
        page.locator(BUTTON).click()
    elif how == "the way out":
        page.evaluate("document.querySelector('a.exit').href = '#'; document.querySelector('a.exit').click()")
    elif how == "another page":
        page.evaluate("void dispatchEvent(new Event('pagehide'))")
    else:
        page.evaluate(
            "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))"
        )
    assert page.evaluate("heard")[-1] == "silence"
    assert not any(isinstance(it, dict) for it in page.evaluate("heard"))
