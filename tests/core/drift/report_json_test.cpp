// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/report_json.h"

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

DriftReport example() {
    DriftReport report;
    report.severity = Severity::High;
    FeatureDrift feature;
    feature.name = "momentum";
    feature.referenceRows = 1000;
    feature.currentRows = 100;
    feature.psi = 0.31;
    feature.ks = 0.2;
    feature.ksP = 1e-20;
    feature.wasserstein = 0.5;
    feature.jensenShannon = 0.17;
    feature.shift = 0.6;
    feature.excessPsi = 0.28;
    feature.p = 0.001;
    feature.adjustedP = 0.002;
    feature.thresholds = {0.1, 0.2, 0.3, 0.4};
    feature.severity = Severity::High;
    feature.histogram = {{0.0, 1.0, 2.0}, {0.5, 0.5}, {0.25, 0.75}};
    FeatureDrift thin;
    thin.name = "value";
    thin.untested = say("%1 values in the reference, expected at least %2", 12, 100);
    report.features = {feature, thin};
    report.multivariate.mmd = -1e-5;
    report.multivariate.sigma2 = 12.5;
    report.multivariate.p = 0.6;
    report.multivariate.scaled = true;
    report.multivariate.features = 2;
    report.multivariate.referenceRows = 1000;
    report.multivariate.currentRows = 100;
    report.referenceRows = 1000;
    report.currentRows = 100;
    report.referencePeriods = 500;
    report.currentPeriods = 50;
    report.block = 3;
    report.permutations = 999;
    report.jointPermutations = 499;
    report.seed = 7;
    report.caution = say("all values are equal");
    return report;
}

TEST(ReportJson, ComesBackAsItWas) {
    const DriftReport report = example();
    const auto text = toJson(report, true).dump();
    const auto back = reportOf(Json::parse(text).value());
    ASSERT_TRUE(back.ok()) << back.error().message;
    EXPECT_EQ(*back, report);
    EXPECT_EQ(toJson(*back, true).dump(), text);
}

TEST(ReportJson, WithoutHistogramsOnlyThoseAreGone) {
    DriftReport report = example();
    const auto back = reportOf(toJson(report, false)).value();
    report.features[0].histogram = {};
    EXPECT_EQ(back, report);
}

TEST(ReportJson, HasTheMembersOfTheContract) {
    const Json document = toJson(example(), false);
    EXPECT_EQ(document.find("severity")->stringOr(""), "high");
    const Json* feature = document.find("features")->find("momentum");
    ASSERT_NE(feature, nullptr);
    for (const char* key : {"psi", "ks", "ks_p", "wasserstein", "p_adjusted", "severity"})
        EXPECT_NE(feature->find(key), nullptr) << key;
    EXPECT_NE(document.find("multivariate")->find("mmd"), nullptr);
    EXPECT_NE(document.find("multivariate")->find("p"), nullptr);
}

TEST(ReportJson, WordsThatWereChangedByHandAreShownAsTheyStand) {
    Json document = toJson(example(), false);
    Json features = *document.find("features");
    Json value = *features.find("value");
    value.set("untested", "something else");
    features.set("value", value);
    document.set("features", features);
    const auto back = reportOf(document).value();
    EXPECT_EQ(back.features[1].untested.text, "something else");
    EXPECT_TRUE(back.features[1].untested.id.empty());
}

TEST(ReportJson, RefusesWhatIsNoReport) {
    EXPECT_FALSE(reportOf(Json::object()).ok());
    EXPECT_FALSE(reportOf(Json::array()).ok());
    EXPECT_FALSE(reportOf(Json(3)).ok());
    const Json good = toJson(example(), true);
    for (const char* key : {"severity", "features", "multivariate", "samples"}) {
        Json broken = good;
        broken.set(key, Json("?"));
        const auto back = reportOf(broken);
        ASSERT_FALSE(back.ok()) << key;
        EXPECT_EQ(back.error().code, ErrorCode::BadInput);
    }
    const auto breakFeature = [&](const char* key, Json value) {
        Json document = good;
        Json features = *document.find("features");
        Json feature = *features.find("momentum");
        feature.set(key, std::move(value));
        features.set("momentum", std::move(feature));
        document.set("features", std::move(features));
        return reportOf(document);
    };
    EXPECT_FALSE(breakFeature("psi", Json("high")).ok());
    EXPECT_FALSE(breakFeature("severity", Json("extreme")).ok());
    EXPECT_FALSE(breakFeature("current_rows", Json(-1)).ok());
    EXPECT_FALSE(breakFeature("thresholds", Json(1)).ok());
    EXPECT_FALSE(breakFeature("histogram", Json::object()).ok());
    EXPECT_NE(breakFeature("psi", Json("high")).error().message.find("momentum.psi"), std::string::npos);
}

}  // namespace
}  // namespace qd::drift
