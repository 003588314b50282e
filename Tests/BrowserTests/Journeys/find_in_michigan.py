"""A home visitor with a bachelor's degree, in Michigan, finds a training: by the map, her degree and her work."""

import re

from visit import expect, must, visitor

with visitor() as page:

    def found():
        return int(page.locator("#found").inner_text().split()[0])

    def narrow(facet, value):
        """Opens a question and chooses an answer; the list grows no longer, and the address can be kept."""
        part = page.locator("details.facet").filter(has=page.get_by_text(facet, exact=True))
        if part.get_attribute("open") is None:
            part.locator("summary").first.click()
        choice = part.get_by_role("link", name=value)
        expect(choice).to_be_visible()
        choice.click()
        expect(page.locator("nav.chosen")).to_contain_text(f"{facet}: {value}")
        must("?" in page.url, f"{page.url} does not say what was chosen")

    page.goto("/")
    page.locator(".map a[aria-label^='Michigan:']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Find a training")
    expect(page.locator("nav.chosen")).to_contain_text("State: Michigan")
    must(found() > 0, "nothing is found in Michigan")

    page.get_by_role("link", name="Show neighboring states too").click()
    expect(page.locator("nav.chosen")).to_contain_text("With neighboring states")
    page.get_by_role("link", name="Take back With neighboring states").click()

    narrow("Your education", "Bachelor's degree")
    narrow("Kind of work", "Prevention and early intervention")
    page.get_by_role("link", name="Shortest").click()
    expect(page.locator(".sorts [aria-current]")).to_have_text("Shortest")
    expect(page.locator("nav.chosen")).to_contain_text("Michigan")

    kept = page.url
    title = page.locator(".found .line-title").first
    name = title.inner_text()
    title.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator("main")).to_contain_text("Where to turn")
    page.goto(kept)
    expect(page.locator(".found .line-title").first).to_have_text(name)

    # A program whose rules for entering are known leads to them and to the check.
    page.goto("/programs?q=Erikson")
    page.get_by_role("link", name="Infant Mental Health Certificate").first.click()
    door = page.get_by_role("region", name="Do you qualify?")
    expect(door.get_by_role("link", name="admission")).to_be_visible()
    door.get_by_role("link", name="Check whether you qualify for it").click()
    expect(page).to_have_url(re.compile(r"/check/questions\?for="))
    expect(page.locator("main")).to_contain_text("You asked about: Infant Mental Health Certificate")

    # No program in Michigan tells a deadline, so the calendar's file is taken from the page of one in Washington. The
    # page offers it as long as the deadline is ahead.
    page.goto("/programs?q=ACT&state=us-wa")
    page.get_by_role("link", name="ACT Program", exact=True).click()
    deadline = page.locator("main time").first
    expect(deadline).to_be_visible()
    day = deadline.get_attribute("datetime").replace("-", "")
    link = page.get_by_role("link", name="Put into your calendar")
    if link.count():
        with page.expect_download() as taken:
            link.first.click()
        calendar = taken.value.path().read_text(newline="")
    else:
        expect(page.locator("main .facts")).to_contain_text("(over)")
        answer = page.request.get(page.url + "/deadlines.ics")
        must(answer.headers["content-type"].startswith("text/calendar"), "the deadlines are no calendar")
        calendar = answer.text()
    must(calendar.startswith("BEGIN:VCALENDAR\r\n"), "the calendar's file does not begin like one")
    must(f"DTSTART;VALUE=DATE:{day}" in calendar, f"{day} is not in the calendar's file")

    # From the first page by words and a state.
    page.goto("/")
    page.get_by_label("What are you looking for?").fill("reflective supervision")
    page.get_by_label("Your state", exact=True).select_option(label="Michigan")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("nav.chosen")).to_contain_text("State: Michigan")
    expect(page.locator("nav.chosen")).to_contain_text("“reflective supervision”")
    expect(page.locator(".found .line-title").first).to_be_visible()
