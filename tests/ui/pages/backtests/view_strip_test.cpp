// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/view_strip.h"

#include <QComboBox>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "ui/kit/segmented_buttons.h"

using namespace qd::ui;
using namespace qd::ui::pages::backtests;

TEST(ViewStrip, StandsSideBySideWhereItFitsAndIsOneFieldWhereNot) {
    ViewStrip strip({QStringLiteral("Performance"), QStringLiteral("Returns"), QStringLiteral("Trades"),
                     QStringLiteral("Compare")});
    strip.show();
    strip.resize(strip.sizeHint().width(), 40);
    EXPECT_TRUE(strip.sideBySide());
    strip.setCurrent(2);
    strip.resize(strip.sizeHint().width() - 1, 40);
    EXPECT_FALSE(strip.sideBySide());
    EXPECT_TRUE(strip.list()->isVisible());
    EXPECT_FALSE(strip.buttons()->isVisible());
    EXPECT_EQ(strip.list()->currentIndex(), 2);
    for (const int width : {120, 200, 400, 900}) {
        strip.resize(width, 40);
        for (QWidget* part : {static_cast<QWidget*>(strip.list()), static_cast<QWidget*>(strip.buttons())})
            EXPECT_TRUE(part->isHidden() || part->geometry().right() < width) << width;
    }
    EXPECT_LT(strip.minimumSizeHint().width(), 240);
}

TEST(ViewStrip, BothTellWhatWasChosenAndShowTheSame) {
    ViewStrip strip({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    QSignalSpy chosen(&strip, &ViewStrip::chosen);
    Q_EMIT strip.list()->activated(2);
    EXPECT_EQ(strip.current(), 2);
    EXPECT_EQ(strip.buttons()->current(), 2);
    Q_EMIT strip.buttons()->chosen(1);
    EXPECT_EQ(strip.list()->currentIndex(), 1);
    EXPECT_EQ(chosen.size(), 2);
    strip.setCurrent(0);
    EXPECT_EQ(chosen.size(), 2);
    EXPECT_EQ(strip.views().size(), 3);
}
