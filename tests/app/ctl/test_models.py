# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl models, experiments and drift scan: from a training to production and back, by several people."""
import unittest
from pathlib import Path

from qdctl_case import BAD_INPUT, QDCTL, REFUSED, USAGE, walk
from test_people import PeopleCase

WORKER = Path(QDCTL).with_name("qd-worker")

CONFIG = """version: 1
name: {name}
strategy: {{method: hrp, lookback: 60, max_weight: 0.4}}
schedule: monthly
costs: {{commission_bps: 5, half_spread_bps: 5}}
seed: {seed}
model: {{kind: {kind}, lstm: {{window: 5, hidden: 4, layers: 1, attention: 4, dropout: 0}}}}
features: {{view: core_price}}
train: {{schedule: weekly, epochs: 2, patience: 0, batch_rows: 6, device: cpu}}
walk_forward: {{train: 120, validate: 40, test: 60, embargo: 2}}
significance: {{resamples: 199}}
"""
# A random walk earns nothing: what these tests are about is how a model goes on, not whether it is good.
LENIENT = """version: 1
performance: {least_sharpe: -10, least_sharpe_low: -10, deepest_drawdown: -1, least_win_rate: 0,
              least_deflated_sharpe: 0, least_periods: 30}
state: {worst_drift: high}
"""


class ModelsCase(PeopleCase):
    def setUp(self):
        super().setUp()
        self.json("import", "prices", self.write("prices.csv", walk(460, 6)), *self.open)
        self.add("pat", "portfolio_manager")
        self.add("rita", "risk")
        self.pat, self.rita = self.as_user("pat"), self.as_user("rita")

    def train(self, name="a", seed=3, kind="hrp") -> int:
        config = self.write(f"{name}.yaml", CONFIG.format(name=name, seed=seed, kind=kind))
        return self.json("train", *self.pat, "--config", config)["run"]

    def register(self, run: int, name="us-core") -> int:
        return self.json("models", "register", name, "--purpose", "core allocation", "--run", run, "--limits",
                         "US only", "--trigger", "drift high", *self.pat)["model"]

    def show(self, model: int) -> dict:
        return self.json("models", "show", model, *self.open)

    def produce(self, model: int):
        self.json("models", "validate", model, *self.rita)
        self.json("models", "promote", model, *self.rita)
        self.json("drift", "scan", model, "--without-model", *self.rita)
        self.assertEqual(self.json("models", "promote", model, *self.rita)["stage"], "production")


