# The parts of ./test and the counting of their results. Sourced by ./test from the project's top folder.

passed=0
failed=0
broken=()
flaky=()
failures=()
reports=target/test-reports

begin() { printf '\n== %s (%s)\n' "$1" "$(date +%H:%M:%S)"; }

# A part that ended with an error although no test failed, for example because it did not compile.
broke() {
  broken+=("$1")
  failed=$((failed + 1))
}

# Adds what Surefire's XML reports say.
count_surefire() {
  local sums
  sums=$(find . -path ./frontend -prune -o -path '*/target/surefire-reports/TEST-*.xml' -print0 |
    xargs -0 -r sed -n 's/^<testsuite .* tests="\([0-9]*\)" errors="\([0-9]*\)" skipped="\([0-9]*\)" failures="\([0-9]*\)".*/\1 \2 \3 \4/p' |
    awk '{run += $1; bad += $2 + $4; off += $3} END {print run - bad - off + 0, bad + 0}')
  passed=$((passed + ${sums% *}))
  failed=$((failed + ${sums#* }))
}

# Remembers which Java tests failed, each with the first line of why.
find_failures() {
  local test
  while IFS= read -r test; do
    failures+=("$test")
  done < <(find . -path ./frontend -prune -o -path '*/target/surefire-reports/TEST-*.xml' -print0 |
    xargs -0 -r awk '/<testcase / {name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name)
      class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)}
      /<(failure|error)[ >]/ {why = $0; sub(/.*message="/, "", why); sub(/".*/, "", why); print class "." name ": " substr(why, 1, 300)}' | sort -u)
}

# Remembers the Java tests that passed only when tried once more.
find_flaky() {
  local test
  while IFS= read -r test; do
    flaky+=("$test")
  done < <(find . -path ./frontend -prune -o -path '*/target/surefire-reports/TEST-*.xml' -print0 |
    xargs -0 -r awk '/<testcase / {name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name)
      class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)}
      /<flaky(Failure|Error)/ {print class "." name}' | sort -u)
}

# Adds what a vitest JSON report says, and remembers what failed; a file that failed before its tests began is one more.
count_vitest() {
  [ -r "$1" ] || return 1
  local sums
  sums=$(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const unbegun = r.testResults.filter(f => f.status === "failed" && !f.assertionResults.some(t => t.status === "failed"));
    console.log(r.numPassedTests, r.numFailedTests + unbegun.length)' "$1") || return 1
  passed=$((passed + ${sums% *}))
  failed=$((failed + ${sums#* }))
  local test
  while IFS= read -r test; do
    failures+=("$test")
  done < <(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const first = text => (text ?? "").split("\n")[0].slice(0, 300);
    for (const f of r.testResults) {
      const failed = f.assertionResults.filter(t => t.status === "failed");
      for (const t of failed) console.log(t.fullName + ": " + first(t.failureMessages[0]));
      if (f.status === "failed" && failed.length === 0) console.log(f.name.split("/").pop() + ": " + first(f.message));
    }' "$1")
}

test_java() {
  begin 'Java: compile, format, rules, persistence, messaging, flows'
  find . -path ./frontend -prune -o -path '*/target/surefire-reports' -print0 | xargs -0 -r rm -rf
  local before=$failed status=0 begun
  begun=$(date +%s)
  # A pause of the machine may hit a test that waits for the broker: what fails is tried once more, and named in the summary.
  # Two services at a time, since their tests wait for the broker and the store for a part of the time.
  mvn -B -ntp -fae -T 2 -Dsurefire.rerunFailingTestsCount=1 verify || status=$?
  count_surefire
  find_failures
  find_flaky
  if [ $status -eq 0 ]; then
    # What was just built need not be built again for the browser tests; see deploy/build-outdated.sh.
    mkdir -p .cache && touch -d "@$begun" .cache/jars-built
  elif [ "$failed" -eq "$before" ]; then
    broke 'Java build'
  fi
}

test_spa() {
  begin 'SPA: types, lint, format, unit tests, build and budgets'
  local begun
  mkdir -p "$reports"
  rm -f "$reports/spa.json"
  (cd frontend && npm ci --no-progress && npm run check) || broke 'SPA check'
  (cd frontend && npx vitest run --reporter=default --reporter=json --outputFile.json="../$reports/spa.json")
  count_vitest "$reports/spa.json" || broke 'SPA tests'
  begun=$(date +%s)
  if (cd frontend && npm run build); then
    mkdir -p .cache && touch -d "@$begun" .cache/pages-built
  else
    broke 'SPA build'
  fi
}

chromium_present() { command -v chromium >/dev/null 2>&1 || [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; }

install_chromium() {
  local as_root=''
  [ "$(id -u)" -eq 0 ] || as_root='sudo -n'
  command -v apt-get >/dev/null 2>&1 &&
    $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-cjk >/dev/null
}

# A base port with sixteen free ports above it.
free_base() {
  node -e '
    const net = require("net");
    const free = port => new Promise(done => {
      const s = net.createServer().once("error", () => done(false)).once("listening", () => s.close(() => done(true)));
      s.listen(port, "127.0.0.1");
    });
    (async () => {
      for (let base = 21000; base < 60000; base += 100) {
        const all = await Promise.all([...Array(16).keys()].map(i => free(base + i)));
        if (all.every(Boolean)) { console.log(base); return; }
      }
      process.exit(1);
    })();'
}

# Starts the whole system with sample data in a folder of its own, runs the browser tests against it, stops it.
test_browser() {
  begin 'Browser: pages and the main job against the running system'
  if ! chromium_present && ! install_chromium; then
    echo 'The browser tests need Chromium: apt-get install chromium fonts-noto-cjk' >&2
    broke 'Chromium is missing'
    return
  fi
  mkdir -p "$reports"
  rm -f "$reports/browser.json"
  local base data system ready
  base=$(free_base) || { broke 'no free ports'; return; }
  data=$(mktemp -d)
  GRIDLINE_FAST_START=off ./start --data "$data" --port "$base" >"$reports/system.log" 2>&1 &
  system=$!
  trap 'kill -TERM $system 2>/dev/null' EXIT
  for _ in $(seq 1 900); do
    grep -q "Gridline is ready" "$reports/system.log" && ready=yes && break
    kill -0 $system 2>/dev/null || break
    sleep 1
  done
  if [ -z "${ready:-}" ]; then
    tail -n 40 "$reports/system.log" >&2
    broke 'the system did not start'
  else
    (cd frontend && GRIDLINE_URL="http://localhost:$base" npm run e2e -- --reporter=default --reporter=json \
      --outputFile.json="../$reports/browser.json")
    count_vitest "$reports/browser.json" || broke 'browser tests'
  fi
  kill -TERM $system 2>/dev/null
  wait $system 2>/dev/null
  trap - EXIT
  if [ ${#broken[@]} -eq 0 ] && [ "$failed" -eq 0 ]; then
    rm -rf "$data"
  else
    echo "logs of the system: $data/logs" >&2
  fi
}

test_summary() {
  printf '\n'
  local part
  for part in ${broken[@]+"${broken[@]}"}; do
    printf 'broken: %s\n' "$part"
  done
  for part in ${failures[@]+"${failures[@]}"}; do
    printf 'failed: %s\n' "$part"
  done
  for part in ${flaky[@]+"${flaky[@]}"}; do
    printf 'flaky, passed only when repeated: %s\n' "$part"
  done
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
