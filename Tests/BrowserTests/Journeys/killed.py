"""The whole program is killed again and again while people enter and ask: nothing that was acknowledged is lost.

python killed.py PROGRAM ENGINE ROUNDS
"""

import http.client
import json
import random
import re
import sys
import threading
import time

from form_client import FormClient
from installation import installation

program, engine, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
people = [f"person{number}@valley.example" for number in range(1, 7)]


class Member:
    """Somebody who enters hours and asks for signatures as fast as they can, and notes what they were told is kept."""

    def __init__(self, house, address):
        self.address, self.client = address, FormClient(house.port)
        self.kept, self.asked, self.day = set(), 0, 0
        self.client.get("/join")
        self.client.post("/join", email=address)
        link = house.link(address)
        self.client.get(link)
        status, _ = self.client.post(link, name=f"Somebody {address[6]}", password="")
        assert status == 303, (status, self.client.body[-2000:])

    def work(self, port, until):
        self.client.port = port
        try:
            while not until.is_set():
                self.enter()
                if random.random() < 0.3 and self.kept:
                    self.ask()
        except (OSError, http.client.HTTPException):
            # The program is gone in the middle of it: whether this one was kept, nobody was told.
            return

    def enter(self):
        path = "/portfolio/new/supervision-received"
        self.client.get(path)
        entry = self.client.value("id")
        self.day = self.day % 28 + 1
        status, _ = self.client.post(
            path, id=entry, day=f"2026-01-{self.day:02}", amount="90 min", type="reflective", format="individual",
            relation="supervisor", provider="Lee Andersen",
        )
        assert status == 303, (status, self.client.body[-2000:])
        self.kept.add(entry)

    def ask(self):
        self.client.get("/portfolio/sign-off/new")
        digests = re.findall(r'name="entry"[^>]*value="([0-9a-f]{64})"', self.client.body)
        status, _ = self.client.post(
            "/portfolio/sign-off/new", entry=random.choice(digests), role="supervisor",
            email=f"lee{random.randrange(10**9)}@valley.example",
        )
        # After some it is held back for a while.
        assert status in (303, 429), (status, self.client.body[-2000:])
        if status == 303:
            self.asked += 1


def main():
    with installation(program, engine) as house:
        members = [Member(house, address) for address in people]
        slowest = 0.0
        for _ in range(rounds):
            until = threading.Event()
            threads = [threading.Thread(target=one.work, args=(house.port, until)) for one in members]
            for thread in threads:
                thread.start()
            time.sleep(random.uniform(0.02, 0.6))
            house.kill()
            until.set()
            for thread in threads:
                thread.join()
            slowest = max(slowest, house.start())
        check(house, members)
        kept, asked = sum(len(one.kept) for one in members), sum(one.asked for one in members)
        print(f"{engine}: killed {rounds} times, {kept} entries and {asked} requests kept, "
              f"{len(house.letters())} letters, slowest start {slowest:.2f} s")


def check(house, members):
    for one in members:
        one.client.port = house.port
        status, _ = one.client.get("/portfolio/record.json")
        assert status == 200, status
        record = json.loads(one.client.body)
        file = house.folder / "record.json"
        file.write_text(one.client.body)
        said = house.run("verify-chain", str(file))
        assert said.returncode == 0, said.stderr
        there = {link["content"]["entry"]["id"] for link in record["links"] if "entry" in link["content"]}
        lost = one.kept - there
        assert not lost, f"{one.address} was told that these are kept: {sorted(lost)}"
        asked = sum(1 for link in record["links"] if link["kind"] == "sign-off-asked")
        assert asked >= one.asked, f"{one.asked} requests were acknowledged, {asked} are there"
    assert any(one.kept for one in members), "whoever is killed before the first entry loses none"
    wait_for_letters(house, sum(one.asked for one in members))


def wait_for_letters(house, asked):
    """What was not on its way when the program died is still delivered, and nothing twice."""
    end, count = time.monotonic() + 20, -1
    while time.monotonic() < end:
        names = [letter["Message-ID"] for letter in house.letters()]
        assert len(names) == len(set(names)), "a letter came twice"
        if len(names) == count:
            break
        count = len(names)
        time.sleep(1.5)
    assert count >= len(people), "hardly any letter came"


main()
