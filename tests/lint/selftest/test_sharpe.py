# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.planted import LICENCE, PlantedTest


class Sharpe(PlantedTest):
    check = "check_sharpe.py"
    clean = {"ui/pages/a/tile.cpp": LICENCE + 'auto a = metric(run, "sharpe");\nauto b = run.sharpe->low;\n',
             "core/analytics/metrics.cpp": LICENCE + 'auto id = "sharpe";\n',
             "app/ctl/other.cpp": LICENCE + '// the "sharpe" of a comment\nauto x = "sharpened";\n'}

    def setUp(self):
        super().setUp()
        self.config = self.write("sharpe.toml", "")
        self.arguments = ["--config", str(self.config)]

    def test_clean_tree_passes(self):
        self.assert_passes()

    def test_a_ratio_without_an_interval_is_found_at_its_line(self):
        for name in ("ui/pages/a/lone.cpp", "app/ctl/lone.cpp", "core/desk/lone.cpp", "core/report/lone.cpp"):
            path = self.write(name, LICENCE + '\nauto a = metric(run, "sharpe");\n')
            self.assert_finds(f"{name}:3: shows a Sharpe ratio")
            path.write_text(LICENCE + 'auto a = tr("Sharpe ratio %1");\n', encoding="utf-8")
            self.assert_finds(f"{name}:2: shows a Sharpe ratio")
            path.write_text(LICENCE + 'auto a = tr("Sharpe ratio %1 (95 %: %2)").arg(x, intervalText(x));\n', encoding="utf-8")
            self.assert_passes()
            path.unlink()

    def test_an_interval_in_a_comment_does_not_count(self):
        self.write("ui/pages/a/lone.cpp", LICENCE + '// with its interval\nauto a = "sharpe";\n')
        self.assert_finds("ui/pages/a/lone.cpp:3:")

    def test_an_exception_needs_a_reason_and_a_file(self):
        self.write("ui/pages/a/lone.cpp", LICENCE + 'auto a = "sharpe";\n')
        self.config.write_text('[[exception]]\nfile = "ui/pages/a/lone.cpp"\nreason = "a heading"\n', encoding="utf-8")
        self.assert_passes()
        self.config.write_text('[[exception]]\nfile = "ui/pages/a/lone.cpp"\n', encoding="utf-8")
        self.assert_finds("gives no reason")
        self.config.write_text('[[exception]]\nfile = "ui/gone.cpp"\nreason = "a heading"\n', encoding="utf-8")
        self.assert_finds("names ui/gone.cpp, which does not exist", "ui/pages/a/lone.cpp:2:")
