"""Readers during publication, and publication that is killed: ``python benchmarks/publish.py [PUBLISHES] [KILLS]``.

A small made site is published again and again while nginx serves it under the shipped settings: 64 readers take a page and
what it names, keep pages open over three releases and then ask for the search; one reader takes 3 MB at 250 kB/s. Then a
build is killed at many moments. The numbers go into ``benchmarks/README.md``.
"""

from __future__ import annotations

import hashlib
import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "plugins"))
from rehber.policy import POLICY
from rehber.publish import hosting, release, trees
from rehber.publish.hosts import Told
from rehber.publish.verify import Verification

READERS, LARGE, RATE = 64, 3_000_000, 250_000
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def site_of(number: int, files: int = 40) -> dict[str, bytes]:
    """Return a site whose pages, script and large file all say the same number."""
    said = b"%08d" % number
    name = f"static/search-tr.{hashlib.sha256(said).hexdigest()[:10]}.js"
    page = b'<!doctype html><title>x</title><script src="%s"></script>' % name.encode() + said * 500
    return {
        **{f"{n}.html": page for n in range(files)},
        name: said * 100,
        f"{name}.gz": said,
        "data/v1/large.json": said * (LARGE // 8),
        "404.html": b"404",
    }


def publish(site: trees.Site, number: int) -> None:
    with site.locked():
        release.publish(site, site_of(number).items(), Verification())


def ask(connection: http.client.HTTPConnection, path: str) -> tuple[int, bytes]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read()


def read(port: int, stop: threading.Event, seen: Counter[str], now: list[int]) -> None:
    """Read pages; keep each open until three more sites have been published, then ask for what it names."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    opened: deque[tuple[int, str]] = deque()
    while not stop.is_set():
        status, page = ask(connection, f"/{random.randrange(40)}.html")
        numbers = set(re.findall(rb"\d{8}", page.partition(b"</script>")[2]))
        seen["pages"] += 1
        seen["page not 200"] += status != 200
        seen["mixed"] += len(numbers) > 1
        script = re.search(rb'src="([^"]+)"', page)[1].decode()
        seen["script not 200"] += ask(connection, f"/{script}")[0] != 200
        seen["scripts"] += 1
        opened.append((int(min(numbers)), script))
        while opened and opened[0][0] + 3 < now[0]:
            opened.popleft()  # open too long
        if opened and opened[0][0] + 3 == now[0]:
            number, script = opened.popleft()
            status, _ = ask(connection, f"/{script}")
            latest = int(re.search(rb"\d{8}", ask(connection, "/0.html")[1].partition(b"</script>")[2])[0])
            if latest > number + 3:  # a fourth site came meanwhile; three are promised
                continue
            seen["searches after three releases"] += 1
            seen["dead searches"] += status != 200
        time.sleep(random.random() / 50)


def read_slowly(port: int, stop: threading.Event, seen: Counter[str]) -> None:
    """Take the large file at 250 kB/s through a small buffer, again and again."""
    while not stop.is_set():
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            one.connect(("127.0.0.1", port))
            one.sendall(b"GET /data/v1/large.json HTTP/1.0\r\n\r\n")
            whole, begun = bytearray(), time.monotonic()
            while part := one.recv(8192):
                whole += part
                time.sleep(max(0, len(whole) / RATE - (time.monotonic() - begun)))
        body = bytes(whole).partition(b"\r\n\r\n")[2]
        seen["large files"] += 1
        seen["large files mixed or cut"] += len(body) != LARGE or len(set(re.findall(rb"\d{8}", body))) != 1


def readers(publishes: int) -> None:
    """Publish under readers."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        site = trees.Site(home / "output")
        hosting.write(site, Told("", ("tr",), POLICY))
        publish(site, 0)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        user = "user root;" if os.geteuid() == 0 else ""
        (home / "nginx.conf").write_text(
            f"{user} daemon off; pid {home}/pid; error_log {home}/log; events {{ worker_connections 1024; }}\n"
            f"http {{ server {{ listen 127.0.0.1:{port}; root {site.link}; include {site.link}.hosting/nginx.conf; }} }}\n"
        )
        stop, seen, now = threading.Event(), Counter(), [0]
        with subprocess.Popen([NGINX, "-e", str(home / "log"), "-c", str(home / "nginx.conf")]) as server:
            time.sleep(0.5)
            threads = [threading.Thread(target=read, args=(port, stop, seen, now)) for _ in range(READERS)]
            threads.append(threading.Thread(target=read_slowly, args=(port, stop, seen)))
            for thread in threads:
                thread.start()
            for number in range(1, publishes + 1):
                publish(site, number)
                now[0] = number
                time.sleep(0.25)
            stop.set()
            for thread in threads:
                thread.join()
            server.terminate()
    print(f"{publishes} publishes, {READERS} readers:", dict(sorted(seen.items())))


def digests(site: trees.Site) -> dict[str, tuple[str, int]]:
    return {
        str(file.relative_to(site.link)): (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in site.link.rglob("*")
        if file.is_file()
    }


def kills(count: int) -> None:
    """Kill a publication at many moments; the live site is the old one or the new one, whole."""
    program = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import publish; from rehber.publish import trees; from pathlib import Path; publish.publish(trees.Site(Path(sys.argv[1])), int(sys.argv[2]))"
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        site = trees.Site(Path(folder) / "output")
        publish(site, 0)
        begun = time.monotonic()
        subprocess.run([sys.executable, "-c", program, str(site.link), "1"], check=True)
        takes = time.monotonic() - begun
        for number in range(2, count + 2):
            before = digests(site)
            # Fork once all is imported, so that the moments fall into the publication itself.
            child = os.fork()
            if child == 0:
                publish(site, number)
                os._exit(0)
            time.sleep(random.random() * takes / 6)
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            after = digests(site)
            new = {path: hashlib.sha256(content).hexdigest() for path, content in site_of(number).items()}
            whole = all(after.get(path, ("",))[0] == digest for path, digest in new.items())
            found["finished" if not os.WIFSIGNALED(status) else "old" if after == before else "new" if whole else "BROKEN"] += 1
    print(f"{count} kills: {dict(sorted(found.items()))}")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    readers(given[0] if given else 200)
    kills(given[1] if len(given) > 1 else 200)
