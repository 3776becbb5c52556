"""How soon the first page is there, and how soon all of them."""

from statistics import median

import machine
import places
from bare import Bare
from figures import Figure
from guide import Guide


def measure(run):
    """`java -jar`, as it is, beside the bare jar."""
    ours, bare, whole, processor, resident = [], [], [], [], []
    for turn in range(run.times + 1):
        with Bare() as site:
            reference = site.first_answer()
        with Guide() as site:
            first = site.first_answer()
            spent, held = site.processor(), site.resident()
            all_pages = site.whole()
        if turn:  # the first one brought the files into memory
            ours.append(first)
            bare.append(reference)
            whole.append(all_pages)
            processor.append(spent)
            resident.append(held)
    yield Figure.compared("first answer, `java -jar`, Java 17 / bare Boot + Thymeleaf jar", ours, bare, "s", most=2.0)
    yield Figure.told("processor time until then", median(processor), "s")
    yield Figure.told("in memory (RSS) then, no settings", median(resident), "MB")
    yield Figure.told("the whole publication", median(whole), "s")


def measure_prepared(run):
    """With the archive that is made once after each build, beside the bare jar as it is."""
    yield from prepared(run, 17, "with its classes archived (AppCDS)", "-XX:ArchiveClassesAtExit", "-XX:SharedArchiveFile")
    if machine.jdk(25):
        yield from prepared(run, 25, "with an AOT cache", "-XX:AOTCacheOutput", "-XX:AOTCache")
    else:
        yield Figure("first answer with an AOT cache, Java 25", "no JDK 25 was found")


def prepared(run, java, what, record, use):
    archive = places.WORK / f"classes-{java}"
    archive.unlink(missing_ok=True)
    with Guide(java=java, jvm=[f"{record}={archive}"]) as site:
        site.first_answer()
        site.whole()
    ours, bare = [], []
    for turn in range(run.times + 1):
        with Bare(java) as site:
            reference = site.first_answer()
        with Guide(java=java, jvm=[f"{use}={archive}"]) as site:
            first = site.first_answer()
        if turn:
            ours.append(first)
            bare.append(reference)
    yield Figure.compared(f"first answer, {what}, Java {java} / bare jar as it is", ours, bare, "s", most=1.2)
