"""Folders of many articles: the site's own content with so many trouble cases more, and the same articles for Hugo.

An article is a page of some 22 KB of HTML. It links to earlier ones alone, so a larger corpus holds the smaller ones.
"""

import hashlib
import random
import shutil
import sys
from pathlib import Path

import hugo
import places
from sentences import Writer

SECTIONS = 8


def of(size):
    """The folders of that many articles, the site's and Hugo's; made when they are not there yet."""
    folder = places.WORK / f"corpus-{size}-{recipe()}"
    if not (folder / "done").exists():
        print(f"Writing {size} articles.", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(places.CONTENT, folder / "content")
        hugo.lay_out(folder / "hugo")
        keys = {kind: names(kind) for kind in ("desks", "glossary", "troubles")}
        for number in range(1, size + 1):
            article = Article(number, keys)
            (folder / "content" / "troubles" / f"{slug(number)}.md").write_text(article.ours())
            (folder / "hugo" / "content" / "troubles" / f"{slug(number)}.md").write_text(article.for_hugo())
        (folder / "done").touch()
    return folder / "content", folder / "hugo"


def recipe():
    """Another one for other articles: what was written by an older program, or over older content, is not taken for these."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for file in [here / "corpus.py", here / "sentences.py", here / "hugo.py", *sorted(places.CONTENT.rglob("*"))]:
        if file.is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def names(kind):
    return sorted(file.stem for file in (places.CONTENT / kind).glob("*.md") if file.stem != "index")


def slug(number):
    return f"case-{number:05}"


class Article:
    def __init__(self, number, keys):
        self.random = random.Random(number)
        self.writer = Writer(self.random)
        self.number = number
        self.title = self.title_of(number)
        self.description = self.writer.sentence()
        self.desks = self.random.sample(keys["desks"], 3)
        self.terms = [self.random.choice(keys["glossary"]) for _ in range(2 * SECTIONS)]
        earlier = range(max(1, number - 5000), number)
        self.linked = self.random.sample(earlier, min(SECTIONS, len(earlier)))
        self.related = [slug(other) for other in self.linked[:2]] or keys["troubles"][:2]
        self.sections = [(self.writer.heading(), [self.writer.paragraph(6) for _ in range(3)]) for _ in range(SECTIONS)]
        self.table = [[self.writer.fill(cell) for cell in ("{thing}", "{paper}", "{advice}。")] for _ in range(6)]
        self.steps = [self.writer.sentence() for _ in range(4)]
        self.sources = [(self.writer.fill("{paper}の例") + f"（{i}）", f"https://www.example.jp/{number}/{i}") for i in (1, 2, 3)]

    @staticmethod
    def title_of(number):
        return Writer(random.Random(-number)).title(number)

    def ours(self):
        return "\n".join(
            (
                "---",
                f"title: {self.title}",
                f"description: {self.description}",
                "published: 2026-11-24",
                "reviewed: 2026-11-24",
                f"order: {1000 + self.number}",
                f"desks: [{', '.join(self.desks)}]",
                f"related: [{', '.join(self.related)}]",
                "sources:",
                *(f"  - title: {title}\n    url: {url}\n    date: 不明" for title, url in self.sources),
                "---",
                "",
                self.body(
                    now=lambda steps: f":::now\n{steps}\n:::",
                    say=lambda words: f":::say\n{words}\n:::",
                    desk=lambda key: f"[[desk:{key}]]",
                    term=lambda key: f"[[term:{key}]]",
                    source=lambda number: f"[[source:{number}]]",
                    caption="表：くらべるところ\n",
                ),
            )
        )

    def for_hugo(self):
        return "\n".join(
            (
                "---",
                f"title: {self.title}",
                f"description: {self.description}",
                "date: 2026-11-24",
                f"weight: {1000 + self.number}",
                f"desks: [{', '.join(self.desks)}]",
                f"related: [{', '.join(self.related)}]",
                "cited:",
                *(f"  - title: {title}\n    url: {url}" for title, url in self.sources),
                "---",
                "",
                self.body(
                    now=lambda steps: "\n".join("> " + line for line in steps.split("\n")),
                    say=lambda words: "\n".join("> " + line for line in words.split("\n")),
                    desk=lambda key: f"[{key}](/desks/#{key})",
                    term=lambda key: f"[{key}](/glossary/#{key})",
                    source=lambda number: f"[{number}](#source-{number})",
                    caption="",
                ),
            )
        )

    def body(self, now, say, desk, term, source, caption):
        parts = [
            self.writer.fill("はじめに、{thing}の話です。"),
            now("\n".join(f"{i}. **{step}**" for i, step in enumerate(self.steps, 1))),
            "## 相談事例",
            "相談に多い形をもとにした例です。",
            "## 問題点",
            f"くわしい人は{desk(self.desks[0])}にいます{source(1)}。",
            "## どうすればよいか",
        ]
        for i, (heading, paragraphs) in enumerate(self.sections):
            parts.append(f"### {heading} {{#part-{i + 1}}}")
            parts.append(f"{term(self.terms[2 * i])}と{term(self.terms[2 * i + 1])}の話です{source(i % 3 + 1)}。{paragraphs[0]}")
            parts.append("\n".join(f"- **{sentence}。**" for sentence in paragraphs[1].split("。") if sentence))
            parts.append(paragraphs[2])
            if i < len(self.linked):
                other = self.linked[i]
                parts.append(f"近い話は[{self.title_of(other)}](/troubles/{slug(other)})にあります。")
        rows = "\n".join(f"| {' | '.join(row)} |" for row in self.table)
        parts.append(f"{caption}\n| もの | 書類 | すること |\n|---|---|---|\n{rows}")
        parts.append("## 法律ではどうなっていますか")
        parts.append(f"会社に説明を求められます{source(2)}。あなたの場合の結論は、窓口で確かめてください。")
        parts.append(say("\n".join(f"- 「{step}」" for step in self.steps)))
        return "\n\n".join(parts) + "\n"
