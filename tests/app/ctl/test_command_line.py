# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl itself: help at every level, version, global options, wrong usage, completion."""
import json
import os
import shutil
import subprocess

from qdctl_case import BAD_INPUT, IO, QDCTL, SOURCE, USAGE, QdctlCase, walk

COMMANDS = ("weights", "quality", "metrics", "validate", "backtest", "sweep", "workspace", "workspace create", "workspace info", "workspace verify",
            "import", "import prices", "import holdings", "import sectors", "import membership", "positions", "recommend", "report",
            "report executive", "report sign-off", "users", "users list", "users add", "users disable", "users enable",
            "users role", "users unlock", "users passphrase", "users totp", "decisions", "decisions list", "gdpr",
            "gdpr export", "gdpr erase", "audit", "audit list", "audit verify", "demo", "benchmark", "completion")
GLOBAL = ("--workspace", "--passphrase-file", "--passphrase-fd", "--user", "--code", "--profile", "--config", "--threads",
          "--device", "--seed", "--json", "--quiet", "--version", "--help")


class Help(QdctlCase):
    def test_every_level_has_help_with_an_example(self):
        for command in COMMANDS:
            words = self.ok(*command.split(), "--help")
            self.assertIn(f"Usage: qdctl {command}", words)
            self.assertIn("Example", words, command)
            self.assertIn("qdctl --help", words, command)
            self.assertNotIn("TEXT", words, command)

    def test_lines_fit_a_terminal_of_120_columns(self):
        for command in ("", *COMMANDS):
            for line in self.ok(*command.split(), "--help").splitlines():
                self.assertLessEqual(len(line), 120, line)

    def test_names_every_command_option_and_exit_code(self):
        words = self.ok("--help")
        for name in (*GLOBAL, *(c for c in COMMANDS if " " not in c)):
            self.assertIn(name, words)
        for code in ("2 wrong usage", "3 bad input", "4 refused", "6 integrity", "8 busy", "9 cancelled"):
            self.assertIn(code, words)

    def test_is_one_document_with_json(self):
        self.assertIn("Usage: qdctl", self.json("--help")["help"])


class Version(QdctlCase):
    def test_words_and_document(self):
        self.assertRegex(self.ok("--version"), r"^qdctl \d+\.\d+\.\d+ \(kernels \S+\)\n$")
        document = self.json("--version")
        self.assertEqual(document["program"], "qdctl")
        self.assertIn("quarterdeck", document["versions"])


class WrongUsage(QdctlCase):
    def test_names_the_word_and_the_nearest_one(self):
        for args, word, hint in (
                (("wieghts",), "'wieghts'", "'weights'"), (("workspace", "creat"), "'creat'", "'create'"),
                (("import", "price"), "'price'", "'prices'"), (("weights", "--prics", "x"), "'--prics'", "'--prices'"),
                (("backtest", "--otu=x"), "'--otu'", "'--out'"), (("jobs", "list"), "'jobs'", "qdctl --help"),
                (("weights", "--max-weigth", "1"), "'--max-weigth'", "'--max-weight'"),
                (("audit",), "list, verify", "qdctl audit --help"), ((), "weights, quality, metrics", "qdctl --help"),
                (("weights", "--method", "hrp"), "--prices", "qdctl weights --help"),
                (("positions", "extra"), "'extra'", "qdctl positions --help"),
                (("benchmark", "--suite", "lern"), "'lern'", "'learn'"),
                (("completion", "tcsh"), "'tcsh'", "bash, zsh, fish"),
                (("report", "executive", "--format", "xls"), "'xls'", "xlsx")):
            error = self.error(USAGE, *args)
            self.assertIn(word, error["message"], args)
            self.assertIn(hint, error["hint"], args)
            self.assertIsNone(error["file"])
            done = self.run_ctl(*args)
            self.assertEqual((done.returncode, done.stdout), (USAGE, b""))
            self.assertTrue(done.stderr.startswith(b"qdctl: "))

    def test_values_out_of_range(self):
        for option, values in {"--threads": ("-1", "x", "1.5"), "--seed": ("-1", "x", str(2**63)),
                               "--device": ("gpu", "cuda:", "cuda:x"), "--profile": ("production",),
                               "--passphrase-fd": ("-1", "x")}.items():
            for value in values:
                self.assertIn(option, self.error(USAGE, "demo", option, value)["message"])

    def test_commands_on_a_workspace_need_one(self):
        for command in ("workspace create", "workspace info", "workspace verify", "positions", "audit list",
                        "audit verify", "demo", "report executive", "import prices x.csv", "import holdings x.csv"):
            self.assertIn("--workspace", self.error(USAGE, *command.split())["hint"])
        self.assertIn("--workspace", self.error(USAGE, "backtest", "--config", "x.yaml")["hint"])


