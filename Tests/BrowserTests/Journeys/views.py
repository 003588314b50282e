"""Brings a browser to every kind of page that the site has, those behind its forms too."""

from pages import crawl, is_spanish_there, notable, template_of
from stories import home_visitor, send, tell, with_slips


# In the middle of the questions, with an answer before.
question = "/check/questions?place=us-mi&level=bachelors&job-1-role=home-visitor&seen=place&seen=education&from=work"


def languages():
    """Where each language that the site speaks begins."""
    return ("", "/es") if is_spanish_there() else ("",)


def answer(page, start, story):
    """Fills and sends the check."""
    page.goto(start + "/check/form")
    tell(page, story)
    send(page)


def results(page, start):
    answer(page, start, home_visitor)


def one_of_the_results(page):
    page.locator(".lines button[name=show]").filter(visible=True).first.click()


def imagined(page, start):
    results(page, start)
    page.locator("#if-level").select_option("masters")
    page.locator("[name=what-if]").click()


def one_result(page, start):
    results(page, start)
    one_of_the_results(page)


# What no link leads to: how to come there, in a language that begins at `start`.
beyond_links = {
    "not-found": lambda page, start: page.goto(start + "/nowhere"),
    "slips": lambda page, start: answer(page, start, with_slips),
    "results": results,
    "result": one_result,
    "imagined": imagined,
    "question": lambda page, start: page.goto(start + question),
    "wrong-question": lambda page, start: page.goto(start + question + "&degree-year=soon&from=education"),
}


def views(page):
    """Names one view after another, with its language, while the page shows it with all that folds unfolded."""
    starts = languages()
    for found in notable(crawl(depth=3).values()):
        page.goto(found.path)
        unfold(page)
        yield found.path, template_of(found.path)[0]
    for start in starts:
        for name in ("not-found", "slips", "question", "wrong-question", "imagined", "results"):
            beyond_links[name](page, start)
            unfold(page)
            yield f"{start}/ {name}", template_of(start)[0]
        one_of_the_results(page)
        unfold(page)
        yield f"{start}/ result", template_of(start)[0]


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
