"""From a word to its guide and on to the finder; and a mistyped address finds the page that was meant."""

from visit import expect, must, visitor


def heading(page):
    return page.get_by_role("heading", level=1)


def from_word_to_finder(page, start, guide, programs):
    """The glossary leads to a guide, its prose back to a word explained, and the guide on to programs."""
    page.goto(start + "/glossary")
    page.locator("main").get_by_role("link", name=guide, exact=True).first.click()
    expect(heading(page)).to_have_text(guide)

    words = page.locator("main a.term")
    named = [link.get_attribute("href") for link in words.all()]
    must(len(named) > 3, f"only {named} are explained")
    must(len(named) == len(set(named)), f"a word is explained twice: {named}")
    must(page.locator("h1 .term, h2 .term, h3 .term, a .term, button .term").count() == 0, "a heading or link is a word")
    words.first.click()
    expect(page).to_have_url(named[0])
    expect(page.locator("dt:target")).to_be_visible()
    page.go_back()

    page.locator("main").get_by_role("link", name=programs).click()
    must("/programs?" in page.url, f"the guide leads to {page.url}")
    expect(page.locator("[aria-labelledby=found] ul.lines > li").first).to_be_visible()


def mistyped(page, typed, meant):
    """A page that is not there names the one that was meant."""
    must(page.goto(typed).status == 404, f"{typed} is there")
    page.locator("main ul.lines").get_by_role("link", name=meant, exact=True).click()
    expect(heading(page)).to_have_text(meant)


with visitor() as page:
    from_word_to_finder(page, "", "Reflective supervision", "Programs with reflective supervision")
    from_word_to_finder(page, "/es", "Supervisión reflexiva", "Programas con supervisión reflexiva")

    mistyped(page, "/guides/reflectve-supervison", "Reflective supervision")
    mistyped(page, "/credentials/infant-famly-specialist", "Infant Family Specialist")
    mistyped(page, "/es/guides/supervision-reflexiba", "Supervisión reflexiva")

    page.goto("/nowhere-at-all")
    page.get_by_role("searchbox").fill("Erikson")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#found")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Erikson")

    page.goto("/programs?format=purple&colour=red")
    expect(page.locator(".notice")).to_contain_text("purple")
    expect(page.locator(".notice")).to_contain_text("colour")
