// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <algorithm>

#include <gtest/gtest.h>

#include "core/desk/findings.h"
#include "core/desk/recorded_runs.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/overview/page_stage.h"
#include "tests/ui/pages/overview/small_workspace.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/state_view.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/dataset_lineage.h"
#include "ui/pages/data/price_card.h"
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
    auto* states = stage.find<StateView>();
    ASSERT_EQ(states->state(), StateView::State::Empty);
    auto* empty = states->findChild<EmptyState*>(QString(), Qt::FindDirectChildrenOnly);
    ASSERT_NE(empty, nullptr);
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
    EXPECT_EQ(stage.find<StateView>()->state(), StateView::State::Error);
    EXPECT_FALSE(stage.find<models::BlotterView>(s("datasets"))->isVisible());
    EXPECT_FALSE(stage.find<QPushButton>(s("import-prices"))->isVisible() &&
                 stage.find<StateView>()->showsContent());
    QSignalSpy again(&stage.page(), &shell::Page::loaded);
    ASSERT_NE(stage.button(s("Try again")), nullptr);
    stage.button(s("Try again"))->click();
    EXPECT_TRUE(again.wait(20'000));
}

namespace {

/// A stage with two data sets, the newest selected, and its prices shown.
class LoadedStage {
public:
    LoadedStage() {
        workspace.addPrices();
        workspace.addPrices();
        stage = std::make_unique<PageStage>(registry(), s("data"), workspace.session());
        EXPECT_TRUE(stage->load());
        EXPECT_TRUE(QTest::qWaitFor([&] { return chart()->data() != nullptr; }, 10'000));
    }
    [[nodiscard]] shell::Page& page() { return stage->page(); }
    [[nodiscard]] charts::TimeSeriesChart* chart() {
        return stage->find<charts::TimeSeriesChart>(s("prices"));
    }
    [[nodiscard]] models::BlotterView* findings() { return stage->find<models::BlotterView>(s("findings")); }
    [[nodiscard]] std::string chartSymbol() {
        return chart()->data() ? chart()->data()->lines.front().name.toStdString() : std::string();
    }
    [[nodiscard]] std::string selectedSymbol() {
        const int line = findings()->model()->shownRow(findings()->selectedRow());
        return findings()->model()->cellText(line, findings()->model()->columnOf(s("symbol"))).toStdString();
    }
    /// A symbol with a finding that is not the selected one's.
    [[nodiscard]] QString another() {
        const auto view = desk::loadData(*workspace.session()).value();
        for (const auto& finding : view->datasets.front().findings)
            if (finding.symbol != selectedSymbol()) return QString::fromStdString(finding.symbol);
        return {};
    }

    SmallWorkspace workspace;
    std::unique_ptr<PageStage> stage;
};

}  // namespace

TEST(DataPage, TheChartShowsTheSymbolOfTheSelectedFindingWithItsFindingsAsNotes) {
    LoadedStage loaded;
    EXPECT_EQ(loaded.chartSymbol(), loaded.selectedSymbol());
    EXPECT_TRUE(loaded.chart()->crosshair().isValid()) << "on the day of the finding";
    const QString other = loaded.another();
    ASSERT_FALSE(other.isEmpty());
    QSignalSpy told(&loaded.page(), &shell::Page::selected);
    for (int line = 0; line < loaded.findings()->model()->rowCount(); ++line)
        if (loaded.findings()->model()->cellText(line, loaded.findings()->model()->columnOf(s("symbol"))) ==
            other)
            loaded.findings()->selectRow(loaded.findings()->model()->snapshotRow(line));
    EXPECT_TRUE(QTest::qWaitFor([&] { return loaded.chartSymbol() == other.toStdString(); }, 10'000));
    ASSERT_GE(told.count(), 1);
    EXPECT_EQ(told.back().at(0).value<shell::Selection>(), (shell::Selection{s("symbol"), other}));
}

TEST(DataPage, FollowsASymbolAndADatasetWithoutTellingOthers) {
    LoadedStage loaded;
    const QString other = loaded.another();
    QSignalSpy told(&loaded.page(), &shell::Page::selected);
    QSignalSpy stepped(&loaded.page(), &shell::Page::itemChanged);
    loaded.page().follow({s("symbol"), other});
    EXPECT_EQ(loaded.selectedSymbol(), other.toStdString());
    EXPECT_TRUE(QTest::qWaitFor([&] { return loaded.chartSymbol() == other.toStdString(); }, 10'000));
    loaded.page().follow({s("dataset"), s("1")});
    EXPECT_EQ(loaded.page().itemId(), s("1"));
    loaded.page().follow({s("sector"), s("Energy")});
    EXPECT_EQ(loaded.page().itemId(), s("1"));
    EXPECT_EQ(told.count(), 0);
    EXPECT_EQ(stepped.count(), 0);
}

TEST(DataPage, ASymbolThatTheDatasetDoesNotHaveIsExplainedInTheChartAlone) {
    LoadedStage loaded;
    loaded.page().follow({s("symbol"), s("NOSUCH")});
    auto* card = loaded.stage->find<pages::data::PriceCard>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->states()->state() == StateView::State::Error; }, 10'000));
    EXPECT_TRUE(loaded.findings()->isVisible());
}

TEST(DataPage, AnotherDatasetByHandIsAStepThatBackCanUndo) {
    LoadedStage loaded;
    QSignalSpy told(&loaded.page(), &shell::Page::selected);
    QSignalSpy stepped(&loaded.page(), &shell::Page::itemChanged);
    EXPECT_EQ(loaded.page().itemId(), s("2"));
    loaded.stage->find<models::BlotterView>(s("datasets"))->selectRow(1);
    EXPECT_EQ(loaded.page().itemId(), s("1"));
    EXPECT_EQ(loaded.page().itemTitle(), s("Small market"));
    EXPECT_EQ(stepped.count(), 1);
    ASSERT_EQ(told.count(), 1) << "the data set, not the finding that came with it";
    EXPECT_EQ(told.at(0).at(0).value<shell::Selection>(), (shell::Selection{s("dataset"), s("1")}));
}

TEST(DataPage, CoverageIsLoadedWhenSeenAndLeadsToTheSymbol) {
    LoadedStage loaded;
    auto* map = loaded.stage->find<charts::HeatmapChart>(s("coverage"));
    EXPECT_EQ(map->data(), nullptr);
    loaded.stage->find<QTabBar>(s("tabs"))->setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return map->data() != nullptr; }, 10'000));
    EXPECT_EQ(map->data()->rowCount(), 9) << "eight symbols and the benchmark";
    QSignalSpy told(&loaded.page(), &shell::Page::selected);
    const int last = map->data()->rowCount() - 1;
    map->setCurrent(last * map->data()->columnCount());
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Return);
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.at(0).at(0).value<shell::Selection>().id, map->data()->rows.last());
    EXPECT_EQ(loaded.stage->find<QTabBar>(s("tabs"))->currentIndex(), 0);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return loaded.chartSymbol() == map->data()->rows.last().toStdString(); }, 10'000));
}

TEST(DataPage, FilterFieldAndStateOfTablesAreKept) {
    LoadedStage loaded;
    loaded.page().window()->activateWindow();
    EXPECT_TRUE(loaded.page().focusFilter());
    EXPECT_EQ(loaded.page().window()->focusWidget(), loaded.findings()->filterField());
    loaded.findings()->setGroups({s("kind")});
    loaded.stage->find<QTabBar>(s("tabs"))->setCurrentIndex(1);
    const QJsonValue state = loaded.page().saveState();
    LoadedStage other;
    other.page().restoreState(state);
    EXPECT_EQ(other.findings()->model()->groups(), QStringList{s("kind")});
    EXPECT_EQ(other.stage->find<QTabBar>(s("tabs"))->currentIndex(), 1);
    other.page().restoreState(QJsonObject{{s("tab"), 99}, {s("findings"), 3}});
    EXPECT_EQ(other.stage->find<QTabBar>(s("tabs"))->currentIndex(), 1) << "unknown things are passed over";
    EXPECT_FALSE(other.page().helpSection().isEmpty());
}

TEST(DataPage, TheInspectorLeadsToTheRunsOfTheDataset) {
    SmallWorkspace workspace;
    workspace.addPrices();
    workspace.addRun();
    PageStage stage(registry(), s("data"), workspace.session());
    ASSERT_TRUE(stage.load());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return stage.find<QPushButton>(s("use-backtests1")) != nullptr; }, 10'000));
    stage.find<QPushButton>(s("use-backtests1"))->click();
    EXPECT_EQ(stage.services.calls.back(), s("open backtests 1"));
    EXPECT_TRUE(stage.find<QLabel>(s("origin"))->text().contains(s("small.csv")));
    stage.button(s("Copy hash"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(),
              workspace.session()->vault().datasets().value().front().contentHash);
}

TEST(DataPage, ASearchOfTheDatasetLeadsToTheSearches) {
    auto uses = std::make_shared<desk::DatasetUses>();
    vault::RunRecord run;
    run.id = RunId{7};
    run.kind = desk::kSearchKind;
    run.name = "Moving averages";
    uses->runs = {run};
    Theme theme(Theme::Mode::Dark);
    pages::data::DatasetLineage lineage(theme);
    lineage.setUses(uses);
    const QSignalSpy opened(&lineage, &pages::data::DatasetLineage::openRequested);
    auto* link = lineage.findChild<QPushButton*>(s("use-searches7"));
    ASSERT_NE(link, nullptr);
    link->click();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.front(), (QVariantList{s("searches"), s("7")}));
}

TEST(DataPage, CommandsWalkTheFindings) {
    SmallWorkspace workspace;
    workspace.addPrices();
    const SystemClock clock;
    Theme theme(Theme::Mode::Dark);
    JobBridge jobs(clock);
    WrittenServices services;
    shell::CommandRegistry commands;
    shell::PageContext context{theme, jobs, workspace.session(), services, {}};
    context.commands = &commands;
    pages::data::DataPage page(context, nullptr);
    EXPECT_FALSE(commands.run(s("data.next-finding"))) << "there is nothing to walk yet";
    QSignalSpy loaded(&page, &shell::Page::loaded);
    page.resize(1000, 800);
    page.show();
    page.refresh();
    ASSERT_TRUE(loaded.wait(20'000));
    auto* findings = page.findChild<models::BlotterView*>(s("findings"));
    ASSERT_GT(findings->model()->rowCount(), 1);
    findings->setGroups({s("severity")});
    const int first = findings->selectedRow();
    ASSERT_GE(first, 0);
    EXPECT_TRUE(commands.run(s("data.next-finding")));
    EXPECT_NE(findings->selectedRow(), first);
    EXPECT_TRUE(commands.run(s("data.previous-finding")));
    EXPECT_EQ(findings->selectedRow(), first);
    EXPECT_TRUE(commands.run(s("data.show-coverage")));
    EXPECT_TRUE(commands.run(s("data.save-findings")));
    EXPECT_EQ(services.calls.back(), s("save findings-dataset-1.csv"));
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
        QTest::qWait(500);
        stage.picture(s("data") + name, QSize(1080, 700));
        stage.picture(s("data-wide") + name, QSize(1720, 960));
        stage.find<models::BlotterView>(s("findings"))->setGroups({s("kind")});
        stage.find<models::BlotterView>(s("findings"))->setFilterRowVisible(true);
        stage.picture(s("data-groups") + name, QSize(1720, 960));
        stage.find<QTabBar>(s("tabs"))->setCurrentIndex(1);
        QTest::qWait(800);
        stage.picture(s("data-coverage") + name, QSize(1080, 700));
        stage.picture(s("data-coverage-wide") + name, QSize(1720, 960));
        PageStage empty(registry(), s("data"), bare.session(), mode, true);
        ASSERT_TRUE(empty.load());
        empty.picture(s("data-empty") + name, QSize(1080, 700));
    }
}
