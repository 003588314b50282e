"""Every link within the site leads to a page that is there, and to a place that is on it; no page brings a script but
one of ours, in a file."""

import re

from pages import Links, Page, crawl, is_endless, is_html, links_of
from visit import must

# Data about the page, for those who search, runs nowhere; a script in a file of ours runs where the page's policy lets it.
forbidden = r'<script(?! type="application/ld\+json">| src="/assets/[a-z0-9-]+\.js" defer></script>)[^>]*>|<[^>]* style=[^>]*>|<[^>]* on\w+=[^>]*>|javascript:[^"]*'


def faults_of(pages):
    places = {page.path: Links(page).ids for page in pages.values() if is_html(page)}
    for page in filter(is_html, pages.values()):
        for path, place in links_of(page):
            if path not in pages and is_endless(page, path):
                continue
            answer = pages[path]
            if answer.status != 200:
                yield f"{page.path} leads to {path}, which answers {answer.status}"
            elif place and place not in places.get(path, ()):
                yield f"{page.path} leads to {path}#{place}, but there is no such place on it"
        for part in re.findall(forbidden, page.text):
            yield f"{page.path} has {part}, which its own policy forbids"


wrong = Page("/wrong", 200, "text/html", "<a href='/gone'>a</a><a href='#gone'>b</a><p style='color: red'>", 0)
seen = list(faults_of({"/wrong": wrong, "/gone": Page("/gone", 404, "text/html", "", 1)}))
must(len(seen) == 3, f"not every fault of a wrong page is seen: {seen}")

pages = crawl()
must(len(pages) > 100, f"only {len(pages)} pages are reached from home")
faults = sorted(set(faults_of(pages)))
must(not faults, "\n".join(faults))
