#!/usr/bin/env bash
# The check of action.yml, in the folder of the workspace: SARIF into a file, then the log, whose status counts.
set -euo pipefail

attest=(node "$GITHUB_ACTION_PATH/dist/attest.js" check)
options=()
paths=()
# One a line, since names have blanks; what surrounds them is YAML's.
lines() { sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d' <<<"$1"; }
while IFS= read -r folder; do options+=("--corpus=$folder"); done < <(lines "$INPUT_CORPUS")
while IFS= read -r path; do paths+=("$path"); done < <(lines "$INPUT_PATHS")

cd "$GITHUB_WORKSPACE"
sarif=$RUNNER_TEMP/attest.sarif
problems=$RUNNER_TEMP/attest-problems.txt
if ! "${attest[@]}" ${options[@]+"${options[@]}"} --format=sarif --fail-on=never -- ${paths[@]+"${paths[@]}"} >"$sarif" 2>"$problems"; then
  cat "$problems" >&2
  exit 2
fi
echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
"${attest[@]}" ${options[@]+"${options[@]}"} "--format=$INPUT_FORMAT" "--fail-on=$INPUT_FAIL_ON" -- ${paths[@]+"${paths[@]}"}
