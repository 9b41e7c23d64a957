// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <gtest/gtest.h>

#include "tests/ui/shell/recording_services.h"

namespace qd::ui::shell {
namespace {

Place at(const char* page, const char* item = "") {
    return {QLatin1String(page), QLatin1String(item), QLatin1String(item), {}};
}

class HistoryTest : public testing::Test {
protected:
    HistoryTest() {
        QObject::connect(&m_history, &History::go, [this](const Place& place) {
            m_gone << place.page + QLatin1Char('/') + place.item;
            m_history.visit(place);  // as the window does
        });
    }
    History m_history;
    QStringList m_gone;
};

TEST_F(HistoryTest, GoesBackAndForwardOverPagesAndItems) {
    m_history.visit(at("overview"));
    m_history.visit(at("backtests", "3"));
    m_history.visit(at("backtests", "4"));
    m_history.back();
    m_history.back();
    m_history.forward();
    EXPECT_EQ(m_gone, (QStringList{QStringLiteral("backtests/3"), QStringLiteral("overview/"),
                                   QStringLiteral("backtests/3")}));
}

TEST_F(HistoryTest, StopsAtBothEnds) {
    m_history.back();
    m_history.forward();
    m_history.visit(at("overview"));
    m_history.back();
    m_history.forward();
    EXPECT_TRUE(m_gone.isEmpty());
    EXPECT_FALSE(m_history.canGoBack());
    EXPECT_FALSE(m_history.canGoForward());
}

TEST_F(HistoryTest, TheSamePlaceIsOneStep) {
    m_history.visit(at("overview"));
    m_history.visit(at("overview"));
    m_history.visit(at("data", "1"));
    m_history.visit({QStringLiteral("data"), QStringLiteral("1"), QStringLiteral("another title"), {}});
    EXPECT_EQ(m_history.places().size(), 2);
    EXPECT_EQ(m_history.places().last().title, QStringLiteral("another title"));
}

TEST_F(HistoryTest, APageThatSelectsItsFirstItemIsOneStep) {
    m_history.visit(at("backtests"));
    m_history.visit(at("backtests", "3"));
    EXPECT_EQ(m_history.places().size(), 1);
    EXPECT_EQ(m_history.places().last().item, QStringLiteral("3"));
}

TEST_F(HistoryTest, PanelsAreDifferentPlaces) {
    m_history.visit({QStringLiteral("data"), QStringLiteral("1"), {}, {}});
    m_history.visit({QStringLiteral("data"), QStringLiteral("1"), {}, QStringLiteral("panel-2")});
    EXPECT_EQ(m_history.places().size(), 2);
}

TEST_F(HistoryTest, ANewStepForgetsWhatWasAhead) {
    for (const char* page : {"a", "b", "c"})
        m_history.visit(at(page));
    m_history.back();
    m_history.visit(at("d"));
    EXPECT_FALSE(m_history.canGoForward());
    m_history.back();
    EXPECT_EQ(m_gone.last(), QStringLiteral("b/"));
}

TEST_F(HistoryTest, RemembersAHundredPlaces) {
    for (int i = 0; i < 1000; ++i)
        m_history.visit({QStringLiteral("p%1").arg(i), {}, {}, {}});
    EXPECT_EQ(m_history.places().size(), History::kMost);
    for (int i = 0; i < 1000; ++i)
        m_history.back();
    EXPECT_EQ(m_gone.last(), QStringLiteral("p900/"));
}

TEST_F(HistoryTest, ListsTheItemsOfAPageLatestFirst) {
    for (const char* item : {"1", "2", "1", "3"})
        m_history.visit(at("backtests", item));
    m_history.visit(at("data", "9"));
    QStringList items;
    for (const Place& place : m_history.visited(QStringLiteral("backtests")))
        items << place.item;
    EXPECT_EQ(items, (QStringList{QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("2")}));
}

TEST_F(HistoryTest, AnEmptyPlaceIsNone) {
    m_history.visit({});
    EXPECT_TRUE(m_history.places().isEmpty());
}

TEST(HistoryKeys, AltArrowsAndTheSideButtonsOfTheMouse) {
    Theme theme;
    SystemClock clock;
    JobBridge jobs(clock, 1);
    test::RecordingServices services;
    CommandRegistry commands;
    QWidget window;
    History history;
    history.bind({theme, jobs, nullptr, services, {}, &commands}, &window);
    QSignalSpy gone(&history, &History::go);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    history.visit(at("a"));
    history.visit(at("b"));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(gone.count(), 1);
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(gone.count(), 2);
    QTest::mouseClick(window.windowHandle(), Qt::BackButton);
    EXPECT_EQ(gone.count(), 3);
    QTest::mouseClick(window.windowHandle(), Qt::ForwardButton);
    EXPECT_EQ(gone.count(), 4);
    EXPECT_FALSE(commands.run(QStringLiteral("history.forward"))) << "not enabled at the end";
}

}  // namespace
}  // namespace qd::ui::shell
