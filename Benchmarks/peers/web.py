"""Pages of the program beside a bare Hummingbird route and datasette serving the same table, by wrk, in one run.

`web.py PROGRAM BARE FOLDER`: PROGRAM is tiendo, BARE is WebBenchmark; both built for release. The load generator shares the
machine. Each address is asked by 16 connections for its rate, and by one connection for its time. `web.py PROGRAM --national
FOLDER` asks the program alone, with the figures of 3,321 communes (made up; see national.py), and times the first page after
a change of the ledger, too.
"""
import csv
import io
import os
import re
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import national

PORTS = {"tiendo": 18431, "bare": 18432, "datasette": 18433}
PASSWORD = "rung-xanh-suoi-trong-2023"
SECONDS = 4
VIEW = "unit=076&period=2023-S1"
PAGES = {
    "scoreboard": f"/scoreboard?{VIEW}",
    "scoreboard, an indicator unfolded": f"/scoreboard?{VIEW}&by-unit=forest-planted",
    "scoreboard with 31 communes": f"/scoreboard?{VIEW}&by-unit=true",
    "home": "/",
    "matrix": f"/matrix?{VIEW}",
    "indicators": f"/indicators?{VIEW}",
    "an indicator": f"/indicators/forest-planted?{VIEW}",
    "a unit": "/units/02569?period=2023-S1",
    "changes": f"/changes?{VIEW}",
    "journal": "/journal",
    "search": "/search?q=trong+rung",
}
NATION = f"unit={national.NATION}&period={national.YEAR}-S1"
PROVINCE = f"unit=P01&period={national.YEAR}-S1"
NATIONAL_PAGES = {
    "scoreboard of the nation": f"/scoreboard?{NATION}",
    "scoreboard of a province": f"/scoreboard?{PROVINCE}",
    "the same, an indicator unfolded": f"/scoreboard?{PROVINCE}&by-unit=rice-area",
    "the same, all indicators asked for": f"/scoreboard?{PROVINCE}&by-unit=true",
    "home": "/",
    "matrix of the nation": f"/matrix?{NATION}",
    "matrix of a province": f"/matrix?{PROVINCE}",
    "indicators": f"/indicators?{NATION}",
    "an indicator of the nation": f"/indicators/rice-area?{NATION}",
    "an indicator of a province": f"/indicators/rice-area?{PROVINCE}",
    "the nation": f"/units/{national.NATION}?period={national.YEAR}-S1",
    "a commune": f"/units/10000?period={national.YEAR}-S1",
    "changes": f"/changes?{NATION}",
    "who has reported": f"/reporting?unit={national.NATION}&period={national.YEAR}-06",
    "journal": "/journal",
    "search": "/search?q=minh+hoa+100",
}
PERCENTILE = """
done = function(summary, latency, requests)
  io.write(string.format("p95 %.3f\\n", latency:percentile(95) / 1000))
end
"""


def base(name):
    return f"http://127.0.0.1:{PORTS[name]}"


def wait_for(address):
    for _ in range(240):
        try:
            return urllib.request.urlopen(address, timeout=2).read()
        except Exception:
            time.sleep(0.5)
    raise SystemExit(f"nothing answers at {address}")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in(name):
    body = urllib.parse.urlencode({"name": name, "password": PASSWORD}).encode()
    request = urllib.request.Request(base("tiendo") + "/sign-in", body, {"Origin": base("tiendo")})
    try:
        answer = urllib.request.build_opener(NoRedirect).open(request)
    except urllib.error.HTTPError as redirect:
        answer = redirect
    return answer.headers["Set-Cookie"].split(";")[0]


def fetch(path, cookie):
    with urllib.request.urlopen(urllib.request.Request(base("tiendo") + path, headers={"Cookie": cookie})) as answer:
        return answer.read()


def table_of(text, path):
    """The scoreboard with its communes as a table: what datasette and the bare route serve."""
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    head = [f"c{index}_{re.sub(r'[^a-z0-9]', '_', name.lower())}" for index, name in enumerate(rows[0])]
    base = sqlite3.connect(path)
    base.execute(f"CREATE TABLE board ({', '.join(head)})")
    wide = [row for row in rows[1:] if len(row) == len(head)]
    base.executemany(f"INSERT INTO board VALUES ({', '.join('?' * len(head))})", wide)
    base.commit()
    return len(wide)


