// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/number_text.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_promotion.h"
#include "core/desk/recorded_runs.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

/// What an evaluation says out of sample; every criterion of the default policy is met.
struct Numbers {
    double sharpe = 1.4;
    double low = 0.3;
    double high = 2.5;
    double deflated = 0.97;
    double drawdown = -0.18;
    double winRate = 0.53;
    int trades = 240;
    int periods = 1200;
    std::string status = "complete";
};

inline Json outOfSampleJson(const Numbers& n) {
    return Json::object({{"first_day", "2020-01-02"},
                         {"last_day", "2023-12-29"},
                         {"periods", n.periods},
                         {"sharpe", n.sharpe},
                         {"sharpe_low", n.low},
                         {"sharpe_high", n.high},
                         {"deflated_sharpe", n.deflated},
                         {"trials", 4},
                         {"cagr", 0.12},
                         {"volatility", 0.1},
                         {"max_drawdown", n.drawdown},
                         {"win_rate", n.winRate},
                         {"trades", n.trades},
                         {"turnover", 1.5}});
}

inline std::string evaluationText(const Numbers& n) {
    Json json = Json::object();
    json.set("version", 1).set("out_of_sample", outOfSampleJson(n));
    json.set("name", "LSTM")
        .set("baselines", Json::object({{"hrp", outOfSampleJson(n)}, {"equal_weight", outOfSampleJson(n)}}));
    json.set("folds", Json::array());
    json.set("training", Json::object({{"first_day", "2010-01-04"}, {"last_day", "2019-12-31"}}));
    json.set("features", Json::object({{"view", "core_technical"}, {"hash", "feed"}}));
    json.set("model", Json::object({{"kind", "lstm"}})).set("code_version", "0.6").set("seed", 7);
    return json.set("status", n.status).dump();
}

inline std::string summaryText(const Numbers& n) {
    Json json = Json::object();
    json.set("model", "lstm").set("objective", "sharpe").set("status", n.status);
    json.set("out_of_sample", outOfSampleJson(n));
    json.set(
        "differences",
        Json::object({{"hrp", Json::object({{"sharpe", 0.2}, {"low", -0.3}, {"high", 0.7}, {"p", 0.4}})}}));
    return json.set("epochs", 12).set("seed", 7).set("code_version", "0.6").dump();
}

/// `days` daily returns from 2020-01-02 on, the model's around `mean`, as returns.csv of a training.
inline std::string returnsText(int days, double mean, std::uint64_t state = 1) {
    std::string text = "date,model,hrp,equal_weight\n";
    auto day = Date::parse("2020-01-02").value();
    const auto draw = [&] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return 0.02 * (static_cast<double>(state >> 40U) / static_cast<double>(1U << 24U) - 0.5);
    };
    for (int i = 0; i < days; ++i, day = day.plusDays(1)) {
        text +=
            day.iso() + "," + shortestText(mean + draw()) + "," + shortestText(0.0002 + draw()) + ",0.0001\n";
    }
    return text;
}

inline std::string epochsText(int epochs) {
    std::string text;
    for (int i = 1; i <= epochs; ++i)
        text += Json::object({{"kind", "lstm"},
                              {"fold", 0},
                              {"epoch", i},
                              {"train_loss", 1.0 / i},
                              {"validation_loss", 1.1 / i},
                              {"train_sharpe", 1.0},
                              {"validation_sharpe", 0.5},
                              {"gradient_norm", 0.1},
                              {"best", i == epochs}})
                    .dump() +
                "\n";
    return text;
}

