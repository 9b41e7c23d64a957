// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keys.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/kit/search_field.h"
#include "ui/kit/toast.h"
#include "ui/kit/toast_area.h"
#include "ui/shell/breadcrumb_bar.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_window.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/pane_cycle.h"

namespace qd::ui::shell {
namespace {

class FilterPage final : public Page {
public:
    using Page::Page;
    void refresh() override {}
    bool focusFilter() override { return ++filtered > 0; }
    QString helpSection() const override { return QStringLiteral("reports"); }
    int filtered = 0;
};

class WindowKeysTest : public test::WorkspaceFixture {
protected:
    WindowKeysTest() : m_page(&m_window) {
        for (const char* id : {"overview", "data"}) {
            PageEntry entry{QLatin1String(id), QLatin1String(id), Group::Portfolio, Icon::Overview,
                            [](const PageContext&, QWidget*) -> Page* { return nullptr; }};
            m_registry.add(std::move(entry));
        }
        auto* column = new QVBoxLayout(&m_window);
        for (int i = 0; i < 3; ++i) {
            auto* pane = new QWidget(&m_window);
            auto* inside = new QVBoxLayout(pane);
            for (int k = 0; k < 2; ++k)
                inside->addWidget(new QPushButton(QStringLiteral("%1.%2").arg(i).arg(k), pane));
            column->addWidget(pane);
            m_panes << pane;
        }
        WindowDoors doors;
        doors.activePage = [this] { return &m_page; };
        doors.goTo = [this](const Place& place) { m_gone << place.page; };
        doors.panes = [this] { return m_panes; };
        doors.lock = [this] { m_gone << QStringLiteral("locked"); };
        doors.notices = &m_notices;
        doors.reload = [this] { m_gone << QStringLiteral("reloaded"); };
        m_keys = new WindowKeys(
            {m_theme, m_jobs, m_registry, m_commands, m_services, nullptr, &m_machine, &m_workspace}, doors,
            &m_window);
        applyLook(m_machine, m_theme);
        m_window.resize(1000, 700);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_panes.first()->findChild<QPushButton*>()->setFocus();
    }
    static QString focused() {
        const auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
        return button == nullptr ? QString() : button->text();
    }

