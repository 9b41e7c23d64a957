// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/palette_sources.h"

namespace qd::ui::shell {
namespace {

class CommandPaletteTest : public test::WorkspaceFixture {
protected:
    CommandPaletteTest() {
        storeSymbols();
        addPage("positions", "Positions", "symbol");
        addPage("backtests", "Backtests", "run");
        add("make.report", "Make a report", false);
        add("limits.release", "Release the limit", true);
        m_window.resize(1200, 800);
        m_field = new QLineEdit(&m_window);
        m_palette = new CommandPalette(
            {m_theme, m_jobs, m_session, m_services, {}, &m_commands, &m_workspace, &m_machine}, m_registry,
            &m_window);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_field->setFocus();
    }
    void storeSymbols() {
        ASSERT_TRUE(
            m_session->vault()
                .transact([](vault::Writer& writer) -> Result<vault::AuditDraft> {
                    QD_CHECK(writer.setHoldings({{"NRG", Quantity::parse("1").value(), std::nullopt}}));
                    QD_CHECK(writer.putSecurities({{"NRG", "Northern Energy", "Energy"}}));
                    return vault::AuditDraft{"petra", "holdings.import", "test", "{}"};
                })
                .ok());
    }
    void addPage(const char* id, const char* title, const char* opens) {
        PageEntry entry{QLatin1String(id), QLatin1String(title), Group::Portfolio, Icon::Overview,
                        [](const PageContext&, QWidget*) -> Page* { return nullptr; }};
        entry.opens = {QLatin1String(opens)};
        m_registry.add(std::move(entry));
    }
    void add(const char* id, const char* title, bool decides) {
        Command command;
        command.id = QLatin1String(id);
        command.title = QLatin1String(title);
        command.run = [this, id] { m_ran << QLatin1String(id); };
        command.enabled = [this] { return m_enabled; };
        command.decides = decides;
        m_commands.add(&m_window, command);
    }
    QLineEdit* field() { return m_palette->findChild<QLineEdit*>(); }
    QListView* list() { return m_palette->findChild<QListView*>(); }
    PaletteModel* model() { return m_palette->findChild<PaletteModel*>(); }
    QString current() { return list()->currentIndex().data().toString(); }
    void openAndType(const char* text) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(m_palette->isVisible());
        QTest::keyClicks(field(), QLatin1String(text));
    }
    void waitForWorkspace() {
        m_palette->open();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_palette->ready(); }, 5000));
        m_palette->dismiss();
    }

    QWidget m_window;
    PageRegistry m_registry;
    CommandRegistry m_commands;
    Preferences m_machine;
    Preferences m_workspace;
    test::RecordingServices m_services;
    QStringList m_ran;
    bool m_enabled = true;
    QLineEdit* m_field = nullptr;
    CommandPalette* m_palette = nullptr;
};

TEST_F(CommandPaletteTest, RunsAnActionAndGivesTheKeyboardBackFirst) {
    openAndType("make rep");
    EXPECT_EQ(current(), QStringLiteral("Make a report"));
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_EQ(m_ran, QStringList{QStringLiteral("make.report")});
    EXPECT_FALSE(m_palette->isVisible());
    EXPECT_TRUE(m_field->hasFocus());
}

TEST_F(CommandPaletteTest, EscapeClosesItAndGivesTheKeyboardBack) {
    openAndType("x");
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_FALSE(m_palette->isVisible());
    EXPECT_TRUE(m_field->hasFocus());
}

TEST_F(CommandPaletteTest, ADecisionIsNeverMadeByReturn) {
    openAndType("release");
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(m_ran.isEmpty());
    EXPECT_TRUE(m_palette->isVisible()) << "it asks";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(QApplication::focusWidget(), key);
    EXPECT_TRUE(m_ran.isEmpty()) << "nor with the keyboard on the button";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_ran, QStringList{QStringLiteral("limits.release")});
    EXPECT_FALSE(m_palette->isVisible());
}

TEST_F(CommandPaletteTest, EscapeFromTheQuestionGoesBackToTheList) {
    openAndType("release");
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(m_palette->isVisible());
    EXPECT_TRUE(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_FALSE(m_palette->isVisible());
}

TEST_F(CommandPaletteTest, WhatIsNotEnabledDoesNotRun) {
    m_enabled = false;
    openAndType("make rep");
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_TRUE(m_ran.isEmpty());
    EXPECT_TRUE(list()
                    ->currentIndex()
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("not available")));
}

TEST_F(CommandPaletteTest, FindsSymbolsByTickerNameAndSector) {
    waitForWorkspace();
    for (const char* words : {"nrg", "northern", "@energy"}) {
        openAndType(words);
        EXPECT_EQ(current(), QStringLiteral("NRG")) << words;
        QTest::keyClick(field(), Qt::Key_Escape);
    }
    openAndType("nrg");
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_EQ(m_services.asked.last(), QStringLiteral("page positions/NRG"));
}