class GlobalOptions(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("p.csv", walk(30, 3))

    def test_stand_before_or_after_the_command(self):
        args = ("weights", "--prices", self.prices, "--method", "equal")
        after = self.json(*args, "--threads", 2, "--device", "cpu", "--seed", 7, "--profile", "dev", "--quiet")
        before = json.loads(self.ok("--json", "--threads", 2, "--device", "cuda:0", "--seed", 7, *args))
        self.assertEqual(after["weights"], before["weights"])

    def test_settings_are_checked_whatever_the_command(self):
        args = ("weights", "--prices", self.prices, "--method", "equal")
        self.json("--config", SOURCE / "configs/settings.yaml", *args)
        wrong = self.write("s.yaml", "version: 1\nkdf:\n  memory: 64\n")
        error = self.fails_at(BAD_INPUT, (wrong, 3, 3), "--config", wrong, *args)
        self.assertIn("memory_mib", error["message"])
        self.assertEqual(self.error(IO, "--config", "missing.yaml", *args)["file"], "missing.yaml")

    def test_settings_do_not_hide_the_strategy_of_a_backtest(self):
        error = self.error(IO, "--config", SOURCE / "configs/settings.yaml", "backtest", "--config", "missing.yaml",
                           "--prices", self.prices, "--out", "out")
        self.assertEqual(error["file"], "missing.yaml")

    def test_a_full_output_is_an_error(self):
        with open("/dev/full", "wb") as full:
            for args in (("--help",), ("weights", "--prices", self.prices, "--method", "equal", "--json")):
                done = self.run_ctl(*args, stdout=full)
                self.assertEqual(done.returncode, IO)
                self.assertIn(b"No space left", done.stderr)


    def test_a_reader_that_has_seen_enough_is_no_failure(self):
        reader, writer = os.pipe()
        os.close(reader)  # closed before the first byte: what head does now and then
        for args in (("--help",), ("completion", "bash"), ("weights", "--prices", self.prices, "--method", "equal")):
            done = self.run_ctl(*args, stdout=writer)
            self.assertEqual((done.returncode, done.stderr), (0, b""), args)
        os.close(writer)


class Completion(QdctlCase):
    def complete(self, *words):
        script = self.write("c.bash", self.ok("completion", "bash"))
        done = subprocess.run(
            ["bash", "-euc", f'. "{script}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _qdctl; '
             'printf "%s\\n" "${COMPREPLY[@]}"', "bash", *words],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=True)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_bash_knows_commands_options_and_choices(self):
        self.assertEqual(self.complete("qdctl", "wo"), ["workspace"])
        self.assertEqual(self.complete("qdctl", "--json", "--workspace", "import", "report", ""[:0])[0], "executive")
        self.assertEqual(self.complete("qdctl", "import", "prices", "x.csv", "--sy"), ["--synthetic"])
        methods = self.complete("qdctl", "weights", "--method", "")
        self.assertEqual(methods[:4], ["equal", "inverse-volatility", "hrp", "herc"])
        self.assertEqual(methods[-1], "ensemble")
        self.assertEqual(len(methods), 13)
        self.assertEqual(self.complete("qdctl", "report", "executive", "--format", "x"), ["xlsx"])
        self.assertEqual(self.complete("qdctl", "--profile", "s"), ["staging"])
        self.write("fund.qdw", "")
        self.assertEqual(self.complete("qdctl", "--workspace", "fu"), ["fund.qdw"])

    def test_scripts_of_all_shells_name_every_command(self):
        for shell in ("bash", "zsh", "fish"):
            script = self.json("completion", shell)["script"]
            self.assertEqual(script, self.ok("completion", shell))
            for command in COMMANDS:
                self.assertIn(command.split()[-1], script)
            if shutil.which(shell):
                subprocess.run([shell, "-n"], input=script, text=True, check=True)
        self.assertIn("#compdef qdctl", self.json("completion", "zsh")["script"])

    def test_the_script_names_no_path_of_the_machine(self):
        self.assertNotIn(QDCTL, self.ok("completion", "bash"))
