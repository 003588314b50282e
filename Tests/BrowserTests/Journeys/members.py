"""People with an account at an installation, in the browser and, where many are needed, by forms alone."""

import json
import re

from form_client import FormClient
from visit import expect, must


def join(page, house, address, name):
    """Somebody joins as everybody does: an address, a letter, a name."""
    page.goto("/join")
    page.get_by_label("E-mail address").fill(address)
    page.get_by_role("button", name="Send me a link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
    page.goto(house.link_into("/join/", to=address))
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Open my portfolio").click()
    expect(page.get_by_text(f"Good to see you, {name}.")).to_be_visible()


def joined(house, address, name, network=None):
    """The same without a browser."""
    client = FormClient(house.port, network)
    client.get("/join")
    client.post("/join", email=address)
    link = house.link_into("/join/", to=address)
    client.get(link)
    status, place = client.post(link, name=name, password="")
    must((status, place) == (303, "/portfolio"), f"{name} could not join: {status}, {client.body[-2000:]}")
    return client


def enter_supervision(client, day, provider="Lee Andersen", amount="90 min"):
    """An hour and a half with a supervisor; the entry's id."""
    path = "/portfolio/new/supervision-received"
    client.get(path)
    entry = client.value("id")
    status, _ = client.post(
        path, id=entry, day=day, amount=amount, type="reflective", format="individual", relation="supervisor",
        provider=provider,
    )
    must(status == 303, f"an entry was not taken: {status}, {client.body[-2000:]}")
    return entry


def must_have_signed(client, hours, name):
    """Somebody's printed record says how much of one kind is signed: "2 h · 1 entry"."""
    client.get("/portfolio/print")
    rows = [re.sub(r"<[^>]*>", "|", row) for row in re.findall(r"<tr>.*?</tr>", client.body, re.DOTALL)]
    ours = [row for row in rows if name in row]
    must(ours and f"|{hours}|" in ours[0].split("|", 3)[-1], f"not {hours} are signed of {name}: {rows}")


def must_hold(house, record, *words):
    """`attune verify-chain` agrees with a record; its links."""
    file = house.folder / "record.json"
    file.write_text(record)
    said = house.run("verify-chain", str(file), *words)
    must(said.returncode == 0, f"a record does not hold: {said.stdout}{said.stderr}")
    return json.loads(record)["links"]


def record_of(client):
    status, _ = client.get("/portfolio/record.json")
    must(status == 200, f"the record answers {status}")
    return client.body


def must_fit(page):
    """Nobody has to scroll sideways."""
    room, width = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    must(width <= room, f"{page.url} is {width} px wide where {room} px are")
