"""10,000 files with mistakes, and what the log says of them."""

import shutil
import time

import places
from figures import Figure
from guide import Guide

BAD = "---\ntitle: 題名\ndescription: 誤りのある記事です。\npublished: いつか\n知らない: 1\n---\n\n本文です。[[term:nothing-{0}]]\n"


def measure(run):
    folder = places.fresh("bad")
    content = folder / "content"
    shutil.copytree(places.CONTENT, content)
    with Guide(content) as site:
        site.first_answer()
        site.whole()
        site.whole()
        before = site.log.stat().st_size
        for number in range(run.many):
            (content / "troubles" / f"bad-{number:05}.md").write_text(BAD.format(number))
        deadline = time.monotonic() + 300
        while site.log.stat().st_size == before:
            if time.monotonic() > deadline:
                raise RuntimeError("the log says nothing of them")
            time.sleep(0.2)
        site.whole()
        written = site.log.read_bytes()[before:]
        status = site.get("/")[0]
    lines = written.decode(errors="replace").count("\n")
    yield Figure.at_most(f"lines of log of {run.many:,} bad files ({len(written) / 1000:,.1f} KB)", lines, "lines", 70)
    yield Figure("readers see the page meanwhile", f"answered with {status}", target="200", met=status == 200)
