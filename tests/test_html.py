"""The pages are valid HTML, by the W3C's own checker."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from builders import LANGUAGES, ROOT

JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.mark.slow
@pytest.mark.skipif(not JAR.exists(), reason="vnu is not installed: `make node_modules/.done`")
@pytest.mark.skipif(shutil.which("java") is None, reason="vnu needs Java")
def test_every_page_of_every_type_is_valid_html_and_css(site):
    pages = [site / "index.html", site / "404.html"]
    for language in LANGUAGES:
        for folder in sorted({file.parent for file in (site / language).rglob("*.html")}):
            pages += sorted(folder.glob("*.html"))[:6]
    command = ["java", "-jar", str(JAR), "--format", "gnu", "--also-check-css", "--errors-only", "--stdout", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == ""
