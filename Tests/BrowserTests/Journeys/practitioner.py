"""A practitioner logs 24 hours, has them signed, corrects one, takes everything along, and leaves.

python practitioner.py PROGRAM ENGINE
"""

import csv
import io
import json
import re
import sys

from installation import installation
from members import join, must_fit, must_hold
from visit import expect, must, visit, visitor

program, engine = sys.argv[1], sys.argv[2]
ada, lee = "ada@valley.example", "lee@valley.example"
days = [f"2026-0{month}-{day:02}" for month in (1, 2, 3, 4) for day in (5, 12, 19, 26)]
telephone = {"width": 360, "height": 740}


def log_24_hours(page):
    """Sixteen times an hour and a half; from the second on only the day is typed."""
    page.get_by_role("link", name="Enter something").click()
    page.get_by_role("link", name="Supervision you received").click()
    page.get_by_label("How long").fill("1:30")
    page.get_by_label("Kind of supervision").select_option(label="Reflective supervision or consultation")
    page.get_by_label("Alone or in a group").select_option(label="Individual")
    page.get_by_label("Supervisor (if it applies)").fill("Lee Andersen")
    page.get_by_label("Who they are to you").select_option(label="Supervisor")
    for number, day in enumerate(days, start=1):
        page.get_by_label("Day", exact=True).fill(day)
        if number < len(days):
            page.get_by_role("button", name="Save and enter another").click()
            expect(page.locator("main .notice").first).to_contain_text("Saved: Supervision session with Lee Andersen")
        else:
            page.get_by_role("button", name="Save", exact=True).click()
    page.goto("/portfolio")
    expect(page.locator("main")).to_contain_text("24 h · 16 entries")


def follow(page):
    page.get_by_role("link", name="Choose credentials to follow").click()
    page.get_by_role("button", name="Follow : Infant Family Specialist", exact=True).click()
    page.goto("/portfolio")
    expect(page.get_by_role("link", name="Infant Family Specialist").first).to_be_visible()


def ask_lee(page, count):
    """Whatever is not signed yet goes to the supervisor."""
    page.goto("/portfolio")
    page.get_by_role("link", name="Signatures you asked for").click()
    page.get_by_role("link", name="Ask for a signature").click()
    page.get_by_role("link", name="All with Lee Andersen").click()
    expect(page.locator("[name=entry]:checked")).to_have_count(count)
    page.get_by_label("Their e-mail address").fill(lee)
    page.get_by_role("button", name="Send the request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Signatures you asked for")
    expect(page.locator("main .lines li").first).to_contain_text(lee)


def sign_on_a_telephone(page, house, number, count):
    """The supervisor has no account, and reads everything that she signs."""
    with visit(page.context.browser, house.address, viewport=telephone, has_touch=True, is_mobile=True) as hers:
        link = house.link(to=lee, number=number)
        hers.goto(link)
        expect(hers.get_by_role("heading", level=1)).to_have_text("Ada Diaz asks for your signature")
        expect(hers.locator("main section.question-group h2")).to_have_count(count + 1)
        must_fit(hers)
        hers.get_by_role("button", name="Send my answers").click()
        expect(hers.get_by_text("Please enter your name").first).to_be_visible()
        hers.get_by_label("Your name").fill("Lee Andersen")
        hers.get_by_role("button", name="Send my answers").click()
        expect(hers.get_by_role("heading", level=1)).to_have_text("Thank you")
        must_fit(hers)
        hers.goto(link)
        expect(hers.locator("main")).to_contain_text("shows nothing any longer")
        expect(hers.locator("main")).not_to_contain_text("Supervision")


def must_be_signed(page, hours):
    """As whoever prints the record reads it, and beside every credential."""
    page.goto("/portfolio/print")
    row = page.locator("main tr").filter(has_text="Supervision you received").first
    expect(row.locator("td, th").last).to_contain_text(hours)


