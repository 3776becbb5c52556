"""Readers who ask as fast as they are answered."""

import json
import re
import subprocess
from dataclasses import dataclass

import machine
import places


@dataclass(frozen=True)
class Load:
    """What wrk tells: requests a second, the slowest hundredth in seconds, and how many went wrong."""

    rate: float
    p99: float
    failed: int
    said: str


def load(port, paths, connections, seconds, headers=None):
    """Asks for the paths in turn over connections that stay open."""
    script = places.WORK / "paths.lua"
    # a table of JSON strings is one of Lua's too, as long as they are ASCII
    words = ", ".join(json.dumps(path) for path in paths)
    lines = [f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}" for name, value in (headers or {}).items()]
    lines += [
        f"local paths = {{ {words} }}",
        "local requests = {}",
        "local turn = 0",
        "init = function()",
        '  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end',
        "end",
        "request = function()",
        "  turn = turn % #requests + 1",
        "  return requests[turn]",
        "end",
    ]
    script.write_text("\n".join(lines))
    command = [machine.tool("wrk"), "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    command += ["-s", script, f"http://127.0.0.1:{port}/"]
    said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    failed = sum(map(int, broken.groups())) if broken else 0
    failed += int(refused[1]) if refused else 0
    requests, duration, minutes = re.search(r"(\d+) requests in ([\d.]+)(s|m)", said).groups()
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", said).groups()
    return Load(int(requests) / float(duration) / (60 if minutes == "m" else 1), float(number) * {"us": 1e-6, "ms": 1e-3, "s": 1, "m": 60}[unit], failed, said)


def rate(port, paths, connections, seconds, headers=None):
    """Requests a second, all of them answered: a rate of refusals is none."""
    result = load(port, paths, connections, seconds, headers)
    if result.failed or not result.rate:
        raise RuntimeError(f"{result.failed} requests for {paths[0]} failed of {result.rate:.0f} a second")
    return result.rate
