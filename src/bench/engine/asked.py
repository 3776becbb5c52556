"""Pages that are made when they are asked for, and those that are asked for again, beside a bare Thymeleaf page of as many bytes."""

from urllib.parse import quote

import wrk
from bare import Bare
from figures import Figure, tried
from guide import Guide

PATHS = {
    "search": "/search?q=" + quote("解約したいのに電話がつながらない"),
    "table of services": "/compare/services?tv=" + quote("あり") + "&sort=max-speed",
    "path to a choice": f"/compare/choose?home=flat&area={quote('東京都')}&mobile={quote('ドコモ')}&months=24&wish=phone",
    "total cost": "/tools/total-cost?fee1=4980&fee2=5720&months=24",
    "cost of leaving": "/tools/cancel-cost?made=2024-04&fee=4980&month=10&term=24&construction=24000&penalty=9500&renewal=no",
    "first cancellation": "/tools/first-cancel?line=fixed&word=initial&received=2026-11-20",
}


# questions of a kind that are asked in turn: more than the site keeps the pages of
MANY = 2000


def another(path, turn):
    """The same question to look at, but another one to a site that keeps what was asked before."""
    return f"{path}&turn={turn}"


def measure(run):
    with Guide() as site, Bare() as bare:
        site.first_answer()
        site.whole()
        bare.first_answer()
        for name, path in PATHS.items():
            for how, paths in (
                ("each time another", [another(path, turn) for turn in range(MANY)]),
                ("asked before", [path]),
            ):
                what = f"asked page: {name}, {how}"
                yield tried(what, lambda: compared(run, site, bare, what, paths))


def compared(run, site, bare, what, paths):
    size = len(site.body(paths[0]))
    same = [bare.page_of(size)]
    for server, pages in ((site, paths), (bare, same)):
        wrk.load(server.port, pages, 32, 2 * run.seconds)  # compiles it
    ours, reference = [], []
    for _ in range(run.times):
        ours.append(wrk.rate(site.port, paths, 32, run.seconds))
        reference.append(wrk.rate(bare.port, same, 32, run.seconds))
    return Figure.compared(f"{what}, {size / 1000:.0f} KB / bare Thymeleaf page of as many bytes", ours, reference, "/s", least=0.7)
