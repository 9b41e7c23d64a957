// SPDX-License-Identifier: GPL-3.0-or-later
// What the page starts: searches that stream, are cancelled, resumed and recovered.
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/searches/search_stage.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/searches/new_search_dialog.h"
#include "ui/pages/searches/search_fields.h"
#include "ui/pages/searches/search_inspector.h"
#include "ui/pages/searches/search_panel.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::searches;
using qd::ui::testing::searchOf;
using qd::ui::testing::smallSearch;

namespace {

class SearchesWork : public ui::testing::SearchesTest {
protected:
    void SetUp() override {
        SearchesTest::SetUp();
        lab.addPrices();
    }
    std::size_t recorded() { return lab.session->vault().runs().value().size(); }
    /// One that takes long enough to be watched.
    static desk::RunSearchRequest longSearch() {
        auto request = searchOf({"fast=2:120:1", "slow=10:400:1"}, backtest::SearchMethod::Random, 20'000);
        request.name = "Long";
        return request;
    }
};

}  // namespace

TEST_F(SearchesWork, RunsWhatTheFormSaysAndShowsTheResult) {
    const auto page = makePage();
    load(*page);
    page->openForm();
    page->form()->fields()->name()->setText(QStringLiteral("My first"));
    EXPECT_TRUE(page->form()->words().contains(QStringLiteral("Small market")));
    page->form()->decideButton()->click();
    ASSERT_TRUE(eventually(
        [&] { return recorded() == 1 && page->panel()->shown() && !page->panel()->shown()->running; }));
    EXPECT_EQ(page->panel()->shown()->name, QStringLiteral("My first"));
    EXPECT_EQ(page->panel()->shown()->view->search.end, backtest::SearchEnd::Done);
    EXPECT_EQ(lab.services.offers, QStringList{QStringLiteral("Open search")});
}

TEST_F(SearchesWork, TrialsStreamInWhileItRuns) {
    const auto page = makePage();
    load(*page);
    const JobId job = page->start(longSearch());
    std::size_t first = 0;
    ASSERT_TRUE(eventually([&] {
        const auto& shown = page->panel()->shown();
        first = shown && shown->running ? shown->view->search.trials.size() : 0;
        return first > 0;
    })) << "the page shows a search that is under way";
    EXPECT_TRUE(page->panel()->shown()->map);
    const auto filled = [&] {
        const auto& cells = page->panel()->shown()->surface->counts;
        return std::count_if(cells.begin(), cells.end(), [](std::size_t n) { return n > 0; });
    };
    const auto before = filled();
    ASSERT_TRUE(eventually([&] { return filled() > before; })) << "the map fills";
    EXPECT_GT(page->panel()->trials()->model()->rowCount(), 0);
    EXPECT_EQ(page->searches()->rows().front().job, job.value);
    // The chosen trial stays while more come.
    page->panel()->trials()->selectRow(2);
    const auto seen = page->panel()->shown()->view->search.trials.size();
    ASSERT_TRUE(eventually([&] { return page->panel()->shown()->view->search.trials.size() > seen; }));
    EXPECT_EQ(page->panel()->chosenTrial(), 2U);
    lab.jobs.cancel(job);
    ASSERT_TRUE(eventually([&] { return recorded() == 1; }));
}

TEST_F(SearchesWork, ACancelledSearchIsKeptAndGoesOn) {
    const auto page = makePage();
    load(*page);
    auto request = searchOf({"fast=2:60:1", "slow=10:200:1"}, backtest::SearchMethod::Random, 4000);
    const JobId job = page->start(request);
    ASSERT_TRUE(eventually([&] { return page->panel()->shown() && page->panel()->shown()->running; }));
    lab.jobs.cancel(job);
    ASSERT_TRUE(eventually([&] {
        const auto& shown = page->panel()->shown();
        return recorded() == 1 && shown && !shown->running && shown->resumable;
    }));
    EXPECT_TRUE(lab.services.notices.back().second.contains(QStringLiteral("kept")));
    const auto made = page->panel()->shown()->view->search.trials.size();
    EXPECT_GT(made, 0U);
    EXPECT_LT(made, 4000U);
    auto* inspector = qobject_cast<SearchInspector*>(page->inspector());
    EXPECT_FALSE(inspector->resumeButton()->isHidden());
    inspector->resumeButton()->click();
    ASSERT_TRUE(eventually([&] {
        const auto& shown = page->panel()->shown();
        return recorded() == 2 && shown && !shown->running && shown->view->search.trials.size() == 4000;
    }));
    EXPECT_FALSE(page->panel()->shown()->resumable);
}

TEST_F(SearchesWork, WhatACrashLeftIsRecoveredOnceThePageIsLoaded) {
    // A journal that no running search holds.
    backtest::SearchRecord record;
    {
        desk::RunSearchRequest request = smallSearch();
        request.subject.prices = lab.session->vault().datasets().value().front().contentHash;
        record.spec = request.search;
        record.spec.method = backtest::SearchMethod::Random;
        record.spec.trials = 10;
        record.spec.subject = desk::toJson(request.subject);
        const auto panel = lab.session->vault().loadPanel(DatasetId{1}).value();
        const auto prices = backtest::SignalPrices::create(panel).value();
        std::stop_source stop;
        const jobs::JobContext job(stop.get_token(), {}, lab.clock);
        const auto status = backtest::runSearch(
            record,
            [&](std::span<const double> point) -> Result<backtest::TrialStatistics> {
                stop.request_stop();
                QD_TRY(const auto path, backtest::runSignal(prices, request.subject.signalOf(point), {}));
                return path.statistics;
            },
            1, job);
        EXPECT_FALSE(status.ok());
        desk::SearchSetting setting;
        setting.name = "Broken off";
        setting.dataset = DatasetId{1};
        const desk::Environment environment = lab.session->env();
        desk::SearchJournal journal(environment, lab.session->vault(), *running, setting);
        ASSERT_TRUE(journal.write(record).ok());
    }
    const auto page = makePage();
    load(*page);
    EXPECT_EQ(recorded(), 1U);
    const auto notice = page->notices()->notice(QStringLiteral("recovered"));
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->action, QStringLiteral("Resume"));
    EXPECT_TRUE(page->panel()->shown()->resumable);
    Q_EMIT page->notices()->actionTriggered(QStringLiteral("recovered"));
    EXPECT_TRUE(eventually([&] { return recorded() == 2; }));
}

