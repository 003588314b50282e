"""On the narrowest telephone, with text twice as large, and with both, nobody has to scroll sideways."""

from own_views import views_asked_for
from visit import must, visitor

# The innermost parts that reach beyond the right edge, if the page can be scrolled sideways at all.
too_wide = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")]
        .filter(part => part.getBoundingClientRect().right > room + 1 && !part.closest(".visually-hidden"))
        .map(part => part.outerHTML.slice(0, 160)).slice(-3);
}"""
size_of_text = "parseFloat(getComputedStyle(document.documentElement).fontSize)"

with visitor(viewport={"width": 320, "height": 640}) as page:
    page.set_content("<p style='width: 400px'>Wide</p>")
    must(len(page.evaluate(too_wide)) == 1, "what is too wide is not seen")

    settings = page.context.new_cdp_session(page)
    faults = []
    for view, _ in views_asked_for(page):
        for width, text in ((320, 16), (640, 32), (320, 32)):
            page.set_viewport_size({"width": width, "height": 640})
            settings.send("Page.setFontSizes", {"fontSizes": {"standard": text}})
            must(page.evaluate(size_of_text) == text, f"{view} does not heed the size of text that a person has set")
            for part in page.evaluate(too_wide):
                faults.append(f"{view} at {width} px with text of {text} px is too wide: {part}")
    must(not faults, "\n".join(faults))
