"""Hugo, with a plain theme of its own."""

import subprocess
import time

import machine
import places
from servers import Server, free_port

FILES = {
    "config.toml": """baseURL = "http://localhost/"
languageCode = "ja"
title = "記事"
disableKinds = ["taxonomy", "term"]
hasCJKLanguage = true
""",
    "content/_index.md": "---\ntitle: はじめに\n---\n",
    "content/troubles/_index.md": "---\ntitle: トラブル実例\n---\n",
    "layouts/_default/baseof.html": """<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<nav><a href="/">はじめに</a> <a href="/troubles/">トラブル実例</a></nav>
<main>
<h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}
</main>
</body>
</html>
""",
    "layouts/_default/list.html": """{{ define "main" }}
{{ .Content }}
<ul>
{{ range site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}
""",
    "layouts/_default/single.html": """{{ define "main" }}
<p>{{ .Description }}</p>
{{ .TableOfContents }}
{{ .Content }}
<h2>出典</h2>
<ol>
{{ range $i, $source := .Params.cited }}<li id="source-{{ add $i 1 }}"><a href="{{ $source.url }}">{{ $source.title }}</a></li>
{{ end }}</ol>
<h2>近い話題</h2>
<ul>
{{ range .Params.related }}{{ with site.GetPage (printf "/troubles/%s" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}{{ end }}</ul>
<p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>
{{ end }}
""",
}


def lay_out(folder):
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def build(folder):
    """Seconds that Hugo takes for the whole site."""
    public = places.fresh("hugo-public")
    began = time.monotonic()
    command = [machine.tool("hugo"), "--quiet", "--source", folder, "--destination", public]
    subprocess.run(command, check=True)
    taken = time.monotonic() - began
    if not any(public.glob("troubles/*/index.html")):
        raise RuntimeError("Hugo built nothing")
    return taken


class HugoServer(Server):
    def __init__(self, folder):
        port = free_port()
        command = [machine.tool("hugo"), "server", "--source", folder, "--bind", "127.0.0.1", "--port", port]
        super().__init__(command, port, places.WORK / "hugo.log")
