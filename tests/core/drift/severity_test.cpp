// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/severity.h"

#include <limits>

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

using enum Severity;

TEST(Severity, HasANameEach) {
    for (const Severity s : {None, Low, Medium, High})
        EXPECT_EQ(severityOf(severityName(s)), s);
    EXPECT_EQ(severityName(High), "high");
    EXPECT_EQ(severityOf("HIGH"), std::nullopt);
    EXPECT_EQ(severityOf(""), std::nullopt);
}

TEST(Severity, ChanceAloneIsNoneHoweverLargeTheEffect) {
    EXPECT_EQ(featureSeverity(0.051, 9.0, 9.0, {}), None);
    EXPECT_EQ(jointSeverity(0.051, 1.0, {}), None);
    EXPECT_EQ(featureSeverity(std::numeric_limits<double>::quiet_NaN(), 9.0, 9.0, {}), None);
}

TEST(Severity, AnEffectTooSmallToMatterIsLowHoweverCertain) {
    EXPECT_EQ(featureSeverity(0.0, 0.099, 0.199, {}), Low);
    EXPECT_EQ(jointSeverity(0.0, 0.099, {}), Low);
}

TEST(Severity, EitherEffectLiftsIt) {
    EXPECT_EQ(featureSeverity(0.05, 0.10, 0.0, {}), Medium);
    EXPECT_EQ(featureSeverity(0.05, 0.0, 0.20, {}), Medium);
    EXPECT_EQ(featureSeverity(0.01, 0.25, 0.0, {}), High);
    EXPECT_EQ(featureSeverity(0.01, 0.0, 0.50, {}), High);
    EXPECT_EQ(jointSeverity(0.05, 0.10, {}), Medium);
    EXPECT_EQ(jointSeverity(0.01, 0.25, {}), High);
}

TEST(Severity, HighNeedsMoreCertaintyThanMedium) {
    EXPECT_EQ(featureSeverity(0.011, 9.0, 9.0, {}), Medium);
    EXPECT_EQ(jointSeverity(0.011, 1.0, {}), Medium);
}

}  // namespace
}  // namespace qd::drift
