// What no checker finds, looked for in the page as it stands: for everybody, in colours the system chooses, on paper.
// Each function returns what is wrong, in words; nothing is a pass.
"use strict";
window.looks = (() => {
  const words = (element) => (element.textContent || "").trim().replace(/\s+/g, " ");
  const called = (element) => `${element.localName}${element.id && "#" + element.id}.${element.getAttribute("class") || ""} «${words(element).slice(0, 40)}»`;
  const style = (element) => getComputedStyle(element);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // Leaflet's own inside is looked at by the tests of the map; what is there for listeners alone has no place to be seen.
  const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => shown(e) && !e.closest(".skip, .unseen, .leaflet-container"));
  const wrong = (elements, test) => elements.filter(test).map(called);

  // [red, green, blue, alpha] of what the browser computed, of 255 and of 1.
  const colour = (value) => { const parts = (value.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number); return parts.length === 4 ? parts : [...parts, 1]; };
  const seen = (value) => value !== "none" && colour(value)[3] > 0;
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const contrast = (one, other) => { const [more, less] = [light(one), light(other)].sort((a, b) => b - a); return (more + 0.05) / (less + 0.05); };
  const WHITE = [255, 255, 255, 1];

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && shown(parent) && !parent.closest("script, noscript, .skip, .unseen, .leaflet-container")) found.push(walker.currentNode);
    }
    return found;
  };

  // With *css* laid over the page: its own policy forbids that to a stranger, not to the browser.
  const under = (css, look) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    try { return look(); } finally { document.adoptedStyleSheets = []; }
  };

  const scrolls = (element) => element !== document.body && (/auto|scroll/.test(style(element).overflowX) || scrolls(element.parentElement));
  const places = (node) => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()].filter((r) => r.width); };
  const cut = () => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    const outside = texts().filter((node) => places(node).some((r) => r.left < -1 || r.right > width + 1) && !scrolls(node.parentElement));
    const clipped = all("body *").filter((e) => /hidden|clip/.test(style(e).overflow) && !e.closest("svg") && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
    return [...(wide > width ? [`the page is ${wide} wide`] : []), ...outside.map((node) => `out of sight: ${called(node.parentElement)}`), ...clipped.map((e) => `cut: ${called(e)}`)];
  };

  const CONTROLS = "a[href], button, summary, input, select, textarea, [tabindex='0']";
  // A rounded corner belongs to what is around it; what hits the page itself is over everything.
  const near = (top, element) => top && top !== document.body && (element.contains(top) || top.contains(element) || [...(element.labels || [])].some((label) => label.contains(top)));
  const covered = (element) => {
    const r = element.getClientRects()[0];
    const points = [[r.left + 3, r.top + 3], [r.right - 3, r.top + 3], [r.left + r.width / 2, r.top + r.height / 2], [r.left + 3, r.bottom - 3], [r.right - 3, r.bottom - 3]];
    return !points.every(([x, y]) => near(document.elementFromPoint(x, y), element));
  };
  const ringed = (element) => { const s = style(element); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && seen(s.outlineColor); };
  const focused = () => all(CONTROLS).filter((e) => !e.disabled).flatMap((element) => {
    // The worst case: it lies at the upper edge of the window, where the exit control sticks.
    scrollTo(0, scrollY + element.getBoundingClientRect().top);
    element.focus();
    return [...(ringed(element) ? [] : [`no ring: ${called(element)}`]), ...(covered(element) ? [`covered: ${called(element)}`] : [])];
  });

  const has = (node, script) => new RegExp(`\\p{Script=${script}}{2}`, "u").test(node.data);
  // Words of another language are to be read out in it. A name inside a sentence may stay unmarked (WCAG 3.1.2).
  const phrase = (node) => (node.data.match(/(?:\p{Script=Latin}[\p{Script=Latin}.]+[ ,/]+){2,}\p{Script=Latin}{2,}/gu) || [])
    .some((found) => found === node.data.trim() || /(?:^|[ ,/])\p{Lowercase}/u.test(found));
  const NUMBER = /\d{3}\)? \d{3} \d{2} \d{2}\b|\b\d{3} \d{2} \d{2}\b/;
  const misread = (node) => {
    const parent = node.parentElement;
    const language = parent.closest("[lang]").lang;
    const way = style(parent).direction;
    return [
      has(node, "Arabic") && !["ar", "fa"].includes(language) && "Arabic letters",
      has(node, "Armenian") && language !== "hy" && "Armenian letters",
      phrase(node) && ["ar", "fa", "hy"].includes(language) && !parent.closest("bdi, code") && "Latin words",
      has(node, "Arabic") && way !== "rtl" && "Arabic letters from left to right",
      NUMBER.test(node.data) && way !== "ltr" && "a telephone number from right to left",
    ].filter(Boolean).map((what) => `${what}, marked ${language}: ${called(parent)}`);
  };

  const sizes = (element) => [element, ...(element.labels || [])].map((e) => e.getBoundingClientRect());

  const always = {
    "the page fits its window": cut,

    "text spaced as WCAG 1.4.12 allows is not cut": () => under(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }", cut),

    "text of twice the size is not cut": () => under("html { font-size: 200% !important; }", cut),

    "what has the focus shows it and is not covered": focused,

    "nothing moves for those who asked for less motion": () => [
      ...document.getAnimations().map((a) => `runs: ${called(a.effect.target)}`),
      ...wrong(all("html, body, body *"), (e) => parseFloat(style(e).transitionDuration) > 0.01 || style(e).scrollBehavior === "smooth"),
    ],

    "every text says its language and runs the right way": () => texts().flatMap(misread),

    "every target is large enough for a thumb": () => wrong(all("a[href], button, summary, input, select"), (e) => !sizes(e).some((r) => r.height >= 24 && r.width >= 24)),

    "links of the same words lead to the same place": () => {
      const known = new Map();
      return wrong(all("a[href]"), (link) => {
        const around = link.closest("li, p, dd, td, section, article");
        const key = `${words(link)} | ${around ? words(around) : ""}`;
        if (!known.has(key)) known.set(key, link.href);
        return known.get(key) !== link.href;
      });
    },

    "headings stand in order, under one title": () => {
      const headings = all("h1, h2, h3, h4, h5, h6");
      const level = (e) => Number(e.localName[1]);
      return [
        ...(headings.filter((e) => level(e) === 1).length === 1 ? [] : ["not one h1"]),
        ...wrong(headings, (e) => !words(e)),
        ...wrong(headings, (e) => level(e) > level(headings[headings.indexOf(e) - 1] || headings[0]) + 1 || level(headings[0]) !== 1),
      ];
    },

    "the parts of the page can be found by name": () => {
      const names = all("nav").map((e) => e.getAttribute("aria-label"));
      return [
        ...["body > header", "main", "body > footer"].filter((part) => document.querySelectorAll(part).length !== 1),
        ...names.filter((name, i) => !name || names.indexOf(name) !== i).map((name) => `navigation «${name}»`),
      ];
    },

    "the way out and the emergency number come first, in this order": () => {
      const order = [".skip", ".exit", ".bar .urgent[href='tel:112']", "main"].map((part) => document.querySelector(part));
      return order.every((e, i) => e && (!i || order[i - 1].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) ? [] : ["not in this order"];
    },
  };

  const forced = {
    "a control has an edge where its background is gone": () => wrong(all(".exit, button, input:not([type=checkbox]), select, .tiles a, .alert, .notice"), (e) => parseFloat(style(e).borderBlockEndWidth) < 1),

    "what is drawn can be seen": () => {
      const canvas = colour(under("body { background: Canvas !important; }", () => style(document.body).backgroundColor));
      return wrong(all("svg.chart :is(rect, text), .locator :is(.area, .pin, .around), svg.symbol"), (e) => ![style(e).fill, style(e).stroke].some((value) => seen(value) && contrast(colour(value), canvas) >= 3));
    },

    "what has the focus shows it and is not covered": focused,
  };

  const printed = {
    "no ink is spent on backgrounds": () => wrong(all("html, body, body *"), (e) => style(e).backgroundImage !== "none" || (seen(style(e).backgroundColor) && contrast(colour(style(e).backgroundColor), WHITE) > 1.1)),

    "every word is dark enough for paper": () => texts().map((node) => node.parentElement).filter((e) => !e.closest("svg") && contrast(colour(style(e).color), WHITE) < 4.5).map(called),

    "what only a screen needs is not printed": () => wrong(all(".exit, form, button, header nav, footer nav"), () => true),
  };

  return { always, forced, printed };
})();
