"""A leader enters a group of eight once, and a training's list of two hundred; everybody has their hours, signed.

python leader.py PROGRAM ENGINE
"""

import re
import sys

from installation import installation
from members import join, joined, must_fit, must_have_signed, must_hold, record_of
from visit import expect, must, visit, visitor

program, engine = sys.argv[1], sys.argv[2]
lee = "lee@valley.example"
group = [f"member{number}@valley.example" for number in range(1, 9)]
listed = [f"guest{number}@valley.example" for number in range(1, 201)]
day = "2026-03-12"


def enter_a_group(page, members):
    """Once, for all who were there."""
    page.goto("/portfolio")
    page.get_by_role("link", name="Groups you lead").click()
    page.get_by_role("link", name="Enter a session").click()
    page.get_by_label("Day", exact=True).fill(day)
    page.get_by_label("How long").fill("2")
    page.get_by_label("Kind of supervision").select_option(label="Reflective supervision or consultation")
    page.get_by_label("You are to them").select_option(label="Supervisor")
    page.get_by_label("Others, by e-mail address").fill("\n".join([*members, lee]))
    page.get_by_role("button", name="Save and ask them").click()
    expect(page.get_by_text("Nobody signs for themselves").first).to_be_visible()
    page.get_by_label("Others, by e-mail address").fill("\n".join(members))
    page.get_by_role("button", name="Save and ask them").click()
    expect(page.get_by_text("Saved. Each of them has a letter from us.")).to_be_visible()
    return page.url


def confirm_on_a_telephone(page, house, address, name):
    """One of them is looked at: she has no account, and comes from the letter to her hours."""
    telephone = {"width": 360, "height": 740}
    with visit(page.context.browser, house.address, viewport=telephone, has_touch=True, is_mobile=True) as hers:
        hers.goto(house.link_into("/groups/attended/", to=address))
        expect(hers.get_by_role("heading", level=1)).to_have_text("Sign in")
        must_fit(hers)
        join(hers, house, address, name)
        hers.goto(house.link_into("/groups/attended/", to=address))
        expect(hers.get_by_role("heading", level=1)).to_have_text("Were you in this group with Lee Andersen?")
        for part in ("March 12, 2026", "2 hours", "Group", "8"):
            expect(hers.locator("main")).to_contain_text(part)
        must_fit(hers)
        hers.get_by_role("button", name="Yes, I was there").click()
        expect(hers.get_by_text("The hours are in your portfolio, signed.")).to_be_visible()
        hers.get_by_role("link", name="See the entry").click()
        expect(hers.get_by_text("Signed", exact=True).first).to_be_visible()
        must_fit(hers)


def confirm(house, address, name):
    """The same by forms alone, with the hours that follow."""
    client = joined(house, address, name)
    link = house.link_into("/groups/attended/", to=address)
    client.get(link)
    status, _ = client.post(link, answer="confirm", version=client.value("version"))
    must(status == 303, f"{name} could not confirm: {status}, {client.body[-2000:]}")
    must_have_signed(client, "2 h · 1 entry", "Supervision you received")
    entry = next(link["content"]["entry"] for link in must_hold(house, record_of(client)) if "entry" in link["content"])
    what = {"minutes": 120, "format": "group", "group-size": 8, "provider": "Lee Andersen"}
    must(what.items() <= entry.items(), f"{name} is credited with {entry}")


def list_two_hundred(page):
    """Pasted from an address book, with a line that holds no address."""
    page.goto("/portfolio")
    page.get_by_role("link", name="Trainings you gave").click()
    page.get_by_role("link", name="Enter a training").click()
    page.get_by_label("Title").fill("Sleep and soothing")
    page.get_by_label("Day", exact=True).fill(day)
    page.get_by_label("How long").fill("3")
    page.get_by_role("button", name="Save and go on").click()
    lines = [f"Guest {number}, {address}" for number, address in enumerate(listed, start=1)]
    page.get_by_label("One to a line").fill("\n".join([*lines[:99], "Guest without address", *lines[99:]]))
    page.get_by_role("button", name="Add them").click()
    expect(page.get_by_text("Line 100: there is no e-mail address.").first).to_be_visible()
    expect(page.get_by_text("Nobody is on the list yet.")).to_be_visible()
    page.get_by_label("One to a line").fill("\n".join(lines))
    page.get_by_role("button", name="Add them").click()
    expect(page.get_by_text(re.compile("Their hours wait for them, .*: 19[0-9]"))).to_be_visible()
    return page.url


def find_hours_waiting(house, address, name):
    """Somebody on the list joins later, and has the hours at once."""
    client = joined(house, address, name)
    must_have_signed(client, "3 h · 1 entry", "Training")
    must_hold(house, record_of(client))


with installation(program, engine) as house, visitor(house.address) as page:
    early = joined(house, listed[0], "Guest 1")
    join(page, house, lee, "Lee Andersen")
    session = enter_a_group(page, group)
    confirm_on_a_telephone(page, house, group[0], "Member 1")
    for number, address in enumerate(group[1:], start=2):
        confirm(house, address, f"Member {number}")
    page.goto(session)
    expect(page.get_by_text("Confirmed", exact=True)).to_have_count(8)

    roster = list_two_hundred(page)
    must_have_signed(early, "3 h · 1 entry", "Training")
    for number in (2, 117, 200):
        find_hours_waiting(house, listed[number - 1], f"Guest {number}")
    page.goto("/rosters")
    expect(page.get_by_text("4 of 200 have their hours")).to_be_visible()