class Models(ModelsCase):
    def test_from_a_training_to_production_and_one_step_back(self):
        policy = self.write("policy.yaml", LENIENT)
        self.error(REFUSED, "models", "policy", policy, *self.rita)  # who signs by the rules does not set them
        self.json("models", "policy", policy, *self.open)
        first = self.register(self.train())
        self.assertEqual(self.show(first)["stage"], "trained")
        self.assertEqual(self.show(first)["developer"], "pat")
        self.error(REFUSED, "models", "check", "core allocation", *self.open)
        self.error(REFUSED, "models", "promote", first, "--to", "production", *self.rita)
        self.error(REFUSED, "models", "validate", first, *self.pat)
        validated = self.json("models", "validate", first, "--reason", "independent review", *self.rita)
        self.assertEqual((validated["stage"], validated["verdict"]), ("validated", "approve"))
        shown = self.show(first)
        self.assertEqual(shown["validator"], "rita")
        self.assertTrue(shown["steps"][-1]["valid"])
        self.assertEqual(shown["steps"][-1]["reason"], "independent review")
        self.assertIsNotNone(shown["next_review"])
        self.json("models", "promote", first, *self.rita)
        kept = self.error(REFUSED, "models", "promote", first, *self.rita)
        self.assertIn("drift", kept["message"])  # it was never scanned
        self.json("drift", "scan", first, "--without-model", *self.rita)
        self.json("models", "promote", first, *self.rita)
        self.assertEqual(self.json("models", "check", "core allocation", *self.open)["model"], first)
        second = self.register(self.train("b", 4))
        self.assertEqual(self.show(second)["version"], 2)
        self.produce(second)
        self.assertEqual(self.show(first)["stage"], "staging")
        self.assertEqual(self.show(second)["rollback_to"], first)
        back = self.json("models", "rollback", "core allocation", "--reason", "it loses money", *self.rita)
        self.assertEqual((back["from"], back["to"]), (second, first))
        self.assertEqual(self.json("models", "check", "core allocation", *self.open)["model"], first)
        self.error(REFUSED, "models", "rollback", "core allocation", "--reason", "again", *self.rita)
        self.json("models", "retire", second, "--reason", "replaced", *self.rita)
        self.error(REFUSED, "models", "promote", second, *self.rita)
        decisions = self.json("decisions", "list", *self.open)["decisions"]
        self.assertTrue(all(d["valid"] for d in decisions))
        self.assertEqual(decisions[0]["kind"], "model.produce")
        self.assertTrue(self.json("audit", "verify", *self.open))

    def test_evidence_names_what_was_measured_what_is_asked_and_where_it_comes_from(self):
        self.json("models", "policy", self.write("p.yaml", "version: 1\nperformance: {least_periods: 30}\n"), *self.open)
        model = self.register(self.train())
        self.json("models", "validate", model, *self.rita)
        following = self.show(model)["next"]
        self.assertEqual((following["to"], following["passes"]), ("staging", False))
        sharpe = following["criteria"][0]
        self.assertEqual((sharpe["name"], sharpe["threshold"], sharpe["at_least"]), ("sharpe", 1.2, True))
        self.assertLess(sharpe["low"], sharpe["measured"])
        self.assertGreater(sharpe["high"], sharpe["measured"])
        self.assertEqual(sharpe["source"], "run 1, evaluation.json: out_of_sample.sharpe")
        refused = self.error(REFUSED, "models", "promote", model, *self.rita)
        self.assertIn("sharpe", refused["message"])
        self.error(REFUSED, "models", "promote", model, "--set-aside", "sharpe=trust me", *self.rita)
        self.error(USAGE, "models", "promote", model, "--set-aside", "sharpe", *self.rita)
        words = self.ok("models", "show", model, *self.open)
        self.assertIn("95 % interval", words)
        self.assertIn("Sharpe ratio out of sample", words)

    def test_a_rejection_leaves_a_finding_that_a_second_person_closes(self):
        self.json("models", "policy", self.write("policy.yaml", LENIENT), *self.open)
        model = self.register(self.train())
        self.json("models", "validate", model, *self.rita)
        self.assertEqual(self.json("models", "promote", model, "--reject", "--reason", "no stress test",
                                   *self.rita)["verdict"], "reject")
        finding = self.show(model)["findings"][0]
        self.assertEqual(finding["title"], "rejected: no stress test")
        self.error(REFUSED, "models", "promote", model, *self.rita)
        self.error(REFUSED, "models", "finding", "close", finding["finding"], "--resolution", "done", *self.pat)
        self.json("models", "finding", "close", finding["finding"], "--resolution", "it is in the report", *self.rita)
        self.json("models", "promote", model, *self.rita)

    def test_the_inventory_is_kept_and_listed(self):
        draft = self.json("models", "register", "sketch", "--purpose", "overlay", "--tier", "low", *self.pat)["model"]
        self.json("models", "change", draft, "--tier", "medium", "--assumptions", "prices are there", *self.pat)
        self.json("models", "finding", "add", draft, "short history", "--due", "2199-01-01", *self.pat)
        line = self.json("models", "inventory", *self.open)["models"][0]
        self.assertEqual((line["tier"], line["assumptions"], line["open_findings"]), ("medium", "prices are there", 1))
        self.assertEqual(self.json("models", "inventory", "--overdue", *self.open)["models"], [])
        self.assertEqual(self.json("models", "list", "--stage", "production", *self.open)["models"], [])
        self.json("models", "attach", draft, self.train(), *self.pat)
        self.assertEqual(self.show(draft)["stage"], "trained")
        self.assertEqual(self.json("models", "due", *self.open)["due"], [])

    def test_what_cannot_be_is_refused_with_its_code(self):
        self.error(BAD_INPUT, "models", "show", "7", *self.open)
        self.error(USAGE, "models", "list", "--stage", "sold", *self.open)
        self.error(USAGE, "models", *self.open)
        self.error(USAGE, "models", "retire", "1", *self.open)
        self.error(BAD_INPUT, "models", "register", "x", "--purpose", "y", "--run", "99", *self.pat)
        self.error(BAD_INPUT, "models", "register", "x\ty", "--purpose", "y", *self.pat)
        self.fails_at(BAD_INPUT, ("p.yaml", 2, 15), "models", "policy",
                      self.write("p.yaml", "version: 1\nperformance: {sharp: 1}\n").name, *self.open)
        self.error(BAD_INPUT, "drift", "scan", "7", *self.open)
        self.error(USAGE, "drift", "scan", *self.open)
        self.assertEqual(self.json("drift", "scan", "--due", *self.open)["scans"], [])
        self.assertEqual(self.json("drift", "scan", "--interval", "600", *self.open)["interval_seconds"], 600)
        self.error(BAD_INPUT, "drift", "scan", "--interval", "5", *self.open)


