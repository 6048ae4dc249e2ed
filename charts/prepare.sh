#!/usr/bin/env bash
# prepare.sh NAMESPACE: chooses the passwords and keys of a new installation, keeps them as secrets of the namespace, and prints the SQL
# that makes the databases and their roles with the same passwords:
#   bash charts/prepare.sh nelikentta | psql --set ON_ERROR_STOP=1 "$SUPERUSER"
# Makes nothing twice: it stops at a secret that is there. Needs openssl and kubectl on the path (or as $KUBECTL). Writes no file.
set -euo pipefail
kubectl=${KUBECTL:-kubectl}
namespace=${1:?the namespace of the installation}

keep() { # NAME KEY=VALUE…: a secret, its values by standard input, so that no list of processes shows them
  local name=$1
  shift
  {
    printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: "%s", namespace: "%s"}\nstringData:\n' "$name" "$namespace"
    for pair in "$@"; do printf '  "%s": "%s"\n' "${pair%%=*}" "${pair#*=}"; done
  } | "$kubectl" create --filename - >&2
}
# A letter first: nats-server reads its users' passwords from variables, and 7e1… there as the beginning of a number.
password() { printf 'p%s' "$(openssl rand -hex 24)"; }

administrator=$(password)
keep nelikentta-stream-administrator "nats-password=$administrator"
nats=("NATS_PASSWORD_STREAM_ADMINISTRATOR=$administrator")
for group in nelikentta_application nelikentta_relay; do
  printf "DO \$\$ BEGIN CREATE ROLE %s NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END \$\$;\n" "$group"
done
for service in customer-registry segmentation service-catalogue competence-management steering; do
  role=${service//-/_} owner=$(password) application=$(password) relay=$(password) messages=$(password)
  pairs=("database-password=$application" "database-relay-password=$relay" "nats-password=$messages")
  if [ "$service" = customer-registry ]; then
    pairs+=("identity-code-keys=first:$(openssl rand -base64 32)" "identity-code-index-key=$(openssl rand -base64 32)")
  fi
  keep "nelikentta-$service" "${pairs[@]}"
  keep "nelikentta-$service-owner" "database-owner-password=$owner"
  nats+=("NATS_PASSWORD_$(tr a-z- A-Z_ <<<"$service")=$messages")
  cat <<SQL
CREATE ROLE ${role}_owner LOGIN PASSWORD '$owner';
CREATE ROLE ${role} LOGIN PASSWORD '$application' IN ROLE nelikentta_application;
CREATE ROLE ${role}_relay LOGIN PASSWORD '$relay' IN ROLE nelikentta_relay;
CREATE DATABASE ${role} OWNER ${role}_owner;
REVOKE ALL ON DATABASE ${role} FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE ${role} TO ${role};
GRANT CONNECT ON DATABASE ${role} TO ${role}_relay;
SQL
done
keep nelikentta-nats-users "${nats[@]}"
