// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/contrast.h"

#include <gtest/gtest.h>

using qd::ui::contrastRatio;
using qd::ui::relativeLuminance;

TEST(Contrast, BlackOnWhiteIsTwentyOne) {
    EXPECT_NEAR(contrastRatio(QColor(Qt::black), QColor(Qt::white)), 21.0, 1e-9);
    EXPECT_NEAR(contrastRatio(QColor(Qt::white), QColor(Qt::black)), 21.0, 1e-9);
}

// WCAG 2.2, technique G18: #767676 is the lightest grey that keeps 4.5:1 on white, #777777 falls short.
TEST(Contrast, KnownGreys) {
    EXPECT_GE(contrastRatio(QColor(0x767676), QColor(Qt::white)), 4.5);
    EXPECT_LT(contrastRatio(QColor(0x777777), QColor(Qt::white)), 4.5);
}

TEST(Contrast, PrimariesHaveTheWeightsOfTheDefinition) {
    EXPECT_NEAR(relativeLuminance(QColor(Qt::red)), 0.2126, 1e-6);
    EXPECT_NEAR(relativeLuminance(QColor(Qt::green)), 0.7152, 1e-6);
    EXPECT_NEAR(relativeLuminance(QColor(Qt::blue)), 0.0722, 1e-6);
}
