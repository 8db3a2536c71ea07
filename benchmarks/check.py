"""How long `rehber check` takes: 500, 1,000, 2,000 and 4,000 records made of the real ones, in processor time.

Shows that it is quick, and that twice the records take twice the time. Run by `make bench`.
"""

from __future__ import annotations

import copy
import datetime
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from rehber import load  # the path must be set first
from rehber.catalogue import source

SIZES = (500, 1000, 2000, 4000)
RUNS = 3


def enlarged(real: Any, records: int) -> Any:
    """Return the real catalogue with so many units, made of its own."""
    data = copy.deepcopy(real)
    for i in range(records - len(data["centres"]) - len(data["units"])):
        unit = copy.deepcopy(real["units"][i % len(real["units"])])
        unit["id"], unit["name"] = f"birim-{i}", f"{unit['name'][:80]} {i}"
        for place, service in enumerate(unit.get("services", ())):
            service["id"] = f"birim-{i}-hizmet-{place}"
        data["units"].append(unit)
    return data


def checked(file: Path) -> tuple[float, int]:
    """Return the seconds of processor time one check takes, and how much it finds."""
    begun = time.process_time()
    loaded = load.read(
        file,
        schema=ROOT / "schema" / "catalogue.schema.json",
        content=ROOT / "content",
        languages=("tr", "en", "ar", "fa", "ku", "hy", "fr"),
        as_of=datetime.date(2026, 11, 21),
    )
    return time.process_time() - begun, len(loaded.findings)


def main() -> None:
    """Print a table."""
    real = source.parse((ROOT / "services.yaml").read_bytes(), "services.yaml").data
    print(f"{'records':>8} {'MB':>6} {'findings':>9} {'seconds':>8} {'ms each':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for records in SIZES:
            file = Path(folder) / "services.yaml"
            file.write_text(yaml.dump(enlarged(real, records), allow_unicode=True, sort_keys=False, width=120), "utf-8")
            seconds, findings = min(checked(file) for _ in range(RUNS))
            size = file.stat().st_size / 1e6
            print(f"{records:8} {size:6.1f} {findings:9} {seconds:8.2f} {seconds / records * 1000:8.2f}")


if __name__ == "__main__":
    main()
