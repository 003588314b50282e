"""What the server of the journeys has written to people: without a mail server it shows its letters instead."""

import pathlib
import quopri
import re
import sys
import time

from visit import must


def link_to(recipient, into=""):
    """The link in the newest letter to an address, once it is there; `into` is what its path begins with."""
    for _ in range(100):
        said = pathlib.Path(sys.argv[2], "letters.txt").read_bytes()
        letters = [quopri.decodestring(letter).decode() for letter in said.split(b"--- letter") if b"\n---\n" in letter]
        ours = [letter for letter in letters if re.search(rf"^To:.*{re.escape(recipient)}", letter, re.MULTILINE)]
        links = [link for letter in ours for link in re.findall(r"^http://[^/\s]+(/\S*)", letter, re.MULTILINE)]
        found = [link for link in links if link.startswith(into)]
        if found:
            return found[-1]
        time.sleep(0.1)
    must(False, f"no letter to {recipient} has a link")
