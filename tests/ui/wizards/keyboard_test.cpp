// SPDX-License-Identifier: GPL-3.0-or-later
// The first run with the keyboard alone.
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/wizards/wizard_fixture.h"
#include "ui/wizards/first_run_wizard.h"

using namespace qd;
using namespace qd::ui::wizards;
using Step = FirstRunFlow::Step;

namespace {

/// Presses keys at whatever has the focus.
class Typist {
public:
    explicit Typist(WizardFixture& fixture)
        : wizard(fixture.context), finished(&wizard, &FirstRunWizard::finished) {
        wizard.resize(1200, 800);
        wizard.show();
        wizard.activateWindow();
    }
    /// Tab until the widget with this name has the focus; false when it cannot be reached.
    [[nodiscard]] bool tabTo(const char* name) {
        for (int i = 0; i < 60; ++i) {
            const QWidget* at = wizard.focusWidget();
            if (at != nullptr && at->isVisible() && at->objectName() == QString::fromLatin1(name))
                return true;
            QTest::keyClick(&wizard, Qt::Key_Tab);
        }
        return false;
    }
    void press(Qt::Key key) { QTest::keyClick(wizard.focusWidget(), key); }
    void write(const QString& text) {
        QTest::keyClick(wizard.focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(wizard.focusWidget(), text);
    }
    [[nodiscard]] bool reaches(Step step) {
        return QTest::qWaitFor([&] { return wizard.flow().step() == step; }, 30'000);
    }
    [[nodiscard]] std::string nameless() const { return namelessWidgets(&wizard); }

    FirstRunWizard wizard;
    QSignalSpy finished;
};

}  // namespace

TEST(Keyboard, TheWholeFirstRunNeedsNoMouse) {
    WizardFixture fixture;
    Typist typist(fixture);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&typist.wizard));
    ASSERT_TRUE(typist.tabTo("chooseMake"));
    typist.press(Qt::Key_Space);
    ASSERT_EQ(typist.wizard.flow().step(), Step::Workspace);
    ASSERT_TRUE(typist.tabTo("workspaceName"));
    typist.write(QStringLiteral("growth"));
    ASSERT_TRUE(typist.tabTo("passphrase"));
    typist.write(kPassphrase);
    ASSERT_TRUE(typist.tabTo("passphraseAgain"));
    typist.write(kPassphrase);
    ASSERT_TRUE(typist.tabTo("primary"));
    typist.press(Qt::Key_Space);
    ASSERT_TRUE(typist.reaches(Step::Prices));
    ASSERT_TRUE(typist.tabTo("pricesPath"));
    typist.write(fixture.write("vendor.csv", longPrices(120)));
    typist.press(Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !typist.wizard.flow().prices().busy(); }, 10'000));
    ASSERT_TRUE(typist.tabTo("map_close"));
    ASSERT_TRUE(typist.tabTo("primary"));
    typist.press(Qt::Key_Space);
    ASSERT_TRUE(typist.reaches(Step::PricesProof));
    ASSERT_TRUE(typist.tabTo("primary"));
    typist.press(Qt::Key_Space);
    ASSERT_TRUE(typist.reaches(Step::Backtest));
    ASSERT_TRUE(typist.tabTo("primary"));
    typist.press(Qt::Key_Space);
    ASSERT_TRUE(typist.reaches(Step::Ready));
    ASSERT_TRUE(typist.tabTo("primary"));
    typist.press(Qt::Key_Space);
    EXPECT_EQ(typist.finished.count(), 1);
}

TEST(Keyboard, NoBareReturnMakesAWorkspace) {
    WizardFixture fixture;
    Typist typist(fixture);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&typist.wizard));
    ASSERT_TRUE(typist.tabTo("chooseMake"));
    typist.press(Qt::Key_Space);
    ASSERT_TRUE(typist.tabTo("passphrase"));
    typist.write(kPassphrase);
    ASSERT_TRUE(typist.tabTo("passphraseAgain"));
    typist.write(kPassphrase);
    typist.press(Qt::Key_Return);
    EXPECT_FALSE(typist.wizard.flow().busy());
    EXPECT_EQ(typist.wizard.focusWidget()->objectName(), QStringLiteral("primary"));
    typist.press(Qt::Key_Return);
    EXPECT_FALSE(typist.wizard.flow().busy()) << "the button takes Space, not Return";
    QTest::keyClick(typist.wizard.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(typist.reaches(Step::Prices));
}

TEST(Keyboard, ReturnGoesOnWhereNothingIsDecided) {
    WizardFixture fixture;
    Typist typist(fixture);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&typist.wizard));
    ASSERT_TRUE(typist.tabTo("chooseMake"));
    typist.press(Qt::Key_Return);
    EXPECT_EQ(typist.wizard.flow().step(), Step::Workspace);
    FirstRunFlow& flow = typist.wizard.flow();
    flow.workspace().make(fixture.file("growth.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    ASSERT_TRUE(typist.reaches(Step::Prices));
    flow.prices().readHead(fixture.write("wide.csv", widePrices(60)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.prices().canImport(); }, 10'000));
    flow.prices().start();
    ASSERT_TRUE(typist.reaches(Step::PricesProof));
    ASSERT_TRUE(typist.tabTo("primary"));
    typist.press(Qt::Key_Return);
    EXPECT_EQ(flow.step(), Step::Backtest);
}

TEST(Keyboard, EveryStepHasANameForEachControl) {
    WizardFixture fixture;
    Typist typist(fixture);
    FirstRunFlow& flow = typist.wizard.flow();
    for (const Step step : {Step::Workspace, Step::Open, Step::Demo}) {
        flow.choose(step);
        EXPECT_EQ(typist.nameless(), "") << static_cast<int>(step);
        flow.back();
    }
    flow.choose(Step::Workspace);
    flow.workspace().make(fixture.file("growth.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    ASSERT_TRUE(typist.reaches(Step::Prices));
    flow.prices().readHead(fixture.write("wide.csv", widePrices(60)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.prices().canImport(); }, 10'000));
    EXPECT_EQ(typist.nameless(), "") << "prices";
    flow.prices().start();
    ASSERT_TRUE(typist.reaches(Step::PricesProof));
    EXPECT_EQ(typist.nameless(), "") << "proof";
    flow.next();
    EXPECT_EQ(typist.nameless(), "") << "backtest";
    flow.later();
    EXPECT_EQ(typist.nameless(), "") << "ready";
}

TEST(Keyboard, WhatItReachesHasAName) {
    WizardFixture fixture;
    const Typist typist(fixture);
    EXPECT_EQ(typist.nameless(), "");
}