    QWidget m_window;
    ToastArea m_notices{m_theme, &m_window};
    FilterPage m_page;
    PageRegistry m_registry;
    CommandRegistry m_commands;
    Preferences m_machine;
    Preferences m_workspace;
    test::RecordingServices m_services;
    QList<QWidget*> m_panes;
    QStringList m_gone;
    WindowKeys* m_keys = nullptr;
};

TEST_F(WindowKeysTest, TheKeysDoWhatTheSheetSays) {
    QTest::keyClick(&m_window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(m_services.asked.last(), QStringLiteral("page data/"));
    QTest::keyClick(&m_window, Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(m_page.filtered, 1);
    QTest::keyClick(&m_window, Qt::Key_F5);
    QTest::keyClick(&m_window, Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(m_gone, (QStringList{QStringLiteral("reloaded"), QStringLiteral("locked")}));
    QTest::keyClick(&m_window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_theme.mode(), Theme::Mode::Light);
}

TEST_F(WindowKeysTest, NoTwoCommandsOfTheWindowHaveTheSameKey) {
    for (const KeyLine& line : keyLines(m_commands))
        EXPECT_TRUE(line.conflicts.isEmpty())
            << line.id.toStdString() << ": " << line.conflicts.join(u',').toStdString();
}

TEST_F(WindowKeysTest, EveryCommandHasATitleAndAGroup) {
    for (const Command& command : m_commands.commands()) {
        EXPECT_FALSE(command.title.isEmpty()) << command.id.toStdString();
        EXPECT_FALSE(command.group.isEmpty()) << command.id.toStdString();
    }
}

TEST_F(WindowKeysTest, NothingThatDecidesHasABareKey) {
    for (const Command& command : m_commands.commands()) {
        for (const QKeySequence& keys : m_commands.keys(command.id)) {
            const bool bare = keys[0].keyboardModifiers() == Qt::NoModifier;
            EXPECT_FALSE(bare && (keys[0].key() == Qt::Key_Return || keys[0].key() == Qt::Key_Enter))
                << command.id.toStdString();
            EXPECT_FALSE(command.decides && typesText(keys)) << command.id.toStdString();
        }
    }
}

TEST_F(WindowKeysTest, F6WalksTheVisiblePanesBothWays) {
    m_panes.at(1)->hide();
    QTest::keyClick(&m_window, Qt::Key_F6);
    EXPECT_EQ(focused(), QStringLiteral("2.0"));
    QTest::keyClick(&m_window, Qt::Key_F6);
    EXPECT_EQ(focused(), QStringLiteral("0.0"));
    m_panes.at(1)->show();
    QTest::keyClick(&m_window, Qt::Key_F6, Qt::ShiftModifier);
    QTest::keyClick(&m_window, Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(focused(), QStringLiteral("1.0"));
}

TEST_F(WindowKeysTest, APaneThatTakesNoKeysIsPassedOver) {
    for (auto* button : m_panes.at(1)->findChildren<QPushButton*>())
        button->setEnabled(false);
    QTest::keyClick(&m_window, Qt::Key_F6);
    EXPECT_EQ(focused(), QStringLiteral("2.0"));
    EXPECT_FALSE(cyclePanes({}, 1));
    EXPECT_FALSE(cyclePanes({nullptr}, 1));
}

TEST_F(WindowKeysTest, AKeyGoesToTheNewestNoticeAndEscapeComesBack) {
    const auto enabled = [this] { return m_commands.find(QStringLiteral("notices.focus"))->enabled(); };
    EXPECT_FALSE(enabled()) << "without a notice there is nothing to go to";
    m_notices.post(Severity::Warn, QStringLiteral("An older one"));
    m_notices.postWith(Severity::Ok, QStringLiteral("Report saved"), QStringLiteral("Open"), [] {});
    ASSERT_TRUE(enabled());
    QTest::keyClick(&m_window, Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(focused(), QStringLiteral("Open"));
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(m_notices.count(), 1);
    EXPECT_EQ(focused(), QStringLiteral("0.0"));
}

TEST_F(WindowKeysTest, F1OpensTheGuideAtTheSectionOfThePage) {
    QTest::keyClick(&m_window, Qt::Key_F1);
    auto* help = m_window.findChild<HelpWindow*>();
    ASSERT_NE(help, nullptr);
    EXPECT_TRUE(help->isVisible());
    EXPECT_EQ(help->anchor(), QStringLiteral("reports"));
    help->close();
}

TEST_F(WindowKeysTest, AltLeftGoesToThePlaceBefore) {
    m_keys->visited({QStringLiteral("overview")});
    m_keys->visited({QStringLiteral("data")});
    QTest::keyClick(&m_window, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_gone.last(), QStringLiteral("overview"));
}

TEST_F(WindowKeysTest, KeysThatAreStoredHoldFromTheStart) {
    chooseKeys(m_commands, m_machine, QStringLiteral("lock"), {QKeySequence(Qt::Key_F9)});
    QTest::keyClick(&m_window, Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(m_gone.isEmpty());
    QTest::keyClick(&m_window, Qt::Key_F9);
    EXPECT_EQ(m_gone.last(), QStringLiteral("locked"));
}

TEST_F(WindowKeysTest, TheSheetListsFiltersAndPrints) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Question, Qt::ShiftModifier);
    auto* sheet = m_window.findChild<KeySheet*>();
    ASSERT_TRUE(sheet->isVisible());
    const auto rows = [sheet] {
        int count = 0;
        for (const auto* row : sheet->findChildren<QWidget*>())
            count += row->accessibleName().contains(QStringLiteral(", ")) && row->isVisible() ? 1 : 0;
        return count;
    };
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return rows() == m_commands.commands().size(); }));  // shown in their turn
    auto* field = sheet->findChild<SearchField*>();
    QTest::keyClicks(field, QStringLiteral("ctrl+l"));
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(rows(), 1);
    EXPECT_TRUE(sheet->isVisible()) << "Return searches and presses nothing";
    EXPECT_TRUE(sheet->pdf().startsWith("%PDF"));
    EXPECT_EQ(namelessWidgets(sheet), "");
    sheet->close();
}

TEST_F(WindowKeysTest, AConflictIsShownInTheSheet) {
    chooseKeys(m_commands, m_machine, QStringLiteral("lock"), {QKeySequence(Qt::Key_F5)});
    for (const KeyLine& line : keyLines(m_commands)) {
        if (line.id == QStringLiteral("lock")) {
            EXPECT_EQ(line.conflicts, QStringList{QStringLiteral("Read the workspace again")});
            EXPECT_TRUE(line.chosen);
        }
    }
}

TEST_F(WindowKeysTest, TheBreadcrumbSaysWhereOneIs) {
    BreadcrumbBar bar(m_theme, m_registry, m_keys->history(), m_services);
    bar.setPlace(QStringLiteral("data"), QStringLiteral("First prices"));
    EXPECT_EQ(bar.words(), (QStringList{groupTitle(Group::Portfolio), QStringLiteral("data"),
                                        QStringLiteral("First prices")}));
    Q_EMIT bar.findChild<Breadcrumb*>()->chosen(1);
    EXPECT_EQ(m_services.asked.last(), QStringLiteral("page data/"));
    bar.setPlace(QStringLiteral("none"), {});
    EXPECT_TRUE(bar.words().isEmpty());
}

TEST(LookPreferencesTest, WhatIsNotKnownCountsAsTheFirst) {
    Preferences machine;
    Theme theme;
    machine.set(kTheme, QStringLiteral("neon"));
    machine.set(kDensity, QStringLiteral("huge"));
    machine.setValue(QStringLiteral("look.reduced_motion"), QStringLiteral("perhaps"));
    applyLook(machine, theme);
    EXPECT_EQ(theme.mode(), Theme::Mode::Dark);
    EXPECT_EQ(theme.density(), Theme::Density::Standard);
    EXPECT_FALSE(theme.reducedMotion());
}

TEST(LookPreferencesTest, EverySettingCanBeChosenAndThenHolds) {
    Preferences machine;
    machine.set(kDeveloperMode, true);
    for (const SettingEntry& entry : settingEntries(machine)) {
        entry.choose();
        EXPECT_TRUE(entry.holds()) << entry.id().toStdString();
        EXPECT_FALSE(entry.title.isEmpty() || entry.choice.isEmpty()) << entry.id().toStdString();
    }
}

}  // namespace
}  // namespace qd::ui::shell
