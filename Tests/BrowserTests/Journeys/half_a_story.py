"""Someone who leaves most of it blank is told what that would decide, and never that blank means no."""

from stories import half_a_story, send, tell, told
from visit import expect, must, visitor

with visitor() as page:
    page.goto("/check/form")
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Where you stand")
    must(page.locator("article .status-met-as-claimed").count() == 0, "something is met by someone who said nothing")

    page.get_by_role("button", name="Change my answers").click()
    tell(page, half_a_story)
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Where you stand")
    expect(page.locator("main")).to_contain_text("You left blank: ")
    expect(page.locator("article .status-cannot-tell").first).to_be_visible()

    page.get_by_role("button", name="Infant Family Specialist").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Infant Family Specialist")
    supervision = page.locator(".node").filter(has_text="hours of reflective supervision").first
    expect(supervision.locator(".status").first).to_have_text("Cannot tell yet")
    expect(supervision).to_contain_text("You left this blank")

    page.get_by_role("button", name="Change my answers").click()
    must(told(page) == half_a_story, f"the answers did not come back as they were: {told(page)}")
