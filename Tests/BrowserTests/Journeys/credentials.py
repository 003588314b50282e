"""Someone looks for a credential, reads what it asks, and what their own state asks instead."""

from visit import expect, must, visitor

with visitor() as page:
    page.goto("/")
    page.get_by_role("link", name="See all credentials").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Credentials")
    expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Credentials")).to_have_attribute(
        "aria-current", "page"
    )

    page.get_by_role("link", name="Infant Family Specialist", exact=True).first.click()
    expect(page).to_have_url("/credentials/ifs")
    expect(page.get_by_role("heading", level=1)).to_have_text("Infant Family Specialist")
    expect(page.locator("main")).to_contain_text("24 hours of reflective supervision")

    # Every rule says where it comes from, and the way there is on the page.
    citation = page.locator("a.cite").first
    source = page.locator(f"[id='{citation.get_attribute('href').removeprefix('#')}']")
    citation.click()
    expect(source).to_be_in_viewport()
    must(source.get_by_role("link").count() > 0, "a source has no link to where it was read")

    page.get_by_role("link", name="Credentials", exact=True).first.click()
    page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Infant Family Specialist")).get_by_role(
        "link", name="Arizona"
    ).click()
    expect(page).to_have_url("/credentials/ifs-az")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Infant Family Specialist")
    page.locator("main").get_by_role("link", name="Infant Family Specialist").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Infant Family Specialist")

    for _ in range(2):
        page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Credentials")
