"""A member adds a passkey with a finger on her phone, goes out, and comes in with it; without a script she is told how."""

import sys

# Passkeys are bound to a name, and this machine's is localhost.
sys.argv[1] = sys.argv[1].replace("127.0.0.1", "localhost")

from letters import link_to
from visit import expect, must, visitor


def authenticator(page, **options):
    """Chromium's own, in place of a phone."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    made = session.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**kind, "isUserVerified": True, "automaticPresenceSimulation": True, **options}},
    )
    return lambda: session.send("WebAuthn.getCredentials", made)["credentials"]


def join(page, address):
    page.goto("/join")
    page.get_by_label("E-mail address").fill(address)
    page.get_by_role("button", name="Send me a link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
    page.goto(link_to(address))
    page.get_by_label("Your name").fill("Mira Okafor")
    page.get_by_role("button", name="Open my portfolio").click()


with visitor() as page:
    passkeys = authenticator(page)
    join(page, "mira@example.org")
    page.get_by_role("link", name="Name, addresses and signing in").click()
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("What to call it").fill("My phone")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_text("Your passkey is added.")).to_be_visible()
    expect(page.get_by_text("My phone").first).to_be_visible()
    must(len(passkeys()) == 1 and passkeys()[0]["isResidentCredential"], "the phone keeps no passkey")

    page.goto("/account")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/account/devices")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("Signed in with a passkey")).to_be_visible()

with visitor(java_script_enabled=False) as page:
    page.goto("/sign-in")
    expect(page.get_by_text("Passkeys need a browser")).to_be_visible()
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
