"""A home visitor in Michigan with a bachelor's degree sees where she stands, and changes an answer."""

from stories import home_visitor, send, tell, told
from visit import expect, must, visitor

with visitor() as page:
    page.goto("/")
    page.get_by_role("link", name="Start the check").click()
    page.get_by_role("link", name="Open the form").click()
    tell(page, home_visitor)
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Where Mira Okafor stands")
    understood = page.get_by_role("region", name="What we took from your answers")
    for line in ("Michigan", "Bachelor's degree, 2016", "Home visitor", "12 h", "20 h 30 min"):
        expect(understood).to_contain_text(line)

    nearest = page.get_by_role("article").first.get_by_role("heading").first
    expect(nearest).to_have_text("Infant Family Specialist")

    specialist = page.get_by_role("article").filter(
        has=page.get_by_role("heading", name="Infant Family Specialist", exact=True)
    )
    must(specialist.count() == 1, "the specialist's endorsement is not among the nearest")
    specialist.get_by_text("See every requirement").click()
    every = page.locator(".nodes").filter(visible=True).first
    degree, training = (every.locator(".node").filter(has_text=text).last for text in ("degree, 2016", "34 h count"))
    for met in (degree, training):
        expect(met).to_contain_text("Met, as you say")
    expect(every).to_contain_text("You left this blank: References")

    back = page.get_by_role("button", name="Back to all results")
    if back.count():
        back.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Where Mira Okafor stands")

    page.get_by_role("button", name="Change my answers").click()
    must(told(page) == home_visitor, f"the answers did not come back as they were: {told(page)}")
    tell(page, {"name": "", "training-hours": "20", "relationship-hours": "20"})
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Where you stand")
    expect(page.get_by_role("region", name="What we took from your answers")).to_contain_text("20 h")
