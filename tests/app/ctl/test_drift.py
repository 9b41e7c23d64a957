# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl drift: the contract's keys, the values of SciPy and alibi-detect, and what goes wrong with files."""
import gzip
import json
import random

from qdctl_case import BAD_INPUT, SHARED, USAGE, QdctlCase, needs_shared


def table(rows: int, seed: int, shift=0.0, names=("a", "b", "c")) -> str:
    draw = random.Random(seed)
    lines = [",".join(names)]
    for _ in range(rows):
        lines.append(",".join(f"{draw.gauss(shift if k == 0 else 0.0, 1.0):.12g}" for k in range(len(names))))
    return "\n".join(lines) + "\n"


class Document(QdctlCase):
    def test_it_has_every_key_of_the_contract(self):
        found = self.json("drift", "--reference", self.write("a.csv", table(300, 1)),
                          "--current", self.write("b.csv", table(100, 2)))
        self.assertEqual(found["severity"], "none")
        self.assertEqual(list(found["features"]), ["a", "b", "c"])
        for feature in found["features"].values():
            self.assertLessEqual({"psi", "ks", "ks_p", "wasserstein", "p_adjusted", "severity"}, set(feature))
            self.assertNotIn("histogram", feature)
        self.assertLessEqual({"mmd", "p"}, set(found["multivariate"]))

    def test_a_feature_that_moved_is_high_and_the_words_name_it_first(self):
        files = ("--reference", self.write("a.csv", table(500, 1)), "--current", self.write("b.csv", table(200, 2, 1.0)))
        found = self.json("drift", *files)
        self.assertEqual(found["severity"], "high")
        self.assertEqual([f["severity"] for f in found["features"].values()], ["high", "none", "none"])
        self.assertAlmostEqual(found["features"]["a"]["shift"], 1.0, delta=0.25)
        words = self.ok("drift", *files).splitlines()
        self.assertEqual(words[0], "Drift: high")
        first = next(k for k, line in enumerate(words) if line.startswith("Feature"))
        self.assertRegex(words[first + 1], r"^a +high ")

    def test_the_same_call_gives_the_same_bytes_whatever_the_threads(self):
        files = ("--reference", self.write("a.csv", table(300, 1)), "--current", self.write("b.csv", table(100, 2)))
        one = self.run_ctl("drift", *files, "--json", "--threads", "1").stdout
        self.assertEqual(self.run_ctl("drift", *files, "--json", "--threads", "3").stdout, one)
        self.assertNotEqual(self.run_ctl("drift", *files, "--json", "--seed", "9").stdout, one)

    def test_columns_may_come_in_any_order_and_files_compressed(self):
        plain = self.write("a.csv", table(300, 1))
        current = table(100, 2)
        turned = "\n".join(",".join(reversed(line.split(","))) for line in current.splitlines()) + "\n"
        packed = self.write("b.csv.gz", gzip.compress(turned.encode()))
        straight = self.json("drift", "--reference", plain, "--current", self.write("b.csv", current))
        self.assertEqual(self.json("drift", "--reference", plain, "--current", packed), straight)

    def test_rows_of_a_date_are_one_period_and_symbols_are_passed_over(self):
        def panel(days, first):
            draw = random.Random(first)
            return "date,symbol,x\n" + "".join(
                f"2024-{first + d // 28:02d}-{d % 28 + 1:02d},S{n},{draw.gauss(0, 1):.6f}\n"
                for d in range(days) for n in range(5))
        found = self.json("drift", "--reference", self.write("a.csv", panel(100, 1)),
                          "--current", self.write("b.csv", panel(20, 6)))
        self.assertEqual(list(found["features"]), ["x"])
        self.assertEqual(found["samples"]["reference_periods"], 100)
        self.assertEqual(found["samples"]["reference_rows"], 500)
        self.assertEqual(found["samples"]["current_periods"], 20)

    def test_a_value_that_is_missing_is_left_out_and_a_feature_without_any_is_named(self):
        lines = table(200, 1).splitlines()
        lines[5] = ",".join(["", *lines[5].split(",")[1:]])
        current = [line.rsplit(",", 1)[0] + "," if k else line for k, line in enumerate(table(60, 2).splitlines())]
        found = self.json("drift", "--reference", self.write("a.csv", "\n".join(lines) + "\n"),
                          "--current", self.write("b.csv", "\n".join(current) + "\n"))
        self.assertEqual(found["features"]["a"]["reference_rows"], 199)
        self.assertEqual(found["features"]["c"]["severity"], "high")
        self.assertIn("0 values in the current sample", found["features"]["c"]["untested"])

    def test_options_are_used(self):
        files = ("--reference", self.write("a.csv", table(300, 1)), "--current", self.write("b.csv", table(100, 2)))
        found = self.json("drift", *files, "--block", "4", "--permutations", "199", "--joint-permutations", "0",
                          "--histograms", "--adjustment", "benjamini-yekutieli")
        self.assertEqual((found["samples"]["block"], found["samples"]["permutations"]), (4, 199))
        self.assertIn("untested", found["multivariate"])
        self.assertEqual(len(found["features"]["a"]["histogram"]["edges"]), 31)
        self.assertAlmostEqual(sum(found["features"]["a"]["histogram"]["current"]), 1.0, places=9)
        scaled = self.json("drift", *files, "--scale", "reference")
        self.assertTrue(scaled["multivariate"]["scaled"])


