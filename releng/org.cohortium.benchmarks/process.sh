#!/bin/sh
# Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
# Times the command line as whole processes, five times each, and prints a table of smallest, median and largest seconds.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$root/cohortium" analyses >/dev/null
"$root/cohortium" run hcc-lung-metastasis >/dev/null
seconds() { # the seconds that each of five runs takes, sorted
    for _ in 1 2 3 4 5; do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1 || return 1
        end=$(date +%s%N)
        awk "BEGIN { printf \"%.2f\\n\", ($end - $start) / 1e9 }"
    done | sort -n | tr '\n' ' '
}
row() { # label, command
    label=$1
    shift
    set -- $(seconds "$@")
    printf '| %s | %s | %s | %s |\n' "$label" "$1" "$3" "$5"
}
printf '| command | fastest, s | median, s | slowest, s |\n|---|---|---|---|\n'
row '`cohortium analyses`' "$root/cohortium" analyses
row '`cohortium run` of the example study (1203 patients, report included)' "$root/cohortium" run hcc-lung-metastasis
row '`cohortium verify` of it' "$root/cohortium" verify hcc-lung-metastasis
