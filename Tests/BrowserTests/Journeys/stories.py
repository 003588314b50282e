"""Invented people, as they would fill the check. Fields go by their names, so each can be told in every language."""

home_visitor = {
    "name": "Mira Okafor",
    "place": "us-mi",
    "level": "bachelors",
    "degree-year": "2016",
    "field": "social-work",
    "job-1-role": "home-visitor",
    "job-1-years": "4.5",
    "job-1-hours-a-week": "30",
    "job-1-ages": ["pregnancy", "birth-3"],
    "job-1-scopes": "prevention",
    "job-1-foci": ["relationship", "developmental-guidance"],
    "job-1-with": "both",
    "job-1-paid": "yes",
    "job-1-supervised": "yes",
    "training-hours": "40",
    "relationship-hours": "34",
    "training-first-year": "2022",
    "individual-hours": "12",
    "group-hours": "20.5",
    "supervision-first-month": "3",
    "supervision-first-year": "2023",
    "supervisor-holds": "imhm-c",
    "supervisor-since-year": "2015",
}

# Someone who knows little of what a form would like to know.
half_a_story = {"level": "masters", "job-1-role": "infant-teacher", "training-hours": "12"}

with_slips = {"degree-year": "twenty", "training-hours": "10", "relationship-hours": "30", "job-1-years": "4"}


# The form to fill; another one on the page may carry the answers over to another language.
form = "main form:has(select#level)"


def field(page, name):
    return page.locator(f'{form} [name="{name}"]')


def tell(page, story):
    """Fills the form as a person would, field by field."""
    kinds = page.locator(form).evaluate("form => Object.fromEntries([...form.elements].map(f => [f.name, f.type]))")
    for name, answer in story.items():
        fields, kind = field(page, name), kinds[name]
        if kind in ("checkbox", "radio"):
            for value in answer if isinstance(answer, list) else [answer]:
                fields.and_(page.locator(f'[value="{value}"]')).check()
        elif kind.startswith("select"):
            fields.select_option(answer)
        else:
            fields.fill(answer)


def told(page):
    """What the form holds: each name with its answer, or several in a list."""
    story = {}
    for name, value in page.locator(form).evaluate("form => [...new FormData(form)]"):
        if value:
            story.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in story.items()}


def send(page):
    """Presses the button at the end of the form."""
    page.locator(form).get_by_role("button").last.click()
