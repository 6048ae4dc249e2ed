#!/usr/bin/env bash
# package.sh OUT: packs every chart, with what it depends on, into the folder OUT. Needs helm on the path, or as $HELM; no network.
set -euo pipefail
helm=${HELM:-helm}
mkdir -p "${1:?the folder for the packages}"
out=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$(dirname "${BASH_SOURCE[0]}")"/*/ "$work"
# The umbrella comes last: it takes in the others as they are packed.
for chart in customer-registry segmentation service-catalogue competence-management steering stream-administrator nelikentta; do
  "$helm" dependency update --skip-refresh "$work/$chart" >/dev/null
  "$helm" package --destination "$out" "$work/$chart" >/dev/null
done
