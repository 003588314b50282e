"""Answers that cannot be meant come back as they were typed, each with its place and what to write instead."""

import re

from stories import field, send, tell, told, with_slips
from visit import expect, must, visitor

with visitor() as page:
    page.goto("/check/form")
    tell(page, with_slips)
    send(page)
    summary = page.get_by_role("alert")
    expect(page).to_have_title("Please check your answers · Attune")
    expect(summary).to_be_in_viewport()
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(2)
    must(told(page) == with_slips, f"the answers did not come back as they were: {told(page)}")

    for number, name in enumerate(("degree-year", "relationship-hours")):
        summary.get_by_role("link").nth(number).click()
        wrong = field(page, name)
        expect(wrong).to_be_in_viewport()
        expect(wrong).to_have_attribute("aria-invalid", "true")
        expect(wrong).to_have_accessible_description(re.compile("Please check: "))

    tell(page, {"degree-year": "2012", "relationship-hours": "10"})
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Where you stand")
