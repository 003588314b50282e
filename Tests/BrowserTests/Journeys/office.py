"""A member brings in two thousand rows, mends thirty, brings those again, undoes it all, and joins two accounts.

python office.py PROGRAM ENGINE
"""

import collections
import csv
import datetime
import io
import sys

from installation import installation
from members import enter_supervision, join, joined, must_hold
from visit import expect, must, visitor

program, engine = sys.argv[1], sys.argv[2]
sam, work = "sam@valley.example", "sam@clinic.example"
wrong = range(50, 2000, 65)


def table():
    """Two thousand hours and a half; in each 65th row the day or the time is none."""
    first = datetime.date(2018, 1, 1)
    rows = [[str(first + datetime.timedelta(days=number)), "1.5", "Lee Andersen"] for number in range(2000)]
    for turn, number in enumerate(wrong):
        rows[number][turn % 2] = ("soon", "a while")[turn % 2]
    return written([["Date", "Hours", "Supervisor"], *rows])


def mended(text):
    """What was to mend, as somebody with a spreadsheet mends it."""
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
    must(len(rows) == 31, f"there are {len(rows) - 1} rows to mend")
    must(all(row[-1] for row in rows), "a row does not say what to do")
    days = iter(range(1, 31))
    right = {"soon": lambda: f"2024-03-{next(days):02}", "a while": lambda: "2"}
    return written([[right.get(cell, lambda: cell)() for cell in row] for row in rows])


def written(rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def bring(page, text, right, to_mend):
    """A file from the disk, what its columns mean, what would be saved, and saving it."""
    page.goto("/portfolio")
    page.get_by_role("link", name="Bring in a table or calendar").first.click()
    file = {"name": "hours.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.get_by_label("A file").set_input_files(file)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What stands in each column?")
    page.get_by_label("What are these rows?").select_option(label="Supervision you received")
    page.get_by_role("button", name="Look at what would be saved").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This would be saved")
    for name, rows in (("Right", right), ("To mend", to_mend)):
        if rows:
            expect(page.locator("main dl div").filter(has_text=name)).to_contain_text(f"{rows} rows")
    page.get_by_role("button", name="Bring them in").click()
    expect(page.get_by_text(f"{right} entries were saved.")).to_be_visible()
    return page.url


def bring_two_thousand(page):
    """Nothing is saved before it is confirmed; what is wrong waits in a file, and comes in mended."""
    place = bring(page, table(), 1970, 30)
    expect(page.get_by_text("30 rows were left out.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Rows to mend, as a file (CSV)").click()
    bring(page, mended(download.value.path().read_text()), 30, 0)
    page.goto("/portfolio")
    expect(page.locator("main")).to_contain_text("2000 entries")
    return place


def undo(page, place):
    page.goto(place)
    page.get_by_role("button", name="Undo all of it").click()
    expect(page.get_by_text("1970 entries were withdrawn.")).to_be_visible()
    page.goto("/portfolio")
    expect(page.locator("main")).to_contain_text("30 entries")


def join_two_accounts(page, house, other):
    """Seen before it happens: what the other account holds, and which name stays."""
    page.goto("/account")
    page.get_by_role("link", name="I have another account too").click()
    page.get_by_label("E-mail address").fill(work)
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
    page.goto(house.link_into("/account/addresses/", to=work))
    cards = page.locator("main .card")
    expect(cards.nth(0)).to_contain_text(sam)
    expect(cards.nth(1)).to_contain_text(work)
    page.get_by_role("button", name="Join the two accounts").click()
    expect(page.get_by_text("Your two accounts are one now.")).to_be_visible()
    page.goto("/portfolio")
    expect(page.locator("main")).to_contain_text("32 entries")
    status, place = other.get("/portfolio")
    must(status == 303 and place.startswith("/sign-in"), f"the other account is still open: {status}")


with installation(program, engine) as house, visitor(house.address) as page:
    other = joined(house, work, "Sam Cruz-Lopez")
    for day in ("2025-11-04", "2025-11-11"):
        enter_supervision(other, day, provider="Kim Osei")
    join(page, house, sam, "Sam Cruz")
    undo(page, bring_two_thousand(page))
    join_two_accounts(page, house, other)
    links = must_hold(house, page.request.get("/portfolio/record.json").text())
    kinds = collections.Counter(link["kind"] for link in links)
    must((kinds["entry-added"], kinds["entry-withdrawn"], kinds["merged"]) == (2000, 1970, 1), f"the history is {kinds}")
