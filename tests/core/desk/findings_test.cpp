// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/findings.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"

namespace qd::desk {
namespace {

using market::FindingKind;
using market::FindingSeverity;
using market::QualityFinding;
using qd::test::codeOf;

/// Every kind that has a name, whoever added it: a kind that findings.cpp does not know fails the round trip.
std::vector<FindingKind> allKinds() {
    std::vector<FindingKind> kinds;
    for (int value = 0; value < 256; ++value) {
        const auto kind = static_cast<FindingKind>(value);
        if (market::findingName(kind) != "unknown") kinds.push_back(kind);
    }
    return kinds;
}

void expectSame(const QualityFinding& a, const QualityFinding& b) {
    EXPECT_EQ(a.kind, b.kind) << market::findingName(a.kind);
    EXPECT_EQ(a.severity, b.severity);
    EXPECT_EQ(a.symbol, b.symbol);
    EXPECT_EQ(a.date, b.date);
    EXPECT_EQ(a.sessions, b.sessions);
    EXPECT_EQ(a.published, b.published);
    EXPECT_EQ(a.expected, b.expected);
    EXPECT_EQ(a.relError, b.relError);
    EXPECT_EQ(a.explanation, b.explanation);
}

TEST(Findings, EveryKindAndSeverityRoundTripsWithAllItSays) {
    std::vector<QualityFinding> findings;
    for (const auto kind : allKinds()) {
        for (const auto severity :
             {FindingSeverity::Info, FindingSeverity::Warning, FindingSeverity::Error}) {
            QualityFinding f{};
            f.kind = kind;
            f.severity = severity;
            f.symbol = "BRK.B";
            f.date = Date::create(2024, 2, 29).value();
            f.sessions = 3 + static_cast<int>(findings.size());
            f.published = 101.1;
            if (findings.size() % 2 == 0) f.expected = 0.1 + 0.2;
            f.relError = -1.0 / 3.0;
            f.explanation = "\"close\" of 101.1 – neighbours say\n100.0 €";
            findings.push_back(f);
        }
    }
    EXPECT_GE(findings.size(), 24U);
    const auto back = findingsFromJson(findingsToJson(findings));
    ASSERT_TRUE(back.ok()) << back.error().describe();
    ASSERT_EQ(back->size(), findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i)
        expectSame(back.value()[i], findings[i]);
    EXPECT_EQ(findingsToJson(back.value()), findingsToJson(findings));
}

TEST(Findings, NoneIsAnEmptyList) {
    EXPECT_EQ(findingsToJson({}), "[]");
    EXPECT_TRUE(findingsFromJson("[]")->empty());
    EXPECT_TRUE(findingsFromJson("")->empty()) << "a data set of before there were checks";
}

TEST(Findings, ANumberThatIsNoneLeavesNoTraceOfIt) {
    QualityFinding f{};
    f.expected = std::nan("");
    f.relError = HUGE_VAL;
    const auto json = findingsToJson({f});
    EXPECT_EQ(json.find("nan"), std::string::npos) << json;
    const auto back = findingsFromJson(json).value();
    EXPECT_FALSE(back[0].expected.has_value());
    EXPECT_EQ(back[0].relError, 0.0);
}

TEST(Findings, WhatWasStoredAndNoLongerReadsIsAFaultOfIntegrity) {
    for (const auto* json :
         {"x", "{}", "null", "[", "[1]", "[null]", "[{}]", R"([{"kind":"gap"}])",
          R"([{"kind":"no_such_kind","date":"2024-01-02"}])", R"([{"kind":"gap","date":"2024-13-02"}])",
          R"([{"kind":"gap","date":20240102}])", R"([{"kind":"gap","kind":"gap","date":"2024-01-02"}])"}) {
        EXPECT_EQ(codeOf(findingsFromJson(json)), "integrity") << json;
    }
}

TEST(Findings, NumbersOutOfReasonDoNotHarm) {
    const auto of = [](const std::string& sessions) {
        return findingsFromJson(R"([{"kind":"gap","date":"2024-01-02","severity":9,"sessions":)" + sessions +
                                "}]");
    };
    EXPECT_EQ(of("1e300")->front().sessions, 1'000'000);
    EXPECT_EQ(of("-5")->front().sessions, 0);
    EXPECT_EQ(of("\"many\"")->front().sessions, 0);
    EXPECT_EQ(of("4")->front().severity, FindingSeverity::Error);
}

}  // namespace
}  // namespace qd::desk
