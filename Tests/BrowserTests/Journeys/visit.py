"""A browser that visits Attune and notices what should not happen there; every journey begins with it.

Run one by hand against a server of your own, with the Python that `script/setup --tests` made:
.build/browser/venv/bin/python Tests/BrowserTests/Journeys/check.py http://127.0.0.1:8080
"""

import contextlib
import os
import pathlib
import shutil
import sys
import traceback
from urllib.parse import urlsplit

from playwright.sync_api import expect, sync_playwright

could_not_run = 77
here = pathlib.Path(__file__).parent
address = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8080"

expect.set_options(timeout=10_000)


@contextlib.contextmanager
def visitor(address=address, **options):
    """A page in a fresh browser. At the end nothing may have been refused, failed or asked of anyone else."""
    # Whatever a page asks of the world outside fails, even if nobody looks.
    nowhere = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {urlsplit(address).hostname}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[nowhere])
        with visit(browser, address, **options) as page:
            yield page
        browser.close()


@contextlib.contextmanager
def visit(browser, address, **options):
    """One visitor's page; several may visit in one browser and know nothing of each other."""
    context = browser.new_context(base_url=address, locale="en-US", **options)
    context.set_default_timeout(20_000)
    faults = notice_faults(context, address)
    page = context.new_page()
    try:
        yield page
    except Exception:
        say(f"The page was {page.url}; {picture(page)}", *faults)
        raise
    context.close()
    must(not faults, "\n".join(faults))


def notice_faults(context, address):
    """A list that grows with requests to others, errors in the console, and whatever the page's policy refused."""
    faults = []

    def requested(request):
        if urlsplit(request.url).scheme in ("http", "https") and not request.url.startswith(address + "/"):
            faults.append(f"{request.frame.url} asks {request.url}")

    def answered(response):
        if response.status >= 400 and not response.request.is_navigation_request():
            faults.append(f"{response.frame.url} wants {response.url}, which answers {response.status}")

    def said(message):
        # A page that says "not found" is meant to; parts of pages are looked at above.
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            faults.append(f"{message.location.get('url')} in the console: {message.text}")

    context.on("request", requested)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda error: faults.append(f"{error.page.url}: {error.error}"))
    return faults


def must(holds, sentence):
    """Ends the journey with a sentence unless something holds."""
    if not holds:
        raise AssertionError(sentence)


def must_not(holds, sentence):
    """Ends the journey unless something that is wrong is also found to be wrong."""
    try:
        holds()
    except AssertionError:
        return
    raise AssertionError(sentence)


def skip(sentence):
    """Ends the journey because what it is about is not there; the tests say so aloud."""
    say(sentence)
    sys.exit(could_not_run)


def say(*lines):
    print(*lines, sep="\n", file=sys.stderr)


def picture(page):
    """Keeps what the page looked like for whoever has to find the fault."""
    folder = pathlib.Path(sys.prefix).parent / "failures"
    try:
        folder.mkdir(exist_ok=True)
        path = folder / f"{pathlib.Path(sys.argv[0]).stem}.png"
        page.screenshot(path=path)
        return f"it is pictured in {os.path.relpath(path)}"
    except Exception as error:
        return f"it could not be pictured ({type(error).__name__})"


def explain(kind, error, trace):
    """Where in the journey it went wrong, and why, without the machinery beneath."""
    for frame in traceback.extract_tb(trace):
        if pathlib.Path(frame.filename).parent == here and not frame.name.startswith("must"):
            say(f"{pathlib.Path(frame.filename).name}:{frame.lineno}: {frame.line}")
    # What follows is the whole page in words; the picture shows it better.
    said = str(error).split("Aria snapshot:")[0].rstrip()
    say(f"{kind.__name__}: {said}")


sys.excepthook = explain
