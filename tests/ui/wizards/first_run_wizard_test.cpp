// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/first_run_wizard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"
#include "ui/kit/banner.h"
#include "ui/kit/tile_strip.h"
#include "ui/wizards/wizard_frame.h"

using namespace qd;
using namespace qd::ui::wizards;
using Step = FirstRunFlow::Step;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

/// A wizard on the (offscreen) screen, driven by its fields and buttons.
class Bridge {
public:
    explicit Bridge(WizardFixture& fixture)
        : wizard(fixture.context), finished(&wizard, &FirstRunWizard::finished) {
        wizard.resize(1100, 800);
        wizard.show();
    }
    template <class T>
    T* at(const char* name) {
        T* found = shown<T>(wizard, name);
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    void type(const char* field, const QString& text) {
        if (auto* edit = at<QLineEdit>(field)) {
            edit->clear();
            QTest::keyClicks(edit, text);
        }
    }
    void click(const char* button) {
        if (auto* b = at<QAbstractButton>(button)) QTest::mouseClick(b, Qt::LeftButton);
    }
    [[nodiscard]] bool reaches(Step step) {
        return QTest::qWaitFor([&] { return wizard.flow().step() == step; }, 30'000);
    }
    [[nodiscard]] QString problem() {
        for (ui::Banner* banner : wizard.findChildren<ui::Banner*>())
            if (banner->isVisible()) return banner->cause();
        return {};
    }
    [[nodiscard]] bool primaryReady() { return at<QPushButton>("primary")->isEnabled(); }
    void makeWorkspace() {
        click("chooseMake");
        type("workspaceName", s("growth"));
        type("passphrase", kPassphrase);
        type("passphraseAgain", kPassphrase);
        click("primary");
        EXPECT_TRUE(reaches(Step::Prices)) << problem().toStdString();
    }
    void readFile(const QString& path) {
        type("pricesPath", path);
        QTest::keyClick(at<QLineEdit>("pricesPath"), Qt::Key_Return);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !wizard.flow().prices().busy(); }, 10'000));
    }

    FirstRunWizard wizard;
    QSignalSpy finished;
};

}  // namespace

TEST(FirstRunWizard, FromNothingToAFirstBacktest) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    bridge.makeWorkspace();
    EXPECT_TRUE(fixture.exists(fixture.file("growth.qdw")));

    bridge.readFile(fixture.write("vendor.csv", longPrices(120)));
    EXPECT_EQ(bridge.at<QComboBox>("map_close")->currentText(), s("PX_LAST"));
    EXPECT_EQ(bridge.at<QComboBox>("map_open")->currentText(), s("Skip"));
    bridge.type("benchmark", s("DDD"));
    bridge.click("primary");
    ASSERT_TRUE(bridge.reaches(Step::PricesProof)) << bridge.problem().toStdString();
    auto* tiles = bridge.wizard.findChildren<ui::TileStrip*>().first();
    EXPECT_EQ(tiles->tiles().at(0).value, s("120"));
    EXPECT_EQ(tiles->tiles().at(1).value, s("4"));

    bridge.click("primary");
    ASSERT_TRUE(bridge.reaches(Step::Backtest));
    bridge.click("method_inverse-volatility");
    bridge.click("primary");
    ASSERT_TRUE(bridge.reaches(Step::Ready)) << bridge.problem().toStdString();
    EXPECT_EQ(bridge.wizard.flow().backtest().run()->record.name, "Inverse volatility, monthly");
    bridge.click("primary");
    ASSERT_EQ(bridge.finished.count(), 1);
    EXPECT_EQ(bridge.finished.at(0).at(1).toString(), s("overview"));
}

TEST(FirstRunWizard, AWeakOrMistypedPassphraseIsNotTaken) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    bridge.click("chooseMake");
    EXPECT_FALSE(bridge.primaryReady());
    bridge.type("passphrase", s("short"));
    bridge.type("passphraseAgain", s("short"));
    bridge.click("primary");
    EXPECT_EQ(bridge.wizard.flow().step(), Step::Workspace);
    EXPECT_FALSE(bridge.wizard.flow().workspace().busy());
    EXPECT_EQ(bridge.at<QLineEdit>("passphrase")->text(), s("short"))
        << "what was typed is kept to be mended";
    bridge.type("passphrase", kPassphrase);
    bridge.type("passphraseAgain", s("seven otters sail at dusk"));
    bridge.click("primary");
    EXPECT_FALSE(bridge.wizard.flow().workspace().busy());
    EXPECT_FALSE(fixture.exists(fixture.file("portfolio.qdw")));
}

