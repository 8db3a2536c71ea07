"""nginx and Apache, serving a folder with the settings a site brings; tests skip with a reason where one is missing."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

NGINX = os.environ.get("REHBER_NGINX") or shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")

APACHE = shutil.which("apache2") or shutil.which("apache2", path="/usr/sbin")

needs_nginx = pytest.mark.skipif(NGINX is None, reason="nginx is not here: install it, or name it in REHBER_NGINX")
needs_apache = pytest.mark.skipif(APACHE is None, reason="apache2 is not here: on Debian, install apache2-bin")


NGINX_CONF = """{user}daemon off; pid {home}/pid; error_log {home}/error.log;
events {{ worker_connections 64; }}
http {{
client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c; uwsgi_temp_path {home}/d; scgi_temp_path {home}/e;
server {{ listen 127.0.0.1:{port}; root {root}; include {settings}/nginx.conf; }}
}}
"""
APACHE_CONF = """ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {home}/pid
ErrorLog {home}/error.log
DefaultRuntimeDir {home}
{modules}
{user}
DocumentRoot {root}
<Directory "{root}">
Require all granted
</Directory>
<Directory "{root}{base}">
Include {settings}/htaccess
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "alias")


def nginx(home, **where):
    user = "user root;\n" if os.geteuid() == 0 else ""
    (home / "nginx.conf").write_text(NGINX_CONF.format(home=home, user=user, **where))
    return [NGINX, "-e", str(home / "error.log"), "-c", str(home / "nginx.conf")]


def apache(home, **where):
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES)
    (home / "mime.types").write_text("")
    modules += f"\nTypesConfig {home}/mime.types"
    (home / "apache.conf").write_text(APACHE_CONF.format(home=home, modules=modules, user="User www-data", **where))
    return [APACHE, "-DFOREGROUND", "-f", str(home / "apache.conf")]


@contextlib.contextmanager
def served(root, home, settings, by=nginx, base=""):
    """Serve a site; yield what asks it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = by(home, root=root, settings=settings, port=port, base=base)
    if os.geteuid() == 0:  # then Apache reads as somebody else, whom pytest's folders keep out
        for folder in {*Path(root).resolve().parents, *home.parents}:
            if folder.is_relative_to(tempfile.gettempdir()) and folder != Path(tempfile.gettempdir()):
                folder.chmod(0o755)

    def ask(path, method=None, **headers):
        headers = {name.replace("_", "-"): said for name, said in headers.items()}
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    with subprocess.Popen(command) as process:
        for _ in range(200):
            with contextlib.suppress(urllib.error.URLError):
                ask("/")
                break
            time.sleep(0.05)
        try:
            yield ask
        finally:
            process.terminate()


HOSTS = [pytest.param(nginx, marks=needs_nginx, id="nginx"), pytest.param(apache, marks=needs_apache, id="apache")]
