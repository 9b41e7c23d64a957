// SPDX-License-Identifier: GPL-3.0-or-later
// The small controls: search field, keys, breadcrumb, menus, folding sections, steps, differences.
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/kit/breadcrumb.h"
#include "ui/kit/chip.h"
#include "ui/kit/collapsible_section.h"
#include "ui/kit/diff_list.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/meter.h"
#include "ui/kit/search_field.h"
#include "ui/kit/stepper.h"

using namespace qd::ui;

namespace {

QString s(const char* words) {
    return QString::fromUtf8(words);
}

QList<ProcessStep> sevenSteps() {
    using State = ProcessStep::State;
    return {{s("Draft"), State::Done, s("A. Moreau"), s("08:52")},
            {s("Checks"), State::Done},
            {s("Frozen"), State::Done},
            {s("Risk"), State::Done},
            {s("Compliance"), State::Current, s("L. Okafor")},
            {s("Release"), State::Waiting},
            {s("Reconciled"), State::Waiting}};
}

}  // namespace

TEST(SearchField, SearchesAfterAPauseAtOnceOnReturnAndNotTwice) {
    Theme theme;
    SearchField field(theme, s("Filter positions"));
    QSignalSpy spy(&field, &SearchField::searched);
    field.show();
    QTest::keyClicks(&field, s("ene "));
    EXPECT_EQ(spy.count(), 0);
    QTest::keyClick(&field, Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).toString(), s("ene"));
    QTest::keyClicks(&field, s("r"));
    EXPECT_TRUE(spy.wait(2000)) << "a pause searches by itself";
    EXPECT_EQ(spy.count(), 2);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(spy.count(), 2) << "the same words are not searched twice";
}

TEST(SearchField, EscapeClearsFirstAndThenGoesOn) {
    Theme theme;
    QWidget window;
    auto* field = new SearchField(theme, s("Filter"), &window);
    window.show();
    field->setFocus();
    QTest::keyClicks(field, s("x"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(field->text().isEmpty());
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    again.setAccepted(true);
    QCoreApplication::sendEvent(field, &again);
    EXPECT_FALSE(again.isAccepted()) << "the window can close what is open";
}

TEST(SearchField, KeysStandAtItsEndWhileEmptyAndTheResultAfterwards) {
    Theme theme;
    SearchField field(theme, s("Filter"));
    field.setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    field.setResultNote(s("3 of 112"));
    field.resize(240, 28);
    field.show();
    EXPECT_TRUE(field.findChild<KeyCaps*>()->isVisible());
    field.setText(s("energy"));
    EXPECT_FALSE(field.findChild<KeyCaps*>()->isVisible());
    EXPECT_EQ(field.accessibleDescription(), s("3 of 112"));
    EXPECT_GT(field.textMargins().right(), 0) << "words do not run under the note";
}

TEST(SearchField, TheClearButtonIsThereOnlyWhileThereAreWords) {
    Theme theme;
    SearchField field(theme, s("Filter"));
    field.show();
    QAction* clear = field.actions().constLast();
    EXPECT_FALSE(clear->isVisible());
    field.setText(s("energy"));
    EXPECT_TRUE(clear->isVisible());
    clear->trigger();
    EXPECT_TRUE(field.text().isEmpty());
    EXPECT_FALSE(clear->isVisible());
}

TEST(KeyCaps, SplitsChordsAndTheKeysOfEach) {
    EXPECT_EQ(capsOf(QKeySequence(Qt::CTRL | Qt::Key_K)), (QStringList{s("Ctrl"), s("K")}));
    EXPECT_EQ(capsOf(QKeySequence(Qt::Key_G, Qt::Key_P)), (QStringList{s("G"), s(""), s("P")}));
    EXPECT_EQ(capsOf(QKeySequence(Qt::CTRL | Qt::Key_Plus)), (QStringList{s("Ctrl"), s("+")}));
    EXPECT_EQ(capsOf(QKeySequence(Qt::Key_Plus)), QStringList{s("+")});
    EXPECT_TRUE(capsOf({}).isEmpty());
    Theme theme;
    const KeyCaps caps(theme, QKeySequence(Qt::CTRL | Qt::Key_K));
    EXPECT_EQ(caps.accessibleName(), s("Ctrl+K"));
    EXPECT_GT(caps.sizeHint().width(), 40);
}

TEST(Breadcrumb, LeadsBackAndFoldsTheMiddleFirst) {
    Theme theme;
    Breadcrumb crumbs(theme);
    crumbs.setCrumbs({s("Global Equity Core"), s("Backtests"), s("Run 12"), s("Drawdown of 2022")});
    crumbs.resize(crumbs.sizeHint());
    crumbs.show();
    EXPECT_EQ(crumbs.foldedCount(), 0);
    QSignalSpy spy(&crumbs, &Breadcrumb::chosen);
    for (QToolButton* button : crumbs.findChildren<QToolButton*>())
        if (button->accessibleName() == s("Backtests")) button->click();
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy.at(0).at(0).toInt(), 1);
    crumbs.resize(crumbs.sizeHint().width() - 60, 24);
    EXPECT_GE(crumbs.foldedCount(), 1);
    EXPECT_LE(crumbs.foldedCount(), 2);
    for (const int width : {300, 200, 120}) {
        crumbs.resize(width, 24);
        for (const QToolButton* button : crumbs.findChildren<QToolButton*>())
            EXPECT_TRUE(!button->isVisible() || button->x() <= width - 24);
    }
    crumbs.setCrumbs({});
    EXPECT_FALSE(crumbs.grab().isNull());
}

TEST(MenuButton, FillsItsMenuAnewEachTime) {
    Theme theme;
    int filled = 0;
    MenuButton button(theme, s("Layout"), [&filled](QMenu& menu) {
        ++filled;
        menu.addAction(QStringLiteral("Reset"));
    });
    button.show();
    QTest::keyClick(&button, Qt::Key_Down);
    button.click();
    EXPECT_EQ(filled, 2);
    EXPECT_EQ(button.accessibleName(), s("Layout"));
    for (QMenu* menu : button.findChildren<QMenu*>())
        menu->close();
}

TEST(SplitButton, TheButtonActsAndTheArrowOpensTheVariants) {
    Theme theme;
    bool filled = false;
    SplitButton split(theme, ButtonRole::Plain, s("Export"), [&filled](QMenu&) { filled = true; });
    QSignalSpy spy(&split, &SplitButton::clicked);
    split.show();
    split.button()->click();
    EXPECT_EQ(spy.count(), 1);
    EXPECT_FALSE(filled);
    split.arrow()->click();
    EXPECT_TRUE(filled);
    EXPECT_FALSE(split.arrow()->accessibleName().isEmpty());
    for (QMenu* menu : split.findChildren<QMenu*>())
        menu->close();
}

TEST(CollapsibleSection, FoldsByKeyAndSaysSo) {
    Theme theme;
    theme.setReducedMotion(true);
    CollapsibleSection section(theme, s("Costs"));
    auto* body = new QLabel(s("Commission"));
    section.setBody(body);
    section.show();
    QSignalSpy spy(&section, &CollapsibleSection::toggled);
    section.heading()->setFocus();
    QTest::keyClick(section.heading(), Qt::Key_Space);
    EXPECT_FALSE(section.isOpen());
    EXPECT_FALSE(body->isVisible());
    EXPECT_EQ(section.heading()->accessibleDescription(), s("Closed"));
    QTest::keyClick(section.heading(), Qt::Key_Space);
    EXPECT_TRUE(body->isVisible());
    EXPECT_EQ(spy.count(), 2);
    section.setOpen(false);
    EXPECT_EQ(spy.count(), 2) << "only the user's hand is told";
}

TEST(CollapsibleSection, WithMotionItEndsWhereItWouldWithout) {
    Theme theme;
    CollapsibleSection section(theme, s("Costs"));
    auto* body = new QLabel(s("Commission"));
    section.setBody(body);
    section.show();
    section.setOpen(false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !body->isVisible(); }, 2000));
    section.setOpen(true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return body->maximumHeight() == QWIDGETSIZE_MAX; }, 2000));
    EXPECT_TRUE(body->isVisible());
}

