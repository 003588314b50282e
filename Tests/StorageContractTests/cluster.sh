#!/usr/bin/env bash
# Starts a PostgreSQL cluster of its own, prints the folder of its socket, and takes all of it away when the input ends:
# whoever started this need not live to say so.
set -euo pipefail
trap '' INT TERM HUP

bin="$(printf '%s\n' /usr/lib/postgresql/*/bin | sort --version-sort | tail -n 1)"
folder="$(mktemp --directory -t attune-postgres-XXXXXX)"

# PostgreSQL refuses to run as root.
as_other() {
    if [[ $EUID -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

stop() {
    as_other "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

[[ $EUID -ne 0 ]] || chown postgres "$folder"
cd "$folder"
as_other "$bin/initdb" -D "$folder/data" -A trust -E UTF8 --locale=C.UTF-8 -U postgres --no-sync >"$folder/initdb.log" 2>&1
options="-k $folder -c listen_addresses= -c max_connections=200 -c fsync=off -c full_page_writes=off"
# Deadlocks are looked for after a tenth of a second, so that a test of them is quick.
options+=" -c deadlock_timeout=100ms -c log_min_messages=fatal"
as_other "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "$options" start >/dev/null

printf '%s\n' "$folder"
exec >/dev/null
while IFS= read -r _; do :; done
