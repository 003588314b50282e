"""A home visitor asks what a master's degree and more supervision would change, takes it back, and keeps it."""

from stories import home_visitor, send, tell
from visit import expect, must, visitor

with visitor(java_script_enabled=False) as page:
    page.goto("/check/form")
    tell(page, home_visitor)
    send(page)
    imagined = page.get_by_role("region", name="What if …")
    imagined.get_by_label("… I had so many hours more of individual reflective supervision").fill("lots")
    imagined.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("alert")).to_be_visible()
    hours = page.locator("#if-individual-hours")
    expect(hours).to_have_value("lots")

    hours.fill("20")
    page.locator("#if-level").select_option("masters")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What if …")
    expect(page.locator("main")).to_contain_text("… I had this degree: Master's degree")
    specialist = page.locator(".lines > li").filter(has_text="Infant Mental Health Specialist").first
    expect(specialist).to_contain_text("Met then:")
    expect(specialist).to_contain_text("Master's degree")

    page.get_by_role("button", name="Take it back").click()
    understood = page.get_by_role("region", name="What we took from your answers")
    expect(understood).to_contain_text("Bachelor's degree")
    expect(understood).to_contain_text("Individual reflective supervision, 12 h")

    page.locator("#if-individual-hours").fill("20")
    page.get_by_role("button", name="Show what would change").click()
    page.locator("#if-place").select_option("us-az")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.locator("main")).to_contain_text("Infant Family Specialist · Arizona")
    page.get_by_role("button", name="Keep this change").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Where Mira Okafor stands")
    expect(understood).to_contain_text("Arizona")
    expect(understood).to_contain_text("Individual reflective supervision, 32 h")
    must(page.locator("#if-individual-hours").input_value() == "", "what was kept is imagined once more")
