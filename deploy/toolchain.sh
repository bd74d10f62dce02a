# Finds the tools that build and run Gridline. Sourced by ./start and ./test; needs bash 3.2 or newer.
#
#   require_jdk25    sets and exports JAVA_HOME to a JDK 25 and puts its bin folder first on PATH
#   require_maven    checks for Maven 3.8 or newer
#   require_node     checks for Node 20 or newer and npm
#
# Each of them says what to install, and ends the script with code 3, where the tool is missing.

toolchain_missing() {
  printf '\n%s\n' "$1" >&2
  shift
  printf '  %s\n' "$@" >&2
  exit 3
}

# Prints the major version of the JDK in folder $1; fails where there is no compiler in it.
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  local version
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "${version:-}" ]; then
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  [ -n "$version" ] && printf '%s\n' "$version"
}

# Prints, one a line, the folders in which a JDK may be installed, the user's own choice first.
jdk_candidates() {
  local on_path
  printf '%s\n' "${JDK25_HOME:-}" "${JAVA_HOME:-}" "${JAVA_HOME_25:-}" "${JAVA_HOME_25_X64:-}"
  on_path=$(command -v javac 2>/dev/null) && [ -n "$on_path" ] && dirname "$(dirname "$(resolve_link "$on_path")")"
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25 2>/dev/null
  fi
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.jdks/* \
      "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.asdf/installs/java/* \
      "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
  return 0
}

# Follows symbolic links of $1 (macOS has no readlink -f everywhere).
resolve_link() {
  local path=$1 target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  printf '%s\n' "$path"
}

require_jdk25() {
  local folder found=''
  while IFS= read -r folder; do
    [ -n "$folder" ] || continue
    if [ "$(jdk_major "$folder")" = 25 ]; then
      found=$folder
      break
    fi
  done <<EOF
$(jdk_candidates)
EOF
  [ -n "$found" ] || toolchain_missing 'Gridline needs a JDK 25, and none was found.' \
    'Debian, Ubuntu:  apt-get install openjdk-25-jdk, or temurin-25-jdk from the Adoptium packages' \
    'macOS:           brew install openjdk@25' \
    'SDKMAN!:         sdk install java 25-tem' \
    'A JDK in another folder is found through JDK25_HOME=/path/to/jdk.'
  JAVA_HOME=$found
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
}

# True when version $1 (digits and dots) is at least $2.
at_least() {
  awk -v have="$1" -v want="$2" 'BEGIN {
    n = split(want, w, "."); split(have, h, ".")
    for (i = 1; i <= n; i++) { if (h[i] + 0 > w[i] + 0) exit 0; if (h[i] + 0 < w[i] + 0) exit 1 }
    exit 0
  }'
}

require_maven() {
  local version=''
  if command -v mvn >/dev/null 2>&1; then
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  fi
  if [ -z "$version" ] || ! at_least "$version" 3.8; then
    toolchain_missing "Gridline needs Maven 3.8 or newer; found: ${version:-none}." \
      'Debian, Ubuntu:  apt-get install maven' \
      'macOS:           brew install maven' \
      'SDKMAN!:         sdk install maven'
  fi
}

require_node() {
  local version=''
  if command -v node >/dev/null 2>&1; then
    version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9.]*\).*/\1/p')
  fi
  if [ -z "$version" ] || ! at_least "$version" 20 || ! command -v npm >/dev/null 2>&1; then
    toolchain_missing "Gridline's pages need Node 20 or newer with npm; found: ${version:-none}." \
      'Debian 13, Ubuntu 25.04 or newer:  apt-get install nodejs npm' \
      'macOS:                             brew install node' \
      'nvm:                               nvm install 20'
  fi
}
