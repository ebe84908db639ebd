# The commands of the project; `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON := .venv/bin/python
export QT_QPA_PLATFORM ?= offscreen
export LC_ALL ?= C.UTF-8

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## install QGIS and the test tools (the other commands call it)
	@.ci/setup.sh

demo: stage  ## run the whole chain on the sample city, or INCIDENTS=… STREETS=… LINE=…; see build/demo
	@$(PYTHON) .ci/demo.py

test: stage  ## run all tests
	@$(PYTHON) -m pytest $(ARGS)

stage: setup  ## lay the plugin out in build/plugins
	@$(PYTHON) .ci/stage.py

qgis: stage  ## open QGIS with the plugin and the demo project
	@.ci/desktop.sh

sample: setup  ## make resources/sample anew
	@$(PYTHON) resources/sample/make_sample.py resources/sample

package: setup  ## build and check dist/kc_safety_plugin-VERSION.zip
	@$(PYTHON) .ci/package.py

bench: setup  ## print the benchmark table
	@test -f build/bench-venv/.done-$$(cksum <.ci/requirements-bench.txt | tr ' ' -) || { \
	  rm -rf build/bench-venv && /usr/bin/python3 -m venv build/bench-venv && \
	  if build/bench-venv/bin/pip install -qq --disable-pip-version-check -r .ci/requirements-bench.txt; \
	  then touch build/bench-venv/.done-$$(cksum <.ci/requirements-bench.txt | tr ' ' -); \
	  else echo "Some peers could not be installed; they are printed as not installed."; fi; }
	@$(PYTHON) -m tests.benchmarks $(ARGS)

matrix:  ## run the tests on QGIS 3.22, 3.40 and 3.44 (root, debootstrap)
	@for version in 3.22 3.40 3.44; do .ci/matrix.sh $$version || exit 1; done

lint: setup  ## ruff, flake8-qgis, bandit, detect-secrets and the Qt 6 check
	@.ci/lint.sh

.PHONY: help setup demo test stage qgis sample package bench matrix lint