def correct_the_last(page):
    """Half an hour less: the signature is lost, knowingly, and the history says who, when and why."""
    page.goto("/portfolio")
    page.get_by_role("link", name="Supervision session with Lee Andersen, April 26, 2026").click()
    expect(page.get_by_text("Signed", exact=True).first).to_be_visible()
    page.get_by_role("link", name="Change", exact=True).click()
    page.get_by_label("How long").fill("60 min")
    page.get_by_label("Reason").fill("We ended early.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("the signature of Lee Andersen no longer holds")).to_be_visible()
    expect(page.get_by_label("How long")).to_have_value("60 min")
    page.get_by_label("I know that the signature is lost").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Entered by you, not yet signed")).to_be_visible()
    must_tell_all(page, ["Entered · Version 1", "you"], ["Signed", "Lee Andersen"], ["Changed · Version 2", "you"])
    expect(page.locator("main ol.lines > li").nth(2)).to_contain_text("Reason: We ended early.")


def must_tell_all(page, *events):
    """The history of the entry that is open: what happened, when, and who did it."""
    lines = page.locator("main ol.lines > li")
    expect(lines).to_have_count(len(events))
    for number, (what, who) in enumerate(events):
        head = lines.nth(number).locator(".line-head")
        expect(head.locator("strong")).to_have_text(what)
        expect(head.locator(".quiet")).to_have_text(re.compile(rf"^[A-Z][a-z]+ \d+, 20\d\d · {who}$"))


def taken(page, path):
    """A file as a browser would save it."""
    answer = page.request.get(path)
    must(answer.status == 200, f"{path} answers {answer.status}")
    return answer.text()


def take_everything_along(page, house):
    rows = list(csv.DictReader(io.StringIO(taken(page, "/portfolio/portfolio.csv").lstrip("\ufeff"))))
    must(len(rows) == 16, f"the table has {len(rows)} rows")
    portfolio = json.loads(taken(page, "/portfolio/portfolio.json"))
    must(len(portfolio["entries"]) == 16, f"the file has {len(portfolio['entries'])} entries")
    record = taken(page, "/portfolio/record.json")
    must_hold(house, record, "--key", taken(page, "/record-key").strip())
    must_notice_changes(house, record)
    return record


def must_notice_changes(house, record):
    """`attune verify-chain` holds with no record in which one digest, or one word, is another."""
    file, digest = house.folder / "changed.json", json.loads(record)["links"][5]["digest"]
    for changed in (record.replace(digest, "0" * len(digest)), record.replace("We ended early.", "We ended later.")):
        must(changed != record, "nothing was changed in the record")
        file.write_text(changed)
        said = house.run("verify-chain", str(file))
        must(said.returncode == 65, f"a changed record goes unnoticed: {said.stdout}{said.stderr}")


def leave(page, house):
    """Everything is erased, and whoever asks for it finds nobody."""
    page.goto("/account")
    page.get_by_role("link", name="Erase my account").click()
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_text("Please type the word").first).to_be_visible()
    page.get_by_label("Type the word").fill("erase")
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account is erased")
    page.goto("/portfolio")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    # After the first one, and one for each time that the supervisor signed.
    house.letter(to=ada, number=4)
    house.wait_for_the_post()
    left = house.everything()
    must("CREATE TABLE" in left or "COPY " in left, "nothing at all is read of the database")
    for words in (ada, "Ada Diaz", lee, "Lee Andersen", "We ended early"):
        for written in (words, words.encode().hex()):
            at = left.find(written)
            must(at < 0, f"“{words}” is still kept: {left[max(0, at - 300) : at + 100]}")


with installation(program, engine) as house, visitor(house.address) as page:
    join(page, house, ada, "Ada Diaz")
    log_24_hours(page)
    follow(page)
    must_be_signed(page, "0 h · 0 entries")
    ask_lee(page, 16)
    sign_on_a_telephone(page, house, 1, 16)
    must_be_signed(page, "24 h · 16 entries")
    correct_the_last(page)
    must_be_signed(page, "22 h 30 min · 15 entries")
    ask_lee(page, 1)
    sign_on_a_telephone(page, house, 2, 1)
    must_be_signed(page, "23 h 30 min · 16 entries")
    record = take_everything_along(page, house)
    leave(page, house)
    must_hold(house, record)
