"""What the server of the journeys has written to people: without a mail server it shows its letters instead."""

import pathlib
import quopri
import re
import sys
import time

from visit import must


def link_to(recipient):
    """The link in the newest letter to an address, once it is there."""
    for _ in range(100):
        said = pathlib.Path(sys.argv[2], "letters.txt").read_bytes()
        letters = [quopri.decodestring(letter).decode() for letter in said.split(b"--- letter") if b"\n---\n" in letter]
        ours = [letter for letter in letters if re.search(rf"^To:.*{re.escape(recipient)}", letter, re.MULTILINE)]
        links = [link for letter in ours for link in re.findall(r"^(http\S+)", letter, re.MULTILINE)]
        if links:
            return re.sub(r"^http://[^/]+", "", links[-1])
        time.sleep(0.1)
    must(False, f"no letter to {recipient} has a link")
