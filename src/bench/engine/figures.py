"""What was measured, what it is compared with, and the table of it all."""

from dataclasses import dataclass, replace
from statistics import median
from typing import Optional


@dataclass(frozen=True)
class Run:
    """How much is measured: repetitions, seconds of load, sizes of the corpora."""

    name: str
    times: int
    seconds: int
    minute: int
    sizes: tuple
    many: int

    @staticmethod
    def full():
        return Run("full", times=5, seconds=4, minute=60, sizes=(1000, 10000, 30000), many=10000)

    @staticmethod
    def quick():
        return Run("quick", times=2, seconds=2, minute=10, sizes=(200, 1000, 2000), many=1000)


@dataclass(frozen=True)
class Figure:
    """One line: ours and the reference's value, their ratio, and what it should be.

    `met` is None where a figure is only told.
    """

    what: str
    ours: str
    reference: str = "–"
    ratio: str = "–"
    target: str = "–"
    met: Optional[bool] = None

    @staticmethod
    def told(what, value, unit):
        return Figure(what, amount(value, unit))

    @staticmethod
    def unmeasured(what, failure):
        why = " ".join(f"{type(failure).__name__}: {failure}".replace("|", "/").split())
        return Figure(what, why[:160], target="measured", met=False)

    @staticmethod
    def at_most(what, value, unit, limit):
        if limit is None:
            return Figure.told(what, value, unit)
        return Figure(what, amount(value, unit), target="≤ " + amount(limit, unit), met=value <= limit)

    @staticmethod
    def compared(what, ours, reference, unit, most=None, least=None):
        """Of two equally long lists of alternating runs: the medians, and the median of the pairs' ratios."""
        ratio = median(a / b for a, b in zip(ours, reference))
        figure = Figure(what, amount(median(ours), unit), amount(median(reference), unit), f"{ratio:.2f}")
        if most is not None:
            figure = replace(figure, target=f"≤ {most}", met=ratio <= most)
        if least is not None:
            figure = replace(figure, target=f"≥ {least}", met=ratio >= least)
        return figure

    def row(self):
        verdict = {None: "", True: "met", False: "**missed**"}[self.met]
        return "| " + " | ".join((self.what, self.ours, self.reference, self.ratio, self.target, verdict)) + " |"


def tried(what, measure):
    """The figure, or a line that says why there is none."""
    try:
        return measure()
    except Exception as failure:
        return Figure.unmeasured(what, failure)


def amount(value, unit):
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def table(figures, run, only, machine):
    scope = "" if run.name == "full" else "**A quick look: fewer and shorter runs, smaller corpora than the targets mean.** "
    if only:
        scope += f"Only {', '.join(only)}. "
    return "\n".join(
        (
            "",
            f"{scope}{machine} Medians of {run.times} alternating runs (of 3 among thousands of articles, one beyond 10,000); a ratio is the median of the pairs'.",
            "",
            "| figure | ours | reference | ratio | target | |",
            "|---|---|---|---|---|---|",
            *(figure.row() for figure in figures),
        )
    )
