# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of evidence from the outside: qdctl makes packs and checkpoints, qd-verify and the page for a browser check them.

The page's script runs under node where there is one; what the two verifiers say must agree, word for word where both check.
"""
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ctl"))
from qdctl_case import PASSPHRASE, SOURCE, QDCTL  # noqa: E402

QD_VERIFY = os.environ["QD_VERIFY"]
NODE = shutil.which("node")
SOUND, USAGE, INTEGRITY, IO = 0, 2, 6, 7
PAGE = SOURCE / "resources/verify/verify.html"


class EvidenceCase(unittest.TestCase):
    """One workspace for all: holdings that change, a report, checkpoints on the way."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="qd_evidence_"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        (cls.folder / "home").mkdir()
        cls.env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(cls.folder / "home"), "LC_ALL": "C.UTF-8"}
        cls.env |= {k: v for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS")}
        secret = cls.folder / "passphrase"
        secret.write_text(PASSPHRASE + "\n")
        secret.chmod(0o600)
        cls.open = ["--workspace", "w.qdw", "--passphrase-file", "passphrase", "--user", "ada"]
        cls.ctl("demo", *cls.open, "--profile", "dev")
        cls.ctl("report", "executive", *cls.open, "--format", "html", "--out", "board.html")
        cls.early = cls.ctl("audit", "checkpoint", *cls.open, "--out", "early.checkpoint")
        for i in range(3):
            cls.hold(i)
        cls.done = cls.ctl("evidence", "export", *cls.open, "--out", "pack")
        cls.hold(7)
        cls.ctl("audit", "checkpoint", *cls.open, "--out", "late.checkpoint")

    @classmethod
    def hold(cls, quantity):
        (cls.folder / "holdings.csv").write_text(f"symbol,quantity\nAAA,{quantity + 1}\n")
        cls.ctl("import", "holdings", "holdings.csv", *cls.open)

    @classmethod
    def ctl(cls, *args) -> dict:
        done = subprocess.run([QDCTL, *map(str, args), "--json"], cwd=cls.folder, env=cls.env, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=120, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{args}: {done.returncode}\n{done.stdout.decode()}\n{done.stderr.decode()}")
        return json.loads(done.stdout)

    def verify(self, pack, *args):
        done = subprocess.run([QD_VERIFY, str(pack), *map(str, args), "--json"], cwd=self.folder, env=self.env,
                              capture_output=True, timeout=60, check=False)
        return done.returncode, json.loads(done.stdout)

    def page(self, pack, *anchors, heads=()) -> dict:
        """What the page for a browser finds."""
        order = json.dumps({"pack": str(self.folder / pack), "anchors": [str(self.folder / a) for a in anchors],
                            "heads": list(heads)})
        done = subprocess.run([NODE, str(Path(__file__).with_name("run_page.mjs")), str(PAGE)], input=order.encode() + b"\n",
                              capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    def expect(self, status, pack, *anchors):
        """Both verifiers come to the same verdict; gives what qd-verify found."""
        args = [part for anchor in anchors for part in ("--anchor", anchor)]
        code, found = self.verify(pack, *args)
        self.assertEqual(code, status, found)
        self.assertEqual(found["intact"], status == SOUND)
        if NODE:
            page = self.page(pack, *anchors)
            self.assertEqual([(c["check"], c["state"]) for c in page["checks"]],
                             [(c["check"].replace("Anchor " + os.path.dirname(c["check"][7:]), "Anchor "), c["state"])
                              for c in found["checks"]])
            self.assertEqual(page["intact"], found["intact"])
            if page["intact"]:
                self.assertEqual(page["checks"], found["checks"])
                self.assertEqual(page["anchored_to"], found["anchored_to"])
        return found

    def copy(self, name) -> Path:
        target = self.folder / name
        shutil.copytree(self.folder / "pack", target)
        self.addCleanup(shutil.rmtree, target)
        return target

    def test_a_fresh_pack_is_sound_and_says_what_is_anchored(self):
        found = self.expect(SOUND, "pack")
        self.assertEqual(found["anchored_to"], 0)
        self.assertEqual(found["pack"]["workspace"], self.done["workspace"])
        self.assertEqual(found["pack"]["head_root"], self.done["root"])
        self.assertEqual(len(found["reports"]), self.done["reports"])
        anchored = self.expect(SOUND, "pack", "early.checkpoint")
        self.assertEqual(anchored["anchored_to"], self.early["size"])
        self.assertIn(f"Entries {self.early['size'] + 1} to {found['pack']['to']}", anchored["not_anchored"][0])

    def test_the_footer_of_a_report_is_an_anchor(self):
        text = (self.folder / "board.html").read_text()
        head = text.split("tree head ")[1].split("<")[0]
        code, found = self.verify("pack", "--head", head)
        self.assertEqual(code, SOUND, found)
        self.assertEqual(found["anchored_to"], int(head.split(":")[0]))
        forged = head[:-1] + ("0" if head[-1] != "0" else "1")
        code, refuted = self.verify("pack", "--head", forged)
        self.assertEqual(code, INTEGRITY)
        if not NODE:
            self.skipTest("no node: the page for a browser was not asked")
        page = self.page("pack", heads=[f" {head}\n"])
        self.assertEqual(page["checks"], found["checks"])
        self.assertEqual((page["intact"], page["anchored_to"], page["anchors"]),
                         (True, found["anchored_to"], found["anchored"]))
        self.assertEqual(self.page("pack", heads=[forged])["checks"], refuted["checks"])
        for wrong in ("12:ab", head + "0", "0:" + head.split(":")[1], head.replace(":", " "), ""):
            self.assertIsNone(self.page("pack", heads=[wrong]), wrong)

    def test_anchors_that_do_not_hold(self):
        found = self.expect(INTEGRITY, "pack", "late.checkpoint")
        self.assertIn("older", found["checks"][-1]["words"])
        self.ctl("workspace", "create", "--workspace", "other.qdw", *self.open[2:], "--profile", "dev")
        self.ctl("audit", "checkpoint", "--workspace", "other.qdw", *self.open[2:], "--out", "other.checkpoint")
        found = self.expect(INTEGRITY, "pack", "other.checkpoint")
        self.assertIn("another workspace", found["checks"][-1]["words"])

    def test_a_part_of_the_log(self):
        self.ctl("evidence", "export", *self.open, "--out", "part", "--from", 4, "--to", 6, "--no-reports")
        found = self.expect(SOUND, "part")
        self.assertEqual((found["pack"]["from"], found["pack"]["to"]), (4, 6))
        self.ctl("evidence", "export", *self.open, "--out", "tail", "--from", self.early["size"] + 2, "--anchor", "early.checkpoint")
        self.expect(SOUND, "tail", "early.checkpoint")

    def test_names_only_when_asked(self):
        everything = b"".join(p.read_bytes() for p in (self.folder / "pack").glob("*.json*"))
        self.assertNotIn(b'"ada"', everything)
        self.ctl("evidence", "export", *self.open, "--out", "named", "--with-names")
        self.expect(SOUND, "named")
        self.assertIn("ada", (self.folder / "named/names.json").read_text())

    def test_damage_to_any_file(self):
        draw = random.Random(3)
        for path in sorted(p.relative_to(self.folder / "pack") for p in (self.folder / "pack").rglob("*") if p.is_file()):
            with self.subTest(path=str(path)):
                pack = self.copy("damaged")
                data = bytearray((pack / path).read_bytes())
                data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
                (pack / path).write_bytes(data)
                self.expect(INTEGRITY, "damaged")
                (pack / path).unlink()
                self.expect(INTEGRITY, "damaged")
                self.doCleanups()

    def test_a_document_of_too_many_values_is_read_by_neither(self):
        pack = self.copy("many")
        text = '{"before":[' + "0," * 300_000 + "0]}\n"
        (pack / "proofs.json").write_text(text)
        manifest = json.loads((pack / "pack.json").read_text())
        for file in manifest["files"]:
            if file["path"] == "proofs.json":
                file |= {"bytes": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest()}
        (pack / "pack.json").write_text(json.dumps(manifest, separators=(",", ":"), ensure_ascii=False) + "\n")
        words = "proofs.json is larger than a pack's documents may be"
        self.assertEqual(self.expect(INTEGRITY, "many")["checks"][0]["words"], words)
        if NODE:
            self.assertEqual(self.page("many")["checks"][0]["words"], words)

    def test_what_has_no_place_in_a_pack(self):
        pack = self.copy("strange")
        (pack / "more.txt").write_text("x")
        self.expect(INTEGRITY, "strange")
        (pack / "more.txt").unlink()
        (pack / "link.txt").symlink_to(pack / "README.txt")
        self.assertEqual(self.verify("strange")[0], INTEGRITY)
        (pack / "link.txt").unlink()
        (pack / "folder").mkdir()
        self.assertEqual(self.verify("strange")[0], INTEGRITY)
        (pack / "folder").rmdir()
        self.expect(SOUND, "strange")

    def test_other_exits(self):
        self.assertEqual(self.verify("not-there")[0], IO)
        self.assertEqual(self.verify("pack", "--anchor", "not-there")[0], IO)
        self.assertEqual(self.verify("pack", "--nonsense")[0], USAGE)
        self.assertEqual(self.verify("pack", "--head", "12:ab")[0], USAGE)
        (self.folder / "empty.checkpoint").write_text("")
        self.assertEqual(self.verify("pack", "--anchor", "empty.checkpoint")[0], INTEGRITY)
        words = subprocess.run([QD_VERIFY, "pack"], cwd=self.folder, capture_output=True, check=True).stdout.decode()
        self.assertIn("Not anchored", words)
        self.assertEqual(subprocess.run([QD_VERIFY, "--help"], capture_output=True, check=True).stderr, b"")

    def test_both_verifiers_end_in_the_same_words(self):
        """What a person reads at the end is one sentence, whoever says it."""
        said = subprocess.run([QD_VERIFY, "pack"], cwd=self.folder, capture_output=True, check=True).stdout.decode()
        page = PAGE.read_text(encoding="utf-8")
        for words in ("The pack is sound: nothing in it was changed since it was made.",
                      "Anchored: what you hold saw these entries"):
            self.assertIn(words, page)
        self.assertIn("The pack is sound: nothing in it was changed since it was made.", said)
        broken = self.copy("broken")
        (broken / "README.txt").write_text("x")
        said = subprocess.run([QD_VERIFY, "broken"], cwd=self.folder, capture_output=True, check=False).stdout.decode()
        words = "This pack is NOT sound. Do not rely on anything in it; keep it as it is."
        self.assertIn(words, said)
        self.assertIn(words, page)

    @unittest.skipUnless(NODE, "no node: the page's hashes were not computed")
    def test_the_page_computes_sha256_as_everybody_does(self):
        """Every length around a block's end, at once and piece by piece."""
        sizes = [*range(0, 140), 1000, 4096, 70000]
        program = """
            const page = require("fs").readFileSync(process.argv[1], "utf8");
            const script = /<script id="verifier">([^]*?)<\\/script>/.exec(page)[1];
            const {sha256, hex} = new Function(script + "; return QdVerifier;")();
            const bytes = size => Uint8Array.from({length: size}, (_, i) => (i * 31 + size) & 255);
            const all = JSON.parse(process.argv[2]).map(size => {
              const whole = bytes(size), cut = size * 2 / 3 | 0;
              return [hex(sha256(whole)), hex(sha256(whole.subarray(0, cut), whole.subarray(cut)))];
            });
            console.log(JSON.stringify(all));"""
        done = subprocess.run([NODE, "-e", program, str(PAGE), json.dumps(sizes)], capture_output=True, check=True)
        for size, (whole, pieces) in zip(sizes, json.loads(done.stdout)):
            expected = hashlib.sha256(bytes((i * 31 + size) & 255 for i in range(size))).hexdigest()
            self.assertEqual((whole, pieces), (expected, expected), size)

    def test_the_export_is_recorded(self):
        entries = self.ctl("audit", "list", *self.open, "--limit", "50")["entries"]
        exports = [e for e in entries if e["action"] == "evidence.export"]
        self.assertGreaterEqual(len(exports), 1)
        self.assertEqual(exports[-1]["detail"]["from"], 1)
        self.assertTrue(self.ctl("audit", "verify", *self.open)["intact"])


if __name__ == "__main__":
    unittest.main()
