"""A page that stays open in Chromium, which is asked through its pipe what stands in it."""

import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

import machine
import places

OPTIONS = (
    "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --remote-debugging-pipe"
).split()


class Chromium:
    """One page; used in a `with`, the browser and its profile are gone afterwards."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="browser-", dir=places.WORK)
        its_end, self.write = os.pipe()
        self.read, its_other = os.pipe()
        # it reads at 3 and writes at 4
        command = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", command, "bash", str(its_end), str(its_other), machine.tool("chromium"), *OPTIONS, f"--user-data-dir={self.profile}"],
            pass_fds=(its_end, its_other),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(its_end)
        os.close(its_other)
        self.received = b""
        self.number = 0
        self.session = None

    def __enter__(self):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return self

    def __exit__(self, *_):
        os.close(self.write)
        os.close(self.read)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, address):
        self.call("Page.navigate", url=address)

    def shows(self, words, within):
        """Waits until the words stand in the page, if only in a part that the reader opens.

        Returns how long that took, in seconds.
        """
        began = time.monotonic()
        script = f"document.readyState != 'loading' && document.body.textContent.includes({json.dumps(words)})"
        while time.monotonic() - began < within:
            answer = self.call("Runtime.evaluate", expression=script)
            if answer.get("result", {}).get("value") is True:
                return time.monotonic() - began
            time.sleep(0.005)
        raise RuntimeError(f"the page has not shown {words} within {within} s")

    def call(self, method, **arguments):
        """What Chromium answers; nothing where the page is just being exchanged."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": arguments}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + 30
        while time.monotonic() < until:
            said, rest, self.received = self.received.partition(b"\0")
            if not rest:
                self.received = said
                if select.select([self.read], [], [], 1)[0]:
                    self.received += os.read(self.read, 1 << 16)
                continue
            answer = json.loads(said)
            if answer.get("id") == self.number:
                return answer.get("result", {})
        raise RuntimeError(f"Chromium does not answer {method}")
