"""A home visitor answers question by question: she skips, slips, goes back, sees what each answer changes, and goes on."""

import re

from stories import home_visitor
from visit import expect, must, visitor


def heading(page):
    return page.get_by_role("heading", level=1)


def answer(page, story):
    """Fills the fields of this page, each by its name."""
    for name, value in story.items():
        field = page.locator(f'main [name="{name}"]:not([type=hidden])')
        if field.first.get_attribute("type") in ("checkbox", "radio"):
            for one in value if isinstance(value, list) else [value]:
                field.and_(page.locator(f'[value="{one}"]')).check()
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    page.get_by_role("button", name="Continue").click()


def told_here(page):
    """The answers of the story that this page asks for."""
    names = page.locator("main [name]:not([type=hidden])").evaluate_all("fields => fields.map(field => field.name)")
    return {name: home_visitor[name] for name in dict.fromkeys(names) if name in home_visitor}


def walk(page):
    page.goto("/")
    page.get_by_role("link", name="Start the check").click()
    page.get_by_role("link", name="Start the questions").click()
    expect(heading(page)).to_have_text("Where you are")
    answer(page, {"place": "us-mi"})
    expect(page.get_by_role("status")).to_contain_text("what is asked in Michigan")

    # A slip: the page comes back with all that was typed, and its field named.
    expect(heading(page)).to_have_text("Your education")
    answer(page, {"level": "bachelors", "degree-year": "twenty"})
    expect(page).to_have_title("Please check your answers · Attune")
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.locator("#degree-year")).to_have_value("twenty")
    expect(page.locator("#level")).to_have_value("bachelors")
    answer(page, {"degree-year": "2016", "field": "social-work"})
    effect = page.get_by_role("status")
    expect(effect).to_contain_text(re.compile(r"this settled \d+ requirements"))
    so_far = page.get_by_role("complementary")
    expect(so_far).to_contain_text("decided by what you answer next")
    expect(so_far.get_by_role("button", name="Your education")).to_be_visible()

    # A skip is not asked about again, and can be returned to.
    skipped = heading(page).inner_text()
    page.get_by_role("button", name="Skip this").click()
    expect(heading(page)).not_to_have_text(skipped)
    expect(so_far.get_by_role("listitem").filter(has_text=skipped)).to_contain_text("(skipped)")

    # Back, by the page's own button and by the browser's.
    after = heading(page).inner_text()
    page.get_by_role("button", name="Back", exact=True).click()
    expect(heading(page)).to_have_text(skipped)
    page.go_back()
    expect(heading(page)).to_have_text(after)
    so_far.get_by_role("button", name="Your education").click()
    expect(page.locator("#degree-year")).to_have_value("2016")
    page.get_by_role("button", name="Continue").click()
    expect(heading(page)).to_have_text(after)

    # In the other language the answers are still there.
    page.locator("a[hreflang=es]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.locator("a[hreflang=en]").first.click()
    expect(heading(page)).to_have_text(after)

    asked = [skipped]
    while page.get_by_role("button", name="Continue").count():
        must(heading(page).inner_text() not in asked, f"“{heading(page).inner_text()}” is asked twice")
        must(len(asked) < 15, f"it does not stop asking: {asked}")
        asked.append(heading(page).inner_text())
        answer(page, told_here(page))
    expect(heading(page)).to_have_text("That is all we need to ask")
    so_far.get_by_role("button", name=skipped).click()
    expect(heading(page)).to_have_text(skipped)
    answer(page, told_here(page))

    page.locator("main [name=name]").fill("Mira Okafor")
    page.get_by_role("button", name="See where I stand").click()
    expect(heading(page)).to_have_text("Where Mira Okafor stands")
    must("?" not in page.url, "a name stands in the address")
    understood = page.get_by_role("region", name="What we took from your answers")
    for line in ("Michigan", "Bachelor's degree, 2016", "Home visitor", "12 h", "20 h 30 min"):
        expect(understood).to_contain_text(line)
    page.get_by_role("link", name="Go on with the questions").click()
    expect(heading(page)).to_have_text("That is all we need to ask")


for scripts in (True, False):
    with visitor(java_script_enabled=scripts) as page:
        walk(page)

# After two answers someone wants to know at once, with a slip in the second.
with visitor(viewport={"width": 320, "height": 640}) as page:
    page.goto("/check/questions")
    answer(page, {"place": "us-mi"})
    page.locator("#degree-year").fill("soon")
    page.get_by_role("button", name="See where I stand now").click()
    expect(page.locator("#degree-year")).to_have_attribute("aria-invalid", "true")
    page.locator("#degree-year").fill("2016")
    page.get_by_role("button", name="See where I stand now").click()
    expect(heading(page)).to_have_text("Where you stand")
    expect(page.locator("main")).to_contain_text("Michigan")
