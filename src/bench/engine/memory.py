"""How much memory the site takes while it is read as fast as it answers."""

import asked
import wrk
from articles import GZIP
from figures import Figure
from guide import RECOMMENDED, Guide, archived


TURNS = 300


def measure(run):
    recommended = {**RECOMMENDED, "jvm": (*RECOMMENDED["jvm"], archived(17))}
    yield from loaded(run, recommended, "with the README's settings", 250)
    yield from loaded(run, {}, "without settings", None)


def loaded(run, settings, how, limit):
    with Guide(**settings) as site:
        site.first_answer()
        yield Figure.told(f"in memory (RSS) at the first answer, {how}", site.resident(), "MB")
        site.whole()
        # questions each time others, more than the site keeps the pages of
        pages = site.addresses()
        questions = asked.PATHS.values()
        paths = [path for turn in range(TURNS) for path in pages + [asked.another(one, turn) for one in questions]]
        wrk.load(site.port, paths, 64, 15, GZIP)  # compiles it
        result = wrk.load(site.port, paths, 64, run.minute, GZIP)
        what = f"in memory (RSS) after {run.minute} s of full load over all pages, {how}"
        yield Figure.at_most(what, site.resident(), "MB", limit)
        yield Figure.told(f"requests a second meanwhile, {how}", result.rate, "/s")
        yield Figure.at_most(f"failed requests meanwhile, {how}", result.failed, "", 0)
