# Every target installs what it needs. The commands themselves are npm scripts, so that the Node that npm installed
# beside the project is found first; only "start" is the platform itself, so that a signal to make reaches it.
.PHONY: help install start test demo bench clients fault soak docs sbom format lint typecheck clean

INSTALLED = node_modules/.installed
COMPILED = dist/.compiled

help: ## what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(INSTALLED): package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

SOURCES = $(shell find src sdks/typescript/src \( -name '*.ts' -o -name '*.jinja' \) -not -name '*.test.ts')

$(COMPILED): $(INSTALLED) tsconfig.json tsconfig.build.json sdks/typescript/tsconfig.json $(SOURCES)
	@rm -rf dist
	npm run --silent build
	@touch $@

install: $(COMPILED) ## what every other target needs

start: $(COMPILED) ## the platform with a sandbox of simulated providers; SANDBOX=0 for the real ones
	@exec ./connector serve $(if $(filter 0,$(SANDBOX)),,--sandbox)

demo: $(COMPILED) ## the whole story, unattended
	@npm run --silent demo

test: $(COMPILED) ## every test
	@scripts/system-packages.sh
	@scripts/sdk-tools.sh
	@npm run --silent check
	@npm run --silent test

bench: $(COMPILED) ## performance figures: ONLY=start,memory,proxy,call,stream,cold,codegen,registry,workers,scale
	@npm run --silent bench

clients: $(COMPILED) ## generates the catalogue's clients: sdks/generated
	@npm run --silent clients

fault: $(COMPILED) ## what takes too long for test: ONLY=A1,D1 names bars of fault/run.ts
	@scripts/system-packages.sh fault
	@scripts/sdk-tools.sh
	@npm run --silent fault

soak: $(COMPILED) ## hours of faults and load: MINUTES=120 CONNECTIONS=5000 RATE=500 GIGABYTES=10 ONLY=G2,calls,stream,A1,A2,E4,mutation
	@scripts/sdk-tools.sh
	@npm run --silent soak

docs: $(COMPILED) ## renders docs/reference, connector.schema.json and .env.example
	@npm run --silent docs

sbom: ## every package, as CycloneDX on standard output; those for development are marked
	@npm sbom --package-lock-only --sbom-format cyclonedx --loglevel=error

format: $(INSTALLED) ## formats the code
	@npm run --silent format

lint: $(INSTALLED)
	@npm run --silent lint

typecheck: $(INSTALLED)
	@npm run --silent typecheck

clean: ## removes what was built; data stays
	rm -rf dist node_modules
