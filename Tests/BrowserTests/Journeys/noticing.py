"""What a visitor notices by itself on every journey: requests to others, refusals of the policy, errors, missing parts."""

from visit import address, must, visitor

wrong_parts = """() => {
    document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>red</p><img src='/gone.png'>");
    setTimeout(() => { throw new Error("a script stumbles"); });
}"""

try:
    with visitor() as page:
        page.goto("/about")
        page.evaluate(wrong_parts)
        page.wait_for_timeout(300)
        page.goto("about:blank")
        page.evaluate("fetch('http://example.org/seen').catch(() => {})")
        page.wait_for_timeout(300)
except AssertionError as error:
    for part in ("http://example.org/seen", "style", f"{address}/gone.png", "a script stumbles"):
        must(part in str(error), f"{part} went unnoticed among: {error}")
else:
    must(False, "nothing was noticed on a page where much is wrong")
