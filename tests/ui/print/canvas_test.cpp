// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/canvas.h"

#include <gtest/gtest.h>

namespace qd::print {
namespace {

TEST(TextMeasure, WrapsWithinTheWidthAndLosesNothing) {
    const TextMeasure measure;
    const Face face{8.0, QFont::Normal, false};
    const QString text =
        QStringLiteral("a few words and sha256:0a4412be97d1c05ffb3e2718aa6c90d35e84f7219bd0634c8f51e7 end");
    for (const double width : {20.0, 60.0, 150.0, 800.0}) {
        const auto lines = measure.wrap(text, face, width);
        for (const QString& line : lines)
            EXPECT_LE(measure.width(line, face), width + 1.0);
        EXPECT_EQ(lines.join(QString()).remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
    }
    EXPECT_EQ(measure.wrap(QString(), face, 50.0).size(), 1);
    EXPECT_EQ(measure.wrap(QStringLiteral("a\nb"), face, 50.0).size(), 2);
    EXPECT_GE(measure.wrap(QStringLiteral("narrow"), face, 0.1).size(), 6);
}

TEST(TextMeasure, FittedTextFits) {
    const TextMeasure measure;
    const Face face{8.0, QFont::DemiBold, false};
    EXPECT_LE(measure.width(measure.fitted(QStringLiteral("a rather long title"), face, 40.0), face), 41.0);
    EXPECT_GT(measure.numberWidth(QStringLiteral("123"), face), 5.0);
}

TEST(QtText, ControlCharactersHaveNoSay) {
    EXPECT_EQ(qtText("a\tb\r\nc\x01"), QStringLiteral("a b\nc\uFFFD"));
    EXPECT_EQ(qtText("\xFF"), QStringLiteral("\uFFFD"));
}

}  // namespace
}  // namespace qd::print
