"""The pages of the site as plain HTTP gives them: which there are, and which of them are worth a closer look."""

import html.parser
import json
import os
import pathlib
import re
import sys
from collections import namedtuple
from http.client import HTTPConnection
from urllib.parse import urlencode, urldefrag, urljoin, urlsplit

from visit import address

Page = namedtuple("Page", "path status type text depth")

# Where the tests let journeys keep what they have read of the site.
kept = pathlib.Path(sys.argv[2]) / "pages.json" if len(sys.argv) > 2 else None

connection = HTTPConnection(urlsplit(address).netloc, timeout=60)


def get(path, depth=0):
    return ask("GET", path, depth=depth)


def post(path, story):
    """What a form answers to a story."""
    type = {"Content-Type": "application/x-www-form-urlencoded"}
    return ask("POST", path, urlencode(story, doseq=True), type)


def ask(method, path, body=None, headers={}, depth=0):
    connection.request(method, path, body, headers)
    reply = connection.getresponse()
    return Page(path, reply.status, reply.getheader("content-type", ""), reply.read().decode(errors="replace"), depth)


class Links(html.parser.HTMLParser):
    """Reads where a page leads, and which places within it can be led to."""

    def __init__(self, page):
        super().__init__()
        self.targets, self.ids = [], set()
        self.feed(page.text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        for name in ("href", "src", "action"):
            target = attributes.get(name)
            if target is not None and attributes.get("method", "get").lower() == "get":
                self.targets.append(target)


def links_of(page):
    """The addresses within the site that a page leads to: (path, place in it)."""
    for target in Links(page).targets:
        url, place = urldefrag(urljoin(address + page.path, target))
        if url.startswith(address + "/"):
            yield url.removeprefix(address), place


def crawl(depth=99):
    """Every page and asset that links lead to from home, in so many steps at most, by path."""
    if kept and kept.exists():
        pages = [Page(*fields) for fields in json.loads(kept.read_text())]
    else:
        pages = walk()
        keep(pages)
    return {page.path: page for page in pages if page.depth <= depth}


def walk():
    """Reads the whole site, page by page, the nearest to home first."""
    pages = [get("/")]
    met = {"/"}
    for page in pages:
        for path, _ in links_of(page) if is_html(page) else ():
            if path not in met and not is_endless(page, path):
                met.add(path)
                pages.append(get(path, page.depth + 1))
    return pages


def is_endless(page, path):
    """A question leads on to every question that says one thing more, without end: one step is enough of a sample."""
    return "?" in page.path and "?" in path


def keep(pages):
    """For later journeys to the same server; two may be reading at once, so the whole appears at one moment."""
    if kept:
        draft = kept.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(pages))
        draft.rename(kept)


def is_html(page):
    return page.type.startswith("text/html")


def notable(pages):
    """Of each template one page, and of the others those on which a part appears that none before them has."""
    chosen, templates, parts = [], set(), set()
    for page in filter(is_html, pages):
        template = template_of(page.path)
        new = {(template[0], part) for part in re.findall(r'<[^>]* class="([^"]*)"', page.text)}
        if template not in templates or not new <= parts:
            chosen.append(page)
        templates.add(template)
        parts |= new
    return chosen


def template_of(path):
    """The language of a path, and its shape: /es/credentials/ifa is ("es", "credentials", 2)."""
    segments = path.split("?")[0].strip("/").split("/")
    language = segments.pop(0) if segments[0] == "es" else "en"
    return language, segments[0] if segments else "", len(segments)


def is_spanish_there():
    return get("/es").status in (200, 308)
