"""A printed article, beside the same bytes as files behind nginx."""

import wrk
from figures import Figure, tried
from guide import Guide
from nginx import Nginx

CONNECTIONS = (32, 256)
GZIP = {"Accept-Encoding": "gzip"}


def measure(run):
    with Guide() as site:
        site.first_answer()
        site.whole()
        path = middle(site)
        with Nginx(site.body(path, **GZIP)) as nginx:
            nginx.first_answer("/page")
            wrk.load(site.port, [path], 32, 15, GZIP)  # compiles it
            for headers in (GZIP, {}):
                if site.body(path, **headers) != nginx.body("/page", **headers):
                    raise RuntimeError("nginx answers with other bytes")
            for name, ours_asks, nginx_asks in (
                ("gzip", GZIP, GZIP),
                ("plain", {}, {}),
                ("304", conditional(site, path), conditional(nginx, "/page")),
            ):
                our, their = (site, path, ours_asks), (nginx, "/page", nginx_asks)
                for connections in CONNECTIONS:
                    what = f"article, {name}, {connections} connections"
                    yield tried(what, lambda: compared(run, what, connections, our, their))


def compared(run, what, connections, our, their):
    def rate(server, path, headers, seconds=run.seconds):
        return wrk.rate(server.port, [path], connections, seconds, headers)

    rate(*our, seconds=2 * run.seconds)
    ours, reference = [], []
    for _ in range(run.times):
        ours.append(rate(*our))
        reference.append(rate(*their))
    size = len(our[0].get(our[1], **our[2])[2])
    return Figure.compared(f"{what} ({size / 1000:.0f} KB) / nginx", ours, reference, "/s", least=0.8)


def conditional(server, path):
    """The question of a reader who has the compressed page already."""
    question = dict(GZIP, **{"If-None-Match": server.get(path, **GZIP)[1]["ETag"]})
    if server.get(path, **question)[0] != 304:
        raise RuntimeError(f"{path} has changed without a change")
    return question


def middle(site):
    """The article of middling size."""
    paths = [path for path in site.addresses() if path.startswith("/troubles/")]
    return sorted(paths, key=lambda path: len(site.body(path)))[len(paths) // 2]
