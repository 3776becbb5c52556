"""nginx with one worker, which serves files."""

import gzip
import os

import machine
import places
from servers import Server, free_port

CONFIGURATION = """{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    default_type text/html;
    charset utf-8;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    gzip_static on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/files;
    }}
}}
"""


class Nginx(Server):
    """Serves one page at /page, as it is and compressed ahead, in the very bytes that it is given."""

    def __init__(self, compressed):
        folder = places.fresh("nginx")
        files = folder / "files"
        files.mkdir()
        (files / "page").write_bytes(gzip.decompress(compressed))
        (files / "page.gz").write_bytes(compressed)
        port = free_port()
        # its worker would give root away, and could no longer read here
        user = "user root;" if os.geteuid() == 0 else ""
        configuration = folder / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(folder=folder, port=port, user=user))
        command = [machine.tool("nginx"), "-p", folder, "-c", configuration, "-g", "daemon off;"]
        super().__init__(command, port, places.WORK / "nginx.log")
