"""A mail server for tests, over aiosmtpd: python post_office.py SETTINGS, in JSON.

It says its port on a line of its own, appends what it took to `taken`, one JSON object a line, and ends with its input.
Before it answers that it took a letter, the letter is in the file. What it does is told by the recipient:

  refused@, full@    the recipient is refused for good, or for now
  spam@, later@      the letter is refused for good, or for now
  slow@              the answer to the letter takes half a minute
  lost@              the letter is taken, and the connection ends without an answer
  gone@              the connection ends when the recipient is named
"""

import asyncio
import base64
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

settings = json.loads(sys.argv[1])


class Desk:
    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = {
            "refused": f"550 5.1.1 <{address}>: there is nobody of that name",
            "full": f"452-4.2.2 <{address}> has no room left\r\n452 4.2.2 please come back",
        }
        local = address.split("@")[0]
        if local in answers:
            return answers[local]
        if local == "gone":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].split("@")[0]
        if local == "spam":
            return "554 5.7.1 we do not like it"
        if local == "later":
            return "451 4.3.0 try again"
        if local == "slow":
            await asyncio.sleep(30)
        else:
            await asyncio.sleep(settings.get("pause", 0))
        taken = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "content": base64.b64encode(envelope.content).decode(),
            "encrypted": session.ssl is not None or "tls" in settings,
            "signedIn": bool(session.authenticated),
            "peer": session.peer[1],
        }
        file = os.open(settings["taken"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(file, (json.dumps(taken) + "\n").encode())
        os.close(file)
        if local == "lost":
            server.transport.abort()
        return "250 2.0.0 taken"


def sign_in(server, session, envelope, mechanism, data):
    name, password = settings["signIn"]
    isRight = data.login == name.encode() and data.password == password.encode()
    return AuthResult(success=isRight, handled=isRight)


def context(files):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context


async def main():
    loop = asyncio.get_running_loop()
    options = {"hostname": "post.example.org", "timeout": 30}
    if "startTLS" in settings:
        options |= {"tls_context": context(settings["startTLS"]), "require_starttls": True}
    if "signIn" in settings:
        options |= {"authenticator": sign_in, "auth_required": True, "auth_require_tls": "startTLS" in settings}
    encryption = context(settings["tls"]) if "tls" in settings else None
    server = await loop.create_server(
        lambda: SMTP(Desk(), loop=loop, **options), "127.0.0.1", settings.get("port", 0), ssl=encryption)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
