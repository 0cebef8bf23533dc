# shellcheck shell=bash
# Shared by the scripts beside it: which Python, which system packages. Source it from the root of the checkout.

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# Prints the first Python that is new enough; with "venv", only one that can also make an environment.
find_python() {
    local test='import sys; assert sys.version_info >= (3, 11)' name
    [ "${1:-}" != venv ] || test="$test; import ensurepip, venv"
    for name in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if command -v "$name" >/dev/null && "$name" -c "$test" 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

# Installs Debian packages where that can be done without asking; fails where it cannot.
install_packages() {
    local as_root=""
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    say "Installing $* …"
    $as_root apt-get update -qq >/dev/null &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_chromium() {
    local name
    for name in "${PLIEGO_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome \
        google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name"; then
            return
        fi
    done
    return 1
}

# Installs a browser where none is there, or only a whole one where apt knows Debian's headless shell:
# that needs half the processor time.
ensure_chromium() {
    local shell=chromium-headless-shell
    if [ -z "${PLIEGO_CHROMIUM:-}" ] && ! command -v "$shell" >/dev/null &&
        { ! find_chromium >/dev/null || apt-cache show "$shell" >/dev/null 2>&1; }; then
        install_packages "$shell" && return
    fi
    find_chromium >/dev/null || install_packages chromium
}
