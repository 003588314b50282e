"""An installation of one's own: the program, a database of either engine, and a mail server that takes every letter."""

import base64
import contextlib
import email
import email.policy
import json
import os
import pathlib
import re
import secrets
import select
import shutil
import signal
import subprocess
import tempfile
import time

root = pathlib.Path(__file__).resolve().parents[3]
engines = ("sqlite", "postgres")


class Installation:
    """What is kept stays while the program is ended and started again."""

    def __init__(self, program, engine, folder, helpers):
        self.program, self.engine, self.folder, self.helpers = program, engine, folder, helpers
        self.taken = folder / "taken.jsonl"
        self.process = None
        self.port = 0
        self.environment = os.environ | {
            "ATTUNE_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("="),
            # Visitors say where they come from, as if a proxy did.
            "ATTUNE_PROXY": "yes",
            "ATTUNE_MAIL_SENDER": "Valley Association <hours@valley.example>",
            "ATTUNE_MAIL_SERVER": f"smtp://127.0.0.1:{self.start_post_office()}",
            "ATTUNE_DATABASE": self.start_postgres() if engine == "postgres" else str(folder / "attune.sqlite"),
        }

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start_helper(self, words):
        """A program that says one line when it is ready, and ends with its input."""
        helper = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.helpers.append(helper)
        line = helper.stdout.readline().strip()
        if not line:
            raise AssertionError(f"{words[-2:]} did not start; script/setup --tests installs what it needs")
        return line

    def start_post_office(self):
        python = root / ".build/mail/venv/bin/python"
        settings = json.dumps({"taken": str(self.taken)})
        return self.start_helper([str(python), "-B", str(root / "Tests/PostOffice/post_office.py"), settings])

    def start_postgres(self):
        socket = self.start_helper(["bash", str(root / "Tests/StorageContractTests/cluster.sh")])
        return f"host={socket} user=postgres dbname=postgres"

    def start(self, wait=True):
        """Starts the program and says how many seconds it took until it said where it is."""
        began = time.monotonic()
        words = [self.program, "serve", "--port", str(self.port), "--catalog", str(root / "catalog")]
        self.process = subprocess.Popen(
            words, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder
        )
        if wait:
            self.port = self.whereabouts()
        return time.monotonic() - began

    def whereabouts(self):
        said, end = b"", time.monotonic() + 60
        while time.monotonic() < end:
            if not select.select([self.process.stdout], [], [], 1)[0]:
                continue
            more = os.read(self.process.stdout.fileno(), 65536)
            said += more
            found = re.search(rb"http://localhost:(\d+)/|http://[0-9.]+:(\d+)/", said)
            if found:
                return int(found.group(1) or found.group(2))
            if not more:
                break
        raise AssertionError(f"attune serve did not start; it said: {said.decode(errors='replace')}")

    def kill(self):
        """Ends the program as a failing machine would: at once."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)

    def run(self, *words):
        """Runs another command of the program on the same database."""
        return subprocess.run(
            [self.program, *words], env=self.environment, capture_output=True, text=True, timeout=60
        )

    def ask(self, sql):
        """What the engine's own command line makes of a statement."""
        place = self.environment["ATTUNE_DATABASE"]
        words = ["psql", "-X", "-qAt", "-v", "ON_ERROR_STOP=1", place] if self.engine == "postgres" else [
            "sqlite3", "-batch", "-cmd", ".timeout 5000", place
        ]
        return subprocess.run(words, input=sql, capture_output=True, text=True, check=True).stdout.strip()

    def everything(self):
        """All that the database holds, as its engine's own tools write it out."""
        place = self.environment["ATTUNE_DATABASE"]
        words = ["pg_dump", "--data-only", place] if self.engine == "postgres" else ["sqlite3", place, ".dump"]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout

    def wait_for_the_post(self, patience=20):
        """Until no letter is on its way any longer."""
        end = time.monotonic() + patience
        while int(self.ask("SELECT count(*) FROM outbox_message WHERE state IN ('waiting', 'claimed', 'sending')")):
            if time.monotonic() > end:
                raise AssertionError("letters are still on their way")
            time.sleep(0.05)

    def letters(self, to=None):
        """What the mail server took, oldest first."""
        if not self.taken.exists():
            return []
        # The last line may be half written.
        whole = self.taken.read_text().rpartition("\n")[0]
        letters = [json.loads(line) for line in whole.splitlines()]
        messages = [
            email.message_from_bytes(base64.b64decode(letter["content"]), policy=email.policy.default)
            for letter in letters
            if to is None or to.lower() in [address.lower() for address in letter["to"]]
        ]
        return messages

    def letter(self, to, number=1, patience=20):
        """The text of a person's letter, once it has come; `number` counts from 1."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            letters = self.letters(to)
            if len(letters) >= number:
                return letters[number - 1].get_body(("plain",)).get_content()
            time.sleep(0.05)
        raise AssertionError(f"letter {number} to {to} did not come; {len(self.letters(to))} did")

    def link(self, to, number=1):
        """The path of the first link in a person's letter."""
        found = re.search(r"http://[^\s/]+(/\S+)", self.letter(to, number))
        if not found:
            raise AssertionError(f"letter {number} to {to} has no link")
        return found.group(1)

    def link_into(self, start, to, patience=20):
        """The newest link in somebody's letters that begins so, once it is there."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            said = "".join(letter.get_body(("plain",)).get_content() for letter in self.letters(to))
            found = re.findall(rf"http://[^\s/]+({re.escape(start)}\S+)", said)
            if found:
                return found[-1]
            time.sleep(0.05)
        raise AssertionError(f"no letter to {to} has a link into {start}; there are {len(self.letters(to))} letters")


@contextlib.contextmanager
def installation(program, engine):
    """Takes all of it away at the end, however that comes."""
    folder, helpers = pathlib.Path(tempfile.mkdtemp(prefix="attune-installation-")), []
    made = None
    try:
        made = Installation(program, engine, folder, helpers)
        made.start()
        yield made
    finally:
        if made:
            made.stop()
        for helper in helpers:
            helper.stdin.close()
        for helper in helpers:
            helper.wait(30)
        shutil.rmtree(folder, ignore_errors=True)
