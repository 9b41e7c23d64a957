# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.planted import LICENCE, PlantedTest


class DocsPaths(PlantedTest):
    check = "check_docs_paths.py"
    clean = {
        "core/a/part.h": LICENCE,
        "core/a/part.cpp": LICENCE,
        ".ci/run": "",
        "README.md": "See `core/a/part.h`, `core/a`, `core/`, `.ci/run` and [the guide](docs/guide.md#first-run).\n",
        "docs/guide.md": "Back to [the top](../README.md), [below](#what-is-below), [elsewhere](https://example.org/core/gone.h#x).\n\n"
                         "## First run\n\n## What *is* below?\n",
    }

    def doc(self, *lines):
        self.write("docs/guide.md", "\n".join(lines) + "\n\n## First run\n")

    def test_clean_tree_passes(self):
        self.assertIn("7 paths", self.assert_passes())

    def test_missing_path_in_code(self):
        self.doc("One.", "Two `core/a/gone.h`.")
        self.assert_finds("docs/guide.md:2: core/a/gone.h does not exist")

    def test_missing_path_in_the_middle_of_a_command(self):
        self.doc("Run `python3 tests/gone.py --all` now.")
        self.assert_finds("docs/guide.md:1: tests/gone.py does not exist")

    def test_missing_path_in_a_fenced_block(self):
        self.doc("```sh", "cat core/a/part.h core/b/part.h", "```")
        text = self.assert_finds("docs/guide.md:2: core/b/part.h does not exist")
        self.assertNotIn("core/a/part.h", text)

    def test_readme_is_checked(self):
        self.write("README.md", "`docs/gone.md`\n")
        self.assert_finds("README.md:1: docs/gone.md does not exist")

    def test_words_outside_code_and_other_folders_are_left_alone(self):
        self.doc("The core/shell split, `out/report.html`, `build/release/bin/qdctl`, `score/a`, `x/core/a`.")
        self.assert_passes()

    def test_sentence_marks_and_line_numbers_are_no_part_of_a_path(self):
        self.doc("`core/a/part.cpp:12`", "```text", "core/a/part.h, then core/a/part.cpp.", "```")
        self.assert_passes()

    def test_stars_names_and_braces(self):
        self.doc("`core/a/*.h`, `core/<module>/part.cpp`, `core/a/part.{h,cpp}`")
        self.assert_passes()
        self.doc("`core/a/*.py`", "`core/<module>/gone.cpp`", "`core/a/part.{h,py}`")
        self.assert_finds("guide.md:1: core/a/*.py", "guide.md:2: core/<module>/gone.cpp", "guide.md:3: core/a/part.{h,py}")

    def test_planned_path_may_be_missing(self):
        self.doc("`core/learn` (planned) and", "`core/drift`", "(planned).")
        self.assert_passes()

    def test_planned_goes_with_one_path_only(self):
        self.doc("`core/learn` (planned), `core/drift`.")
        text = self.assert_finds("core/drift does not exist")
        self.assertNotIn("core/learn", text)

    def test_planned_path_that_is_there(self):
        self.doc("`core/a` (planned)")
        self.assert_finds("docs/guide.md:1: core/a is there: it is not (planned) any more")

    def test_empty_folder_is_not_there(self):
        (self.root / "core/b").mkdir()
        self.doc("`core/b`")
        self.assert_finds("core/b does not exist")

    def test_link_that_leads_nowhere(self):
        self.doc("[a](gone.md)", "![b](images/gone.png \"title\")", "[c](/core/a/part.h)", "[d](../docs/guide.md)")
        text = self.assert_finds("guide.md:1: the link to gone.md", "guide.md:2: the link to images/gone.png")
        self.assertIn("2 violation(s)", text)

    def test_heading_that_is_not_there(self):
        self.write("README.md", "[a](docs/guide.md#gone)\n")
        self.assert_finds("README.md:1: docs/guide.md has no heading #gone")
        self.doc("[a](#gone)", "```text", "# Gone", "```")
        self.assert_finds("guide.md:1: this document has no heading #gone")

    def test_fenced_block_inside_a_list(self):
        self.doc("1. First:", "   ```cmake", "   qd_module(core/b)", "   ```")
        self.assert_finds("docs/guide.md:3: core/b does not exist")
