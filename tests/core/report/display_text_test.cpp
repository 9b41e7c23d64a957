// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/display_text.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/report/report.h"

namespace qd::report {
namespace {

std::string shown(double value, Format format) {
    return displayText({value}, format);
}

TEST(DisplayText, FormatsEachKindOfNumber) {
    EXPECT_EQ(shown(0.1234, Format::Percent2), "12.34\u2009%");
    EXPECT_EQ(shown(1234567.0, Format::Integer), "1,234,567");
    EXPECT_EQ(shown(-0.52, Format::Number2), "\u22120.52");
    EXPECT_EQ(shown(1234.56789, Format::Number4), "1,234.5679");
    EXPECT_EQ(shown(-248610233.4, Format::Money0), "\u2212248,610,233");
    EXPECT_EQ(shown(999.995, Format::Money2), "1,000.00");
    EXPECT_EQ(shown(-1e-12, Format::Text), "\u22121e-12");
    EXPECT_EQ(shown(100.0, Format::Integer), "100");
    EXPECT_EQ(shown(1000.0, Format::Integer), "1,000");
}

TEST(DisplayText, ZeroIsNeverNegative) {
    for (const Format format : {Format::Integer, Format::Number2, Format::Number4, Format::Percent2,
                                Format::Money0, Format::Money2, Format::Text}) {
        EXPECT_EQ(shown(-0.0, format).find("\u2212"), std::string::npos);
    }
    EXPECT_EQ(shown(-0.00001, Format::Percent2), "0.00\u2009%");
    EXPECT_EQ(shown(-0.4, Format::Integer), "0");
}

TEST(DisplayText, NothingIsAnEnDash) {
    EXPECT_EQ(displayText({}, Format::Percent2), "\u2013");
    EXPECT_EQ(displayText({}, Format::Text), "\u2013");
    for (const double bad : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        for (const Format format : {Format::Text, Format::Integer, Format::Percent2, Format::Number4})
            EXPECT_EQ(shown(bad, format), "\u2013");
    }
    // A percentage that overflows is nothing rather than "inf".
    EXPECT_EQ(shown(1e307, Format::Percent2), "\u2013");
}

TEST(DisplayText, WordsAndDatesPassThrough) {
    EXPECT_EQ(displayText({std::string("=1+1")}, Format::Number2), "=1+1");
    EXPECT_EQ(displayText({*Date::create(2026, 2, 28)}, Format::IsoDate), "2026-02-28");
    EXPECT_EQ(displayText({*Date::create(2026, 2, 28)}, Format::Text), "2026-02-28");
}

TEST(DisplayText, SignedPercentMarksGainsOnly) {
    EXPECT_EQ(signedPercentText(0.0123, 1), "+1.2\u2009%");
    EXPECT_EQ(signedPercentText(-0.0123, 1), "\u22121.2\u2009%");
    EXPECT_EQ(signedPercentText(0.0, 1), "0.0\u2009%");
    EXPECT_EQ(signedPercentText(0.0004, 1), "0.0\u2009%");
    EXPECT_EQ(signedPercentText(-0.0004, 1), "0.0\u2009%");
}

}  // namespace
}  // namespace qd::report
