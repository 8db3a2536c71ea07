"""Nothing moves under a thumb: on a slow line the scripts of a page come late, and what they show has its room already."""

from __future__ import annotations

import time

import pytest

from layout_checks import PAGES

STILL = 0.02  #: cumulative layout shift; what is called good elsewhere is five times as much
SHIFTS = """window.moved = [];
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput)
  moved.push([entry.value, ...entry.sources.map(({ node }) => node && (node.id || node.className || node.nodeName))]); })
  .observe({ type: "layout-shift", buffered: true });"""


def late(route):
    time.sleep(0.1)
    route.continue_()


@pytest.mark.parametrize("width", [360, 412])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_does_not_move_when_its_scripts_come_late(browser, server, path, width):
    context = browser.new_context(viewport={"width": width, "height": 740}, base_url=server, has_touch=True, is_mobile=True)
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.route("**/*.js", late)
    for language in ("tr", "ar"):
        page.goto(f"/{language}/{path}")
        page.wait_for_timeout(200)
        moved = page.evaluate("moved")
        assert sum(value for value, *_ in moved) <= STILL, (language, moved)
    context.close()
