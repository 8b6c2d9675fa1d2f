# Comanda. `make` alone lists what there is.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
export UV_PYTHON_DOWNLOADS := never
# Many container images forbid Python to keep what it compiled: then every start takes three times as long.
unexport PYTHONDONTWRITEBYTECODE
RUN := .venv/bin

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-14s %s\n", $$1, $$2}'

.venv/.ready: requirements.lock pyproject.toml tools/setup
	@PYTHON="$(PYTHON)" sh tools/setup house

.venv/.workshop: .venv/.ready requirements-dev.lock tests/referees/package-lock.json
	@PYTHON="$(PYTHON)" sh tools/setup workshop

SCREENS := $(shell find clients -type f -not -path '*/node_modules/*' -not -path '*/dev/*' -not -name '*.test.ts' 2>/dev/null)
server/static/.built: $(SCREENS) | .venv/.ready
	@$(RUN)/python tools/screens.py build && touch $@

.PHONY: setup
setup: .venv/.ready server/static/.built ## Fetch what the house needs and build the screens

.PHONY: serve
serve: setup ## Open the house (HOST, PORT and DATA say where)
	@exec $(RUN)/comanda serve

.PHONY: workshop
workshop: setup .venv/.workshop ## Fetch what developers need too

.PHONY: test
test: workshop ## Run every test
	@sh tools/test

.PHONY: check
check: workshop ## Formatted, typed, stairs respected, words right, wire in step?
	@sh tools/check

.PHONY: format
format: workshop ## Let the formatters have their way
	@$(RUN)/ruff check --fix --quiet . ; $(RUN)/ruff format --quiet . ; $(RUN)/python tools/screens.py format

.PHONY: story
story: workshop ## Play the evening, from 17:30 to the Z
	@$(RUN)/python -m pytest tests/stories -v

SEEDS ?= 5000
.PHONY: simulate
simulate: workshop ## Play services in which everything goes wrong (SEEDS many from FIRST on; or read one: SEED)
	@$(RUN)/python -m tests.simulator $(if $(SEED),--seed $(SEED),$(SEEDS) $(FIRST))

SERVICES ?= 1000
.PHONY: cards
cards: workshop ## Play services in which everything goes wrong at the card terminal (SERVICES many)
	@$(RUN)/python -m tests.payments.terminals.played $(SERVICES) 2>/dev/null

.PHONY: bench
bench: workshop ## Measure the house against the limit of its socket
	@sh tools/debian
	@$(RUN)/python -m tools.bench

.PHONY: wire
wire: setup ## Write the TypeScript types and docs/protocol.md from the Python definitions
	@$(RUN)/comanda wire

.PHONY: lock
lock: workshop ## Pin every dependency anew
	@sh tools/lock

.PHONY: screenshots
screenshots: workshop ## Photograph every screen for the README
	@$(RUN)/python -m tools.screenshots

.PHONY: clean
clean: ## Remove everything that was fetched or built (not the data)
	@rm -rf .venv .tools server/static clients/node_modules tests/referees/node_modules .mypy_cache .ruff_cache .pytest_cache