TEST(FirstRunWizard, ThePassphraseLeavesTheFieldsWhenItIsUsed) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    bridge.click("chooseMake");
    auto* first = bridge.at<QLineEdit>("passphrase");
    auto* again = bridge.at<QLineEdit>("passphraseAgain");
    first->setText(kPassphrase);
    again->setText(kPassphrase);
    bridge.click("primary");
    EXPECT_TRUE(first->text().isEmpty());
    EXPECT_TRUE(again->text().isEmpty());
    EXPECT_TRUE(bridge.reaches(Step::Prices));
}

TEST(FirstRunWizard, AnExistingFileIsNotOverwritten) {
    WizardFixture fixture;
    { const SessionPtr there = fixture.workspace("growth.qdw"); }
    Bridge bridge(fixture);
    bridge.click("chooseMake");
    bridge.type("workspaceName", s("growth"));
    bridge.type("passphrase", kPassphrase);
    bridge.type("passphraseAgain", kPassphrase);
    bridge.click("primary");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bridge.problem().isEmpty(); }, 20'000));
    EXPECT_EQ(bridge.wizard.flow().step(), Step::Workspace);
    EXPECT_EQ(bridge.at<QLineEdit>("workspaceName")->text(), s("growth"));
}

TEST(FirstRunWizard, ABadPriceFileShowsItsPlaceAndCanBeMended) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    bridge.makeWorkspace();
    std::string csv = longPrices(30);
    const auto at = csv.find('\n', csv.size() / 2) + 1;
    csv.insert(at, "2022-01-05,AAA\n");
    const QString path = fixture.write("vendor.csv", csv);
    bridge.readFile(path);
    bridge.type("datasetName", s("Mine"));
    bridge.click("primary");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bridge.problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(bridge.problem().startsWith(s("vendor.csv, line "))) << bridge.problem().toStdString();
    EXPECT_TRUE(bridge.problem().contains(s("expected 4"))) << bridge.problem().toStdString();
    EXPECT_EQ(bridge.at<QLineEdit>("datasetName")->text(), s("Mine"));
    EXPECT_EQ(bridge.at<QLineEdit>("pricesPath")->text(), path);
    static_cast<void>(fixture.write("vendor.csv", longPrices(30)));
    bridge.click("primary");
    ASSERT_TRUE(bridge.reaches(Step::PricesProof));
    EXPECT_EQ(bridge.wizard.flow().prices().outcome()->dataset.name, "Mine");
}

TEST(FirstRunWizard, AWrongColumnIsNamedBeforeTheImport) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    bridge.makeWorkspace();
    bridge.readFile(fixture.write("vendor.csv", longPrices(30)));
    EXPECT_TRUE(bridge.primaryReady());
    auto* close = bridge.at<QComboBox>("map_close");
    close->setCurrentIndex(0);
    Q_EMIT close->activated(0);
    EXPECT_FALSE(bridge.primaryReady());
    EXPECT_TRUE(bridge.at<QLabel>("mappingProblem")->text().contains(s("close")));
}

TEST(FirstRunWizard, EveryStepAfterTheWorkspaceCanWait) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    EXPECT_EQ(shown<QPushButton>(bridge.wizard, "later"), nullptr);
    bridge.makeWorkspace();
    bridge.click("later");
    EXPECT_TRUE(bridge.reaches(Step::Ready));
    bridge.click("primary");
    ASSERT_EQ(bridge.finished.count(), 1);
    EXPECT_EQ(bridge.finished.at(0).at(1).toString(), s("data"));
}

TEST(FirstRunWizard, BackLeadsToTheWelcome) {
    WizardFixture fixture;
    Bridge bridge(fixture);
    bridge.click("chooseOpen");
    EXPECT_EQ(bridge.wizard.flow().step(), Step::Open);
    bridge.click("back");
    EXPECT_EQ(bridge.wizard.flow().step(), Step::Welcome);
    EXPECT_NE(shown<QAbstractButton>(bridge.wizard, "chooseDemo"), nullptr);
}
