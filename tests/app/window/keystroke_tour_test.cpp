// SPDX-License-Identifier: GPL-3.0-or-later
// The tour of the README through the window, by keys alone, in the real program on the demo workspace. Each
// step says what the reader is told to press and what has to stand there afterwards.
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/app/window/demo_console.h"
#include "ui/charts/time_series_chart.h"
#include "ui/models/blotter_view.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_window.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/lineage_panel.h"

namespace qd::console::test {

namespace {

class KeystrokeTour : public DemoConsole {
protected:
    void SetUp() override {
        DemoConsole::SetUp();
        open({1440, 900});
        frame().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&frame()));
    }
    /// Presses a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier, int waitMs = 120) {
        QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &frame();
        QTest::keyClick(target, key, with);
        settle(waitMs);
    }
    void type(const char* text) {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
        settle(200);
    }
    /// Without a window manager nobody else gives the keyboard back when a window closes.
    void backToFrame() {
        frame().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&frame()));
        window().currentPage()->setFocus();
    }
    template <class T>
    T* onPage() {
        const auto found = window().currentPage()->findChildren<T*>();
        for (T* one : found) {
            if (one->isVisible()) return one;
        }
        return nullptr;
    }
    template <class T>
    T* visibleWindow() {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget* one : windows) {
            auto* wanted = qobject_cast<T*>(one);
            if (wanted != nullptr && wanted->isVisible()) return wanted;
        }
        return nullptr;
    }
};

TEST_F(KeystrokeTour, OpensEachPageByItsKey) {
    const auto ids = pageIds();
    for (int i = 0; i < ids.size() && i < 9; ++i) {
        press(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        EXPECT_EQ(window().currentId(), ids.at(i));
    }
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window().currentId(), ids.at(std::min<qsizetype>(ids.size(), 9) - 2)) << "Alt+Left goes back";
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(window().currentId(), ids.at(std::min<qsizetype>(ids.size(), 9) - 1))
        << "Alt+Right goes forward";
}

TEST_F(KeystrokeTour, FindsAPositionThroughThePaletteAndFilters) {
    press(Qt::Key_K, Qt::ControlModifier, 400);
    auto* palette = frame().findChild<ui::shell::CommandPalette*>();
    ASSERT_NE(palette, nullptr);
    ASSERT_TRUE(palette->isVisible());
    type("@RTHME");
    settle(1500);  // the symbols are read by a job
    press(Qt::Key_Return, Qt::NoModifier, 600);
    EXPECT_FALSE(palette->isVisible());
    ASSERT_EQ(window().currentId(), QStringLiteral("positions"));
    auto* table = onPage<ui::models::BlotterView>();
    ASSERT_NE(table, nullptr);
    EXPECT_GE(table->selectedRow(), 0);
    const int all = table->model()->rowCount();
    press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_NE(qobject_cast<QLineEdit*>(QApplication::focusWidget()), nullptr);
    type("util");
    settle(500);
    EXPECT_LT(table->model()->rowCount(), all);
    EXPECT_GT(table->model()->rowCount(), 0);
}

TEST_F(KeystrokeTour, WalksTheChartOfABacktest) {
    show(QStringLiteral("backtests"));
    settle(600);
    auto* chart = onPage<ui::charts::TimeSeriesChart>();
    ASSERT_NE(chart, nullptr);
    chart->setFocus();
    press(Qt::Key_End);
    const QString last = chart->readout();
    press(Qt::Key_Left);
    EXPECT_NE(chart->readout(), last);
    const auto whole = chart->visibleRange();
    press(Qt::Key_Plus);
    EXPECT_LT(chart->visibleRange().count(), whole.count());
    press(Qt::Key_0);
    EXPECT_EQ(chart->visibleRange().count(), whole.count());
}

TEST_F(KeystrokeTour, ExplainsANumberShowsTheGuideAndTheKeys) {
    window().explain(QStringLiteral("overview/value"));
    settle(600);
    auto* lineage = visibleWindow<ui::shell::LineagePanel>();
    ASSERT_NE(lineage, nullptr);
    QTest::keyClick(lineage, Qt::Key_Escape);
    settle(200);
    EXPECT_FALSE(lineage->isVisible());
    backToFrame();
    press(Qt::Key_F1, Qt::NoModifier, 600);
    auto* guide = visibleWindow<ui::shell::HelpWindow>();
    ASSERT_NE(guide, nullptr);
    guide->close();
    backToFrame();
    press(Qt::Key_Question, Qt::ShiftModifier, 400);
    EXPECT_NE(visibleWindow<ui::shell::KeySheet>(), nullptr);
}

TEST_F(KeystrokeTour, LocksWithOneKeyAndShowsNothingOfTheWorkspace) {
    press(Qt::Key_L, Qt::ControlModifier, 600);
    const auto labels = frame().findChildren<ui::models::BlotterView*>();
    for (auto* table : labels)
        EXPECT_FALSE(table->isVisible());
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr) << "the keyboard is in the passphrase";
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, QStringLiteral("seven otters sail at dawn"));
    QTest::keyClick(field, Qt::Key_Return);
    settle(1500);
    ASSERT_NE(m_console->window(), nullptr);
    EXPECT_EQ(window().currentId(), QStringLiteral("overview")) << "back at the same place";
}

TEST_F(KeystrokeTour, NoTwoCommandsStandOnTheSameKeys) {
    const auto ids = pageIds();
    for (const QString& id : ids)
        show(id);
    const auto& commands = window().commands();
    EXPECT_GT(commands.commands().size(), 60);
    for (const auto& command : commands.commands()) {
        EXPECT_FALSE(command.title.isEmpty()) << command.id.toStdString();
        EXPECT_FALSE(command.group.isEmpty()) << command.id.toStdString();
        for (const QKeySequence& keys : commands.keys(command.id)) {
            const QStringList others = commands.usersOf(keys, command.id);
            EXPECT_TRUE(others.isEmpty())
                << command.id.toStdString() << " and " << others.join(u' ').toStdString() << " on "
                << keys.toString().toStdString();
            EXPECT_FALSE(keys == QKeySequence(Qt::Key_Return) || keys == QKeySequence(Qt::Key_Enter))
                << command.id.toStdString() << " stands on Return alone";
        }
    }
}

}  // namespace

}  // namespace qd::console::test
