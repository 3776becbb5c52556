"""The site itself, from its packaged jar."""

import re
import subprocess
import time

import machine
import places
from servers import Server, free_port

# what the README recommends where memory is scarce, besides the archive
RECOMMENDED = {
    "environment": {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "16384"},
    "jvm": ("-XX:+UseSerialGC", "-Xmx64m", "-Xmn16m", "-XX:CompileThresholdScaling=10"),
    "settings": ("--server.jetty.threads.max=16",),
}


def heap(articles):
    """What the README recommends where there are thousands of them."""
    return "-XX:+UseSerialGC", f"-Xmx{130 + 33 * articles // 1000}m", "-Xmn80m"


# seconds with hardly any work, after which a server is taken to be done
QUIET = 1.5


class Guide(Server):
    """Our site, with a data folder of its own, as fresh as on its first day."""

    def __init__(self, content=places.CONTENT, java=17, jvm=(), jar=places.JAR, settings=(), environment=None):
        self.data = places.fresh("guide.data")
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
            places.WORK / "guide.log",
            cwd=places.WORK,
            environment=environment,
        )

    def whole(self, within=600):
        """Seconds until nothing was left to do: all pages printed, the index built. Found by what it does, not by what it says."""
        waiting = began = time.monotonic()
        spent = self.processor()
        while time.monotonic() - began < QUIET:
            self.still_there(waiting, within)
            time.sleep(0.1)
            now = self.processor()
            if now - spent > 0.1 * QUIET:
                began, spent = time.monotonic(), now
        return began - self.began

    def held(self):
        """MB of objects in use after a full collection."""
        jcmd = self.java / "bin" / "jcmd"
        said = subprocess.run([jcmd, str(self.process.pid), "GC.class_histogram"], stdout=subprocess.PIPE, text=True, check=True)
        return int(said.stdout.splitlines()[-1].split()[2]) / 1024 / 1024

    def addresses(self):
        """The paths of the sitemap."""
        found = re.findall(r"<loc>https?://[^/<]+([^<]*)</loc>", self.body("/sitemap.xml").decode())
        return [path or "/" for path in found]


def archived(java):
    """Makes the archive that the README recommends, as its command does; gives the JVM's option to start with it."""
    record, use = ("-XX:ArchiveClassesAtExit", "-XX:SharedArchiveFile") if java < 25 else ("-XX:AOTCacheOutput", "-XX:AOTCache")
    archive = places.WORK / f"classes-{java}"
    archive.unlink(missing_ok=True)
    with Guide(java=java, jvm=[f"{record}={archive}", "-Dspring.context.exit=onRefresh"]) as site:
        site.process.wait(120)  # it ends by itself, and writes the archive
    if not archive.exists():
        raise RuntimeError(f"{archive} was not written")
    return f"{use}={archive}"


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
