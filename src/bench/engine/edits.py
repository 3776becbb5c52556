"""How soon a saved file is seen, and whether anybody notices that there is an edit."""

import http.client
import shutil
import threading
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

import asked
import corpus
import hugo
import places
import wrk
from articles import GZIP
from browser import Chromium
from figures import Figure, tried
from guide import Guide

# seconds after which an edit counts as never seen
PATIENCE = 60


def measure(run):
    small, small_hugo = corpus.of(run.sizes[0])
    yield from seen(run, "shipped content", places.CONTENT, None, small_hugo, 0.3)
    large, large_hugo = corpus.of(run.many)
    yield from seen(run, f"{run.many:,} articles", large, "troubles/" + corpus.slug(run.many // 2), large_hugo, 1.0)


def seen(run, what, content, article, hugos, limit):
    folder = places.fresh("edited")
    shutil.copytree(content, folder / "content")
    shutil.copytree(hugos, folder / "hugo")
    our = Edited(folder / "content", article or first_article(content))
    their = Edited(folder / "hugo" / "content", "troubles/" + corpus.slug(1))
    settings = ("--spring.profiles.active=authoring",)
    with Guide(our.folder, settings=settings) as site, hugo.HugoServer(folder / "hugo") as other:
        our.answers_at(site, f"/{our.name}")
        their.answers_at(other, f"/{their.name}/")
        for how, eyes in (("over HTTP", Http), ("in an open browser", Browser)):
            name = f"saved → visible {how}, {what} / `hugo server`"
            yield tried(name, lambda: compared(run, name, site, our, their, eyes, limit))


def compared(run, name, site, our, their, eyes, limit):
    ours, reference = [], []
    with eyes(our) as one, eyes(their) as other:
        for turn in range(2 * run.times + 2):
            site.whole()
            pair = our.saved_until(one.see), their.saved_until(other.see)
            if turn > 1:  # what is compiled by then
                ours.append(pair[0])
                reference.append(pair[1])
    figure = Figure.compared(f"{name} (slowest of {len(ours)}: {max(ours):.2f} s)", ours, reference, "s")
    return replace(figure, target=f"≤ {limit} s", met=median(ours) <= limit)


class Edited:
    """An article that gets a new line, and afterwards loses it again."""

    def __init__(self, folder, name):
        self.folder = folder
        self.name = name
        self.file = folder / f"{name}.md"
        self.text = self.file.read_text()
        self.count = 0

    def answers_at(self, server, path):
        self.port = server.port
        self.path = path
        server.first_answer(path)

    def saved_until(self, see):
        """Seconds from the end of the write to the moment when its line is seen."""
        self.count += 1
        line = f"しるし{self.count:04}の行です。"
        try:
            self.file.write_text(f"{self.text}\n{line}\n")
            saved = time.monotonic()
            see(line)
            return time.monotonic() - saved
        finally:
            self.file.write_text(self.text)


class Http:
    """Asks for the page again and again over one connection."""

    def __init__(self, edited):
        self.connection = http.client.HTTPConnection("127.0.0.1", edited.port, timeout=60)
        self.path = edited.path

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def see(self, line):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.connection.request("GET", self.path)
            if line in self.connection.getresponse().read().decode():
                return
            time.sleep(0.005)
        raise RuntimeError(f"{self.path} has not shown {line} within {PATIENCE} s")


class Browser(Chromium):
    """Has the page open, and leaves it to the site to say that it has changed."""

    def __init__(self, edited):
        super().__init__()
        self.address = f"http://127.0.0.1:{edited.port}{edited.path}"

    def __enter__(self):
        super().__enter__()
        self.open(self.address)
        return self

    def see(self, line):
        self.shows(line, PATIENCE)


def first_article(content):
    """The trouble case of middling size."""
    files = sorted((Path(content) / "troubles").glob("*.md"), key=lambda file: file.stat().st_size)
    return "troubles/" + files[len(files) // 2].stem


def measure_failures(run):
    """Readers at full pace while an article is saved twice a second."""
    folder = places.fresh("edited")
    shutil.copytree(places.CONTENT, folder / "content")
    article = first_article(places.CONTENT)
    file = folder / "content" / f"{article}.md"
    text = file.read_text()
    over = threading.Event()
    saved = []

    def save():
        while not over.wait(0.5):
            saved.append(f"しるし{len(saved):05}の行です。")
            file.write_text(f"{text}\n{saved[-1]}\n")

    with Guide(folder / "content") as site:
        site.first_answer()
        site.whole()
        paths = [f"/{article}", "/", "/troubles", *asked.PATHS.values()]
        wrk.load(site.port, paths, 32, 15, GZIP)  # compiles it
        writer = threading.Thread(target=save)
        writer.start()
        try:
            result = wrk.load(site.port, paths, 32, max(10, run.minute // 2), GZIP)
        finally:
            over.set()
            writer.join()
        deadline = time.monotonic() + 60
        while saved[-1] not in site.body(f"/{article}").decode():
            if time.monotonic() > deadline:
                raise RuntimeError("the last edit was never seen")
            time.sleep(0.05)
    yield Figure.at_most(f"failed requests while edited twice a second ({len(saved)} edits)", result.failed, "", 0)
    yield Figure.told("requests a second meanwhile", result.rate, "/s")
    yield Figure.told("99 % answered within, meanwhile", result.p99 * 1000, "ms")