class Experiments(ModelsCase):
    def test_runs_are_listed_compared_tagged_and_made_again(self):
        first, second = self.train("a", 3), self.train("b", 4)
        rows = self.json("experiments", "list", *self.open)["experiments"]
        self.assertEqual([row["run"] for row in rows], [second, first])
        self.assertLess(rows[0]["out_of_sample"]["sharpe_low"], rows[0]["out_of_sample"]["sharpe"])
        self.assertEqual((rows[0]["kind"], rows[0]["seed"], rows[0]["model"]), ("hrp", 4, None))
        compared = self.json("experiments", "compare", first, second, *self.open)
        self.assertEqual(list(compared["config_differences"]), ["seed"])
        self.assertTrue(compared["same_data"])
        self.assertIn("Sharpe", self.ok("experiments", "compare", first, second, *self.open))
        self.assertEqual(self.json("experiments", "tag", first, "candidate", *self.open)["tags"], ["candidate"])
        self.assertEqual(self.json("experiments", "list", *self.open)["experiments"][1]["tags"], ["candidate"])
        made = self.json("experiments", "reproduce", first, *self.pat)
        self.assertTrue(made["whole"], made)
        self.error(BAD_INPUT, "experiments", "compare", first, *self.open)
        self.error(BAD_INPUT, "experiments", "compare", first, "99", *self.open)
        self.error(BAD_INPUT, "experiments", "reproduce", "99", *self.pat)

    @unittest.skipUnless(WORKER.exists(), "built without QD_WITH_LEARN")
    def test_a_net_is_asked_when_its_model_is_scanned(self):
        model = self.register(self.train("net", 3, "lstm"))
        scan = self.json("drift", "scan", model, *self.rita)
        self.assertIn(scan["severity"], ("none", "low", "medium", "high"))
        self.assertEqual(scan["confirmed"], "none")
        self.assertIsNotNone(scan["prediction"])
        self.assertEqual(len(scan["features"]), 10)
        self.assertEqual(self.show(model)["drift"], scan["severity"])
        if scan["money"] is not None:
            self.assertAlmostEqual(sum(p["weight"] for p in scan["money"]["positions"]), 1.0, places=4)
            self.assertAlmostEqual(sum(p["neutralised"] for p in scan["money"]["positions"]), 1.0, places=4)
