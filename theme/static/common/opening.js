// Whether a place is open now. The page brings a timetable, reckoned when it was built (catalogue/timetable.py), and the
// sentences; what is left is to look up the minute it is in Türkiye. Nothing is claimed of what nobody knows, nor by a
// page that is too old. Without this script the page says the week.
(() => {
  "use strict";
  /** @type {Record<string, any>} */
  const rehber = (globalThis.rehber = globalThis.rehber || {});
  const DAY = 1440; // minutes
  const WEEK = 7;
  const NOT_OPEN = { c: "condition", e: "opened", h: "holiday", a: "appointment", u: "unknown" };
  const LETS_IN = { c: true, e: true }; // somebody is there, on a condition, or until nobody knows when
  const OFFSET = 3 * 3600e3; // milliseconds; Türkiye's time all year since 2016, for a browser that does not know it

  // --- the time on the wall: a date as 2027-03-09, and minutes since midnight ---------------------------------------

  function wall(ms) {
    try {
      const format = new Intl.DateTimeFormat("en-GB", {
        timeZone: "Europe/Istanbul", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
      });
      const { year, month, day, hour, minute } = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
      return { date: `${year}-${month}-${day}`, minute: Number(hour) * 60 + Number(minute) };
    } catch {
      const shifted = new Date(ms + OFFSET);
      return { date: shifted.toISOString().slice(0, 10), minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes() };
    }
  }

  const moved = (date, days) => new Date(Date.parse(date) + days * 864e5).toISOString().slice(0, 10);
  const weekday = (date) => (new Date(date).getUTCDay() + 6) % WEEK; // Monday is 0
  const on = (table, date) => table.days[date] || season(table.weeks, date)[weekday(date)];

  function season(weeks, date) {
    let i = weeks.length - 1;
    while (i > 0 && weeks[i][0] > date) i -= 1;
    return weeks[i][1];
  }

  // --- the answer ---------------------------------------------------------------------------------------------------

  // When it stops being open: spans that meet, over midnight too, are one. `least`: what comes then is not known.
  function ending(table, date, minute) {
    for (let days = 0; days < WEEK; ) {
      const over = minute === DAY;
      const [next, at] = over ? [moved(date, 1), 0] : [date, minute];
      const known = next <= table.until;
      const follows = known && on(table, next).find(([start]) => start === at);
      if (!follows || follows[2]) return { until: { date, minute }, least: Boolean(follows) || !known };
      if (over) days += 1;
      [date, minute] = [next, follows[1]];
    }
    return {}; // day and night
  }

  // When it opens next; nothing where something nobody knows comes before that.
  function beginning(table, date, minute) {
    for (let day = date, from = minute; day <= table.until; day = moved(day, 1), from = 0) {
      const span = on(table, day).find(([start]) => start >= from);
      if (span) return span[2] && !LETS_IN[span[2]] ? {} : { next: { date: day, minute: span[0] } };
    }
    return {};
  }

  function state(table, { date, minute }) {
    if (date < table.from || date > table.until) return { state: "old" };
    const span = on(table, date).find(([start, end]) => start <= minute && minute < end);
    if (!span) return { state: "closed", ...beginning(table, date, minute) };
    const note = span[3] && { note: span[3] };
    if (span[2] === "e") return { state: "opened", since: { date, minute: span[0] } };
    return span[2] ? { state: NOT_OPEN[span[2]], ...note } : { state: "open", ...ending(table, date, span[1]), ...note };
  }

  // --- the sentence: its pattern, and what to put into it -------------------------------------------------------------

  const clock = (minute) => [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

  function pattern({ state: what, until, next, least }, now) {
    const days = (until || next) && Math.round((Date.parse((until || next).date) - Date.parse(now.date)) / 864e5);
    if (what === "open") {
      if (!until) return "always";
      if (least) return "least";
      return days * DAY + until.minute - now.minute < DAY ? "open" : "openDay";
    }
    if (what !== "closed" || !next) return what;
    return days === 0 ? "later" : days === 1 ? "tomorrow" : days < WEEK ? "opens" : "opensDate";
  }

  function sentence(words, found, now) {
    const { date, minute } = found.until || found.next || found.since || now;
    const values = {
      note: found.note,
      time: clock(minute),
      day: words.days[weekday(date)],
      date: words.dates[Number(date.slice(5, 7)) - 1].replace("{number}", String(Number(date.slice(8)))),
    };
    const said = words[pattern(found, now)].split(/\{(\w+)\}/).map((part, i) => (i % 2 ? [part, values[part]] : part));
    if (found.note && found.state === "open") said.push(" (", ["note", found.note], ")");
    return said.filter((part) => part !== "");
  }

  // --- on the page ----------------------------------------------------------------------------------------------------

  function put(element, parts) {
    const nodes = parts.map((part) => {
      if (typeof part === "string") return part;
      const made = document.createElement("bdi");
      if (part[0] === "time") made.dir = "ltr";
      made.textContent = part[1];
      return made;
    });
    const before = element.textContent;
    const after = nodes.map((node) => typeof node === "string" ? node : node.textContent).join("");
    if (before === after) return;
    element.textContent = "";
    element.append(...nodes);
  }

  // Today's row of the week, by a word and not by colour alone.
  function mark(week, words, table, now) {
    const rows = week.querySelectorAll("tbody tr");
    week.querySelectorAll("[aria-current]").forEach((row) => {
      row.removeAttribute("aria-current");
      row.querySelector(".today").remove();
    });
    if (now.date < table.from || now.date > table.until) return;
    const row = rows[weekday(now.date)];
    const word = document.createElement("span");
    word.className = "today";
    word.textContent = ` (${table.days[now.date] ? words.other : words.today})`;
    row.setAttribute("aria-current", "date");
    row.querySelector("th").append(word);
  }

  function begin(source) {
    const words = JSON.parse(source.dataset.say);
    const listeners = [];
    const opening = Object.assign(rehber.opening, { words, tables: JSON.parse(source.dataset.tables), listeners });

    opening.states = () => {
      const now = opening.now();
      return opening.tables.map((table) => state(table, now).state);
    };

    // Everything on the page that has a timetable, whenever it came there: results and popups too.
    opening.show = () => {
      const now = opening.now();
      const said = new Map(); // thousands of places share a few timetables
      const open = new Set();
      for (const element of document.querySelectorAll("[data-when]")) {
        const number = element.dataset.when;
        const table = opening.tables[number];
        if (!said.has(number)) {
          const found = state(table, now);
          said.set(number, sentence(words, found, now));
          if (found.state === "open") open.add(number);
        }
        const chip = element.closest(".chip");
        if (chip) chip.classList.toggle("shut", !open.has(number)); // green says open
        if (element.matches("table")) mark(element, words, table, now);
        else put(element, said.get(number));
      }
    };
    const tick = () => {
      opening.show();
      for (const call of listeners) call();
      window.setTimeout(tick, 60e3 - (Date.now() % 60e3));
    };
    document.addEventListener("visibilitychange", () => { if (!document.hidden) opening.show(); }); // a phone sleeps through minutes
    tick();
  }

  rehber.opening = { state, wall, now: () => wall(Date.now()), sentence };
  const source = globalThis.document && document.getElementById("opening");
  if (source) begin(source);
})();
