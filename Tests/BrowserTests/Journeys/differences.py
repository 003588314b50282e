"""Someone reads a credential, then what their state asks instead, then what changed since the edition they know."""

from visit import expect, must, visitor


def compare(page, prefix, words):
    page.goto(f"{prefix}/credential-families/alliance")
    page.locator("main").get_by_role("link", name=words["credential"], exact=True).first.click()
    expect(page).to_have_url(f"{prefix}/credentials/ifs")

    # From the credential to what a state asks instead.
    beside = page.locator("section[aria-labelledby=beside]")
    beside.get_by_role("link", name="Massachusetts").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Massachusetts")
    expect(page.locator(".change-head .status").first).to_have_text(words["sign"])
    must(page.locator("mark").count() > 0, "no word is marked that differs")

    # The other way round, and back to the credential.
    page.get_by_role("link", name=words["swap"]).click()
    expect(page.locator(".sides li").first).to_contain_text("Massachusetts")
    page.go_back()
    page.locator(".sides a").first.click()
    expect(page).to_have_url(f"{prefix}/credentials/ifs/2024")

    # What changed since the earlier edition, chosen by hand in the lists as well.
    beside.get_by_role("link", name=words["since"]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2017")
    expect(page.locator(".tally")).to_contain_text(words["less"])
    page.locator("select#from").select_option("ifs@2012")
    page.get_by_role("button", name=words["show"]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2012")

    # An address with a slip keeps what is right in it.
    page.goto(f"{prefix}/differences?from=ifs@2024&to=ifs@2071")
    expect(page.get_by_role("alert")).to_contain_text("ifs@2071")
    expect(page.locator("select#from")).to_have_value("ifs@2024")


english = {
    "credential": "Infant Family Specialist",
    "sign": "≠Asks something else",
    "swap": "Swap the two sides",
    "since": "What changed since the 2017 edition",
    "less": "asks less",
    "show": "Show what differs",
}
spanish = {
    "credential": "Especialista en familias con lactantes",
    "sign": "≠Pide otra cosa",
    "swap": "Intercambiar los dos lados",
    "since": "Qué cambió desde la edición 2017",
    "less": "pide menos",
    "show": "Ver las diferencias",
}

with visitor() as page:
    compare(page, "", english)
    compare(page, "/es", spanish)
