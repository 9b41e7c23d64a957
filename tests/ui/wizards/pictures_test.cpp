// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the first run and the imports.
#include <gtest/gtest.h>

#include "tests/ui/wizards/pictures_fixture.h"
#include "ui/wizards/first_run_wizard.h"
#include "ui/wizards/import_prices_wizard.h"
#include "ui/wizards/import_table_dialog.h"
#include "ui/wizards/unlock_view.h"

using namespace qd;
using namespace qd::ui::wizards;
using Step = FirstRunFlow::Step;

namespace {

class FirstRunPictures : public Pictures {
protected:
    static bool reaches(FirstRunFlow& flow, Step step) {
        return QTest::qWaitFor([&] { return flow.step() == step; }, 60'000);
    }
    void workspaceStep(FirstRunWizard& wizard) {
        click(wizard, "chooseMake");
        enter(wizard, "workspaceName", QStringLiteral("growth"));
        enter(wizard, "passphrase", QStringLiteral("seven otters sail"));
        QTest::qWait(1500);  // the measured time
        take(wizard, "first-2-workspace");
        enter(wizard, "passphraseAgain", QStringLiteral("seven others"));
        click(wizard, "primary");
        take(wizard, "first-2-workspace-refused");
        enter(wizard, "passphrase", kPassphrase);
        enter(wizard, "passphraseAgain", kPassphrase);
        click(wizard, "primary");
        ASSERT_TRUE(reaches(wizard.flow(), Step::Prices));
    }
    void pricesStep(FirstRunWizard& wizard) {
        take(wizard, "first-3-prices-empty");
        std::string csv = longPrices(600);
        csv.insert(csv.find('\n', csv.size() / 2) + 1, "2023-01-05,AAA,4x.2,x\n");
        enter(wizard, "pricesPath", fixture.write("vendor.csv", csv));
        click(wizard, "primary");
        ASSERT_TRUE(QTest::qWaitFor([&] { return wizard.flow().prices().canImport(); }, 10'000));
        enter(wizard, "benchmark", QStringLiteral("DDD"));
        take(wizard, "first-3-prices-mapping");
        click(wizard, "primary");
        ASSERT_TRUE(QTest::qWaitFor([&] { return wizard.flow().prices().canImport(); }, 10'000));
        take(wizard, "first-3-prices-refused");
        csv = longPrices(600);
        csv.replace(csv.find(",AAA,", csv.size() / 2) + 5, 2, "27");
        static_cast<void>(fixture.write("vendor.csv", csv));
        click(wizard, "primary");
        ASSERT_TRUE(reaches(wizard.flow(), Step::PricesProof));
        take(wizard, "first-4-proof");
    }
};

}  // namespace

TEST_P(FirstRunPictures, OfTheFirstRun) {
    fixture.context.costs = keyCosts();
    FirstRunWizard wizard(fixture.context);
    show(wizard);
    take(wizard, "first-1-welcome");
    click(wizard, "chooseOpen");
    take(wizard, "first-1-open");
    click(wizard, "back");
    click(wizard, "chooseDemo");
    take(wizard, "first-1-demo");
    click(wizard, "back");
    ASSERT_NO_FATAL_FAILURE(workspaceStep(wizard));
    ASSERT_NO_FATAL_FAILURE(pricesStep(wizard));
    click(wizard, "primary");
    ASSERT_TRUE(reaches(wizard.flow(), Step::Backtest));
    take(wizard, "first-5-backtest");
    click(wizard, "primary");
    ASSERT_TRUE(reaches(wizard.flow(), Step::Ready));
    take(wizard, "first-6-ready");
    wizard.flow().back();
    wizard.flow().back();
    wizard.flow().back();
    wizard.flow().back();
    take(wizard, "first-2-workspace-made");
}

TEST_P(FirstRunPictures, OfAWorkspaceWithEverythingLeftForLater) {
    FirstRunWizard wizard(fixture.context);
    show(wizard);
    wizard.flow().choose(Step::Workspace);
    wizard.flow().workspace().make(fixture.file("growth.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    ASSERT_TRUE(reaches(wizard.flow(), Step::Prices));
    wizard.flow().later();
    take(wizard, "first-7-later");
}

TEST_P(FirstRunPictures, OfTheDemoWhileItIsBuilt) {
    FirstRunWizard wizard(fixture.context);
    show(wizard);
    wizard.flow().choose(Step::Demo);
    wizard.flow().workspace().demo(fixture.file("demo.qdw"), secretOf(kPassphrase), crypto::kKdfFloor);
    QTest::qWait(500);
    take(wizard, "first-1-demo-building");
    wizard.flow().workspace().cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !wizard.flow().busy(); }, 60'000));
}

TEST_P(FirstRunPictures, OfTheLock) {
    { const SessionPtr closed = fixture.workspace("growth.qdw"); }
    UnlockView view(fixture.context, fixture.file("growth.qdw"));
    show(view);
    take(view, "unlock");
    enter(view, "passphrase", QStringLiteral("wrong one"));
    click(view, "unlock");
    take(view, "unlock-busy");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.busy(); }, 20'000));
    take(view, "unlock-wrong");
}

TEST_P(FirstRunPictures, OfTheDialogs) {
    const SessionPtr session = fixture.workspace();
    ImportPricesWizard prices(fixture.context, session);
    prices.show();
    enter(prices, "pricesPath", fixture.write("wide.csv", widePrices(400)));
    click(prices, "primary");
    ASSERT_TRUE(QTest::qWaitFor([&] { return prices.flow().canImport(); }, 10'000));
    take(prices, "import-prices-wide");
    ImportTableDialog holdings(fixture.context, session, TableKind::Holdings);
    holdings.show();
    take(holdings, "import-holdings");
    enter(holdings, "tablePath", fixture.write("h.csv", "symbol,quantity\nAAA,ten\n"));
    click(holdings, "primary");
    QTest::qWait(300);
    take(holdings, "import-holdings-refused");
    enter(holdings, "tablePath", fixture.write("h2.csv", "symbol,quantity\nAAA,10\n"));
    click(holdings, "primary");
    QTest::qWait(300);
    take(holdings, "import-holdings-done");
    ImportTableDialog sectors(fixture.context, session, TableKind::Sectors);
    sectors.show();
    enter(sectors, "tablePath",
          fixture.write("s.csv", "symbol,sector,rating\nAAA,Energy,1\n,,\nAAA,Energy,1\nBBB,Energy,2\n"));
    click(sectors, "primary");
    QTest::qWait(300);
    take(sectors, "import-sectors-issues");
}

INSTANTIATE_TEST_SUITE_P(Themes, FirstRunPictures,
                         ::testing::Values(ui::Theme::Mode::Dark, ui::Theme::Mode::Light));
