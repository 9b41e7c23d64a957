# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a passphrase may come from, and where it may not; who acts; what a workspace costs to open."""
import json
import os
import signal

from qdctl_case import BAD_INPUT, CANCELLED, INTEGRITY, IO, PASSPHRASE, QDCTL, REFUSED, TerminalCase, USAGE, WorkspaceCase


class Sources(WorkspaceCase):
    def info(self, *args, code=0, **options):
        args = ("workspace", "info", "--workspace", self.workspace, "--user", "ada", *args)
        return self.error(code, *args, **options) if code else self.json(*args, **options)

    def test_a_file_that_others_can_read_is_refused(self):
        self.create()
        for mode in (0o644, 0o640, 0o604, 0o620, 0o601):
            self.passphrase.chmod(mode)
            error = self.info("--passphrase-file", self.passphrase, code=REFUSED)
            self.assertEqual(error["file"], str(self.passphrase))
            self.assertIn("chmod 600", error["hint"])
        self.passphrase.chmod(0o400)
        self.info("--passphrase-file", self.passphrase)

    def test_a_descriptor(self):
        self.create()
        self.assertEqual(self.info("--passphrase-fd", 0, stdin=None, input=PASSPHRASE.encode())["audit_entries"], 2)
        reader, writer = os.pipe()
        os.write(writer, PASSPHRASE.encode() + b"\nwhat follows is not the passphrase")
        os.close(writer)
        self.assertEqual(self.info("--passphrase-fd", reader, pass_fds=[reader])["audit_entries"], 2)
        os.close(reader)
        self.info("--passphrase-fd", 77, code=IO)

    def test_line_ends_do_not_belong_to_it(self):
        self.create()
        for content in (PASSPHRASE, PASSPHRASE + "\n", PASSPHRASE + "\r\n", PASSPHRASE + "\na note below it\n"):
            self.passphrase.write_text(content, newline="")
            self.info("--passphrase-file", self.passphrase)
        self.passphrase.write_text(PASSPHRASE + " \n")
        self.info("--passphrase-file", self.passphrase, code=INTEGRITY)

    def test_wrong_missing_empty_and_endless_ones(self):
        self.create()
        self.passphrase.write_text("guess\n")
        self.assertIn("wrong passphrase", self.info("--passphrase-file", self.passphrase, code=INTEGRITY)["message"])
        self.assertEqual(self.info("--passphrase-file", "none", code=IO)["file"], "none")
        for empty in ("", "\n"):
            self.passphrase.write_text(empty)
            error = self.info("--passphrase-file", self.passphrase, code=BAD_INPUT)
            self.assertEqual((error["file"], error["line"], error["column"]), (str(self.passphrase), 1, 1))
        self.passphrase.write_text("x" * 5000)
        self.info("--passphrase-file", self.passphrase, code=BAD_INPUT)
        self.info("--passphrase-fd", 0, code=USAGE, stdin=None, input=b"x" * 5000)
        self.info("--passphrase-fd", 0, code=USAGE, stdin=None, input=b"\n")

    def test_never_the_environment_or_an_argument_or_a_pipe_that_nobody_named(self):
        self.create()
        for name in ("PASSPHRASE", "QD_PASSPHRASE", "QDCTL_PASSPHRASE", "QUARTERDECK_PASSPHRASE"):
            self.env[name] = PASSPHRASE
        error = self.info(code=USAGE)
        self.assertIn("--passphrase-file", error["hint"])
        self.info(code=USAGE, stdin=None, input=PASSPHRASE.encode() + b"\n")
        self.assertIn("'--passphrase'", self.info("--passphrase", PASSPHRASE, code=USAGE)["message"])
        self.info("--passphrase-file", self.passphrase, "--passphrase-fd", 0, code=USAGE)

    def test_no_output_or_file_holds_it(self):
        self.create()
        self.passphrase.write_text("guess that nobody makes\n")
        done = self.run_ctl("workspace", "info", *self.open)
        self.assertNotIn(b"guess that", done.stdout + done.stderr)
        for path in self.folder.iterdir():
            if path.is_file() and path != self.passphrase:
                self.assertNotIn(PASSPHRASE.encode(), path.read_bytes())