class WrongInput(QdctlCase):
    def setUp(self):
        super().setUp()
        self.good = self.write("a.csv", table(300, 1))

    def test_wrong_calls(self):
        self.error(USAGE, "drift")
        self.error(USAGE, "drift", "--reference", self.good)
        self.error(USAGE, "drift", "--reference", self.good, "--current", self.good, "--scale", "all")
        self.error(USAGE, "drift", "--reference", self.good, "--current", self.good, "--adjustment", "holm")
        self.error(USAGE, "drift", "--reference", self.good, "--current", self.good, "--permutations", "-1")
        error = self.error(BAD_INPUT, "drift", "--reference", self.good, "--current", self.good, "--permutations", "5")
        self.assertIn("99 to 99,999".replace(",", ""), error["message"].replace(",", ""))

    def test_samples_that_are_too_small_are_refused_in_plain_words(self):
        one = self.write("one.csv", "a,b,c\n1,2,3\n")
        error = self.error(BAD_INPUT, "drift", "--reference", self.good, "--current", one)
        self.assertEqual(error["message"], "found 1 rows in the current sample, expected at least 30")
        self.assertEqual(error["file"], str(one))
        error = self.error(BAD_INPUT, "drift", "--reference", one, "--current", self.good)
        self.assertEqual(error["file"], str(one))

    def test_unlike_columns_are_named(self):
        other = self.write("b.csv", table(100, 2, names=("a", "b", "d")))
        error = self.error(BAD_INPUT, "drift", "--reference", self.good, "--current", other)
        self.assertIn("feature 'c' of the reference is not in the current sample", error["message"])

    def test_a_word_among_the_numbers_is_placed(self):
        lines = table(100, 2).splitlines()
        lines[7] = "1,none,3"
        broken = self.write("b.csv", "\n".join(lines) + "\n")
        self.fails_at(BAD_INPUT, (broken, 8, 3), "drift", "--reference", self.good, "--current", broken)
        lines[7] = "1,nan,3"
        broken = self.write("b.csv", "\n".join(lines) + "\n")
        self.fails_at(BAD_INPUT, (broken, 8, 3), "drift", "--reference", self.good, "--current", broken)

    def test_dates_that_go_back_are_placed(self):
        back = self.write("b.csv", "date,a\n2024-01-02,1\n2024-01-03,2\n2024-01-02,3\n")
        self.fails_at(BAD_INPUT, (back, 4, 1), "drift", "--reference", back, "--current", self.good)

    def test_a_column_twice_is_placed(self):
        twice = self.write("b.csv", "a,b,a\n1,2,3\n")
        self.fails_at(BAD_INPUT, (twice, 1, 5), "drift", "--reference", self.good, "--current", twice)

    def test_a_file_that_is_not_there_or_is_empty(self):
        self.error(7, "drift", "--reference", self.good, "--current", self.folder / "none.csv")
        empty = self.write("empty.csv", "")
        self.error(BAD_INPUT, "drift", "--reference", self.good, "--current", empty)

    def test_a_constant_feature_has_no_verdict(self):
        def flat(rows, seed):
            return "\n".join(line + (",d" if k == 0 else ",5") for k, line in
                             enumerate(table(rows, seed).splitlines())) + "\n"
        found = self.json("drift", "--reference", self.write("x.csv", flat(200, 1)),
                          "--current", self.write("y.csv", flat(60, 2)))
        self.assertEqual(found["features"]["d"]["untested"], "all values are equal")
        self.assertEqual(found["features"]["d"]["severity"], "none")


@needs_shared
class References(QdctlCase):
    def test_fifty_features_are_what_scipy_and_alibi_detect_say(self):
        expected = json.loads((SHARED / "refs/drift_synth.json").read_text())
        found = self.json("drift", "--reference", SHARED / "refs/drift_ref_10000x50.csv.gz",
                          "--current", SHARED / "refs/drift_cur_1000x50.csv.gz", "--permutations", "199",
                          "--joint-permutations", "99")
        features = list(found["features"].values())
        self.assertEqual(len(features), 50)
        for key, ours in (("psi", "psi"), ("ks", "ks"), ("w1", "wasserstein")):
            for theirs, feature in zip(expected[key], features):
                self.assertAlmostEqual(feature[ours], theirs, delta=1e-10)
        for theirs, feature in zip(expected["ks_p"], features):
            self.assertAlmostEqual(feature["ks_p"] / theirs, 1.0, delta=1e-8)
        self.assertAlmostEqual(found["multivariate"]["mmd"], expected["mmd_10k1k"][0], delta=1e-10)
        self.assertAlmostEqual(found["multivariate"]["sigma2"], expected["mmd_10k1k"][1], delta=1e-8)
