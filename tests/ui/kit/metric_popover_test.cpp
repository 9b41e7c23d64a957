// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/metric_popover.h"

#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/kit/metric_trigger.h"
#include "ui/kit/tabular_label.h"
#include "ui/kit/tile_strip.h"

using namespace qd::ui;

namespace {

QString s(const char* words) {
    return QString::fromUtf8(words);
}

MetricFacts sharpe() {
    return {s("Sharpe ratio"), s("1.12"),          s("Return over risk."),
            s("mean / stdev"), s("Sharpe (1994)"), s("metric/12/sharpe"),
            s("backtests")};
}

QPushButton* buttonIn(QWidget* widget, const QString& verb) {
    for (QPushButton* button : widget->findChildren<QPushButton*>())
        if (button->text() == verb) return button;
    return nullptr;
}

}  // namespace

TEST(PlacedNear, BelowAboveAndAlwaysInside) {
    const QRect screen(0, 0, 1000, 800);
    const QSize size(300, 200);
    EXPECT_EQ(placedNear(size, QRect(100, 100, 80, 20), screen).topLeft(), QPoint(100, 124));
    EXPECT_EQ(placedNear(size, QRect(100, 700, 80, 20), screen).bottom(), 695)
        << "above where there is no room";
    EXPECT_EQ(placedNear(size, QRect(950, 100, 40, 20), screen).right(), 999);
    EXPECT_EQ(placedNear(size, QRect(500, 100, 80, 20), screen, Qt::RightToLeft).right(), 579);
    for (const QRect& anchor : {QRect(-500, -500, 1, 1), QRect(5000, 5000, 10, 10), QRect(0, 0, 0, 0)})
        EXPECT_TRUE(screen.contains(placedNear(size, anchor, screen)));
    EXPECT_EQ(placedNear(QSize(3000, 3000), QRect(5, 5, 5, 5), screen).topLeft(), QPoint(0, 0));
}

TEST(MetricPopover, OpenHasTheKeyboardStaysOnScreenAndLeadsOn) {
    Theme theme;
    QWidget owner;
    owner.show();
    MetricPopover popover(theme, &owner);
    QSignalSpy explain(&popover, &MetricPopover::explainRequested);
    QSignalSpy guide(&popover, &MetricPopover::guideRequested);
    const QRect screen = owner.screen()->availableGeometry();
    popover.open(sharpe(), QRect(screen.bottomRight() - QPoint(10, 10), QSize(10, 10)));
    EXPECT_TRUE(popover.isVisible());
    EXPECT_TRUE(popover.isPinned());
    EXPECT_TRUE(screen.contains(popover.geometry()));
    buttonIn(&popover, s("Explain this number"))->click();
    ASSERT_EQ(explain.count(), 1);
    EXPECT_EQ(explain.at(0).at(0).toString(), s("metric/12/sharpe"));
    EXPECT_FALSE(popover.isVisible());
    popover.open(sharpe(), QRect(10, 10, 20, 20));
    buttonIn(&popover, s("Open the guide"))->click();
    EXPECT_EQ(guide.at(0).at(0).toString(), s("backtests"));
    popover.open(sharpe(), QRect(10, 10, 20, 20));
    QTest::keyClick(&popover, Qt::Key_Escape);
    EXPECT_FALSE(popover.isVisible());
}

TEST(MetricPopover, OffersOnlyTheWaysThatThereAre) {
    Theme theme;
    QWidget owner;
    MetricPopover popover(theme, &owner);
    MetricFacts facts = sharpe();
    facts.number.clear();
    facts.section.clear();
    facts.formula.clear();
    popover.open(facts, QRect(10, 10, 20, 20));
    EXPECT_TRUE(buttonIn(&popover, s("Explain this number"))->isHidden());
    EXPECT_TRUE(buttonIn(&popover, s("Open the guide"))->isHidden());
}

TEST(MetricTrigger, OpensByClickAndByKeyAndPeeksAfterARest) {
    Theme theme;
    TabularLabel number(theme, FontRole::Value, s("1.12"));
    MetricTrigger trigger(theme, &number, [] { return sharpe(); });
    number.resize(120, 30);
    number.show();
    EXPECT_EQ(number.focusPolicy(), Qt::TabFocus);
    QTest::mouseClick(&number, Qt::LeftButton);
    ASSERT_NE(trigger.popover(), nullptr);
    EXPECT_TRUE(trigger.popover()->isVisible());
    trigger.popover()->hide();
    QTest::keyClick(&number, Qt::Key_Space);
    EXPECT_TRUE(trigger.popover()->isPinned());
    trigger.popover()->hide();
    QTest::mouseMove(&number, QPoint(20, 10));
    EXPECT_FALSE(trigger.popover()->isVisible()) << "not at once";
    EXPECT_TRUE(QTest::qWaitFor([&] { return trigger.popover()->isVisible(); }, 3000));
    EXPECT_FALSE(trigger.popover()->isPinned());
}

TEST(TileStrip, KeysWalkTheTilesAndOpenTheirMetric) {
    Theme theme;
    TileStrip strip(theme);
    Tile plain{s("Value"), s("1"), s("x")};
    Tile metric{s("Sharpe"), s("1.12"), s("y")};
    metric.metric = sharpe();
    strip.setTiles({plain});
    EXPECT_EQ(strip.focusPolicy(), Qt::NoFocus) << "nothing to open";
    strip.setTiles({plain, metric});
    EXPECT_EQ(strip.focusPolicy(), Qt::TabFocus);
    strip.resize(600, 80);
    strip.show();
    EXPECT_FALSE(strip.currentMetric().has_value());
    QTest::keyClick(&strip, Qt::Key_Right);
    ASSERT_TRUE(strip.currentMetric().has_value());
    EXPECT_EQ(strip.currentMetric()->facts.name, s("Sharpe ratio"));
    EXPECT_TRUE(strip.metricAt(QPoint(450, 40)).has_value());
    EXPECT_FALSE(strip.metricAt(QPoint(10, 40)).has_value());
    strip.setLayoutDirection(Qt::RightToLeft);
    EXPECT_TRUE(strip.metricAt(QPoint(10, 40)).has_value()) << "the first tile stands at the right";
    strip.setTiles({});
    EXPECT_FALSE(strip.currentMetric().has_value());
}
