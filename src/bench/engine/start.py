"""How soon the first page is there, and how soon all of them."""

from statistics import median

import machine
from bare import Bare
from figures import Figure, tried
from guide import Guide, archived


def measure(run):
    """`java -jar`, as it is, beside the bare jar."""
    ours, bare, whole, ours_spent, bare_spent, resident = [], [], [], [], [], []
    for turn in range(run.times + 1):
        with Bare() as site:
            reference = site.first_answer()
            their_work = site.processor()
        with Guide() as site:
            first = site.first_answer()
            our_work, held = site.processor(), site.resident()
            all_pages = site.whole()
        if turn:  # the first one brought the files into memory
            ours.append(first)
            bare.append(reference)
            whole.append(all_pages)
            ours_spent.append(our_work)
            bare_spent.append(their_work)
            resident.append(held)
    yield Figure.compared("first answer, `java -jar`, Java 17 / bare Boot + Thymeleaf jar", ours, bare, "s", most=2.0)
    yield Figure.compared("processor time until then", ours_spent, bare_spent, "s")
    yield Figure.told("in memory (RSS) then, no settings", median(resident), "MB")
    yield Figure.told("the whole publication", median(whole), "s")


def measure_prepared(run):
    """With the archive that is made once after each build, beside the bare jar as it is."""
    for java, what in ((17, "with its classes archived (AppCDS)"), (25, "with an AOT cache")):
        name = f"first answer, {what}, Java {java} / bare jar as it is"
        if java > 17 and not machine.jdk(java):
            yield Figure(name, f"no JDK {java} was found")
        else:
            yield tried(name, lambda: prepared(run, name, java))


def prepared(run, name, java):
    archive = archived(java)
    ours, bare = [], []
    for turn in range(run.times + 1):
        with Bare(java) as site:
            reference = site.first_answer()
        with Guide(java=java, jvm=[archive]) as site:
            first = site.first_answer()
        if turn:
            ours.append(first)
            bare.append(reference)
    return Figure.compared(name, ours, bare, "s", most=1.2)
