# What the walks through the API have in common. Sourced by them, with their arguments: [gateway] [identity provider].
gateway=${1:-http://localhost:8080}
provider=${2:-http://localhost:8085}

step() { printf '\n\033[1m%s\033[0m\n' "$1"; }

# pick EXPRESSION: reads JSON and prints what the expression says of it, for example: pick items[0].id
pick() {
  node -e 'const it = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const found = Function("it", `return it.${process.argv[1]}`)(it);
    console.log(typeof found === "string" ? found : JSON.stringify(found, null, 2));' "$1"
}

# token CLIENT: a token for one of the demo's machine clients; its secret is its name with '-secret'.
token() {
  curl -sf -u "$1:$1-secret" -d 'grant_type=client_credentials&scope=gridline.read gridline.write' "$provider/oauth2/token" |
    pick access_token
}

# api CLIENT METHOD PATH [BODY]: calls the API and prints the answer, refusals too. If-Match: * says that any version will
# do; a client that shows a page first sends the ETag it got with it.
api() {
  curl -s -X "$2" "$gateway/api$3" -H "Authorization: Bearer $(token "$1")" -H 'Accept-Language: en' \
    -H 'Content-Type: application/json' -H 'If-Match: *' ${4:+-d "$4"}
}

# until_true EXPRESSION COMMAND…: repeats the command until the expression holds for its answer; events take a moment.
until_true() {
  local expression=$1 answer
  shift
  for _ in $(seq 1 60); do
    answer=$("$@")
    if [ "$(pick "$expression" <<<"$answer" 2>/dev/null)" = true ]; then
      printf '%s\n' "$answer"
      return
    fi
    sleep 0.5
  done
  echo "never true: $expression of $answer" >&2
  exit 1
}

# day DAYS: a date so many days from now, where the operator is.
day() { node -p "new Date(Date.now() + ($1) * 86400000).toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})"; }