def load(address, connections, cookie=None):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "-s", f"{sys.argv[3]}/p95.lua", address]
    if cookie:
        command[1:1] = ["-H", f"Cookie: {cookie}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said:
        raise SystemExit(f"{address}: {said}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), float(re.search(r"p95 ([\d.]+)", said)[1])


def line(name, address, size, cookie=None):
    load(address, 4, cookie)
    rate, _ = load(address, 16, cookie)
    _, alone = load(address, 1, cookie)
    print(f"| {name} | {size / 1000:,.0f} | {rate:,.0f} | {alone:.1f} |", flush=True)


def run(program, *words):
    return subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout


def load_nation(program, folder, database):
    """Imports the files and makes an account for the whole nation; gives the address with which it sets its password."""
    example = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Examples/son-duong-2023")
    for path in national.files(f"{folder}/nation", example):
        start = time.time()
        run(program, "import", "--database", database, "--by", "Số minh họa", "--document", "Số minh họa", path)
        print(f"imported {os.path.basename(path)} in {time.time() - start:.1f} s", file=sys.stderr)
    said = run(program, "user", "add", "lanh-dao", "--name", "Lãnh đạo", "--role", "leader", "--unit", national.NATION,
               "--database", database)
    return re.search(r"link=(\w+)", said)[1]


def set_password(link):
    body = urllib.parse.urlencode({"link": link, "new-password": PASSWORD, "again": PASSWORD}).encode()
    request = urllib.request.Request(base("tiendo") + "/set-password", body, {"Origin": base("tiendo")})
    try:
        urllib.request.build_opener(NoRedirect).open(request)
    except urllib.error.HTTPError as redirect:
        if redirect.code != 303:
            raise


def timed(path, cookie):
    start = time.time()
    fetch(path, cookie)
    return (time.time() - start) * 1000


def after_a_change(program, folder, database, pages, cookie):
    """The first page after another process has written, and the second."""
    for number, (name, path) in enumerate(pages.items()):
        change = f"{folder}/change-{number}.csv"
        with open(change, "w") as file:
            file.write(f"indicator,unit,period,value,illustrative\nrice-area,10000,{national.YEAR}-06,{400 + number},yes\n")
        run(program, "import", "--database", database, "--by", "Số minh họa", "--reason", "Đo tốc độ", change)
        time.sleep(4)
        print(f"| {name} | {timed(path, cookie):.0f} | {timed(path, cookie):.0f} |", flush=True)


def nation():
    program, _, folder = sys.argv[1:]
    database = f"{folder}/nation.sqlite"
    link = load_nation(program, folder, database)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([program, "serve", "--database", database, "--port", str(PORTS["tiendo"])], **quiet)
    try:
        wait_for(base("tiendo") + "/readyz")
        set_password(link)
        cookie = sign_in("lanh-dao")
        print("| page, 3,321 communes | kB | pages a second, 16 connections | ms, 95th percentile, one connection |")
        print("| --- | ---: | ---: | ---: |")
        for name, path in NATIONAL_PAGES.items():
            line(name, base("tiendo") + path, len(fetch(path, cookie)), cookie)
        print("\n| first page after a change | ms | ms, the second |\n| --- | ---: | ---: |")
        after_a_change(program, folder, database, NATIONAL_PAGES, cookie)
    finally:
        server.terminate()


def main():
    program, bare, folder = sys.argv[1:]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    running = [
        subprocess.Popen(
            [program, "demo", "--database", f"{folder}/demo.sqlite", "--port", str(PORTS["tiendo"]), "--password", PASSWORD],
            **quiet)
    ]
    try:
        wait_for(base("tiendo") + "/readyz")
        cookie = sign_in("lanh-dao")
        count = table_of(fetch(f"/scoreboard.csv?{VIEW}&by-unit=true", cookie), f"{folder}/board.sqlite")
        running.append(subprocess.Popen([bare, str(PORTS["bare"]), f"{folder}/board.sqlite", "board"], **quiet))
        datasette = os.path.join(os.path.dirname(sys.executable), "datasette")
        running.append(
            subprocess.Popen([datasette, f"{folder}/board.sqlite", "-p", str(PORTS["datasette"]),
                              "--setting", "max_returned_rows", "1000"], **quiet))
        print(f"| page (the table has {count:,} rows) | kB | pages a second, 16 connections | ms, 95th percentile, one connection |")
        print("| --- | ---: | ---: | ---: |")
        rows = base("datasette") + "/board/board?_size=200"
        for name, address in [
            ("bare Hummingbird: hello", base("bare") + "/hello"),
            ("bare Hummingbird: 200 rows read from SQLite", base("bare") + "/rows"),
            ("datasette: 200 rows", rows),
        ]:
            line(name, address, len(wait_for(address)))
        for name, path in PAGES.items():
            line(f"tiendo, signed in: {name}", base("tiendo") + path, len(fetch(path, cookie)), cookie)
    finally:
        for process in running:
            process.terminate()


def prepare():
    with open(f"{sys.argv[3]}/p95.lua", "w") as file:
        file.write(PERCENTILE)


prepare()
nation() if sys.argv[2] == "--national" else main()