TEST_F(SearchesWork, AProblemAtTheStartRecordsNothingAndSaysSo) {
    const auto page = makePage();
    load(*page);
    auto request = smallSearch();
    request.dataset = DatasetId{99};
    page->start(request);
    ASSERT_TRUE(eventually([&] { return page->notices()->notice(QStringLiteral("search")).has_value(); }));
    const QString detail = page->notices()->notice(QStringLiteral("search"))->detail;
    EXPECT_TRUE(detail.startsWith(QStringLiteral("Nothing"))) << detail.toStdString();
    EXPECT_EQ(recorded(), 0U);
    EXPECT_EQ(page->runningJobs()->count(), 0);
}

TEST_F(SearchesWork, FilesOfTheSearchAreSaved) {
    addSearch();
    const auto page = makePage();
    load(*page);
    ASSERT_TRUE(eventually([&] { return page->panel()->trial() != nullptr; }));
    for (QAction* action : page->saveMenu()->actions()) {
        if (action->isSeparator()) continue;
        lab.services.saved.clear();
        action->trigger();
        ASSERT_TRUE(eventually([&] { return !lab.services.saved.isEmpty(); }))
            << action->text().toStdString();
    }
    EXPECT_TRUE(lab.services.savedName.startsWith(QStringLiteral("search-")));
}

TEST_F(SearchesWork, EverythingHasANameForScreenReaders) {
    addSearch();
    const auto page = makePage();
    page->show();
    load(*page);
    EXPECT_EQ(namelessWidgets(page.get()), "");
    page->openForm();
    EXPECT_EQ(namelessWidgets(page->form()), "");
}
