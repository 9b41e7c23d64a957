// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/state_view.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "ui/kit/banner.h"

using namespace qd;
using namespace qd::ui;
using State = StateView::State;

namespace {

QString s(const char* words) {
    return QString::fromUtf8(words);
}

class StateViewTest : public testing::Test {
protected:
    StateViewTest() {
        m_view.resize(700, 400);
        m_view.show();
    }
    [[nodiscard]] bool contentShows() const { return m_content->isVisible(); }
    [[nodiscard]] QPushButton* buttonWith(const QString& verb) const {
        for (QPushButton* button : m_view.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == verb) return button;
        return nullptr;
    }
    [[nodiscard]] int visibleBanners() const {
        int count = 0;
        for (const Banner* banner : m_view.findChildren<Banner*>())
            count += banner->isVisible() ? 1 : 0;
        return count;
    }

    Theme m_theme;
    QLabel* m_content = new QLabel(QStringLiteral("112 positions"));
    StateView m_view{m_theme, m_content};
};

}  // namespace

TEST_F(StateViewTest, BeginsWithItsContent) {
    EXPECT_EQ(m_view.state(), State::Content);
    EXPECT_TRUE(contentShows());
}

TEST_F(StateViewTest, EmptySaysWhatItIsForAndOffersOneStep) {
    m_view.showEmpty({Icon::Data, s("No prices"), s("Prices stand here."), s("Import prices")});
    EXPECT_EQ(m_view.state(), State::Empty);
    EXPECT_FALSE(contentShows());
    QSignalSpy spy(&m_view, &StateView::actionTriggered);
    ASSERT_NE(buttonWith(s("Import prices")), nullptr);
    buttonWith(s("Import prices"))->click();
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).value<State>(), State::Empty);
}

TEST_F(StateViewTest, ErrorSaysCauseSafetyAndNextStep) {
    m_view.showError(failureOf(Error{ErrorCode::Io, "the disk is gone", "put it back"},
                               s("Nothing was changed."), s("Try again")));
    EXPECT_EQ(m_view.state(), State::Error);
    QStringList words;
    for (const QLabel* label : m_view.findChildren<QLabel*>())
        if (label->isVisible()) words.append(label->text());
    EXPECT_TRUE(words.contains(s("The disk is gone.")));
    EXPECT_TRUE(words.contains(s("Nothing was changed.")));
    EXPECT_TRUE(words.contains(s("Put it back.")));
    QSignalSpy spy(&m_view, &StateView::actionTriggered);
    buttonWith(s("Try again"))->click();
    EXPECT_EQ(spy.at(0).at(0).value<State>(), State::Error);
    EXPECT_NE(buttonWith(s("Copy details")), nullptr);
}

TEST_F(StateViewTest, NoticesStackAboveTheContentAndNeverHideTheirButtons) {
    m_view.setNotice(State::Partial,
                     {Severity::Warn, s("3 of 112 positions have no price"), {}, s("Show them")});
    m_view.setNotice(State::Stale, {Severity::Warn, s("Old"), {}, s("Import")});
    m_view.setNotice(State::ReadOnly, {Severity::Info, s("You may look"), {}, {}, false});
    EXPECT_TRUE(contentShows());
    EXPECT_EQ(visibleBanners(), 3);
    EXPECT_EQ(m_view.state(), State::Partial);
    m_view.resize(m_view.minimumSizeHint().width(), 600);
    QCoreApplication::processEvents();
    for (const char* verb : {"Show them", "Import"}) {
        QPushButton* button = buttonWith(s(verb));
        ASSERT_NE(button, nullptr);
        const QRect place(button->mapTo(&m_view, QPoint()), button->size());
        EXPECT_TRUE(m_view.rect().contains(place)) << verb;
        EXPECT_GE(button->width(), button->sizeHint().width()) << verb;
    }
}

