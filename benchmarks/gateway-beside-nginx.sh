#!/usr/bin/env bash
# The gateway beside nginx, both in front of the same upstream, in turn: requests a second of a route with authentication
# (nginx checks nothing), and the latency with few callers. Twice: in front of the community service, as it is used, and in
# front of an nginx that answers one kilobyte of JSON at once, where all that is left is the way through.
#
#   ./start                                     (in one terminal; for the tokens and the gateway's sessions)
#   benchmarks/gateway-beside-nginx.sh [port]   (in another; port of the running system, 8080)
#
# Needs Debian's packages nginx and wrk, and JDK 25. Ports 20 to 22 above the system's are used.
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/toolchain.sh
require_jdk25
for tool in nginx wrk curl; do
  command -v $tool >/dev/null || { echo "needs $tool: apt-get install nginx wrk curl" >&2; exit 3; }
done
port=${1:-8080}
upstream=$((port + 20)) proxy=$((port + 21)) gateway=$((port + 22))
seconds=${SECONDS_A_RUN:-8} rounds=${ROUNDS:-5}
folder=$(mktemp -d)
started=()
stop() {
  kill "${started[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

body=$(printf '{"items":[%s{}]}' "$(printf '{"id":"k-%s","name":"电信","tier":"FIRST"},' $(seq 1 22))")
cat >"$folder/nginx.conf" <<EOF
worker_processes 1;
daemon off;
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $folder; proxy_temp_path $folder; fastcgi_temp_path $folder; uwsgi_temp_path $folder; scgi_temp_path $folder;
  keepalive_requests 1000000;
  upstream community { server 127.0.0.1:$((port + 1)); keepalive 64; }
  upstream service { server 127.0.0.1:$upstream; keepalive 64; }
  server {
    listen 127.0.0.1:$upstream;
    default_type application/json;
    location / { return 200 '$body'; }
  }
  server {
    listen 127.0.0.1:$proxy;
    location /api/community/ { proxy_pass http://community; proxy_http_version 1.1; proxy_set_header Connection ""; }
    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
EOF
nginx -c "$folder/nginx.conf" -p "$folder" &
started+=($!)

SERVER_PORT=$gateway MANAGEMENT_SERVER_PORT=$((gateway + 1)) COMMUNITY_URL=http://127.0.0.1:$((port + 1)) \
  FUNNEL_URL=http://127.0.0.1:$upstream   OIDC_ISSUER=http://localhost:$((port + 5)) MONGODB_URI=mongodb://127.0.0.1:$((port + 7)) GRIDLINE_LIMITS_CLIENTPERSECOND=1000000 \
  java -Xmx192m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -jar gateway/target/gateway-*-SNAPSHOT.jar >"$folder/gateway.log" 2>&1 &
started+=($!)
for _ in $(seq 1 120); do
  curl -sf "http://localhost:$((gateway + 1))/actuator/health" >/dev/null && break
  sleep 1
done

token=$(curl -sf -u 'analyst-client:analyst-client-secret' -d 'grant_type=client_credentials&scope=gridline.read' \
  "http://localhost:$((port + 5))/oauth2/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
# load PORT PATH CONNECTIONS SECONDS: requests a second and the 99th percentile
load() {
  wrk -t1 -c"$3" -d"$4"s --latency -H "Authorization: Bearer $token" "http://localhost:$1$2" >"$folder/wrk"
  ! grep -q 'Non-2xx' "$folder/wrk" || { cat "$folder/wrk" >&2; exit 1; }
  awk '/Requests\/sec/ {rate = $2} /99%/ {p99 = $2} END {print rate, p99}' "$folder/wrk"
}

# compare WHAT PATH
compare() {
  printf '%s: requests/s with 32 callers, %s s each, in turn\n' "$1" "$seconds"
  load "$gateway" "$2" 32 15 >/dev/null
  : >"$folder/ratios"
  local round beside ours direct through
  for round in $(seq 1 "$rounds"); do
    read -r beside _ < <(load "$proxy" "$2" 32 "$seconds")
    read -r ours _ < <(load "$gateway" "$2" 32 "$seconds")
    awk -v round="$round" -v beside="$beside" -v ours="$ours" \
      'BEGIN {printf "  round %d: nginx %8.0f, gateway %8.0f = %.2f of nginx\n", round, beside, ours, ours / beside}' | tee -a "$folder/ratios"
  done
  sed 's/.*= \([0-9.]*\) of.*/\1/' "$folder/ratios" | sort -n |
    awk '{all[NR] = $1} END {printf "  median %.2f of nginx\n", all[int((NR + 1) / 2)]}'
  read -r _ direct < <(load "$proxy" "$2" 2 "$seconds")
  read -r _ through < <(load "$gateway" "$2" 2 "$seconds")
  echo "  99th percentile with 2 callers: nginx $direct, gateway $through"
}

compare 'in front of the community service' /api/community/v1/competitors
compare 'in front of an answer that costs nothing' /api/funnel/v1/stages
