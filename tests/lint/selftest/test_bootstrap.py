# SPDX-License-Identifier: GPL-3.0-or-later
"""installer/bootstrap.sh with every program that it calls replaced by a recorder: what it calls, when, and what it says."""
import json
import os
import shutil
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGES = "# Toolchain\ncmake\nninja-build  # builds\n\nlibssl-dev\n"
RECORDER = """#!/bin/bash
echo "NAME $*" >>"$CALLS"
if [ "$FAILING" = "NAME" ]; then echo "NAME went wrong"; exit 5; fi
"""
FAKES = {
    "dpkg-query": "shift 3\nfor p in \"$@\"; do case \" $MISSING \" in *\" $p \"*) ;; *) echo \"$p installed\" ;; esac; done\n",
    "apt-get": "", "sudo": 'exec "$@"\n', "id": "echo \"${FAKE_UID:-0}\"\n", "npm": "",
    "cmake": 'mkdir -p "$TOP/build/release"\ntouch "$TOP/build/release/build.ninja"\n'
             'echo "CMAKE_HOME_DIRECTORY:INTERNAL=$TOP" >"$TOP/build/release/CMakeCache.txt"\n',
    "ninja": "", "ctest": "echo '100% tests passed, 0 tests failed out of 7'\n",
}
SUMMARY = json.dumps({"name": "HRP", "from": "2018-01-31", "to": "2025-12-31", "rebalances": 2, "trades": 9, "metrics": {
    "strategy": {"total_return": 0.5, "cagr": 0.0781, "volatility": 0.13, "sharpe": 0.62, "max_drawdown": -0.2}}})
QDCTL = """
workspace=""; [ "$1" = --workspace ] && workspace=$2
for word in "$@"; do
  case $previous in --out) case $word in */backtest) mkdir -p "$word" && echo "$SUMMARY" >"$word/summary.json" ;; *) echo x >"$word" ;; esac ;; esac
  [ "$word" = demo ] && echo x >"$workspace"
  previous=$word
done
"""


