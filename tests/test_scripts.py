"""The scripts of the theme: the floor is a browser of 2019, and the tools that hold it there."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from builders import ROOT
from rehber.site import styles

NODE = shutil.which("node")
PACKAGES = ROOT / "node_modules"

pytestmark = pytest.mark.skipif(
    not NODE or not (PACKAGES / "eslint").is_dir(), reason="Node or ESLint is not here: `make node_modules/.done`"
)


#: Asks ESLint about several scripts, each in the place of a script of the theme; starting it takes longer than asking.
ASK = """
const { ESLint } = require("eslint");
const scripts = JSON.parse(require("fs").readFileSync(0, "utf8"));
(async () => {
  const eslint = new ESLint();
  const answers = [];
  for (const script of scripts) {
    const [found] = await eslint.lintText(script, { filePath: "theme/static/common/new.js" });
    answers.push(found.messages.filter((one) => one.severity === 2).map((one) => `${one.line}: ${one.message}`));
  }
  process.stdout.write(JSON.stringify(answers));
})();
"""


def linted(*statements):
    """Return the errors ESLint finds in each statement, in a script like those of the theme."""
    scripts = [f'(() => {{\n  "use strict";\n  {statement}\n}})();\n' for statement in statements]
    done = subprocess.run([NODE, "-e", ASK], cwd=ROOT, input=json.dumps(scripts), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(zip(statements, json.loads(done.stdout), strict=True))


def test_what_a_browser_of_2019_cannot_read_is_refused_and_what_it_reads_is_accepted():
    newer = [
        "const name = document.title?.length; addEventListener(name, null);",
        "const name = document.title ?? 1; addEventListener(name, null);",
        "let name = 1; name ||= 2; addEventListener(String(name), null);",
        "class Box { #inside = 1; read() { return this.#inside; } } addEventListener(new Box(), null);",
        "document.body.replaceChildren();",
        'addEventListener("a".replaceAll("a", "b"), null);',
        "Promise.allSettled([]);",
        "addEventListener([1].at(-1), null);",
    ]
    of_2019 = 'document.body.append(Object.fromEntries([["a", 1]]).a);'
    found = linted(*newer, of_2019)
    assert [statement for statement in newer if not found[statement]] == []
    assert found[of_2019] == []


def test_a_script_is_sent_without_its_comments_and_says_the_same():
    """What is taken out of a script is nothing but comments and space: what is left is read as the same program."""
    scripts = {file.name: file.read_bytes() for file in (ROOT / "theme").rglob("*.js")}
    lean = styles.lean_scripts(scripts)
    pairs = {name: [scripts[name].decode(), lean[name].decode()] for name in scripts}
    same = """
      const acorn = require("acorn");
      const read = (text) => JSON.stringify(acorn.parse(text, { ecmaVersion: 2019 }), (key, it) => (key === "start" || key === "end" || key === "raw" ? undefined : it));
      const pairs = JSON.parse(require("fs").readFileSync(0, "utf-8"));
      console.log(JSON.stringify(Object.keys(pairs).filter((name) => read(pairs[name][0]) !== read(pairs[name][1]))));
    """
    done = subprocess.run([NODE, "-e", same], cwd=ROOT, input=json.dumps(pairs), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
    assert len(pairs) > 20
    assert sum(map(len, lean.values())) < 0.8 * sum(map(len, scripts.values()))
