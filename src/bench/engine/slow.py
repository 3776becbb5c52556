"""Readers with a new connection each, while others ask for the dearest searches, or are slow on purpose, each from an address of its own."""

import http.client
import itertools
import socket
import threading
import time
from contextlib import contextmanager, nullcontext
from urllib.parse import quote

from figures import Figure, tried
from guide import Guide

READERS = 8
POST = (
    "POST /inquiry/confirm HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3000\r\n\r\n"
)

# as long as a question is read, and longer: many words, sentences, kana that may be any word, quotations, what is unwanted
DEAREST = (
    "解約 違約金 工事費 料金 電話 光回線 " * 84,
    "先月引っ越したのに前の部屋のプロバイダから請求が続いていて電話もつながらないし解約の書類も届かない" * 4,
    "かいやくしたいのにでんわがつながらなくてひっこしのひがきてしまうのでどうすればよいですか" * 5,
    '"解約" "工事費" "違約金" "プロバイダ" "初期契約解除" "電話勧誘" -光回線 -モバイル -料金 -NTT',
    "そふとばんくひかりの てすうりょうが たかすぎて こまっている けいやくしょめん いつまで ぷろばいだ",
)


def measure(run):
    for what, clients in (
        ("nobody slow", None),
        ("300 posts of a byte every 4 s", lambda port: dripping(port, 300)),
        ("9,000 idle connections", lambda port: idle(port, 9000)),
        ("220 slow readers of /feed.xml", lambda port: sipping(port, 220)),
    ):
        yield tried(f"readers: {what}", lambda: meanwhile(run, what, clients, 99, 1))


def measure_searches(run):
    for what, clients in (("nobody searches", None), ("32 of the dearest searches at once", lambda port: searching(port, 32))):
        yield tried(f"readers: {what}", lambda: meanwhile(run, what, clients, 95, 0.1))


def meanwhile(run, what, clients, percent, most):
    with Guide() as site:
        site.first_answer()
        site.whole()
        read(site.port, 3)
        with clients(site.port) if clients else nullcontext():
            time.sleep(5)  # all of them have taken what they can
            times, failed = read(site.port, max(10, run.minute // 3))
    if failed:
        return Figure(f"readers: {what}", f"{failed} of {failed + len(times)} failed", target=f"p{percent} ≤ {most} s", met=False)
    slowest = sorted(times)[len(times) * percent // 100]
    return Figure.at_most(f"readers' {percent} % of {len(times):,}: {what}", slowest, "s", most)


def read(port, seconds):
    """How long each reader waited, and how many were not answered with a page within ten seconds."""
    times, failed, until = [], [], time.monotonic() + seconds

    def reader():
        while time.monotonic() < until:
            began = time.monotonic()
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            try:
                connection.request("GET", "/troubles", headers={"Accept-Encoding": "gzip"})
                answer = connection.getresponse()
                answer.read()
                (times if answer.status == 200 else failed).append(time.monotonic() - began)
            except (OSError, http.client.HTTPException):
                failed.append(time.monotonic() - began)
            finally:
                connection.close()
            time.sleep(0.01)

    threads = [threading.Thread(target=reader) for _ in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(failed)


@contextmanager
def opened(port, number, receive=None):
    """So many connections, each from another address of this machine."""
    connections = []
    try:
        for i in range(number):
            connection = socket.socket()
            if receive:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
            connection.settimeout(5)
            connection.bind((f"127.1.{i // 250}.{i % 250 + 1}", 0))
            connections.append(connection)
            try:
                connection.connect(("127.0.0.1", port))
            except OSError:
                pass  # refused, which is no harm to readers
        yield connections
    finally:
        for connection in connections:
            connection.close()


@contextmanager
def searching(port, number):
    """So many clients that ask again as soon as they are answered."""
    over = threading.Event()

    def ask(turn):
        while not over.is_set():
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            try:
                connection.request("GET", "/search?q=" + quote(DEAREST[turn % len(DEAREST)]))
                connection.getresponse().read()
            except (OSError, http.client.HTTPException):
                pass  # what counts is how readers fare
            finally:
                connection.close()

    threads = [threading.Thread(target=ask, args=(turn,)) for turn in range(number)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()


@contextmanager
def idle(port, number):
    with opened(port, number):
        yield


@contextmanager
def dripping(port, number):
    def drip(connection, first):
        send(connection, POST.encode() if first else b"a")

    with opened(port, number) as connections, repeated(connections, drip, 4):
        yield


@contextmanager
def sipping(port, number):
    def sip(connection, first):
        if first:
            send(connection, b"GET /feed.xml HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20)
        try:
            connection.settimeout(0)
            connection.recv(16)
        except OSError:
            pass

    with opened(port, number, receive=2048) as connections, repeated(connections, sip, 1):
        yield


def send(connection, data):
    try:
        connection.settimeout(0)
        connection.send(data)
    except OSError:
        pass  # closed by the site, as it may


@contextmanager
def repeated(connections, act, every):
    """Does that with each connection at once, and again and again in the background."""
    over = threading.Event()

    def work():
        for turn in itertools.count():
            for connection in connections:
                act(connection, turn == 0)
            if over.wait(every):
                return

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
