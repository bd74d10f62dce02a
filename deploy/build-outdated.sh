# Builds what ./start needs and is missing or older than its sources. Sourced by ./start after toolchain.sh.

# Modules that become processes, and what runs them. What they depend on is built with them.
gridline_modules='standalone/supervisor standalone/document-store standalone/broker standalone/identity-provider
  community-service customer-funnel-service pricing-service campaign-service gateway'

# True when any of the files and folders $2… has changed since file $1 was written.
changed_since() {
  local stamp=$1
  shift
  [ -e "$stamp" ] || return 0
  [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

jars_missing() {
  local module
  for module in $gridline_modules; do
    # shellcheck disable=SC2086
    ls "$1/$module"/target/*-SNAPSHOT*.jar >/dev/null 2>&1 || return 0
  done
  return 1
}

build_outdated_jars() {
  local top=$1 stamp=$1/.cache/jars-built module
  local sources=("$top/pom.xml")
  for module in contracts platform $gridline_modules; do
    sources+=("$top/$module/pom.xml" "$top/$module/src/main")
  done
  if jars_missing "$top" || changed_since "$stamp" "${sources[@]}"; then
    require_maven
    echo 'Building the services (mvn package, without tests) …'
    mkdir -p "$top/.cache"
    # The time before the build: what is edited while it runs is built the next time.
    touch "$stamp.new"
    (cd "$top" && mvn -q -B -DskipTests -am -pl "$(echo $gridline_modules | tr ' ' ',')" package) || {
      echo 'The build failed; the message is above.' >&2
      exit 1
    }
    mv "$stamp.new" "$stamp"
  fi
}

build_outdated_pages() {
  local pages=$1/frontend stamp=$1/.cache/pages-built
  [ -r "$pages/package.json" ] || return 0
  if [ ! -r "$pages/dist/index.html" ] ||
    changed_since "$stamp" "$1/docs/openapi" "$pages/src" "$pages/public" "$pages/scripts" "$pages"/*.json "$pages"/*.ts "$pages"/*.html; then
    require_node
    echo 'Building the pages (npm run build) …'
    mkdir -p "$1/.cache"
    touch "$stamp.new"
    (
      cd "$pages"
      if changed_since node_modules/.package-lock.json package-lock.json; then
        npm ci --no-audit --no-fund --loglevel=error
      fi
      npm run build --silent
    ) || {
      echo 'The build of the pages failed; the message is above.' >&2
      exit 1
    }
    mv "$stamp.new" "$stamp"
  fi
}
