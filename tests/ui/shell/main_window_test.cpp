// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/kit/chip.h"
#include "ui/shell/drawer.h"
#include "ui/shell/inspector_pane.h"
#include "ui/shell/navigation.h"
#include "ui/shell/top_bar.h"

namespace qd::ui::shell {
namespace {

/// A page that counts what the window asks of it.
class CountingPage final : public Page {
public:
    CountingPage(QWidget* parent, bool withInspector) : Page(parent) {
        if (withInspector) m_inspector = new QLabel(QStringLiteral("inspector"), this);
    }
    void refresh() override {
        ++refreshed;
        Q_EMIT loaded();
    }
    QWidget* inspector() override { return m_inspector; }
    void openItem(const QString& what) override { item = what; }

    int refreshed = 0;
    QString item;

private:
    QWidget* m_inspector = nullptr;
};

class MainWindowTest : public test::WorkspaceFixture {
protected:
    MainWindowTest() {
        add("first", true);
        add("second", false);
        m_window = std::make_unique<MainWindow>(WindowParts{m_theme, m_jobs, m_registry, m_session, {}});
        m_window->resize(1440, 900);
        m_window->show();
    }
    void add(const char* id, bool withInspector) {
        const QString name = QString::fromLatin1(id);
        m_registry.add({name, name, Group::Portfolio, Icon::Overview,
                        [this, name, withInspector](const PageContext&, QWidget* parent) -> Page* {
                            auto* page = new CountingPage(parent, withInspector);
                            m_pages.insert(name, page);
                            return page;
                        }});
    }
    CountingPage* page(const char* id) { return m_pages.value(QString::fromLatin1(id)); }
    NavigationItem* item(const char* id) {
        for (auto* one : m_window->findChildren<NavigationItem*>())
            if (one->text() == QString::fromLatin1(id)) return one;
        return nullptr;
    }

    PageRegistry m_registry;
    QHash<QString, CountingPage*> m_pages;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(MainWindowTest, MakesAPageWhenItIsFirstShownAndLoadsItOnce) {
    EXPECT_TRUE(m_pages.isEmpty());
    m_window->openPage(QStringLiteral("first"));
    m_window->openPage(QStringLiteral("first"));
    ASSERT_NE(page("first"), nullptr);
    EXPECT_EQ(page("second"), nullptr);
    EXPECT_EQ(page("first")->refreshed, 1);
    EXPECT_TRUE(item("first")->isChecked());
}

TEST_F(MainWindowTest, AChangeReloadsTheShownPageAtOnceAndHiddenOnesWhenShown) {
    m_window->openPage(QStringLiteral("first"));
    m_window->openPage(QStringLiteral("second"));
    m_window->workspaceChanged();
    EXPECT_EQ(page("second")->refreshed, 2);
    EXPECT_EQ(page("first")->refreshed, 1);
    m_window->openPage(QStringLiteral("first"));
    EXPECT_EQ(page("first")->refreshed, 2);
}

TEST_F(MainWindowTest, HandsTheItemOn) {
    m_window->openPage(QStringLiteral("second"), QStringLiteral("12"));
    EXPECT_EQ(page("second")->item, QStringLiteral("12"));
}

TEST_F(MainWindowTest, AnUnknownPageChangesNothing) {
    m_window->openPage(QStringLiteral("first"));
    m_window->openPage(QStringLiteral("none"));
    EXPECT_EQ(m_window->currentId(), QStringLiteral("first"));
}

TEST_F(MainWindowTest, APageWithoutInspectorTakesTheRoom) {
    m_window->openPage(QStringLiteral("first"));
    EXPECT_TRUE(page("first")->inspector()->isVisible());
    const int narrow = page("first")->parentWidget()->width();
    m_window->openPage(QStringLiteral("second"));
    QTest::qWait(20);
    EXPECT_GT(page("second")->parentWidget()->width(), narrow);
}

TEST_F(MainWindowTest, ShowsAPagesBadge) {
    m_window->openPage(QStringLiteral("first"));
    Q_EMIT page("first")->badgeChanged(3, Severity::Warn);
    auto* badge = item("first")->findChild<Badge*>();
    EXPECT_EQ(badge->count(), 3);
    EXPECT_TRUE(badge->isVisible());
}

TEST_F(MainWindowTest, RunsActionsById) {
    int runs = 0;
    Command command;
    command.id = QStringLiteral("import");
    command.title = QStringLiteral("Import");
    command.run = [&runs] { ++runs; };
    m_window->commands().add(m_window.get(), command);
    m_window->trigger(QStringLiteral("import"));
    m_window->trigger(QStringLiteral("unknown"));
    EXPECT_EQ(runs, 1);
}

TEST_F(MainWindowTest, KeysChooseAPageAndLock) {
    QSignalSpy locked(m_window.get(), &MainWindow::lockRequested);
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(m_window->currentId(), QStringLiteral("second"));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(locked.count(), 1);
}

TEST_F(MainWindowTest, TheDrawerOpensWhenAJobStartsAndSaysHowItEnded) {
    auto* drawer = m_window->findChild<Drawer*>();
    EXPECT_FALSE(drawer->isVisible());
    bool done = false;
    m_jobs.run<int>(
        QStringLiteral("Count"), [](jobs::JobContext&) -> Result<int> { return 1; }, m_window.get(),
        [&done](const Result<int>&) { done = true; });
    EXPECT_TRUE(drawer->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&done] { return done; }, 5000));
    QStringList words;
    for (const auto* label : drawer->findChildren<QLabel*>())
        words << label->text();
    EXPECT_TRUE(words.join(QLatin1Char('|')).contains(QStringLiteral("done in")))
        << words.join(u'|').toStdString();
}

TEST_F(MainWindowTest, ANarrowWindowGivesThePageTheInspectorsRoomUntilItIsCalled) {
    m_window->resize(1200, 800);
    m_window->openPage(QStringLiteral("first"));
    auto* pane = m_window->findChild<InspectorPane*>();
    EXPECT_FALSE(pane->isVisible());
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    EXPECT_TRUE(pane->isVisible());
    m_window->openPage(QStringLiteral("second"));
    EXPECT_FALSE(pane->isVisible()) << "the page has none";
    m_window->openPage(QStringLiteral("first"));
    EXPECT_TRUE(pane->isVisible());
    QAbstractButton* button = nullptr;
    for (auto* one : m_window->findChild<TopBar*>()->findChildren<QAbstractButton*>())
        if (one->accessibleName().contains(QStringLiteral("Ctrl+I"))) button = one;
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isChecked());
    button->click();
    EXPECT_FALSE(pane->isVisible());
    EXPECT_FALSE(button->isChecked());
    m_window->resize(1400, 800);
    QTest::qWait(20);
    EXPECT_TRUE(pane->isVisible());
}

