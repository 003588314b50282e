"""Brings a browser to every kind of page that a member has, with a little of everything on it."""

import html
import re
import secrets
import sys
from urllib.parse import urlsplit

from form_client import FormClient
from letters import link_to
from views import languages, unfold, views
from visit import address, must

personal = ("/portfolio", "/account", "/inbox", "/groups", "/rosters")
files = (".json", ".csv", ".zip")
is_for_members = sys.argv[3:] == ["members"]
# Of forms that differ in their questions alone, these have every kind of question.
kinds = ("education", "work", "training", "supervision-received")


class Member(FormClient):
    """Somebody who fills in forms."""

    def __init__(self, name):
        super().__init__(urlsplit(address).port)
        # Each journey has people of its own, whoever came before it to the same server.
        self.address = f"{name.split()[0].lower()}@{secrets.token_hex(8)}.example"
        self.get("/join")
        status, _ = self.post("/join", email=self.address)
        must(status == 200, f"/join answers {status}")
        link = link_to(self.address, "/join/")
        self.get(link)
        self.send(link, name=name, password="")

    def send(self, path, **fields):
        """Sends a form that is taken; the place one is led to."""
        status, place = self.post(path, **fields)
        must(status == 303, f"{path} answers {status}: {re.sub('<[^>]*>', ' ', self.body)[-2000:]}")
        return place

    def enter(self, kind, **fields):
        path = f"/portfolio/new/{kind}"
        self.get(path)
        self.send(path, id=self.value("id"), **fields)

    def begin(self, path, **fields):
        """Fills in a form whose page has made a name for what comes of it."""
        self.get(path)
        return self.send(path, id=self.value("id"), **fields)

    def ask(self, recipient):
        self.get("/portfolio/sign-off/new")
        digest = re.search(r'name="entry"[^>]*value="([0-9a-f]{64})"', self.body).group(1)
        self.send("/portfolio/sign-off/new", entry=digest, role="supervisor", email=recipient, message="Thank you.")


def settled_in():
    """A member with a little of everything, and the places that others' letters and codes lead to."""
    ada, lee = Member("Ada Diaz"), Member("Lee Andersen")
    supervision = {"amount": "90 min", "type": "reflective", "format": "individual", "relation": "supervisor"}
    for day in ("2026-01-05", "2026-01-12", "2025-12-01"):
        ada.enter("supervision-received", day=day, provider="Lee Andersen", topics="ethical-practice", **supervision)
    ada.enter("education", day="2016", level="bachelors", institution="Valley College")
    ada.enter("training", day="2025-10-02", amount="3", provider="Valley Association")
    ada.get("/portfolio/credentials")
    for credential in ("ifs", "imhs"):
        ada.send("/portfolio/credentials", follow=credential)
    ada.ask(lee.address)
    lee.enter("supervision-received", day="2026-01-07", provider="Ada Diaz", **supervision)
    lee.ask(ada.address)
    lee.ask("kim@valley.example")
    ada.get(ask := link_to("kim@valley.example", "/sign-off/"))
    session = {"day": "2026-01-20", "amount": "2", "type": "reflective", "relation": "supervisor"}
    ada.begin("/groups/new", addresses=lee.address, **session)
    lee.begin("/groups/new", addresses=ada.address, **session)
    roster = {"day": "2026-01-21", "amount": "3", "title": "Sleep and soothing", "provider": "Valley Association"}
    ada.send(ada.begin("/rosters/new", **roster), list=f"Lee, {lee.address}\nKim, kim@valley.example")
    door = lee.begin("/rosters/new", **roster) + "/door"
    lee.get(door)
    lee.send(door, do="open", hours="2")
    lee.get(door)
    attend = re.search(r"/attend/[\w-]+", lee.body).group()
    bring(ada, "Date\tHours\tActivity\n2026-01-08\t1.5\tWorkshop\nsoon\t2\tWorkshop\n2026-01-09\t1\tSomething")
    return ada, [ask, attend]


def bring(member, cells):
    member.get("/portfolio/import")
    place = member.send("/portfolio/import", cells=cells)
    member.get(place)


def template_of(path):
    """The shape of a path: names that were made by chance, and numbers, are all one."""
    path = path.split("?")[0]
    if path.startswith("/portfolio/new/"):
        return path
    return re.sub(r"/(session-|roster-|import-)?([\w-]{40,}|\d+)(?=/|$)", "/*", path)


def own_paths(member):
    """One page of each template that links lead to from the portfolio."""
    found, templates = ["/portfolio"], {"/portfolio"}
    for path in found:
        status, _ = member.get(path)
        must(status == 200, f"{path} answers {status}")
        for link in re.findall(r'<a [^>]*href="([^"#]*)', member.body):
            link = html.unescape(link)
            template = template_of(link)
            is_one = template.startswith(personal) and not template.endswith(files) and template not in templates
            if is_one and (not template.startswith("/portfolio/new/") or template.endswith(kinds)):
                found.append(link)
                templates.add(template)
    return found


def views_asked_for(page):
    """Those of members if the journey's third word says so; those of everyone otherwise."""
    return own_views(page) if is_for_members else views(page)


def own_views(page):
    """Names one view after another, with its language, as `views` does."""
    member, invited = settled_in()
    page.context.clear_cookies()
    page.context.add_cookies([{"name": name, "value": value, "url": address} for name, value in member.cookies.items()])
    paths = own_paths(member)
    must(len(paths) > 30, f"only these pages are reached from the portfolio: {paths}")
    for start in languages():
        language = start.strip("/") or "en"
        for path in paths + invited:
            page.goto(start + path)
            unfold(page)
            yield start + path, language
    for path in paths + invited:
        if sent_empty(page, path):
            unfold(page)
            yield f"{path} with slips", "en"


def sent_empty(page, path):
    """Sends the form of a page as nobody should; whether the page then says what is wrong."""
    page.goto(path)
    unfold(page)
    form = page.locator("main form:has(input[type=text], input[type=email], input[type=date], textarea)").first
    if not form.count():
        return False
    form.evaluate("form => [...form.elements].forEach(field => { if (field.type != 'hidden') field.value = ''; })")
    form.locator("button").first.click()
    return page.locator("main .problems, main [role=alert]").count() > 0


def own_texts():
    """The same pages as plain HTTP gives them, by path."""
    member, invited = settled_in()
    texts = {}
    for path in own_paths(member) + invited:
        for start in languages():
            status, _ = member.get(start + path)
            texts[start + path] = member.body
            must(status == 200, f"{start}{path} answers {status}")
    return texts
