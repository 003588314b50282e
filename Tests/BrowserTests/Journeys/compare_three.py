"""Someone without a pointer chooses three trainings, compares them, and takes one out; a telephone needs no script."""

from visit import expect, must, visitor


def tab_to(page, selector):
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    must(False, f"no number of tabs leads to {selector}")


with visitor(reduced_motion="reduce") as page:
    page.goto("/programs?format=online")
    names = [name.strip() for name in page.locator(".found .line-title").all_inner_texts()[:3]]
    boxes = [box.get_attribute("id") for box in page.locator(".found .choose input").all()[:3]]
    for box in boxes:
        tab_to(page, f"#{box}")
        page.keyboard.press("Space")
    tab_to(page, ".choosing button")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Compare side by side")
    columns = page.get_by_role("columnheader").get_by_role("link").filter(has_not_text="Take out")
    must(columns.all_inner_texts() == names, f"instead of {names} it compares {columns.all_inner_texts()}")
    expect(page.get_by_role("rowheader").first).to_be_visible()
    shared = page.locator("details.changes")
    expect(shared).to_contain_text("Online")

    tab_to(page, f".take-out[aria-label='Take out {names[1]}']")
    page.keyboard.press("Enter")
    expect(columns).to_have_count(2)
    must(columns.all_inner_texts() == [names[0], names[2]], f"taken out was another: {columns.all_inner_texts()}")

    tab_to(page, "#q")
    page.keyboard.type("Erikson")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Found for “Erikson”")).to_be_visible()
    tab_to(page, "a[aria-label^='Add ']")
    page.keyboard.press("Enter")
    expect(columns).to_have_count(3)

with visitor(java_script_enabled=False, viewport={"width": 360, "height": 800}) as page:
    page.goto("/es/credentials")
    page.get_by_role("button", name="Comparar lo elegido").first.click()
    expect(page.locator("main")).to_contain_text("Todavía no ha elegido nada")
    page.goto("/es/credentials/imhs")
    page.get_by_role("link", name="Comparar con lo parecido").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare lado a lado")
    expect(page.locator(".compare td").first).to_be_visible()
    must(page.locator(".take-out").count() == 4, "a credential and those like it are not four")
    page.goto("/compare?program=erikson-imh-certificate&program=nobody&credential=imhs")
    expect(page.locator("main")).to_contain_text("Not found here, and left out: nobody.")
    must(page.get_by_role("table").count() == 2, "trainings and credentials have no table each")
