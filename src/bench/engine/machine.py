"""The machine: what has to be installed on it, and what the table tells of it."""

import os
import re
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import places

# command: Debian package
TOOLS = {"nginx": "nginx-light", "wrk": "wrk", "hugo": "hugo", "chromium": "chromium"}


def prepare():
    """Looks whether there is something to measure, and installs what it is compared with where that is missing."""
    if not places.JAR.exists():
        sys.exit(f"{places.JAR} is missing: ./mvnw package makes it.")
    places.WORK.mkdir(parents=True, exist_ok=True)
    # 9,000 connections at once, and their other ends
    import resource

    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    missing = [package for tool, package in TOOLS.items() if not found(tool)]
    if missing:
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        print(f"Installing {', '.join(missing)} by apt.", file=sys.stderr)
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        for command in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *missing]):
            try:
                subprocess.run([*sudo, "apt-get", *command], check=True, env=environment, stdout=subprocess.DEVNULL)
            except (OSError, subprocess.CalledProcessError) as failure:
                print(f"Not installed: {failure}. What needs it will be missed.", file=sys.stderr)


def found(tool):
    return shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def tool(name):
    """Where a tool lies.

    Fails with its name where it could not be installed.
    """
    place = found(name)
    if not place:
        raise RuntimeError(f"{name} is not installed")
    return place


@lru_cache
def jdk(version):
    """The home of a JDK of that version, from JAVA17_HOME and the like or the usual places, or None."""
    named = os.environ.get(f"JAVA{version}_HOME") or os.environ.get(f"JAVA_HOME_{version}_X64")
    homes = [Path(named)] if named else []
    homes += [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    homes += sorted(Path("/usr/lib/jvm").glob("*"))
    for home in homes:
        if (home / "bin" / "javac").exists() and re.search(rf'version "{version}\.', java_version(home)):
            return home
    return None


@lru_cache
def java_version(home):
    return subprocess.run([home / "bin" / "java", "-version"], stderr=subprocess.PIPE, text=True).stderr


def described():
    processor = next(re.finditer(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()), None)
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1])
    versions = [re.search(r'version "([^"]+)', java_version(jdk(version)))[1] for version in (17, 25) if jdk(version)]
    tools = [
        f"{name} {version_of(name, argument, pattern)}"
        for name, argument, pattern in (
            ("nginx", "-v", r"nginx/(\S+)"),
            ("wrk", "-v", r"wrk (?:debian/)?(\S+)"),
            ("hugo", "version", r"v([\d.]+)"),
        )
    ]
    return (
        f"{os.cpu_count()} processors ({processor[1] if processor else os.uname().machine}), {memory / 1024 / 1024:.0f} GB, "
        f"Linux {os.uname().release}; commit {commit()}; Java {' and '.join(versions)}, Spring Boot {boot_version()}, "
        f"{', '.join(tools)}."
    )


def version_of(name, argument, pattern):
    if not found(name):
        return "(missing)"
    said = subprocess.run([tool(name), argument], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    match = re.search(pattern, said)
    return match[1] if match else "?"


def boot_version():
    return re.search(r"<version>([^<]+)</version>", (places.ROOT / "pom.xml").read_text())[1]


def commit():
    said = subprocess.run(["git", "-C", places.ROOT, "describe", "--always", "--dirty"], stdout=subprocess.PIPE, text=True)
    return said.stdout.strip() or "?"
