"""The same site in Spanish: every page in its language, from the first to the results, and the way over and back."""

from pages import crawl, is_html, is_spanish_there
from stories import home_visitor, send, tell, told
from visit import expect, must, skip, visitor

if not is_spanish_there():
    skip("the website does not answer at /es yet, so nobody can walk through it in Spanish")

with visitor() as page:

    def must_be_spanish(english):
        """The page says that it is in Spanish, and its heading is not the English one."""
        expect(page.locator("html")).to_have_attribute("lang", "es")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_be_visible()
        expect(heading).not_to_have_text(english)

    page.goto("/")
    english = {}
    for path in ("/", "/credentials", "/check", "/about"):
        page.goto(path)
        english[path] = page.get_by_role("heading", level=1).inner_text()
    page.goto("/")
    page.locator("a[hreflang=es], a[lang=es]").first.click()
    must_be_spanish(english["/"])

    page.locator("main a[href='/es/credentials']").first.click()
    must_be_spanish(english["/credentials"])
    page.locator("main a[href='/es/credentials/ifs']").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("main")).to_contain_text("horas de supervisión reflexiva")
    page.locator("a[hreflang=en], a[lang=en]").first.click()
    expect(page).to_have_url("/credentials/ifs")
    page.go_back()

    page.locator("header a[href='/es/check']").click()
    must_be_spanish(english["/check"])
    page.locator("main a[href='/es/check/form']").click()
    must_be_spanish("Answer a few questions")
    tell(page, home_visitor)
    send(page)
    must_be_spanish("Where Mira Okafor stands")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mira Okafor")
    expect(page.locator(".understood")).to_contain_text("Michigan")
    page.locator(".lines button[name=show]").filter(visible=True).first.click()
    must_be_spanish("Infant Mental Health Specialist")
    page.locator("button[name=edit]").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    must(told(page) == home_visitor, f"the answers did not come back as they were: {told(page)}")

    for found in filter(is_html, crawl(depth=2).values()):
        language = "es" if found.path == "/es" or found.path.startswith("/es/") else "en"
        must(f'<html lang="{language}"' in found.text, f"{found.path} does not say that it is in “{language}”")