TEST_F(MainWindowTest, TheKeyboardStandsAtTheShownPage) {
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openPage(QStringLiteral("first"));
    EXPECT_TRUE(item("first")->hasFocus()) << "a page without a wish of its own";
    m_window->openPage(QStringLiteral("second"));
    auto* list = new QPushButton(QStringLiteral("list"), page("second"));
    list->show();
    page("second")->setFocusProxy(list);
    m_window->openPage(QStringLiteral("first"));
    m_window->openPage(QStringLiteral("second"));
    EXPECT_TRUE(list->hasFocus());
    item("second")->setFocus();
    QTest::keyClick(item("second"), Qt::Key_Space);
    EXPECT_TRUE(item("second")->hasFocus()) << "who walks the navigation stays there";
}

TEST_F(MainWindowTest, ClosingTheDrawerLastsUntilTheNextJob) {
    auto* drawer = m_window->findChild<Drawer*>();
    const auto run = [this] {
        bool done = false;
        m_jobs.run<int>(
            QStringLiteral("Count"), [](jobs::JobContext&) -> Result<int> { return 1; }, m_window.get(),
            [&done](const Result<int>&) { done = true; });
        return QTest::qWaitFor([&done] { return done; }, 5000);
    };
    ASSERT_TRUE(run());
    EXPECT_TRUE(drawer->isVisible());
    m_window->closeJobs();
    EXPECT_FALSE(drawer->isVisible());
    ASSERT_TRUE(run());
    EXPECT_TRUE(drawer->isVisible());
}

TEST_F(MainWindowTest, WhatTheKeyboardReachesHasAName) {
    m_window->openPage(QStringLiteral("first"));
    m_jobs.run<int>(QStringLiteral("Count"), [](jobs::JobContext&) -> Result<int> { return 1; },
                    m_window.get(), {});
    m_window->notify(Severity::Warn, QStringLiteral("a notice"));
    EXPECT_EQ(namelessWidgets(m_window.get()), "");
}

TEST_F(MainWindowTest, ClosingWhileAQueryRunsIsSafe) {
    m_window->workspaceChanged();
    m_window.reset();
    QTest::qWait(50);
}

}  // namespace
}  // namespace qd::ui::shell
