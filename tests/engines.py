"""Three browser engines behind one door: open a page, ask it something, and nothing more.

Chromium is driven by Playwright; Firefox by WebDriver BiDi, which it speaks itself; WebKit, the engine of iPhones, by
Debian's WebKitGTK and Selenium. What is asked is asked in JavaScript, so that the three are asked the same.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
import time
import warnings
from pathlib import Path

from playwright.sync_api import Error

SIZE = (360, 740)
STEPS = 10  #: of a finger that is drawn over the page
PATIENCE = 20  #: seconds until something must have come about


class NotThere(Exception):  # a state of the machine
    """The engine is not on this machine. The argument says what to install."""


class Engine:
    """A page of a telephone's size in a browser."""

    def go(self, address: str) -> None:
        raise NotImplementedError

    def ask(self, expression: str) -> object:
        """Return what a JavaScript expression is, as JSON knows it."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def swipe(self, x: float, y: float, by: float) -> None:
        """Put a finger on the page and draw it *by* pixels down. Raises :class:`NotThere` where no finger can be driven."""
        raise NotImplementedError

    def act(self, statement: str) -> None:
        """Let a JavaScript statement happen, after the question is answered: it may leave the page."""
        self.ask(f"(setTimeout(() => {{ {statement}; }}), 1)")

    def until(self, expression: str) -> object:
        """Return what an expression is as soon as it is true."""
        end = time.monotonic() + PATIENCE
        while not (found := self.ask(expression)):
            assert time.monotonic() < end, f"never came about: {expression}"
            time.sleep(0.05)
        return found


class Chromium(Engine):
    def __init__(self, browser) -> None:
        self.page = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]}, has_touch=True).new_page()
        self.line = self.page.context.new_cdp_session(self.page)

    def go(self, address):
        self.page.goto(address)

    def ask(self, expression):
        try:
            return self.page.evaluate(f"() => JSON.parse(JSON.stringify({expression}) || 'null')")
        except Error as fault:
            if "context was destroyed" in str(fault):
                return None  # it is on its way to another page
            raise

    def swipe(self, x, y, by):
        for step in range(STEPS + 1):
            kind = "touchMove" if step else "touchStart"
            self.line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y + by * step / STEPS}]})
            time.sleep(0.016)  # a finger takes its time
        self.line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def close(self):
        self.page.context.close()


class WebKit(Engine):
    def __init__(self) -> None:
        browsers = sorted(Path("/usr").glob("lib/*/webkit2gtk-4.*/MiniBrowser"))
        drivers = [shutil.which("WebKitWebDriver"), shutil.which("Xvfb")]
        if not browsers or None in drivers:
            raise NotThere("WebKit: on Debian, apt-get install webkit2gtk-driver xvfb")
        # Only where there is the engine: the packages of another one cannot be asked for this.
        from selenium import webdriver  # noqa: PLC0415
        from selenium.webdriver.webkitgtk.service import Service  # noqa: PLC0415

        reading, writing = os.pipe()
        command = [drivers[1], "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        self.screen = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)  # its own path
        os.close(writing)
        with os.fdopen(reading) as number:
            display = f":{number.readline().strip()}"
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(browsers[-1])
        options.add_argument("--automation")
        options.add_argument("--full-screen")  # a window with a frame is never narrower than 447 pixels
        environment = {**os.environ, "DISPLAY": display}
        service = Service(drivers[0], env=environment)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # Selenium's own, inside Selenium
                self.driver = webdriver.WebKitGTK(options=options, service=service)
        except Exception:
            self.screen.kill()
            self.screen.wait()
            raise
        self.driver.set_page_load_timeout(PATIENCE)
        self.driver.set_window_size(*SIZE)

    def go(self, address):
        self.driver.get(address)

    def ask(self, expression):
        return self.driver.execute_script(f"return JSON.parse(JSON.stringify({expression}) || 'null')")

    def swipe(self, x, y, by):
        raise NotThere("a finger: the driver of WebKitGTK sends what it is told of one as a mouse")

    def close(self):
        self.driver.quit()
        self.screen.terminate()
        self.screen.wait()


class Firefox(Engine):
    """WebDriver BiDi: https://w3c.github.io/webdriver-bidi/."""

    def __init__(self, profile: Path) -> None:
        binary = shutil.which("firefox-esr") or shutil.which("firefox")
        if binary is None:
            raise NotThere("Firefox: on Debian, apt-get install firefox-esr")
        import websocket  # noqa: PLC0415  # comes with Selenium

        quiet = {"app.update.enabled": False, "browser.startup.page": 0, "datareporting.policy.dataSubmissionEnabled": False}
        quiet |= {"network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False}
        (profile / "user.js").write_text("".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in quiet.items()))
        command = [binary, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port=0", "about:blank"]
        environment = {**os.environ, "HOME": str(profile), "MOZ_DISABLE_AUTO_SAFE_MODE": "1"}
        self.running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment)
        address = next(found[1] for line in self.running.stderr if (found := re.search(r"BiDi listening on (ws://\S+)", line)))
        self.line = websocket.create_connection(f"{address}/session", timeout=PATIENCE, suppress_origin=True)
        self.numbers = itertools.count(1)
        self.say("session.new", capabilities={})
        self.context = self.say("browsingContext.getTree")["contexts"][0]["context"]
        self.say("browsingContext.setViewport", context=self.context, viewport={"width": SIZE[0], "height": SIZE[1]})

    def say(self, method: str, **parameters: object) -> dict:
        number = next(self.numbers)
        self.line.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (answer := json.loads(self.line.recv())).get("id") != number:
            pass  # an event
        assert answer["type"] == "success", answer
        return answer["result"]

    def go(self, address):
        self.say("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def ask(self, expression):
        text = f"JSON.stringify({expression}) || 'null'"
        answer = self.say("script.evaluate", expression=text, target={"context": self.context}, awaitPromise=False)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def swipe(self, x, y, by):
        moves = [
            {"type": "pointerMove", "x": x, "y": round(y + by * step / STEPS), "duration": 16} for step in range(STEPS + 1)
        ]
        acts = [moves[0], {"type": "pointerDown", "button": 0}, *moves[1:], {"type": "pointerUp", "button": 0}]
        finger = {"type": "pointer", "id": "finger", "parameters": {"pointerType": "touch"}, "actions": acts}
        self.say("input.performActions", context=self.context, actions=[finger])

    def close(self):
        self.line.close()
        self.running.terminate()
        self.running.wait()
        self.running.stderr.close()
