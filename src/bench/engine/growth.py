"""What articles cost, by the thousand, with the README's heap: the first answer, `check`, memory, and the readers' pace."""

import random
from statistics import median

import corpus
import guide
import hugo
import wrk
from figures import Figure
from guide import Guide


def measure(run):
    points = {}
    for size in run.sizes:
        points[size] = yield from among(run, size)
    small, middle, large = run.sizes
    for key, what in (
        ("first", "time to the first answer"),
        ("check", "time of `check`"),
        ("resident", "memory (RSS) at the first answer"),
        ("held", "objects held once all is published"),
    ):
        one, two, three = (points[size][key] for size in run.sizes)
        early, late = (two - one) / (middle - small), (three - two) / (large - middle)
        ratio = late / early if early else float("inf")
        unit = "ms" if key in ("first", "check") else "KB"
        yield Figure(
            f"slope of {what}, an article: from {middle:,} to {large:,} / from {small:,} to {middle:,}",
            f"{late * 1000:.2f} {unit}",
            f"{early * 1000:.2f} {unit}",
            f"{ratio:.2f}",
            "0.7–1.3",
            0.7 <= ratio <= 1.3,
        )
    pace = points[large]["rate"] / points[small]["rate"]
    yield Figure(
        f"readers' pace over 200 articles, gzip: of {large:,} / of {small:,}",
        f"{points[large]['rate']:,.0f} /s",
        f"{points[small]['rate']:,.0f} /s",
        f"{pace:.2f}",
        "≥ 0.9",
        pace >= 0.9,
    )


def among(run, size):
    content, hugos = corpus.of(size)
    guide.check(content)  # brings the files into memory
    firsts, checks, builds, resident = [], [], [], []
    for turn in range(1 if size > 10000 else min(3, run.times)):
        builds.append(hugo.build(hugos))
        checks.append(guide.check(content))
        with Guide(content, jvm=guide.heap(size)) as site:
            firsts.append(site.first_answer())
            resident.append(site.resident())
            if turn == 0:
                whole = site.whole(within=3600)
                most = site.most_resident()
                held = site.held()
                rate = pace(run, site)
    name = f"{size:,} articles"
    most_times, most_memory = (1.5, 800) if size == run.many else (None, None)
    yield Figure.compared(f"{name}: first answer / Hugo's build", firsts, builds, "s", most=most_times)
    yield Figure.compared(f"{name}: `check` / Hugo's build", checks, builds, "s", most=most_times)
    yield Figure.at_most(f"{name}: in memory (RSS) at the first answer", median(resident), "MB", most_memory)
    yield Figure.at_most(f"{name}: in memory (RSS) at most, until all is published", most, "MB", most_memory)
    yield Figure.told(f"{name}: the whole publication", whole, "s")
    yield Figure.told(f"{name}: objects held then", held, "MB")
    return {"first": median(firsts), "check": median(checks), "resident": median(resident), "held": held, "rate": rate}


def pace(run, site):
    """Requests a second, over articles that are in every corpus and were asked for before."""
    numbers = random.Random(1).sample(range(1, run.sizes[0] + 1), 200)
    paths = [f"/troubles/{corpus.slug(number)}" for number in numbers]
    wrk.rate(site.port, paths, 32, 2 * run.seconds, {"Accept-Encoding": "gzip"})
    return median(wrk.rate(site.port, paths, 32, run.seconds, {"Accept-Encoding": "gzip"}) for _ in range(3))