class Terminal(TerminalCase):
    """With a terminal, the passphrase is asked for, and not shown."""

    def test_a_new_one_is_asked_for_twice(self):
        args = ("workspace", "create", "--workspace", self.workspace, "--user", "ada", "--profile", "dev")
        pid, terminal = self.start(*args)
        self.read_until(terminal, b"New passphrase: ")
        os.write(terminal, PASSPHRASE.encode() + b"\n")
        shown = self.read_until(terminal, b"Once more: ")
        os.write(terminal, b"something else\n")
        shown += self.read_until(terminal, b"differ")
        self.assertNotIn(PASSPHRASE.encode(), shown)
        self.assertEqual(self.end(pid), USAGE)
        self.assertFalse(self.workspace.exists())
        pid, terminal = self.start(*args)
        for question in (b"New passphrase: ", b"Once more: "):
            self.read_until(terminal, question)
            os.write(terminal, PASSPHRASE.encode() + b"\n")
        self.read_until(terminal, b"Audit head")
        self.assertEqual(self.end(pid), 0)
        self.json("workspace", "info", *self.open)

    def test_a_signal_at_the_question_cancels(self):
        self.create()
        for number in (signal.SIGINT, signal.SIGTERM):
            pid, terminal = self.start("workspace", "info", "--workspace", self.workspace, "--user", "ada")
            self.read_until(terminal, b"Passphrase: ")
            os.kill(pid, number)
            self.read_until(terminal, b"cancelled")
            self.assertEqual(self.end(pid), CANCELLED)


class Actors(WorkspaceCase):
    def test_the_first_user_is_an_admin_and_others_are_refused(self):
        self.create()
        entries = self.json("audit", "list", *self.open)["entries"]
        self.assertEqual([e["actor"] for e in entries], ["ada", "ada"])
        self.assertEqual(entries[0]["detail"]["role"], "admin")
        self.assertIn("'bob'", self.error(REFUSED, "workspace", "info", *self.open[:-1], "bob")["message"])

    def test_a_user_name_has_its_limits(self):
        for name in ("x" * 65, "two\nlines"):
            self.error(USAGE, "workspace", "create", *self.open[:-1], name, "--profile", "dev")
        self.assertFalse(self.workspace.exists())

    def test_the_settings_name_the_user_and_the_cost(self):
        settings = self.write("s.yaml", "version: 1\nuser: grace\nkdf: {memory_mib: 24, iterations: 2, lanes: 2}\n")
        args = ("--config", settings, *self.open[:-2])
        self.json("workspace", "create", *args)
        keys = json.loads((self.folder / "w.qdw.keys").read_text())
        self.assertIn(str(24 * 1024), json.dumps(keys))
        self.json("workspace", "info", *args)
        self.json("workspace", "info", *args[2:], "--user", "grace")
        self.error(REFUSED, "workspace", "info", *args, "--user", "ada")

    def test_the_profile_decides_the_cost_when_the_settings_do_not(self):
        cost = {}
        for profile in ("dev", "staging", "prod"):
            name = f"{profile}.qdw"
            self.json("workspace", "create", "--workspace", name, *self.open[2:], "--profile", profile)
            keys = json.loads((self.folder / f"{name}.keys").read_text())
            cost[profile] = keys["slots"][0]["kdf"]
        self.assertEqual(cost["dev"], {"name": "argon2id", "memory_kib": 19 * 1024, "iterations": 2, "parallelism": 1})
        for profile in ("staging", "prod"):  # measured on this machine
            self.assertGreaterEqual(cost[profile]["memory_kib"], 64 * 1024)
            self.assertLessEqual(cost[profile]["memory_kib"], 1024 * 1024)
            self.assertGreaterEqual(cost[profile]["iterations"], 2)