class Bootstrap(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory(prefix="bootstrap_")
        self.addCleanup(made.cleanup)
        self.top = Path(made.name).resolve() / "tree"
        self.calls_file = self.top / "calls"
        for folder in ("installer/third_party", "fake", "home", "elsewhere", "build/release/bin", "configs"):
            (self.top / folder).mkdir(parents=True)
        shutil.copy(ROOT / "installer/bootstrap.sh", self.top / "installer")
        shutil.copytree(ROOT / ".ci", self.top / ".ci")
        (self.top / "installer/packages.txt").write_text(PACKAGES, encoding="utf-8")
        self.program(self.top / "installer/third_party/fetch.sh", "fetch.sh", "")
        for name, body in FAKES.items():
            self.program(self.top / "fake" / name, name, body)
        self.program(self.top / "build/release/bin/qdctl", "qdctl", QDCTL)
        self.program(self.top / "build/release/bin/quarterdeck", "quarterdeck", "")

    def program(self, path, name, body):
        path.write_text(RECORDER.replace("NAME", name) + body, encoding="utf-8")
        path.chmod(0o755)

    def run_it(self, *arguments, script="installer/bootstrap.sh", **more):
        env = {"PATH": f"{self.top}/fake:/usr/bin:/bin", "HOME": str(self.top / "home"), "CALLS": str(self.calls_file),
               "TOP": str(self.top), "SUMMARY": SUMMARY, "MISSING": "", "FAILING": ""} | more
        self.calls_file.write_text("", encoding="utf-8")
        done = subprocess.run([str(self.top / script), *arguments], cwd=self.top / "elsewhere", env=env, capture_output=True,
                              text=True, timeout=60, check=False)
        self.calls = [c for c in self.calls_file.read_text(encoding="utf-8").splitlines() if not c.startswith("id ")]
        return done

    def called(self, start):
        return [c for c in self.calls if c.startswith(start)]

    # Wrong usage

    def test_wrong_usage(self):
        for arguments, words in (([], "name a command"), (["install"], "unknown command install"), (["--fast", "run"], "unknown option --fast"),
                                 (["run", "test"], "one command at a time: run or test"), (["build", "--jobs"], "--jobs needs a value"),
                                 (["build", "--jobs", "0"], "--jobs takes a number from 1, not 0"), (["build", "--jobs", "two"], "not two"),
                                 (["build", "--preset", "../x"], "no preset is named ../x"), (["--headless"], "name a command")):
            with self.subTest(arguments):
                done = self.run_it(*arguments)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertIn(words, done.stderr)
                self.assertIn("usage: installer/bootstrap.sh COMMAND", done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertEqual(self.calls, [])

    def test_help(self):
        for arguments in (["--help"], ["-h"], ["run", "--help"]):
            done = self.run_it(*arguments)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertTrue(done.stdout.startswith("usage: installer/bootstrap.sh COMMAND"))

    # Packages

    def test_nothing_missing_installs_nothing(self):
        done = self.run_it("build")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.called("apt-get"), [])
        self.assertEqual(self.called("dpkg-query")[0].split()[-3:], ["cmake", "ninja-build", "libssl-dev"])

    def test_only_what_is_missing_is_installed(self):
        done = self.run_it("build", MISSING="libssl-dev")
        self.assertEqual(done.returncode, 0, done.stderr)
        wait = "-o DPkg::Lock::Timeout=300"
        self.assertEqual(self.called("apt-get"), [f"apt-get {wait} update", f"apt-get {wait} install -y --no-install-recommends libssl-dev"])
        self.assertEqual(self.called("sudo"), [])

    def test_sudo_when_not_root(self):
        self.run_it("build", MISSING="libssl-dev", FAKE_UID="1000")
        self.assertEqual(len(self.called("sudo")), 2)

    def test_no_install(self):
        done = self.run_it("build", "--no-install", MISSING="cmake libssl-dev")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Missing packages (and --no-install was given): cmake libssl-dev", done.stderr)
        self.assertEqual(self.called("apt-get"), [])

    def test_new_packages_configure_again(self):
        self.run_it("build")
        self.run_it("build")
        self.assertEqual(self.called("cmake"), [])
        self.run_it("build", MISSING="libssl-dev")
        self.assertEqual(len(self.called("cmake")), 1)

    # Steps that fail

    def test_failing_steps_name_themselves_and_the_log(self):
        for program, step in (("apt-get", "packages"), ("fetch.sh", "sources"), ("cmake", "configure"), ("ninja", "build")):
            with self.subTest(program):
                shutil.rmtree(self.top / "build/release", ignore_errors=True)
                done = self.run_it("build", MISSING="cmake", FAILING=program)
                self.assertEqual(done.returncode, 1)
                self.assertIn(f'bootstrap.sh stopped at the step "{step}".', done.stderr)
                self.assertIn(f"The whole log: {self.top}/build/bootstrap.log", done.stderr)
                self.assertIn(f"{program} went wrong", done.stderr + done.stdout)
                self.assertIn(f"{program} went wrong", (self.top / "build/bootstrap.log").read_text(encoding="utf-8"))

    # build and test

    def test_build_makes_the_programs_only(self):
        done = self.run_it("build", "--jobs", "3")
        self.assertEqual(self.called("ninja"), [f"ninja -C {self.top}/build/release -j 3 programs"])
        self.assertTrue(done.stdout.endswith(f"==> the programs are in {self.top}/build/release/bin\n"))

    def test_moved_checkout_is_configured_afresh(self):
        self.run_it("build")
        (self.top / "build/release/CMakeCache.txt").write_text("CMAKE_HOME_DIRECTORY:INTERNAL=/gone\n", encoding="utf-8")
        self.run_it("build")
        self.assertEqual(self.called("cmake"), [f"cmake --fresh -S {self.top} --preset release"])

    def test_test_builds_all_and_ends_with_the_summary_of_ctest(self):
        done = self.run_it("test", "--jobs", "2")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.called("ninja"), [f"ninja -C {self.top}/build/release -j 2"])
        self.assertEqual(done.stdout.splitlines()[-1], "100% tests passed, 0 tests failed out of 7")

    def test_test_ends_with_the_status_of_ctest(self):
        self.assertEqual(self.run_it("test", FAILING="ctest").returncode, 5)

    def test_ci_runs_the_tests(self):
        done = self.run_it(script=".ci/run")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(self.called("ctest")), 1)

    # run

    def test_run_with_a_display_opens_the_window(self):
        done = self.run_it("run", DISPLAY=":9")
        self.assertEqual(done.returncode, 0, done.stderr)
        data = self.top / "home/.local/share/quarterdeck"
        self.assertEqual(self.calls[-1], f"quarterdeck --workspace {data}/demo.qdw --passphrase-file {data}/demo.passphrase")
        self.assertEqual(stat.S_IMODE((data / "demo.passphrase").stat().st_mode), 0o600)

    def test_data_home_is_followed(self):
        self.run_it("run", WAYLAND_DISPLAY="w", XDG_DATA_HOME=str(self.top / "data"))
        self.assertTrue((self.top / "data/quarterdeck/demo.qdw").is_file())

    def test_run_without_a_display_does_the_main_job(self):
        done = self.run_it("run")
        self.assertEqual(done.returncode, 0, done.stderr)
        out = self.top / "out"
        self.assertEqual(stat.S_IMODE((out / "demo.passphrase").stat().st_mode), 0o600)
        self.assertEqual([c.split("--quiet ")[1].split(" --out")[0] for c in self.called("qdctl")],
                         ["demo", f"backtest --config {self.top}/configs/backtest/hrp-monthly.yaml", "report executive --format html",
                          "report executive --format pdf", "report executive --format xlsx", "workspace info"])
        self.assertTrue(self.called("quarterdeck")[0].endswith(f"--screenshots {out}/screens"))
        for made in ("backtest/summary.json", "executive.html", "executive.pdf", "executive.xlsx"):
            self.assertIn(made, done.stdout)
        self.assertRegex(done.stdout, r"Annual growth \(CAGR\) +7\.81%")

    def test_second_run_keeps_workspace_and_passphrase(self):
        self.run_it("run", "--headless", DISPLAY=":9")
        before = (self.top / "out/demo.passphrase").read_text(encoding="utf-8")
        self.run_it("run")
        self.assertEqual(before, (self.top / "out/demo.passphrase").read_text(encoding="utf-8"))
        self.assertEqual([c for c in self.called("qdctl") if c.endswith(" demo")], [])

    def test_workspace_without_its_passphrase(self):
        self.run_it("run")
        (self.top / "out/demo.passphrase").unlink()
        done = self.run_it("run")
        self.assertEqual(done.returncode, 1)
        self.assertIn("its passphrase file", done.stderr)
        self.assertFalse((self.top / "out/demo.passphrase").exists())

    def test_failing_program_stops_the_run(self):
        done = self.run_it("run", FAILING="qdctl")
        self.assertEqual(done.returncode, 1)
        self.assertIn('stopped at the step "demo workspace"', done.stderr)
