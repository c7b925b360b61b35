# Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
# Sourced, never run: finds a Java that is new enough. Shared by mvnw, cohortium and the launcher inside the product.
#
#   find_java MINIMUM TOOL   sets JAVA_HOME to the home of a Java of at least MINIMUM that has bin/TOOL, or returns 1
#
# Order: JAVA_HOME, the PATH, then the usual install folders of Linux and macOS (the oldest that is new enough, so that
# an early-access release lying about is not picked before a proven one).

java_major() { # HOME -> the feature release of the Java there, or 0
    java_major_text=
    if [ -f "$1/release" ]; then
        java_major_text=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
    elif [ -x "$1/bin/java" ]; then
        java_major_text=$("$1/bin/java" -version 2>&1 | sed -n 's/^[^"]* version "\([^"]*\)".*/\1/p')
    fi
    java_major_text=${java_major_text#1.}
    java_major_text=${java_major_text%%[!0-9]*}
    echo "${java_major_text:-0}"
}

java_fits() { # HOME MINIMUM TOOL
    [ -n "$1" ] && [ -x "$1/bin/$3" ] && [ "$(java_major "$1")" -ge "$2" ]
}

java_follow() { # FILE -> the file itself, links followed
    java_link=$1
    while [ -L "$java_link" ]; do
        java_target=$(readlink "$java_link")
        case $java_target in
            /*) java_link=$java_target ;;
            *) java_link=$(dirname "$java_link")/$java_target ;;
        esac
    done
    echo "$java_link"
}

java_on_path() { # TOOL -> the home of the Java whose TOOL is on the PATH, or nothing
    java_tool=$(command -v "$1" 2>/dev/null) || return 0
    dirname "$(dirname "$(java_follow "$java_tool")")"
}

find_java() { # MINIMUM TOOL
    if java_fits "${JAVA_HOME:-}" "$1" "$2"; then
        export JAVA_HOME
        return 0
    fi
    java_home_found=$(java_on_path "$2")
    # The java of macOS in /usr/bin is a stub that asks for an install: it has no release file and answers no version.
    if java_fits "$java_home_found" "$1" "$2"; then
        JAVA_HOME=$java_home_found
        export JAVA_HOME
        return 0
    fi
    java_home_found=
    java_major_found=
    for java_candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/*jdk* /opt/*jre* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if java_fits "$java_candidate" "$1" "$2"; then
            java_major_here=$(java_major "$java_candidate")
            if [ -z "$java_major_found" ] || [ "$java_major_here" -lt "$java_major_found" ]; then
                java_home_found=$java_candidate
                java_major_found=$java_major_here
            fi
        fi
    done
    [ -n "$java_home_found" ] || return 1
    JAVA_HOME=$java_home_found
    export JAVA_HOME
}