/// Ann administers, pat (portfolio manager) trains, rita (Risk) and carl (Compliance) decide. Rita is signed
/// in.
class ModelsTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        std::vector<std::vector<double>> closes;
        for (int day = 0; day < 40; ++day)
            closes.push_back({10.0 + day, 20.0 - 0.1 * day});
        store(panelOf({"AAA", "BBB"}, closes));  // until February 2024
        join("pat", identity::Role::PortfolioManager);
        join("carl", identity::Role::Compliance);
        enrol("rita", identity::Role::Risk);
        DeskTest::signIn("rita");
    }
    /// A user whose slot is made when they sign in first: most tests spare its key derivation.
    void join(const std::string& name, identity::Role role) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            vault::UserRecord user;
                            QD_TRY(user.id, writer.addPerson(name, {}, clock.now()));
                            user.role = role;
                            QD_CHECK(writer.putUser(user, clock.now()));
                            return vault::AuditDraft{"ann", "user.add", name, "{}"};
                        })
                        .ok());
        m_outside.insert(name);
    }
    void signIn(const std::string& name) {
        if (m_outside.erase(name) > 0) {
            vault::SlotRequest slot;
            slot.user = name;
            slot.passphrase = &passphrase;
            slot.kdf = crypto::kKdfFloor;
            const auto put = vault().keys().putSlot(slot);
            ASSERT_TRUE(put.ok()) << put.error().describe();
        }
        DeskTest::signIn(name);
    }
    [[nodiscard]] Reauthentication proof() const { return {&passphrase, {}}; }
    static NewModel drafted(const std::string& name = "us-core") {
        NewModel model;
        model.name = name;
        model.purpose = "core allocation";
        model.limits = "US large caps only";
        model.triggers = {"drift high"};
        return model;
    }
    RunId train(const Numbers& numbers = {}, const std::string& by = "pat",
                const std::string& config = "version: 1\nname: a\nfit:\n  seed: 7\n", double mean = 0.001) {
        vault::RunRecord run;
        run.kind = kTrainingKind;
        run.name = "walk-forward";
        run.createdBy = by;
        run.createdAt = clock.now();
        run.config = config;
        run.inputHash = "prices";
        run.summary = summaryText(numbers);
        const vault::RunFiles all{{"config.yaml", run.config},
                                  {"model.qdmodel", "weights " + std::to_string(clock.now().millis())},
                                  {"evaluation.json", evaluationText(numbers)},
                                  {"returns.csv", returnsText(400, mean)},
                                  {"metrics.jsonl", epochsText(3)}};
        EXPECT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_TRY(run.id, writer.addRun(run, all));
                            return vault::AuditDraft{by, "model.train", "run", "{}"};
                        })
                        .ok());
        return run.id;
    }
    /// A trained model of pat's, with prices in the workspace.
    ModelId trained(const Numbers& numbers = {}, const std::string& name = "us-core") {
        const auto run = train(numbers);
        const auto model = registerTrainedModel(*session, drafted(name), run);
        EXPECT_TRUE(model.ok()) << model.error().describe();
        return model.ok() ? *model : ModelId{};
    }
    void scanned(ModelId model, const std::string& severity) {
        EXPECT_TRUE(
            vault()
                .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                    const auto lease = "drift " + subjectOf(model);
                    const auto now = clock.now();
                    QD_TRY(const auto token, writer.takeLease({lease, "rita", 0, now, now.plusMillis(1)}));
                    vault::DriftScanRecord scan;
                    scan.model = model;
                    scan.at = now;
                    scan.person = "rita";
                    scan.token = token;
                    scan.severity = severity;
                    QD_CHECK(writer.addDriftScan(scan, "{}", lease));
                    return vault::AuditDraft{"rita", "drift.scan", "model", "{}"};
                })
                .ok());
    }
    Result<DecisionId> promote(ModelId model, ModelStage to,
                               const std::map<std::string, std::string>& setAside = {}) {
        return promoteModel(*session, {model, to, "as reviewed", setAside}, proof());
    }
    /// From trained to where it is wanted, with everything that the policy asks for.
    void bring(ModelId model, ModelStage to) {
        for (const auto stage : {ModelStage::Validated, ModelStage::Staging, ModelStage::Production}) {
            if (stage > to) return;
            if (stage == ModelStage::Production) scanned(model, "none");
            const auto done = promote(model, stage);
            ASSERT_TRUE(done.ok()) << done.error().describe();
        }
    }
    [[nodiscard]] std::string stageOf(ModelId model) { return findModel(*session, model).value().stage; }

private:
    std::set<std::string> m_outside;  ///< people without a slot so far
};

}  // namespace qd::desk::test
