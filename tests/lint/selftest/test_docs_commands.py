# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.planted import PlantedTest


def block(mark, *lines):
    return f"Text.\n\n```{mark}\n" + "\n".join(lines) + "\n```\n"


class DocsCommands(PlantedTest):
    check = "check_docs_commands.py"

    def setUp(self):
        super().setUp()
        program = self.write("build/release/bin/qdctl", "#!/bin/sh\necho \"qdctl $*\"\nexit \"${1:-0}\"\n")
        program.chmod(0o755)
        self.write("configs/a.yaml", "a: 1\n")
        self.arguments = [str(program.parent)]

    def test_no_block_is_skipped(self):
        self.write("README.md", block("sh", "false"))
        status, text = self.run_check()
        self.assertEqual(status, 77, text)
        self.assertIn("skipped: no document holds a block", text)

    def test_blocks_run_in_order_in_one_folder(self):
        self.write("README.md", block("sh test", "qdctl 0 > out.txt") + block("sh test", "grep -q 'qdctl 0' out.txt", "cat configs/a.yaml"))
        self.assertIn("2 blocks", self.assert_passes())
        self.assertFalse((self.root / "out.txt").exists())

    def test_programs_are_where_the_bootstrap_leaves_them(self):
        self.write("docs/use.md", block("sh test", "build/release/bin/qdctl 0"))
        self.assert_passes()

    def test_failing_command(self):
        self.write("README.md", block("sh test", "echo before", "qdctl 3", "echo after"))
        text = self.assert_finds("README.md:3: exit status 3, expected 0", "before")
        self.assertNotIn("after", text)

    def test_failing_pipe(self):
        self.write("README.md", block("sh test", "qdctl 4 | cat"))
        self.assert_finds("exit status 4, expected 0")

    def test_expected_exit_status(self):
        self.write("README.md", block("sh test exit=3", "qdctl 3"))
        self.assert_passes()
        self.write("README.md", block("sh test exit=3", "qdctl 0"))
        self.assert_finds("exit status 0, expected 3")

    def test_home_is_inside_the_folder(self):
        self.write("README.md", block("sh test", 'case "$HOME" in "$PWD"/*) ;; *) exit 1 ;; esac', 'test "$QT_QPA_PLATFORM" = offscreen'))
        self.assert_passes()

    def test_misspelt_mark(self):
        self.write("README.md", block("sh tset", "true"))
        self.assert_finds("'```sh tset' is no mark that is known")
