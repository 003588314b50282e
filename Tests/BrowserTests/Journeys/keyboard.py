"""Someone who uses no pointer: every stop shows itself, stops come in reading order, and the check can be filled."""

from visit import expect, must, must_not, visitor

focused = """() => {
    const at = document.activeElement, again = at.wasHere;
    at.wasHere = true;
    const box = at.getBoundingClientRect(), look = getComputedStyle(at);
    return {
        again,
        name: at.outerHTML.slice(0, 120), stop: at !== document.body, top: box.top + scrollY, left: box.left,
        ring: look.outlineStyle === "none" ? 0 : parseFloat(look.outlineWidth),
        seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
    };
}"""


def walk(page):
    """Tabs from the top of a page to its end, looking at each stop."""
    stops = []
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(focused)
        if not stop["stop"] or stop["again"]:
            return stops
        must(stop["ring"] >= 2, f"the focus does not show on {stop['name']}")
        must(stop["seen"], f"the focus is out of sight on {stop['name']}")
        stops.append(stop)


def must_read_downward(stops):
    for before, after in zip(stops[1:], stops[2:]):
        is_below = after["top"] > before["top"] - 8
        must(is_below, f"after {before['name']} the focus jumps up to {after['name']}")


def tab_to(page, selector):
    """Goes on until the focus is there, as someone does who looks for it."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    must(False, f"no number of tabs leads to {selector}")


# In one column, so that reading order is from top to bottom; and without a scrolling that takes its time.
with visitor(viewport={"width": 600, "height": 900}, reduced_motion="reduce") as page:
    page.set_content("<a href=1 style='outline: none'>A</a>")
    must_not(lambda: walk(page), "a focus that does not show goes unnoticed")
    page.set_content("<p><a href=1>A</a><p><a href=2 tabindex=2>B</a><p><a href=3 tabindex=1>C</a>")
    must_not(lambda: must_read_downward(walk(page)), "an order that jumps goes unnoticed")

    for path in ("/", "/credentials", "/credentials/ifs-az", "/check", "/check/form", "/check/questions", "/about"):
        page.goto(path)
        stops = walk(page)
        must('class="skip"' in stops[0]["name"], f"{path} does not begin with a way past the menu")
        must_read_downward(stops)

    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("main input").first).to_be_focused()
    tab_to(page, "main .button[href='/check']")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Check where you stand")
    tab_to(page, "[href='/check/form']")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/check/form")
    tab_to(page, "#place")
    page.keyboard.type("Michigan")
    tab_to(page, "#level")
    page.keyboard.type("Bach")
    tab_to(page, "#degree-year")
    page.keyboard.type("2016")
    tab_to(page, "[name=job-1-ages][value=birth-3]")
    page.keyboard.press("Space")
    tab_to(page, "[name=job-1-paid]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[name=job-1-paid][value=yes]")).to_be_checked()
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, "#job-2-role")
    page.keyboard.type("Doula")
    tab_to(page, "#training-hours")
    page.keyboard.type("30")
    page.keyboard.press("Enter")

    understood = page.get_by_role("region", name="What we took from your answers")
    for line in ("Michigan", "Bachelor's degree, 2016", "Doula", "30 h"):
        expect(understood).to_contain_text(line)
    must_read_downward(walk(page))
