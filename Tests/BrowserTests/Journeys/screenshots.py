"""Saves pictures of pages for people to look at: screenshots.py ADDRESS FOLDER [NAME | /path ...]."""

import pathlib
import sys

from views import beyond_links, languages
from visit import must, visitor

by_path = {
    "home": "/",
    "credentials": "/credentials",
    "credential": "/credentials/ifs",
    "form": "/credentials/ifs-az",
    "check": "/check",
    "questions": "/check/questions?level=bachelors&degree-year=2016&from=education&seen=place",
    "form-of-all": "/check/form",
    "about": "/about",
}
widths, schemes = (360, 768, 1280), ("light", "dark")
tallest = 12_000


def go(page, start, name):
    """Opens a page by its name or its path."""
    if name in beyond_links:
        beyond_links[name](page, start)
    else:
        page.goto(start + by_path.get(name, name))


def save(page, folder, name):
    """Saves the page that is open in every width, light and dark."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        height = min(tallest, page.evaluate("document.documentElement.scrollHeight"))
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            clip = {"x": 0, "y": 0, "width": width, "height": height}
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True, clip=clip)


if __name__ == "__main__":
    folder, names = pathlib.Path(sys.argv[2]), sys.argv[3:] or [*by_path, *beyond_links]
    for name in names:
        known = name in by_path or name in beyond_links or name.startswith("/")
        must(known, f"no page is named {name}; there are {', '.join([*by_path, *beyond_links])}, and any /path")
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        is_path = name.startswith("/")
        for start in [""] if is_path else languages():
            with visitor(reduced_motion="reduce") as page:
                go(page, start, name)
                title = name.strip("/").replace("/", "-") if is_path else f"{start.strip('/') or 'en'}-{name}"
                save(page, folder, title)