TEST_F(StateViewTest, ANoticeIsDismissedWhereThatIsAllowed) {
    m_view.setNotice(State::Stale, {Severity::Warn, s("Old")});
    ASSERT_NE(buttonWith(s("Dismiss")), nullptr);
    buttonWith(s("Dismiss"))->click();
    EXPECT_EQ(m_view.state(), State::Content);
    m_view.setNotice(State::ReadOnly, {Severity::Info, s("You may look"), {}, {}, false});
    EXPECT_EQ(buttonWith(s("Dismiss")), nullptr);
    m_view.clearNotice(State::ReadOnly);
    EXPECT_EQ(m_view.state(), State::Content);
}

TEST_F(StateViewTest, TheSameNoticeAgainSaysTheNewWords) {
    m_view.setNotice(State::Stale, {Severity::Warn, s("2 sessions old")});
    m_view.setNotice(State::Stale, {Severity::Warn, s("3 sessions old")});
    EXPECT_EQ(visibleBanners(), 1);
    EXPECT_EQ(m_view.notices()->notice(s("stale"))->cause, s("3 sessions old"));
}

TEST_F(StateViewTest, LockedShowsNothingButTheLock) {
    m_view.setNotice(State::Stale, {Severity::Warn, s("Old")});
    m_view.showLocked(s("Locked away."), s("Unlock"));
    EXPECT_EQ(m_view.state(), State::Locked);
    EXPECT_FALSE(contentShows());
    EXPECT_EQ(visibleBanners(), 0);
    m_view.setNotice(State::Partial, {Severity::Warn, s("Half")});
    EXPECT_EQ(visibleBanners(), 0) << "nor what is said while it is locked";
    m_view.showContent();
    EXPECT_EQ(visibleBanners(), 2);
}

TEST_F(StateViewTest, TheGravestNoticeStandsOnTop) {
    m_view.notices()->post(s("a"), {Severity::Info, s("note")});
    m_view.notices()->post(s("b"), {Severity::Hard, s("broken")});
    m_view.notices()->post(s("c"), {Severity::Warn, s("old")});
    QCoreApplication::processEvents();
    QMap<int, QString> byHeight;
    for (const Banner* banner : m_view.findChildren<Banner*>())
        byHeight.insert(banner->mapTo(&m_view, QPoint()).y(), banner->cause());
    EXPECT_EQ(byHeight.values(), (QStringList{s("broken"), s("old"), s("note")}));
}

TEST_F(StateViewTest, FitsAnInspector) {
    m_view.showError(
        failureOf(Error{ErrorCode::Io, "the disk is gone", "put it back"}, s("Nothing was changed.")));
    EXPECT_LE(m_view.minimumSizeHint().width(), 300);
}

TEST_F(StateViewTest, EverythingInItHasAName) {
    m_view.setNotice(State::Partial, {Severity::Warn, s("3 missing"), {}, s("Show them")});
    EXPECT_EQ(namelessWidgets(&m_view), "");
}

TEST(Skeleton, MovesOnlyWhileShownAndWithMotion) {
    Theme theme;
    Skeleton skeleton(theme, {{SkeletonPart::Shape::Chart}});
    EXPECT_FALSE(skeleton.moves());
    skeleton.resize(300, 200);
    skeleton.show();
    EXPECT_TRUE(skeleton.moves());
    theme.setReducedMotion(true);
    EXPECT_FALSE(skeleton.moves());
    theme.setReducedMotion(false);
    EXPECT_TRUE(skeleton.moves());
    skeleton.hide();
    EXPECT_FALSE(skeleton.moves());
}

TEST(Skeleton, DrawsEveryShapeAtAnySize) {
    Theme theme;
    using Shape = SkeletonPart::Shape;
    Skeleton skeleton(theme, {{Shape::Title},
                              {Shape::Tiles, 0},
                              {Shape::Tiles, 500},
                              {Shape::Chart},
                              {Shape::Table, 100000},
                              {Shape::List, -3},
                              {Shape::Form, 9}});
    for (const QSize& size : {QSize(1, 1), QSize(60, 30), QSize(1200, 2000)}) {
        skeleton.resize(size);
        EXPECT_FALSE(skeleton.grab().isNull());
    }
    skeleton.setParts({});
    EXPECT_FALSE(skeleton.grab().isNull());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&skeleton)->role(), QAccessible::ProgressBar);
}
