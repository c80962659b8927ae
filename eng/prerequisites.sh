# Sourced by the other scripts: makes sure the machine has what the build and the tests need, and says clearly what is missing.

need_sdk() {
    if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --list-sdks | grep -q '^10\.0\.'; then
        echo "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0) and run this again." >&2
        exit 1
    fi
}

# need_package PACKAGE FILE-PATTERN WHAT-FOR
need_package() {
    compgen -G "$2" >/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing $1 ($3)..." >&2
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"; } >/dev/null \
            || { echo "$1 could not be installed. It is needed for: $3." >&2; exit 1; }
    else
        echo "$1 is missing ($3). Install it with: sudo apt-get install $1" >&2
        exit 1
    fi
}
