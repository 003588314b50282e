"""Reads a message on its input with Python's email package, strictly, and says in JSON what it found."""

import email
import email.header
import email.policy
import email.utils
import json
import sys

content = sys.stdin.buffer.read()
message = email.message_from_bytes(content, policy=email.policy.SMTP)
lines = content.split(b"\r\n")


def people(name):
    """By the older parser: the newer one leaves a space between encoded words, which RFC 2047 (6.2) takes away."""
    headers = [value for key, value in email.message_from_bytes(content).items() if key == name]
    return [
        [str(email.header.make_header(email.header.decode_header(shown))), address]
        for shown, address in email.utils.getaddresses(headers)
    ]


def body(kind):
    part = message.get_body(preferencelist=(kind,))
    return None if part is None else part.get_content().replace("\r\n", "\n")


parts = list(message.walk())
print(json.dumps({
    "headers": [name for name in message.keys()],
    "subject": message["Subject"],
    "from": people("From"),
    "to": people("To"),
    "replyTo": people("Reply-To"),
    "date": message["Date"].datetime.isoformat(),
    "messageID": message["Message-ID"],
    "unsubscribe": message["List-Unsubscribe"],
    "kinds": [part.get_content_type() for part in parts],
    "plain": body("plain"),
    "html": body("html"),
    "defects": [repr(d) for part in parts for d in part.defects]
    + [f"{name}: {d!r}" for part in parts for name, value in part.items() for d in value.defects],
    "longest": max(len(line) for line in lines),
    "bareLineEnds": content.replace(b"\r\n", b"").count(b"\n") + content.replace(b"\r\n", b"").count(b"\r"),
    "isASCII": content.isascii(),
}))
