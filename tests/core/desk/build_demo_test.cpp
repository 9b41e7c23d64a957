// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/build_demo.h"

#include <chrono>
#include <cmath>
#include <memory>
#include <string>

#include "core/desk/run_view.h"
#include "core/desk/search_view.h"
#include "core/desk/views.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

/// Two demo workspaces, made once for all tests of this file.
class BuildDemoTest : public ::testing::Test {
protected:
    struct Demo {
        qd::test::ScratchFolder folder;
        test::WatchedFiles files;
        test::TickingClock clock;
        NullLog log;
        crypto::Secret passphrase = crypto::Secret::fromText("correct horse battery staple");
        std::unique_ptr<Session> session;

        Result<std::unique_ptr<Session>> build(const jobs::JobContext& job) {
            return buildDemo({files, clock, log}, {folder.file("demo.qdw"), &passphrase, "ann"},
                             crypto::kKdfFloor, job);
        }
    };
    static void SetUpTestSuite() {
        const auto start = std::chrono::steady_clock::now();
        for (auto* demo : {&first, &second}) {
            *demo = std::make_unique<Demo>();
            auto made = (*demo)->build({{}, {}, (*demo)->clock});
            ASSERT_TRUE(made.ok()) << made.error().describe();
            (*demo)->session = std::move(made).value();
        }
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    static void TearDownTestSuite() {
        first.reset();
        second.reset();
    }
    void SetUp() override { ASSERT_TRUE(first && first->session && second && second->session); }

    static inline std::unique_ptr<Demo> first;
    static inline std::unique_ptr<Demo> second;
    static inline double seconds = 0.0;
};

TEST_F(BuildDemoTest, TakesSeconds) {
    EXPECT_LT(seconds, 120.0) << "for two, on a slow machine with sanitizers";
}

TEST_F(BuildDemoTest, HoldsEverythingThatAFirstLookNeeds) {
    const auto info = workspaceInfo(*first->session).value();
    EXPECT_EQ(info.datasets, 1);
    EXPECT_EQ(info.runs, 4) << "three backtests and a search";
    EXPECT_GT(info.holdings, 50);
    EXPECT_TRUE(info.synthetic);
    EXPECT_TRUE(verifyWorkspace(*first->session).ok());
    const auto overview = loadOverview(*first->session).value();
    ASSERT_NE(overview->run, nullptr);
    EXPECT_EQ(overview->run->record.name, "HRP monthly") << "the newest";
    EXPECT_FALSE(overview->run->result.benchmark.empty());
    EXPECT_GT(overview->run->sectorNames.size(), 5U);
}

TEST_F(BuildDemoTest, HasASearchWithAPlateauToLookAt) {
    const auto listing = listSearches(*first->session).value();
    ASSERT_EQ(listing->searches.size(), 1U);
    EXPECT_EQ(listing->searches[0].end, backtest::SearchEnd::Done);
    EXPECT_GT(listing->searches[0].trials, 200U);
    EXPECT_TRUE(listing->searches[0].record.synthetic);
    const auto view = loadSearch(*first->session, listing->searches[0].record.id).value();
    const auto axes = widestAxes(*view);
    ASSERT_TRUE(axes);
    const auto surface = searchSurface(*view, axes->first, axes->second, backtest::CellValue::Best);
    ASSERT_TRUE(surface && surface->plateau);
    EXPECT_GT(surface->plateau->cells.size(), 4U);
    EXPECT_LT(surface->plateau->cells.size(), view->search.trials.size());
}

TEST_F(BuildDemoTest, ItsPositionsAreWorthWhatWasInvested) {
    const auto view = loadPositions(*first->session).value();
    EXPECT_EQ(view->unpriced, 0);
    EXPECT_TRUE(view->synthetic);
    EXPECT_NEAR(view->totalValue, 250e6, 1e6);
    double weights = 0.0;
    bool gains = false;
    bool losses = false;
    for (const auto& row : view->rows) {
        weights += row.weight.value();
        EXPECT_EQ(row.quantity, std::floor(row.quantity)) << "whole shares";
        EXPECT_FALSE(row.name.empty());
        EXPECT_FALSE(row.sector.empty());
        gains = gains || row.unrealised.value() > 0.0;
        losses = losses || row.unrealised.value() < 0.0;
    }
    EXPECT_NEAR(weights, 1.0, 1e-9);
    EXPECT_TRUE(gains && losses);
}

TEST_F(BuildDemoTest, EverythingInItSaysThatItIsSynthetic) {
    auto& vault = first->session->vault();
    const auto datasets = vault.datasets().value();
    const auto runs = vault.runs().value();
    for (const auto& dataset : datasets)
        EXPECT_TRUE(dataset.synthetic) << dataset.name;
    for (const auto& run : runs)
        EXPECT_TRUE(run.synthetic) << run.name;
    const auto entries = vault.auditTail(100).value();
    for (const auto& entry : entries) {
        const bool import = entry.what.action.find(".import") != std::string::npos;
        if (import) {
            EXPECT_NE(entry.what.detail.find("\"synthetic\":true"), std::string::npos) << entry.what.detail;
        }
    }
}

TEST_F(BuildDemoTest, TwiceMadeItIsTheSame) {
    auto& a = first->session->vault();
    auto& b = second->session->vault();
    EXPECT_EQ(a.datasets()->front().contentHash, b.datasets()->front().contentHash);
    EXPECT_EQ(a.datasets()->front().findings, b.datasets()->front().findings);
    EXPECT_EQ(a.holdings().value(), b.holdings().value());
    const auto runs = a.runs().value();
    for (const auto& run : runs)
        EXPECT_EQ(a.loadRunFiles(run.id).value(), b.loadRunFiles(run.id).value()) << run.name;
    EXPECT_EQ(test::countsOf(a), test::countsOf(b));
}

TEST_F(BuildDemoTest, CancelledItLeavesNoFileBehind) {
    for (const int report : {1, 2, 4, 6, 9}) {
        Demo demo;
        test::CancelAt cancel(report);
        EXPECT_EQ(codeOf(demo.build(cancel.context(demo.clock))), "cancelled") << report;
        EXPECT_EQ(demo.folder.entries(), 0) << report;
    }
}

TEST_F(BuildDemoTest, AFileThatIsThereAlreadyIsLeftAlone) {
    Demo demo;
    const auto path = demo.folder.file("demo.qdw");
    test::writeFile(path, "somebody's work");
    EXPECT_EQ(codeOf(demo.build({{}, {}, demo.clock})), "refused");
    EXPECT_EQ(test::readFile(path), "somebody's work");
}

}  // namespace
}  // namespace qd::desk
