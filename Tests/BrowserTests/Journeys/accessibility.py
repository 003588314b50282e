"""axe-core finds nothing wrong with any kind of page, in the light and in the dark, on a telephone and on a desk."""

import importlib.resources

from own_views import is_for_members, views_asked_for
from visit import must, visitor

axe = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()
# Room for a finger: off by itself, and wanted here.
rules = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}

every_look = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
# Other languages bring other words, not other colors.
looks = {"en": every_look, "es": [(360, "light")]}
if is_for_members:
    # What they see is made of the same parts.
    looks = {"en": [(360, "light"), (1280, "dark")], "es": [(360, "dark")]}


def faults_of(page):
    for fault in page.evaluate("rules => axe.run(rules)", rules)["violations"]:
        for node in fault["nodes"]:
            yield f"{fault['id']}: {node['html'][:200]} ({node['failureSummary']})"


with visitor(reduced_motion="reduce") as page:
    page.set_content("<html lang=en><title>A</title><main><h1>A</h1><p style='color: silver'>Pale</p><img src=data:,>")
    page.evaluate(axe)
    seen = {fault.split(":")[0] for fault in faults_of(page)}
    must(seen == {"color-contrast", "image-alt"}, f"of two faults axe-core sees {seen}")

    faults = []
    for view, language in views_asked_for(page):
        page.evaluate(axe)
        for width, scheme in looks[language]:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            faults += [f"{view} at {width} px, {scheme}: {fault}" for fault in faults_of(page)]
    must(not faults, "\n".join(faults))
