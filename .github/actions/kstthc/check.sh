#!/usr/bin/env bash
# Checks the plans named by PATHS (one a line), annotates findings, and adds validate and diff to the job summary.
set -uo pipefail

kstthc=("node" "$(dirname "${BASH_SOURCE[0]}")/../../../bin/kstthc.js")
summary=${GITHUB_STEP_SUMMARY:-/dev/null}
temp=${RUNNER_TEMP:-/tmp}
reports=("$temp/kstthc.md")
paths=()
while IFS= read -r path; do
  if [[ -n $path ]]; then paths+=("$path"); fi
done <<< "${PATHS:-}"

# An input that would do nothing must not look as if it did.
refuse() {
  echo "::error title=kstthc::$1"
  exit 2
}
case ${KSTTHC_LANG:-} in '' | vi | en) ;; *) refuse 'language must be vi or en' ;; esac
case ${STRICT:-} in '' | true | false) ;; *) refuse 'strict must be true or false' ;; esac
case ${COMMENT:-} in '' | true | false) ;; *) refuse 'comment must be true or false' ;; esac
case ${ALLOW_IGNORES:-} in '' | true | false) ;; *) refuse 'allow-ignores must be true or false' ;; esac
if [[ -n ${MAX_INCREASE:-} && -z ${BASE:-} ]]; then refuse 'max-increase needs base, the revision to compare with'; fi

checks=(--format github --format "markdown=$temp/kstthc.md")
if [[ ${STRICT:-} == true ]]; then checks+=(--strict); fi
if [[ -n ${BASE:-} ]]; then checks+=(--since "$BASE"); fi

status=0
"${kstthc[@]}" validate "${checks[@]}" -- ${paths[@]+"${paths[@]}"} || status=$?
if ((status > 1)); then exit "$status"; fi
cat "$temp/kstthc.md" >> "$summary"

if [[ -n ${BASE:-} ]]; then
  gate=()
  if [[ -n ${MAX_INCREASE:-} ]]; then gate=(--max-increase "$MAX_INCREASE"); fi
  if [[ ${ALLOW_IGNORES:-} == true ]]; then gate+=(--allow-ignores); fi
  "${kstthc[@]}" diff --base "$BASE" --format markdown ${gate[@]+"${gate[@]}"} -- ${paths[@]+"${paths[@]}"} \
    | tee "$temp/kstthc-diff.md" | tee -a "$summary" || status=$?
  reports=("$temp/kstthc-diff.md" "${reports[@]}")
fi
# The plans are read by now: what writes the comment sees only the reports.
if [[ ${COMMENT:-} == true ]]; then node "$(dirname "${BASH_SOURCE[0]}")/comment.js" "${reports[@]}"; fi
exit "$status"
