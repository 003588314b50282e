"""Everything works in a browser that runs no scripts."""

from stories import home_visitor, send, tell, told
from visit import expect, must, visitor

with visitor(java_script_enabled=False) as page:
    page.goto("/")
    page.get_by_role("link", name="Start the check").click()
    page.get_by_role("link", name="Open the form").click()
    tell(page, home_visitor)
    page.get_by_text("Add another job").click()
    tell(page, {"job-2-role": "doula", "job-2-years": "2", "job-2-last-year": "2015"})
    send(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Where Mira Okafor stands")
    expect(page.get_by_role("region", name="What we took from your answers")).to_contain_text("Doula")

    page.locator("article details.every > summary").first.click()
    expect(page.locator(".node").filter(visible=True).first).to_be_visible()
    credential = page.locator(".lines button[name=show]").filter(visible=True).first
    title = credential.inner_text()
    credential.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.get_by_role("button", name="Back to all results").click()
    page.get_by_role("button", name="Change my answers").click()
    answers = told(page)
    must(answers["job-2-role"] == "doula" and answers["name"] == "Mira Okafor", f"answers were lost: {answers}")
