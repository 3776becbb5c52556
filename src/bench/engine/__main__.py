"""Measures the packaged site beside what it is compared with, and prints a Markdown table.

    ./mvnw package && python3 src/bench/engine

Wants the machine to itself. Installs nginx, wrk, hugo and chromium by apt where they are missing; everything that is
made lies in target/bench. Exits with 1 where a target is missed: what could not be measured counts as missed.
"""

import sys

sys.dont_write_bytecode = True  # nothing is left beside the sources

import argparse
import signal
import time
import traceback

import articles
import asked
import badfiles
import edits
import growth
import machine
import memory
import slow
import start
from figures import Figure, Run, table

FIGURES = {
    "start": start.measure,
    "prepared": start.measure_prepared,
    "memory": memory.measure,
    "edits": edits.measure,
    "edited": edits.measure_failures,
    "growth": growth.measure,
    "articles": articles.measure,
    "asked": asked.measure,
    "slow": slow.measure,
    "searches": slow.measure_searches,
    "badfiles": badfiles.measure,
}


# each ends what was started too; said twice, as some do, it must not end that
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def stop(*_):
    for number in STOPS:
        signal.signal(number, signal.SIG_IGN)
    sys.exit(130)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", metavar="NAME", action="append", choices=FIGURES, help="of " + ", ".join(FIGURES))
    arguments.add_argument("--quick", action="store_true", help="fewer and shorter runs, smaller corpora: for a first look")
    chosen = arguments.parse_args()
    for number in STOPS:
        signal.signal(number, stop)
    run = Run.quick() if chosen.quick else Run.full()
    machine.prepare()
    began = time.monotonic()
    figures = []
    for name in chosen.only or FIGURES:
        print(f"== {name}, after {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        try:
            for figure in FIGURES[name](run):
                print(figure.row(), file=sys.stderr, flush=True)
                figures.append(figure)
        except Exception as failure:
            traceback.print_exc()
            figures.append(Figure.unmeasured(f"{name}: not measured, or not to the end", failure))
    print(table(figures, run, chosen.only, machine.described()))
    missed = [figure for figure in figures if figure.met is False]
    print(f"\n{len(missed)} of {sum(figure.met is not None for figure in figures)} targets missed.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
