"""A browser as far as forms and cookies go, for what many do at once."""

import http.client
import re
import urllib.parse


class FormClient:
    def __init__(self, port, network=None):
        """`network` is what a reverse proxy would say of where the visitor comes from."""
        self.port, self.network = port, network
        self.cookies = {}
        self.token = ""
        self.body = ""
        self.connection = None

    def request(self, method, path, body=None):
        """The status and the place one is sent to. An error if no whole answer came."""
        headers = {"Host": f"127.0.0.1:{self.port}", "Accept-Language": "en"}
        if self.network:
            headers["X-Forwarded-For"] = self.network
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self.connection is None or self.connection.port != self.port:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            self.connection.request(method, path, body=body, headers=headers)
            answer = self.connection.getresponse()
            self.body = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        self.keep(answer)
        return answer.status, answer.getheader("Location")

    def keep(self, answer):
        for line in answer.msg.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            if "Max-Age=0" in line:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        found = re.search(r'name="form-token" value="([^"]*)"', self.body)
        if found:
            self.token = found.group(1)

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, **fields):
        """Fills in the form of the page that was looked at last."""
        return self.request("POST", path, urllib.parse.urlencode({"form-token": self.token, **fields}))

    def value(self, name):
        """What stands in a field of the page that was looked at last."""
        found = re.search(rf'<input[^>]*name="{re.escape(name)}"[^>]*value="([^"]*)"', self.body)
        return found.group(1) if found else ""
