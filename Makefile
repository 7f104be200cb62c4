.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help setup all generate contract conformance mutants publish release mock lint evidence test bench check style types drift lock clean

PYTHON ?= python3
VENDOR ?= octolis
LOCK ?=
ONLY ?=
LANGUAGES ?=
GENERATORS := .specloom/node/node_modules/postman-code-generators
BIN := .venv/bin
PYTHON_IS_FIT := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON_WANTED := specloom needs Python 3.11 or newer with its venv module; name one, as in: make setup PYTHON=python3.12
GENERATED := $(subst $() ,:,$(wildcard generated/*))
export UV_DEFAULT_INDEX ?= $(PIP_INDEX_URL)

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(BIN)/.ready ## Make .venv with everything in it; does nothing when it is up to date
	@:

all: setup generate contract publish ## Do the main job: clients, contract tests and documentation for every vendor

generate: setup ## Rebuild generated/ from specs/
	$(BIN)/specloom generate

contract: setup ## Test every simulator against its spec, on all cores
	$(BIN)/specloom contract

conformance: setup ## Count for every simulator which checks hold on which operations
	$(BIN)/specloom conformance

mutants: setup ## Seed defects in every simulator and count which the contract tests notice
	$(BIN)/specloom mutants

publish: setup $(if $(LANGUAGES),$(GENERATORS)) ## Write the specs and their documentation to dist/; make publish LANGUAGES=all adds calls in 31 other languages
	$(BIN)/specloom publish $(if $(LANGUAGES),--languages)

release: setup ## Prepare a release of one vendor in releases/: make release VENDOR=octolis
	$(BIN)/specloom release $(VENDOR)

mock: setup ## Serve the simulator of one vendor: make mock VENDOR=octolis
	$(BIN)/specloom mock $(VENDOR)

lint: setup ## Check the specs against OpenAPI, the extensions and the house rules
	$(BIN)/specloom lint

evidence: setup ## Show where the facts of the specs come from and how sure they are
	$(BIN)/specloom evidence

test: setup ## Run all tests, with the branch coverage of scripts/specloom
	$(BIN)/pytest --cov --numprocesses auto --dist worksteal

bench: setup ## Measure clients and simulators beside what they are compared with: make bench ONLY=mock
	$(BIN)/python -m tests.bench $(addprefix --only ,$(ONLY))

check: style types lint drift ## Run every static check: style, types, lint and drift

style: setup ## Check the code's style with ruff
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: setup ## Check the types of scripts/, tests/, specs/ and generated/ with mypy
	MYPYPATH=$(GENERATED) $(BIN)/mypy

drift: setup ## Check that generated/ is what the specs make
	$(BIN)/specloom generate --check

lock: $(BIN)/uv ## Write requirements.lock from pyproject.toml; make lock LOCK=--upgrade renews every pin
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --generate-hashes --no-annotate --quiet --custom-compile-command 'make lock' --output-file requirements.lock $(LOCK)

clean: ## Remove .venv, dist/, reports and every cache
	rm -rf .venv dist .specloom .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .schemathesis

$(GENERATORS):
	npm install --silent --prefix .specloom/node --no-fund --no-audit postman-code-generators@2.1.1

$(BIN)/python:
	@$(PYTHON) -c '$(PYTHON_IS_FIT)' 2>/dev/null && $(PYTHON) -m venv --clear .venv || { echo '$(PYTHON_WANTED)' >&2; exit 1; }

$(BIN)/uv: | $(BIN)/python
	sed -n '/^uv==/,/[^\\]$$/p' requirements.lock | $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement /dev/stdin

$(BIN)/.ready: requirements.lock pyproject.toml | $(BIN)/uv
	$(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements.lock && $(BIN)/uv pip install --quiet --no-deps --editable . && $(BIN)/python -m compileall -q scripts specs && touch $@
