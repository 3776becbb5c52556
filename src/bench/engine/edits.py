"""How soon a saved file is seen, and whether anybody notices that there is an edit."""

import http.client
import shutil
import threading
import time
from pathlib import Path

import asked
import corpus
import hugo
import places
import wrk
from figures import Figure
from guide import Guide


def measure(run):
    small, small_hugo = corpus.of(run.sizes[0])
    yield from seen(run, "shipped content", places.CONTENT, None, small_hugo, 0.3)
    large, large_hugo = corpus.of(run.many)
    yield from seen(run, f"{run.many:,} articles", large, "troubles/" + corpus.slug(run.many // 2), large_hugo, 1.0)


def seen(run, what, content, article, hugos, limit):
    folder = places.fresh("edited")
    shutil.copytree(content, folder / "content")
    shutil.copytree(hugos, folder / "hugo")
    article = article or first_article(content)
    settings = ("--spring.profiles.active=authoring", "--guide.site.base-url=http://localhost:8080")
    with Guide(folder / "content", settings=settings) as site, hugo.HugoServer(folder / "hugo") as other:
        site.first_answer()
        site.whole()
        theirs = "troubles/" + corpus.slug(1)
        other.first_answer(f"/{theirs}/")
        ours, reference = [], []
        for turn in range(2 * run.times + 2):
            site.whole()
            one = saved_until_seen(folder / "content" / f"{article}.md", site.port, f"/{article}", turn)
            other_one = saved_until_seen(folder / "hugo" / "content" / f"{theirs}.md", other.port, f"/{theirs}/", turn)
            if turn > 1:
                ours.append(one)
                reference.append(other_one)
    figure = Figure.compared(f"saved → visible over HTTP, {what} / `hugo server`, {len(ours)} edits", ours, reference, "s")
    middle = sorted(ours)[len(ours) // 2]
    yield Figure(figure.what, figure.ours, figure.reference, figure.ratio, f"≤ {limit} s", middle <= limit)
    yield Figure.told(f"the slowest of them, {what}", max(ours), "s")


def saved_until_seen(file, port, path, turn):
    """Seconds from the end of the write to the end of the answer that has the new word."""
    word = f"しるし{turn:03}{int(time.time()) % 100000}の行です。"
    text = file.read_text()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        file.write_text(f"{text}\n{word}\n")
        saved = time.monotonic()
        while time.monotonic() - saved < 120:
            connection.request("GET", path)
            if word in connection.getresponse().read().decode():
                return time.monotonic() - saved
            time.sleep(0.005)
        raise RuntimeError(f"{file.name} was not seen within two minutes")
    finally:
        connection.close()
        file.write_text(text)


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
        writer = threading.Thread(target=save)
        writer.start()
        try:
            paths = [f"/{article}", "/", "/troubles", *asked.PATHS.values()]
            result = wrk.load(site.port, paths, 32, max(10, run.minute // 2), {"Accept-Encoding": "gzip"})
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
