"""Answers go home as a portfolio file; brought back, the file leads to the same results."""

import json

from stories import home_visitor, send, tell
from visit import expect, must, visitor


def standings(page):
    """Every credential on the page of results with its status."""
    return page.evaluate(
        """() => [...document.querySelectorAll("article.result, .lines > li")].map(part =>
            (part.querySelector("h3 a") || part.querySelector("button")).textContent
            + ": " + (part.querySelector(".status") || part.querySelector("p")).textContent).sort()"""
    )


with visitor(accept_downloads=True) as page:
    page.goto("/check/form")
    tell(page, {**home_visitor, "job-1-hours-a-week": "37.55"})
    send(page)
    before = standings(page)
    must(len(before) > 50, f"only {len(before)} results are there")
    with page.expect_download() as download:
        page.get_by_role("button", name="Take my answers away as a file").click()
    must(download.value.suggested_filename == "portfolio.json", download.value.suggested_filename)
    file = download.value.path()
    portfolio = json.loads(file.read_text())
    must(portfolio["name"] == "Mira Okafor", f"the file is about {portfolio['name']}")
    blank = next(entry for entry in portfolio["entries"] if entry["kind"] == "membership")
    must(blank.keys() == {"id", "kind"}, f"what was left blank says something: {blank}")

    page.goto("/check")
    page.get_by_label("Portfolio file").set_input_files({
        "name": "portfolio.json", "mimeType": "application/json", "buffer": file.read_bytes(),
    })
    page.locator("#portfolio-place").select_option("us-mi")
    page.get_by_role("button", name="Check this portfolio").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Where Mira Okafor stands")
    after = standings(page)
    must(before == after, f"before and not after: {set(before) - set(after)}; after only: {set(after) - set(before)}")

    # What was brought can be imagined further: ten hours more and another state, taken back, and kept.
    page.locator("#if-training-hours").fill("10")
    page.get_by_role("button", name="Show what would change").click()
    page.locator("#if-place").select_option("us-az")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What if …")
    expect(page.locator("main")).to_contain_text("Infant Family Specialist · Arizona")
    page.get_by_role("button", name="Take it back").click()
    understood = page.locator(".understood")
    expect(understood).to_contain_text("Michigan")
    must(standings(page) == after, "what was taken back still counts")
    page.locator("#if-training-hours").fill("10")
    page.get_by_role("button", name="Show what would change").click()
    page.get_by_role("button", name="Keep this change").click()
    expect(understood).to_contain_text(f"{len(portfolio['entries']) + 1} entries")
