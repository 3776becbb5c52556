"""Where things lie."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
JAR = ROOT / "target" / "provider-guide.jar"
CONTENT = ROOT / "content"
WORK = ROOT / "target" / "bench"


def fresh(name):
    """An empty folder of that name."""
    import shutil

    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
