"""Makes Tests/SecretsTests/Vectors/chromium.json anew: python3 chromium.py OUT (pip install playwright; needs Chromium)

What a real browser sends for its virtual authenticators, in the form of passkeys.json.
"""

import base64
import http.server
import json
import secrets
import sys
import threading

from playwright.sync_api import sync_playwright

KEY = {"protocol": "ctap2", "transport": "usb"}
SEEN = {"hasUserVerification": True, "isUserVerified": True}
STORIES = [
    ("a phone", {**KEY, **SEEN, "transport": "internal", "hasResidentKey": True}, -7, "none", "required", "required"),
    (
        "a security key, direct",
        {**KEY, **SEEN, "hasResidentKey": True, "ctap2Version": "ctap2_1", "hasCredBlob": True, "hasMinPinLength": True},
        -7, "direct", "required", "required",
    ),
    ("a security key, none, touched only", KEY, -7, "none", "discouraged", "discouraged"),
    ("a security key, EdDSA", {**KEY, "hasResidentKey": True}, -8, "direct", "discouraged", "discouraged"),
    ("a security key, RS256", {**KEY, "hasResidentKey": True}, -257, "direct", "discouraged", "discouraged"),
    ("an old security key", {**KEY, "protocol": "u2f"}, -7, "direct", "discouraged", "discouraged"),
]
SCRIPT = """async ([name, alg, attestation, residentKey, userVerification, first, second]) => {
    const text = bytes => new Uint8Array(bytes).toBase64({ alphabet: "base64url", omitPadding: true });
    const bytes = text => Uint8Array.fromBase64(text, { alphabet: "base64url" });
    const made = await navigator.credentials.create({ publicKey: {
        challenge: bytes(first), rp: { name: "Attune" },
        user: { id: bytes("AQID"), name: "mira", displayName: "Mira" },
        pubKeyCredParams: [{ type: "public-key", alg }], attestation,
        authenticatorSelection: { residentKey, userVerification } } });
    const used = await navigator.credentials.get({ publicKey: {
        challenge: bytes(second), userVerification, allowCredentials: [{ type: "public-key", id: made.rawId }] } });
    return {
        name,
        registration: {
            challenge: first, clientData: text(made.response.clientDataJSON),
            attestationObject: text(made.response.attestationObject) },
        use: {
            id: text(used.rawId), challenge: second, clientData: text(used.response.clientDataJSON),
            authenticatorData: text(used.response.authenticatorData), signature: text(used.response.signature) } };
}"""


class EmptyPage(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()

    def log_message(self, *arguments):
        pass


def challenge():
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).rstrip(b"=").decode()


def story(browser, name, authenticator, *choices):
    page = browser.new_page()
    page.goto("http://localhost:8765/")
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"automaticPresenceSimulation": True, **authenticator}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page.evaluate(SCRIPT, [name, *choices, challenge(), challenge()])


server = http.server.HTTPServer(("127.0.0.1", 8765), EmptyPage)
threading.Thread(target=server.serve_forever, daemon=True).start()
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    stories = [story(browser, *each) for each in STORIES]
with open(sys.argv[1], "w") as out:
    json.dump(stories, out, indent=1)
    out.write("\n")
