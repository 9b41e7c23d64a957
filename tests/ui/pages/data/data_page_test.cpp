// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include <gtest/gtest.h>

#include "core/desk/findings.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/overview/page_stage.h"
#include "tests/ui/pages/overview/small_workspace.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/data/register.h"

using namespace qd;
using namespace qd::ui;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

shell::PageRegistry registry() {
    shell::PageRegistry pages;
    pages::data::registerPage(pages);
    return pages;
}

/// Errors, or else warnings.
int needingAPerson(const std::string& stored) {
    const auto findings = desk::findingsFromJson(stored).value();
    const auto count = [&](market::FindingSeverity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [severity](const auto& f) { return f.severity == severity; });
    };
    const auto errors = count(market::FindingSeverity::Error);
    return static_cast<int>(errors > 0 ? errors : count(market::FindingSeverity::Warning));
}

}  // namespace

TEST(DataPage, EmptySaysWhatItIsForAndOffersTheNextStep) {
    SmallWorkspace workspace;
    PageStage stage(registry(), s("data"), workspace.session());
    ASSERT_TRUE(stage.load());
    auto* empty = stage.find<EmptyState>();
    ASSERT_TRUE(empty->isVisible());
    EXPECT_FALSE(stage.find<models::BlotterView>(s("datasets"))->isVisible());
    empty->button()->click();
    EXPECT_EQ(stage.services.calls, QStringList{s("trigger import-prices")});
}

TEST(DataPage, TheHeaderImportsAllThreeKinds) {
    SmallWorkspace workspace;
    workspace.addPrices();
    PageStage stage(registry(), s("data"), workspace.session());
    ASSERT_TRUE(stage.load());
    for (const char* action : {"import-prices", "import-holdings", "import-sectors"}) {
        auto* button = stage.find<QPushButton>(s(action));
        ASSERT_NE(button, nullptr) << action;
        EXPECT_TRUE(button->isVisible()) << action;
        button->click();
        EXPECT_EQ(stage.services.calls.takeLast(), s("trigger ") + s(action));
    }
}

TEST(DataPage, ShowsDatasetsAndTheFindingsOfTheSelectedOne) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addPrices(false, false);
    PageStage stage(registry(), s("data"), workspace.session());
    QSignalSpy badge(&stage.page(), &shell::Page::badgeChanged);
    ASSERT_TRUE(stage.load());
    auto* datasets = stage.find<models::BlotterView>(s("datasets"));
    auto* findings = stage.find<models::BlotterView>(s("findings"));
    ASSERT_EQ(datasets->model()->rowCount(), 2);
    EXPECT_EQ(datasets->selectedRow(), 0);
    const auto stored = workspace.session()->vault().datasets().value();
    EXPECT_EQ(findings->model()->rowCount(), static_cast<int>(stored.front().findingCount));
    ASSERT_EQ(badge.count(), 1);
    EXPECT_EQ(badge.at(0).at(0).toInt(), needingAPerson(stored.front().findings));
    EXPECT_EQ(stage.find<TileStrip>()->tiles().at(0).chip, QString());
    EXPECT_EQ(namelessWidgets(&stage.page()), "");
    datasets->selectRow(1);
    EXPECT_EQ(stage.find<TileStrip>()->tiles().at(0).chip, s("SYNTHETIC"));
    QString hash = stage.find<QLabel>(s("hash"))->text();
    EXPECT_EQ(hash.remove(QLatin1Char('\n')).toStdString(), stored.back().contentHash) << "the full hash";
}

TEST(DataPage, OpensADatasetByItsNumberEvenBeforeItIsLoaded) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addPrices();
    PageStage stage(registry(), s("data"), workspace.session());
    stage.page().openItem(s("1"));
    ASSERT_TRUE(stage.load());
    auto* datasets = stage.find<models::BlotterView>(s("datasets"));
    EXPECT_EQ(datasets->model()->keyOf(datasets->model()->shownRow(datasets->selectedRow())), s("1"));
    stage.page().openItem(s("2"));
    EXPECT_EQ(datasets->model()->keyOf(datasets->model()->shownRow(datasets->selectedRow())), s("2"));
}

TEST(DataPage, ASelectedFindingIsExplainedAndTheTableCanBeSaved) {
    SmallWorkspace workspace;
    workspace.addPrices();
    ASSERT_GT(workspace.session()->vault().datasets().value().front().findingCount, 0);
    PageStage stage(registry(), s("data"), workspace.session());
    ASSERT_TRUE(stage.load());
    auto* findings = stage.find<models::BlotterView>(s("findings"));
    const int selected = findings->selectedRow();
    ASSERT_GE(selected, 0) << "the worst finding is selected at first";
    const auto view = desk::loadData(*workspace.session()).value();
    const auto& all = view->datasets.front().findings;
    const auto& first = all[static_cast<std::size_t>(selected)];
    for (const auto& other : all)
        EXPECT_GE(first.severity, other.severity);
    EXPECT_EQ(stage.find<QLabel>(s("explanation"))->text().toStdString(), first.explanation);
    stage.button(s("Save as CSV"))->click();
    EXPECT_EQ(stage.services.calls.back(), s("save findings-dataset-1.csv"));
    EXPECT_TRUE(stage.services.saved.contains(first.symbol.c_str()));
}

TEST(DataPage, ARefusalIsShownWithAWayToRetry) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.reopenWithoutPermission();
    PageStage stage(registry(), s("data"), workspace.session());
    ASSERT_TRUE(stage.load());
    auto* banner = stage.find<Banner>();
    EXPECT_TRUE(banner->isVisible());
    EXPECT_EQ(banner->severity(), Severity::Hard);
    EXPECT_FALSE(stage.find<models::BlotterView>(s("datasets"))->isVisible());
}

TEST(DataPagePictures, InBothThemes) {
    if (!picturesWanted()) GTEST_SKIP() << "QD_PICTURES names no folder";
    SmallWorkspace workspace;
    SmallWorkspace bare;
    const auto session = pictureSession(workspace);
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        const QString name = mode == Theme::Mode::Dark ? s("-dark") : s("-light");
        PageStage stage(registry(), s("data"), session, mode, true);
        ASSERT_TRUE(stage.load());
        stage.picture(s("data") + name, QSize(1100, 800));
        stage.picture(s("data-wide") + name, QSize(1380, 900));
        PageStage empty(registry(), s("data"), bare.session(), mode, true);
        ASSERT_TRUE(empty.load());
        empty.picture(s("data-empty") + name, QSize(1100, 800));
    }
}
