"""Servers on this machine alone: started on free ports, asked over HTTP, stopped by their process id."""

import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A process that answers on a port of 127.0.0.1; used in a `with`, it is gone afterwards, whatever happened."""

    def __init__(self, command, port, log, cwd=None, environment=None):
        self.port = port
        self.log = Path(log)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as out:
            self.began = time.monotonic()
            self.process = subprocess.Popen(
                [str(word) for word in command],
                cwd=cwd,
                env=dict(os.environ, **(environment or {})),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C is for us, who stop it
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, patience=5):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                pass
        # its children too
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def get(self, path, timeout=60, **headers):
        """Status, headers and the body as it came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def body(self, path, **headers):
        status, _, body = self.get(path, **headers)
        if status != 200:
            raise RuntimeError(f"{path} was answered with {status}")
        return body

    def first_answer(self, path="/", within=600):
        """Seconds from the start of the process to the last byte of its first page."""
        waiting = time.monotonic()
        while True:
            try:
                if self.get(path)[0] == 200:
                    return time.monotonic() - self.began
            except (OSError, http.client.HTTPException):
                pass
            self.still_there(waiting, within)
            time.sleep(0.005)

    def still_there(self, waiting, within):
        if self.process.poll() is not None:
            raise RuntimeError(f"it ended: {self.log.read_text(errors='replace')[-500:]}")
        if time.monotonic() - waiting > within:
            raise RuntimeError(f"nothing within {within} s")

    def resident(self):
        """MB in memory now."""
        return self.status("VmRSS")

    def most_resident(self):
        """MB in memory when it was most."""
        return self.status("VmHWM")

    def status(self, key):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(key + ":"):
                return int(line.split()[1]) / 1024
        raise RuntimeError(f"no {key}")

    def processor(self):
        """Seconds of processor time since its start."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
