#!/usr/bin/env bash
# Everything that must hold, in one command: formatting, build, lint, types, unit tests, server tests on both databases,
# browser journeys. As root it first installs what the tests need from Debian's packages.
# The last line is "N passed, N failed"; a step that is not a test counts as one failure when it fails.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
export DOTNET_TieredPGO=0 # the suites end before the time that a profile takes is earned back

client=src/RecognitionFeed.Client
artifacts=tests/artifacts
packages=(chromium fonts-roboto libheif1 libheif-examples libvips-tools curl nginx openssl postgresql systemd)
passed=0
failed=0

finish() {
    [ ! -f "$artifacts/faults.md" ] || { printf '\n== Faults\n' && cat "$artifacts/faults.md"; }
    printf '\n%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# step NAME COMMAND...: runs a step that is not a test.
step() {
    printf '\n== %s\n' "$1"
    local started=$SECONDS
    if "${@:2}"; then
        printf '   %s: ok, %s s\n' "$1" $((SECONDS - started))
    else
        printf '   %s: FAILED\n' "$1"
        failed=$((failed + 1))
        return 1
    fi
}

# suite NAME PROJECT [FILTER]: runs a .NET test project, or part of it, and adds up its summary.
suite() {
    printf '\n== %s\n' "$1"
    local started=$SECONDS log="$artifacts/$(basename "$2")-${RECOGNITIONFEED_TEST_DATABASE:-Sqlite}.log"
    dotnet test "$2" --no-build ${3:+--filter "$3"} 2>&1 | tee "$log"
    local status=${PIPESTATUS[0]} summary
    summary=$(grep -E '^(Passed|Failed)!' "$log" | tail -n 1)
    local ok bad
    ok=$(sed -nE 's/.*Passed: +([0-9]+).*/\1/p' <<<"$summary")
    bad=$(sed -nE 's/.*Failed: +([0-9]+), Passed.*/\1/p' <<<"$summary")
    passed=$((passed + ${ok:-0}))
    # A run that was cut off, or found no test, has failed whatever it counted.
    if [ "$status" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then bad=1; fi
    [ "${ok:-0}" -eq 0 ] && [ "${bad:-0}" -eq 0 ] && bad=1
    failed=$((failed + ${bad:-0}))
    printf '   %s: %s s\n' "$1" $((SECONDS - started))
}

install_packages() {
    local missing=()
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "Missing: ${missing[*]}. Run this script once as root, or: apt-get install ${missing[*]}"
        return 1
    fi
    # The tests start servers of their own; Debian's must not start theirs.
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod +x /usr/sbin/policy-rc.d
    apt-get update -q >/dev/null &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
    local status=$?
    rm -f /usr/sbin/policy-rc.d
    return $status
}

# systemd-analyze looks for the program that the unit starts; it is not installed here.
systemd_unit() {
    local unit="$artifacts/recognitionfeed@.service"
    sed 's#^ExecStart=[^ ]*#ExecStart=/bin/true#' infra/systemd/recognitionfeed@.service >"$unit"
    systemd-analyze verify --man=no "$unit"
}

client_tests() {
    local report="$PWD/$artifacts/client.json"
    (cd "$client" && npx vitest run --reporter=default --reporter=json --outputFile="$report")
    [ -s "$report" ] || return 1
    passed=$((passed + $(node -p "require('$report').numPassedTests")))
    failed=$((failed + $(node -p "require('$report').numFailedTests")))
}

# ended_well PROCESS LOG: shows what a step that ran beside others said.
ended_well() {
    wait "$1"
    local status=$?
    cat "$2"
    return "$status"
}

rm -rf "$artifacts"
mkdir -p "$artifacts"
step "Debian packages" install_packages || finish
step "Tools" dotnet tool restore || finish
step "Azurite" npm --prefix tests/azurite ci --ignore-scripts --no-audit --no-fund || finish
step "OpenID provider" npm --prefix tests/oidc-provider ci --ignore-scripts --no-audit --no-fund || finish
step "Formatting of C#" dotnet csharpier check src tests
step "Build" dotnet build RecognitionFeed.sln -warnaserror || finish
npm --prefix "$client" run lint >"$artifacts/lint.log" 2>&1 & # on one core; the next two leave the other idle
lint=$!
step "Client: types" npm --prefix "$client" run check
step "Client: unit tests" client_tests
step "Client: lint and formatting" ended_well "$lint" "$artifacts/lint.log"
# Tests that stand for themselves on one database, or need none, whichever the run is on, are run once.
suite "Server on SQLite" tests/RecognitionFeed.Tests "Database!=PostgreSql"
RECOGNITIONFEED_TEST_DATABASE=PostgreSql suite "Server on PostgreSQL" tests/RecognitionFeed.Tests "Database!=Sqlite&Without!=Database"
suite "Browser journeys" tests/RecognitionFeed.BrowserTests
step "systemd unit" systemd_unit
finish