TEST(Stepper, StandsOnTheFirstOpenStepAndIsWalkedByKeys) {
    Theme theme;
    Stepper strip(theme);
    strip.setSteps(sevenSteps());
    EXPECT_EQ(strip.current(), 4);
    EXPECT_EQ(strip.accessibleDescription(), s("5 of 7, Compliance, here now, L. Okafor"));
    QSignalSpy spy(&strip, &Stepper::stepChosen);
    QTest::keyClick(&strip, Qt::Key_Home);
    EXPECT_EQ(strip.accessibleDescription(), s("1 of 7, Draft, done, A. Moreau, 08:52"));
    QTest::keyClick(&strip, Qt::Key_Left);
    EXPECT_EQ(strip.current(), 0) << "nothing before the first";
    QTest::keyClick(&strip, Qt::Key_Right);
    EXPECT_EQ(strip.current(), 1);
    EXPECT_EQ(spy.count(), 2);
}

TEST(Stepper, DrawsAnyNumberAtAnyWidth) {
    Theme theme;
    Stepper strip(theme);
    for (const auto& steps : {QList<ProcessStep>{}, QList<ProcessStep>{{s("Only")}}, sevenSteps()}) {
        strip.setSteps(steps);
        for (const int width : {1, 90, 300, 2400}) {
            strip.resize(width, 56);
            EXPECT_FALSE(strip.grab().isNull());
        }
    }
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&strip)->role(), QAccessible::List);
}

TEST(DiffList, ReadersHearBothSidesAndTheLineCanBeCopied) {
    Theme theme;
    DiffList list(theme);
    list.setRows({{s("Energy"), s("10.4"), s("9.1"), s("\u22121.3")}});
    EXPECT_EQ(list.accessibleDescription(), s("Energy: before 10.4, after 9.1, difference \u22121.3"));
    list.resize(300, list.sizeHint().height());
    list.show();
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), s("Energy\t10.4\t9.1\t\u22121.3"));
    list.setRows({});
    QTest::keyClick(&list, Qt::Key_Down);
    EXPECT_FALSE(list.grab().isNull());
}

TEST(AccessibleRole, ReadersAreToldWhatPaintedWidgetsAre) {
    Theme theme;
    Meter meter(theme);
    meter.setShare(0.37);
    QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(&meter);
    ASSERT_EQ(bar->role(), QAccessible::ProgressBar);
    ASSERT_NE(bar->valueInterface(), nullptr);
    EXPECT_NEAR(bar->valueInterface()->currentValue().toDouble(), 0.37, 1e-9);
    meter.setShare(std::nan(""));
    EXPECT_NEAR(bar->valueInterface()->currentValue().toDouble(), 0.0, 1e-9);
    Chip chip(theme, Severity::Hard, s("Energy cap"));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&chip)->role(), QAccessible::StaticText);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&chip)->text(QAccessible::Name), s("Hard: Energy cap"));
}
