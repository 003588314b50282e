"""Measures what belongs to people, on either engine: python portfolio.py PROGRAM ENGINE [PEOPLE]

A person with 150 entries who follows five credentials; 64 people who save at once; and a server with PEOPLE people
(10,000) and a hundred entries each, which is started anew and copied while it serves. Compare figures of one run only.
"""

import functools
import pathlib
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests/BrowserTests/Journeys"))

from form_client import FormClient  # noqa: E402
from installation import installation  # noqa: E402

print = functools.partial(print, flush=True)  # what is known should be seen
program, engine = sys.argv[1], sys.argv[2]
people = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
ticks = 100  # a second, in /proc
session = dict(
    amount="90 min", type="reflective", format="individual", relation="supervisor", provider="Lee Andersen"
)
followed = ("imhs", "imfs", "ifs", "imhm-c", "imhm-p")


def main():
    with installation(program, engine) as house:
        ada = join(house, "ada@valley.example", "Ada Osei")
        fill(ada, 150)
        follow(ada)
        dashboard(house, ada)
        saving(house)
        grow(house, ada)


def join(house, address, name, number=0):
    client = FormClient(house.port, network=f"10.0.{number}.1")
    client.get("/join")
    client.post("/join", email=address)
    link = house.link(address)
    client.get(link)
    client.post(link, name=name, password="")
    return client


def fill(client, count):
    path = "/portfolio/new/supervision-received"
    for number in range(count):
        client.get(path)
        day = f"{2023 + number // 84}-{number // 7 % 12 + 1:02}-{number % 7 + 1:02}"
        status, _ = client.post(path, id=client.value("id"), day=day, **session)
        assert status == 303, client.body


def follow(client):
    client.get("/portfolio/credentials")
    offered = re.findall(r'name="follow"[^>]*value="([^"]*)"', client.body)
    chosen = [name for name in followed if name in offered] or offered[:5]
    chosen += [name for name in offered if name not in chosen]
    for name in chosen[:5]:
        status, _ = client.post("/portfolio/credentials", follow=name)
        assert status == 303, client.body
    client.get("/portfolio")
    assert client.body.count('class="result"') == 5, client.body


def dashboard(house, client):
    headers = [f"Cookie: {'; '.join(f'{name}={value}' for name, value in client.cookies.items())}"]
    client.get("/portfolio")
    client.get("/portfolio")
    page = len(client.body)
    before = processor(house)
    result = wrk(house, f'request = function() return wrk.format("GET", "/portfolio") end', headers, connections=8)
    each = (processor(house) - before) / max(1, result["requests"])
    say(f"dashboard, 150 entries, five credentials, {page // 1000} kB", result, each)


