"""How long `rehber check` takes: the whole command with its start-up, 500 to 4,000 records made of the real ones.

Processor time, the best of three. Shows that it is quick, quicker after the first time, and that twice the records take
twice the time. Every text of a made record is its own, as in a real catalogue. Run by `make bench`.
"""

from __future__ import annotations

import copy
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from rehber.catalogue import source  # the path must be set first

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (500, 1000, 2000, 4000)
RUNS = 3


def enlarged(real: Any, records: int) -> Any:
    """Return the real catalogue with so many units, made of its own."""
    data = copy.deepcopy(real)
    for i in range(records - len(data["centres"]) - len(data["units"])):
        unit = copy.deepcopy(real["units"][i % len(real["units"])])
        unit["id"], unit["name"] = f"birim-{i}", f"{unit['name'][:80]} {i}"
        unit["summary"] = f"{unit.get('summary', 'Hizmet verir.')} {i}"
        for place, service in enumerate(unit.get("services", ())):
            service["id"] = f"birim-{i}-hizmet-{place}"
            service["name"] = f"{service['name'][:80]} {i}"
        data["units"].append(unit)
    return data


def seconds(file: Path, cache: Path) -> float:
    """Return the processor time of one whole command, start-up included; it keeps what it remembers in *cache*."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "rehber", "check", str(file), "--as-of", "2026-11-21", "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"XDG_CACHE_HOME": str(cache)}, capture_output=True, check=False)
    if done.stderr or not done.stdout.startswith(b"["):
        sys.exit(done.stderr.decode() or "The check said nothing.")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rounds(file: Path, folder: Path) -> Iterator[tuple[float, float, float]]:
    """Yield the seconds of a first check, of a second, and of one after a record has changed."""
    whole = file.read_text("utf-8")
    for i in range(RUNS):
        cache = folder / f"cache-{i}"
        file.write_text(whole, "utf-8")
        first, second = seconds(file, cache), seconds(file, cache)
        file.write_text(whole.replace("birim-7\n", f"birim-7-{i}\n"), "utf-8")
        yield first, second, seconds(file, cache)
    file.write_text(whole, "utf-8")


def main() -> None:
    """Print a table."""
    real = source.parse((ROOT / "services.yaml").read_bytes(), "services.yaml").data
    print(f"{'records':>8} {'MB':>6} {'first, s':>9} {'again, s':>9} {'one edited, s':>14}")
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "services.yaml"
        for records in SIZES:
            file.write_text(yaml.dump(enlarged(real, records), allow_unicode=True, sort_keys=False, width=120), "utf-8")
            first, second, edited = (min(column) for column in zip(*rounds(file, Path(name) / str(records)), strict=True))
            print(f"{records:8} {file.stat().st_size / 1e6:6.1f} {first:9.2f} {second:9.2f} {edited:14.2f}")


if __name__ == "__main__":
    main()
