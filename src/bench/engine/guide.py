"""The site itself, from its packaged jar."""

import re
import subprocess
import time

import machine
import places
from servers import Server, free_port

# what the README recommends where memory is scarce
RECOMMENDED = ("-XX:+UseSerialGC", "-Xmx160m")


class Guide(Server):
    """Our site, with a data folder of its own, as fresh as on its first day."""

    def __init__(self, content=places.CONTENT, java=17, jvm=(), jar=places.JAR, settings=(), name="guide"):
        self.data = places.fresh(f"{name}.data")
        self.management = free_port()
        self.java = machine.jdk(java)
        if not self.java:
            raise RuntimeError(f"no JDK {java} was found")
        port = free_port()
        super().__init__(
            [
                self.java / "bin" / "java",
                *jvm,
                "-jar",
                jar,
                f"--server.port={port}",
                "--server.address=127.0.0.1",
                f"--management.server.port={self.management}",
                f"--guide.content.folder={content}",
                f"--guide.data.folder={self.data}",
                *settings,
            ],
            port,
            places.WORK / f"{name}.log",
            cwd=places.WORK,
        )

    def whole(self):
        """Seconds until the whole publication stood: everything printed, everything found."""
        return self.logged("公開しました")

    def held(self):
        """MB of objects in use after a full collection."""
        jcmd = self.java / "bin" / "jcmd"
        said = subprocess.run([jcmd, str(self.process.pid), "GC.class_histogram"], stdout=subprocess.PIPE, text=True, check=True)
        return int(said.stdout.splitlines()[-1].split()[2]) / 1024 / 1024

    def addresses(self):
        """The paths of the sitemap."""
        found = re.findall(r"<loc>https?://[^/<]+([^<]*)</loc>", self.body("/sitemap.xml").decode())
        return [path or "/" for path in found]

    def settle(self, quiet=1.0, within=120):
        """Waits until the process has been idle for that long: compiled, printed, indexed."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            before = self.processor()
            time.sleep(quiet)
            if self.processor() - before < 0.1 * quiet:
                return


def check(content, java=17):
    """Seconds that the command `check` takes for a folder without mistakes."""
    began = time.monotonic()
    subprocess.run(
        [machine.jdk(java) / "bin" / "java", "-jar", places.JAR, "check", f"--guide.content.folder={content}"],
        cwd=places.WORK,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.monotonic() - began
