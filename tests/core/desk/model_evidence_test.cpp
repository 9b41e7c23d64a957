// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_evidence.h"

#include <functional>

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

using config::PromotionConfig;

constexpr std::int64_t kDay = 86'400'000;
const Timestamp kNow = Timestamp::fromMillis(1'760'000'000'000);

/// Everything that the default policy asks for, exactly at its threshold.
EvidenceInputs atTheThreshold() {
    EvidenceInputs in;
    in.model.id = vault::ModelId{3};
    in.model.run = RunId{12};
    in.now = kNow;
    ModelEvaluation evaluation;
    evaluation.model.sharpe = 1.2;
    evaluation.model.sharpeLow = 0.0;
    evaluation.model.sharpeHigh = 2.4;
    evaluation.model.drawdown = -0.25;
    evaluation.model.trades = 30;
    evaluation.model.winRate = 0.48;
    evaluation.model.deflated = 0.95;
    evaluation.model.periods = 252;
    evaluation.model.to = Date::fromDays(19'000);
    in.evaluation = evaluation;
    in.newestSession = Date::fromDays(19'400);
    in.validatedAt = kNow.plusMillis(-90 * kDay);
    vault::DriftScanRecord scan;
    scan.id = vault::DriftScanId{8};
    scan.at = kNow.plusMillis(-7 * kDay);
    scan.severity = "medium";
    in.newestScan = scan;
    return in;
}

const CriterionEvidence& itemOf(const std::vector<CriterionEvidence>& evidence, std::string_view name) {
    for (const auto& item : evidence)
        if (item.name == name) return item;
    return evidence.front();
}

std::string back(const EvidenceInputs& in, ModelStage to = ModelStage::Production,
                 const std::map<std::string, std::string>& setAside = {}) {
    return keptBackBy(promotionEvidence(in, {}, to, setAside));
}

TEST(ModelEvidence, ListsEveryCriterionInItsOrderAndTheThresholdItselfIsEnough) {
    const auto evidence = promotionEvidence(atTheThreshold(), {}, ModelStage::Production);
    ASSERT_EQ(evidence.size(), config::kPromotionCriteria.size());
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        EXPECT_EQ(evidence[i].name, config::kPromotionCriteria[i]);
        EXPECT_EQ(evidence[i].verdict, CriterionVerdict::Met) << evidence[i].name;
        EXPECT_TRUE(evidence[i].asked) << evidence[i].name;
        EXPECT_FALSE(evidence[i].source.empty());
        EXPECT_FALSE(evidence[i].words.empty());
    }
    EXPECT_TRUE(passes(evidence));
    const auto& sharpe = itemOf(evidence, "sharpe");
    EXPECT_EQ(sharpe.source, "run 12, evaluation.json: out_of_sample.sharpe");
    EXPECT_EQ(sharpe.low, 0.0);
    EXPECT_EQ(sharpe.high, 2.4);
    EXPECT_EQ(itemOf(evidence, "drift").measuredText, "medium");
}

TEST(ModelEvidence, JustBeyondAThresholdKeepsTheModelBackByName) {
    const std::vector<std::pair<std::string, std::function<void(EvidenceInputs&)>>> cases{
        {"sharpe", [](auto& in) { in.evaluation->model.sharpe = 1.1999; }},
        {"sharpe_low", [](auto& in) { in.evaluation->model.sharpeLow = -0.001; }},
        {"drawdown", [](auto& in) { in.evaluation->model.drawdown = -0.2501; }},
        {"trades", [](auto& in) { in.evaluation->model.trades = 29; }},
        {"win_rate", [](auto& in) { in.evaluation->model.winRate = 0.4799; }},
        {"deflated_sharpe", [](auto& in) { in.evaluation->model.deflated = 0.9499; }},
        {"periods", [](auto& in) { in.evaluation->model.periods = 251; }},
        {"validation_age", [](auto& in) { in.validatedAt = kNow.plusMillis(-91 * kDay); }},
        {"evaluation_age", [](auto& in) { in.newestSession = Date::fromDays(19'401); }},
        {"open_findings",
         [](auto& in) {
             in.findings.resize(2);
             in.findings[0].severity = "medium";
             in.findings[1].severity = "high";
         }},
        {"drift", [](auto& in) { in.newestScan->severity = "high"; }},
        {"drift", [](auto& in) { in.newestScan->at = kNow.plusMillis(-7 * kDay - 1); }},
        {"drift", [](auto& in) { in.newestScan.reset(); }},
        {"validation_age", [](auto& in) { in.validatedAt.reset(); }},
        {"win_rate", [](auto& in) { in.evaluation->model.winRate.reset(); }},
    };
    for (const auto& [criterion, spoil] : cases) {
        auto in = atTheThreshold();
        spoil(in);
        EXPECT_EQ(back(in), criterion);
    }
    auto in = atTheThreshold();
    in.evaluation.reset();
    EXPECT_EQ(back(in),
              "sharpe, sharpe_low, drawdown, trades, win_rate, deflated_sharpe, periods, "
              "evaluation_age")
        << "what is not measured is not met";
    EXPECT_EQ(itemOf(promotionEvidence(in, {}, ModelStage::Production), "sharpe").verdict,
              CriterionVerdict::NotMeasured);
}

TEST(ModelEvidence, AClosedFindingAndASmallOneKeepNobodyBack) {
    auto in = atTheThreshold();
    in.findings.resize(2);
    in.findings[0].severity = "high";
    in.findings[0].closedAt = kNow;
    in.findings[1].severity = "medium";
    EXPECT_EQ(back(in), "");
    in.findings[1].severity = "terrible";
    EXPECT_EQ(back(in), "open_findings") << "a severity that nobody knows is the worst";
}

TEST(ModelEvidence, AValidationAsksForLengthAndAgeAndEachStepForMore) {
    auto bad = atTheThreshold();
    bad.evaluation->model.sharpe = -1.0;
    bad.findings.resize(1);
    bad.findings[0].severity = "high";
    bad.newestScan.reset();
    bad.validatedAt.reset();
    EXPECT_EQ(back(bad, ModelStage::Validated), "") << "the numbers are right, not good";
    EXPECT_EQ(itemOf(promotionEvidence(bad, {}, ModelStage::Validated), "sharpe").verdict,
              CriterionVerdict::Failed)
        << "it is shown all the same";
    EXPECT_EQ(back(bad, ModelStage::Staging), "sharpe, open_findings");
    EXPECT_EQ(back(bad, ModelStage::Production), "sharpe, validation_age, open_findings, drift");
    bad.evaluation->model.periods = 100;
    EXPECT_EQ(back(bad, ModelStage::Validated), "periods");
}

TEST(ModelEvidence, WhatIsSetAsideIsToldAndOnlyWhatKeptItBack) {
    auto in = atTheThreshold();
    in.evaluation->model.trades = 12;
    const auto evidence = promotionEvidence(in, {}, ModelStage::Staging,
                                            {{"trades", "few but large"}, {"win_rate", "why not"}});
    EXPECT_TRUE(passes(evidence));
    EXPECT_EQ(itemOf(evidence, "trades").verdict, CriterionVerdict::SetAside);
    EXPECT_EQ(itemOf(evidence, "trades").reason, "few but large");
    EXPECT_EQ(itemOf(evidence, "win_rate").verdict, CriterionVerdict::Met);
    EXPECT_TRUE(itemOf(evidence, "win_rate").reason.empty());
}

TEST(ModelEvidence, TheDocumentReadsBackAsItWas) {
    auto in = atTheThreshold();
    in.evaluation->model.trades = 12;
    in.evaluation->model.winRate.reset();
    in.newestScan.reset();
    const auto evidence = promotionEvidence(in, {}, ModelStage::Staging, {{"trades", "few but large"}});
    const PromotionConfig policy;
    const auto text = evidenceDocument(evidence, policy, ModelStage::Validated, ModelStage::Staging).dump();
    EXPECT_NE(text.find("validated to staging"), std::string::npos);
    const auto read = parseEvidence(text);
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->size(), evidence.size());
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const auto& a = evidence[i];
        const auto& b = (*read)[i];
        EXPECT_EQ(a.name, b.name);
        EXPECT_EQ(a.words, b.words);
        EXPECT_EQ(a.unit, b.unit) << a.name;
        EXPECT_EQ(a.atLeast, b.atLeast);
        EXPECT_EQ(a.measured, b.measured) << a.name;
        EXPECT_EQ(a.low, b.low);
        EXPECT_EQ(a.high, b.high);
        EXPECT_EQ(a.threshold, b.threshold) << a.name;
        EXPECT_EQ(a.measuredText, b.measuredText);
        EXPECT_EQ(a.thresholdText, b.thresholdText);
        EXPECT_EQ(a.source, b.source);
        EXPECT_EQ(a.asked, b.asked);
        EXPECT_EQ(a.verdict, b.verdict) << a.name;
        EXPECT_EQ(a.reason, b.reason);
    }
    PromotionConfig other;
    other.leastTrades = 5;
    EXPECT_NE(evidenceDocument(evidence, other, ModelStage::Validated, ModelStage::Staging).dump(), text)
        << "it names the policy by its hash";
    EXPECT_TRUE(parseEvidence("")->empty());
    EXPECT_TRUE(parseEvidence(R"({"made_room_for":4})")->empty());
    EXPECT_FALSE(parseEvidence("{").ok());
    EXPECT_TRUE(parseEvidence(R"({"criteria":[{"name":"of the future"},3]})")->empty());
}

}  // namespace
}  // namespace qd::desk
