// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>
#include <functional>
#include <initializer_list>
#include <memory>

#include <gtest/gtest.h>

#include "core/desk/run_search.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/pages/searches/searches_page.h"

namespace qd::ui::testing {

inline desk::RunSearchRequest searchOf(std::initializer_list<const char*> axes,
                                       backtest::SearchMethod method = backtest::SearchMethod::Grid,
                                       std::size_t trials = 0) {
    desk::RunSearchRequest request;
    request.name = "Averages";
    request.subject.costs = {5.0, 5.0};
    request.search.method = method;
    request.search.trials = trials;
    std::vector<backtest::Axis> given;
    for (const char* text : axes)
        given.push_back(backtest::parseAxis(request.subject.strategy(), text).value());
    request.search.space = backtest::strategySpace(request.subject.strategy(), given).value();
    return request;
}
inline desk::RunSearchRequest smallSearch() {
    return searchOf({"fast=5:30:5", "slow=20:100:20"});
}

/// A page over a workspace with prices.
class SearchesTest : public ::testing::Test {
protected:
    void SetUp() override { lab.theme.apply(*qApp); }

    RunId addSearch(const desk::RunSearchRequest& request = smallSearch()) {
        const jobs::JobContext job({}, {}, lab.clock);
        const auto run = desk::runSearch(*lab.session, request, {*running}, job);
        EXPECT_TRUE(run.ok());
        return run.ok() ? run->id : RunId{};
    }
    /// A search that is stopped when it has so many trials.
    RunId addUnfinished(std::size_t trials) {
        std::stop_source stop;
        const jobs::JobContext job(stop.get_token(), {}, lab.clock);
        std::size_t seen = 0;
        auto request = searchOf({"fast=5:60:1", "slow=20:200:1"}, backtest::SearchMethod::Random, 2000);
        const auto grown = [&](const std::shared_ptr<const desk::SearchView>& view) {
            seen = view->search.trials.size();
            if (seen >= trials) stop.request_stop();
        };
        const auto run = desk::runSearch(*lab.session, request, {*running, grown}, job);
        EXPECT_FALSE(run.ok());
        return desk::listSearches(*lab.session).value()->searches.front().record.id;
    }
    std::unique_ptr<pages::searches::SearchesPage> makePage() {
        auto page = std::make_unique<pages::searches::SearchesPage>(lab.context(), running, nullptr);
        page->resize(1100, 900);
        lab.services.page = page.get();
        return page;
    }
    static void load(pages::searches::SearchesPage& page) {
        QSignalSpy loaded(&page, &shell::Page::loaded);
        page.refresh();
        ASSERT_TRUE(loaded.wait(20'000));
    }
    /// Waits until it holds.
    static bool eventually(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 20'000); }

    Lab lab;
    std::shared_ptr<desk::RunningSearches> running = std::make_shared<desk::RunningSearches>();
};

}  // namespace qd::ui::testing