def saving(house):
    clients = [None] * 64

    def prepare(number):
        clients[number] = join(house, f"saver{number}@valley.example", f"Saver {number}", number)
        clients[number].get("/portfolio/new/supervision-received")

    for start in range(0, 64, 8):
        threads = [threading.Thread(target=prepare, args=(number,)) for number in range(start, start + 8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    rows = ",\n".join(
        '{"' + "; ".join(f"{name}={value}" for name, value in one.cookies.items()) + f'", "{one.token}"' + "}"
        for one in clients
    )
    body = urllib.parse.urlencode(dict(session, day="2026-02-03"))
    lua = f"""
        local people = {{{rows}}}
        local number = 0
        request = function()
          number = number + 1
          local person = people[(number - 1) % #people + 1]
          return wrk.format("POST", "/portfolio/new/supervision-received",
            {{["Cookie"] = person[1], ["Content-Type"] = "application/x-www-form-urlencoded"}},
            "form-token=" .. person[2] .. "&id=" .. string.format("saved-%036dA", number) .. "&{body}")
        end"""
    before = processor(house)
    result = wrk(house, lua, [], connections=64)
    say("64 people saving at once", result, (processor(house) - before) / max(1, result["requests"]))
    count = house.ask("SELECT count(*) FROM logbook_entry WHERE id LIKE 'saved-%'")
    print(f"  p99 is {result['p99'] / result['p50']:.1f} times the median; {count} entries are kept")


def grow(house, client):
    """A hundred entries for each of so many people, as copies of one that was saved as all are."""
    began = time.monotonic()
    house.ask(invented(people))
    count, entries = house.ask("SELECT count(*) FROM person"), house.ask("SELECT count(*) FROM logbook_entry")
    print(f"{count} people with {entries} entries, made in {time.monotonic() - began:.0f} s")
    # What the engine has to do after so much at once is not the start's.
    house.ask("VACUUM ANALYZE; CHECKPOINT" if engine == "postgres" else "PRAGMA wal_checkpoint(TRUNCATE)")
    subprocess.run(["sync"], check=True)
    starts = [start(house, client) for _ in range(5)]
    for name, times in zip(["first page", "first page of a member"], zip(*starts)):
        each = ", ".join(f"{time:.0f}" for time in times)
        print(f"{name} {statistics.median(times):.0f} ms after the start (five starts: {each})")
    time.sleep(3)
    print(f"idle memory {memory(house):.1f} MB")
    client.get("/portfolio")
    time.sleep(1)
    print(f"memory after a page of a member {memory(house):.1f} MB")
    copy(house, client)


def start(house, client):
    """Starts the server anew; how many milliseconds until the first page that anybody may see, and the first of a member."""
    house.stop()
    house.start(wait=False)
    began, times = time.monotonic(), []
    for path in ["/about", "/portfolio"]:
        # Who comes too early is asked to wait, not to come again; only the port may not be there yet.
        while True:
            try:
                status, _ = client.get(path)
                if status == 200:
                    break
            except OSError:
                time.sleep(0.002)
        times.append((time.monotonic() - began) * 1000)
    house.port = house.whereabouts()
    return times


def copy(house, client):
    headers = [f"Cookie: {'; '.join(f'{name}={value}' for name, value in client.cookies.items())}"]
    done = {}
    target = house.folder / "copy"

    def take():
        began = time.monotonic()
        if engine == "sqlite":
            said = house.run("backup", str(target))
        else:
            said = subprocess.run(
                ["pg_dump", "--format=custom", f"--file={target}", house.environment["ATTUNE_DATABASE"]],
                capture_output=True, text=True,
            )
        done["seconds"], done["said"] = time.monotonic() - began, said

    thread = threading.Thread(target=take)
    thread.start()
    result = wrk(house, 'request = function() return wrk.format("GET", "/portfolio") end', headers, connections=8)
    thread.join()
    assert done["said"].returncode == 0, done["said"].stderr
    size = target.stat().st_size / 1e6
    say(f"while a copy of {size:.0f} MB is taken in {done['seconds']:.1f} s, the dashboard", result)


def invented(count):
    """SQL that invents people with entries, each chain whole as far as order goes."""
    if engine == "sqlite":
        people_of = f"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
        numbers = "WITH RECURSIVE k(j) AS (VALUES (1) UNION ALL SELECT j + 1 FROM k WHERE j < 100)"
        digest = "CAST(printf('%-20s%012d', p.id, {0}) AS BLOB)"
        name = "printf('invented-%d', i)"
    else:
        people_of = f"WITH n(i) AS (SELECT * FROM generate_series(1, {count}))"
        numbers = "WITH k(j) AS (SELECT * FROM generate_series(1, 100))"
        digest = "convert_to(rpad(p.id, 20, ' ') || lpad(({0})::text, 12, '0'), 'UTF8')"
        name = "'invented-' || i"
    whose = "FROM person p CROSS JOIN k WHERE p.id LIKE 'invented-%'"
    one = "(SELECT {0} FROM logbook_entry WHERE id LIKE 'saved-%' LIMIT 1)"
    linked = "(SELECT c.content FROM chain_content c JOIN logbook_entry e ON e.person = c.person AND c.number = 1 " \
        "WHERE e.id LIKE 'saved-%' LIMIT 1)"
    return f"""
        {people_of} INSERT INTO person (id, joined_at) SELECT {name}, 1767225600000 FROM n;
        INSERT INTO person_profile (person, name, language)
            SELECT id, 'Invented ' || id, 'en' FROM person WHERE id LIKE 'invented-%';
        INSERT INTO email_address (address, written, person, verified_at, is_main)
            SELECT id || '@valley.example', id || '@valley.example', id, 1767225600000, 1
            FROM person WHERE id LIKE 'invented-%';
        {numbers} INSERT INTO chain_entry (person, number, hash, before_number, before_hash, kind, at)
            SELECT p.id, j, {digest.format('j')}, CASE WHEN j > 1 THEN j - 1 END,
                CASE WHEN j > 1 THEN {digest.format('j - 1')} END, 'entry-added', 1767225600000 + j {whose}
            ORDER BY p.id, j;
        {numbers} INSERT INTO chain_content (person, number, subject, content)
            SELECT p.id, j, 'entry-' || j, {linked} {whose};
        {numbers} INSERT INTO logbook_entry (person, id, version, state, kind, first_day, last_day, amount, standing,
                content, digest, changed_by, changed_at, note)
            SELECT p.id, 'entry-' || j, 1, 'kept', {one.format('kind')}, '2026-01-05', '2026-01-05', 90, 'claimed',
                {one.format('content')}, {digest.format('j')}, p.id, 1767225600000 + j, '' {whose};
        """


def processor(house):
    """Milliseconds that the program has computed for."""
    fields = pathlib.Path(f"/proc/{house.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / ticks


def memory(house):
    text = pathlib.Path(f"/proc/{house.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) / 1024


def wrk(house, lua, headers, connections):
    script = house.folder / "load.lua"
    report = """
        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("figures %d %.3f %.3f %d\\n", summary.requests, latency:percentile(50) / 1000,
            latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
        end"""
    script.write_text(lua + report)
    words = ["wrk", "-t1", f"-c{connections}", "-d5s", "-s", str(script)]
    for header in headers:
        words += ["-H", header]
    said = subprocess.run(words + [house.address], capture_output=True, text=True, check=True).stdout
    requests, p50, p99, errors = re.search(r"figures (\S+) (\S+) (\S+) (\S+)", said).groups()
    return {"requests": int(requests), "p50": float(p50), "p99": float(p99), "errors": int(errors)}


def say(name, result, each=None):
    cpu = "" if each is None else f"{each:.2f} ms of CPU a request, "
    print(
        f"{name}: {cpu}{result['requests']} requests, p50 {result['p50']} ms, p99 {result['p99']} ms, "
        f"{result['errors']} errors"
    )


if __name__ == "__main__":
    main()