TEST_F(CommandPaletteTest, AltReturnAsksForAPanel) {
    waitForWorkspace();
    QSignalSpy panel(m_palette, &CommandPalette::panelRequested);
    openAndType("nrg");
    QTest::keyClick(field(), Qt::Key_Return, Qt::AltModifier);
    ASSERT_EQ(panel.count(), 1);
    EXPECT_EQ(panel.first().at(0).toString(), QStringLiteral("positions"));
    EXPECT_EQ(panel.first().at(1).toString(), QStringLiteral("NRG"));
}

TEST_F(CommandPaletteTest, PrefixesChooseWhatIsLookedAt) {
    openAndType(">theme light");
    EXPECT_EQ(model()->row(0)->kind, PaletteKind::Setting);
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_EQ(m_machine.get(kTheme), QStringLiteral("light"));
    openAndType("?audit chain");
    EXPECT_EQ(model()->row(0)->kind, PaletteKind::Guide);
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_EQ(m_services.asked.last(), QStringLiteral("help audit-chain"));
}

TEST_F(CommandPaletteTest, ArrowsAndPagesWalkTheRows) {
    openAndType("");
    const int count = model()->rowCount();
    ASSERT_GT(count, 11);
    QTest::keyClick(field(), Qt::Key_Down);
    EXPECT_EQ(list()->currentIndex().row(), 1);
    QTest::keyClick(field(), Qt::Key_Up);
    QTest::keyClick(field(), Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), count - 1) << "past the end it comes out at the other";
    QTest::keyClick(field(), Qt::Key_PageDown);
    EXPECT_EQ(list()->currentIndex().row(), count - 1);
    QTest::keyClick(field(), Qt::Key_PageUp);
    EXPECT_EQ(list()->currentIndex().row(), count - 11);
}

TEST_F(CommandPaletteTest, WhatWasUsedLatelyComesFirstAndIsRemembered) {
    openAndType("make rep");
    QTest::keyClick(field(), Qt::Key_Return);
    openAndType("");
    EXPECT_EQ(current(), QStringLiteral("Make a report"));
    EXPECT_FALSE(m_workspace.get(QStringLiteral("palette.recent")).isUndefined());
    EXPECT_TRUE(m_machine.get(QStringLiteral("palette.recent")).isUndefined())
        << "names of a workspace stay in it";
}

TEST_F(CommandPaletteTest, TellsReadersWhichRowIsMeant) {
    openAndType("");
    const QString first = field()->accessibleDescription();
    QTest::keyClick(field(), Qt::Key_Down);
    const QString second = field()->accessibleDescription();
    EXPECT_NE(first, second);
    EXPECT_TRUE(second.startsWith(current()));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(list())->childCount(), model()->rowCount());
    EXPECT_EQ(list()->currentIndex().data(Qt::AccessibleTextRole).toString(), second);
}

TEST_F(CommandPaletteTest, NothingFoundIsSaidAndReturnDoesNothing) {
    openAndType("qqqqzzzz");
    EXPECT_EQ(model()->rowCount(), 0);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_PageUp})
        QTest::keyClick(field(), key);
    EXPECT_TRUE(m_palette->isVisible());
}

TEST_F(CommandPaletteTest, WhatTheKeyboardReachesHasAName) {
    openAndType("");
    EXPECT_EQ(namelessWidgets(m_palette), "");
}

TEST(PaletteModelTest, IsASoundModel) {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    PaletteEntry entry;
    entry.title = QStringLiteral("Find me");
    model.setRows({&entry, &entry}, QStringLiteral("fm"));
    EXPECT_EQ(model.positions(0).title, (QList<int>{0, 5}));
    model.setRows({}, {});
    EXPECT_EQ(model.row(0), nullptr);
}

TEST(PaletteIndexTest, RecentEntriesThatAreGoneArePassedOver) {
    PaletteIndex index;
    index.setRecent({QStringLiteral("1:gone"), QStringLiteral("1:b"), QStringLiteral("nonsense")});
    index.setFixed({{PaletteKind::Action, QStringLiteral("a"), QStringLiteral("Alpha")},
                    {PaletteKind::Action, QStringLiteral("b"), QStringLiteral("Beta")}});
    EXPECT_EQ(index.find({}).front()->id, QStringLiteral("b"));
    EXPECT_EQ(index.find({}).size(), 2U);
    EXPECT_EQ(index.find(QStringLiteral("a")).front()->id, QStringLiteral("a"));
}

TEST(PaletteIndexTest, TheScriptThatIsMeasuredFindsSomething) {
    const SystemClock clock;
    const PaletteTiming timing = measurePalette(clock, 500);
    EXPECT_GT(timing.keystrokes, 100);
    EXPECT_LE(timing.medianMs, timing.p99Ms);
    EXPECT_LE(timing.p99Ms, timing.maxMs);
    RecordProperty("palette_p99_ms", std::to_string(timing.p99Ms));
}

}  // namespace
}  // namespace qd::ui::shell
