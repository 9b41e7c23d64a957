// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_index.h"

#include <algorithm>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using Kind = SearchEntry::Kind;

class SearchIndexTest : public test::DeskTest {
protected:
    std::shared_ptr<const SearchIndex> load(const SearchIndex* before = nullptr) {
        auto index = loadSearchIndex(*session, before);
        EXPECT_TRUE(index.ok());
        return index.ok() ? std::move(index).value() : nullptr;
    }
    static std::vector<std::string> idsOf(const SearchIndex& index, Kind kind) {
        std::vector<std::string> ids;
        for (const auto& entry : index.entries)
            if (entry.kind == kind) ids.push_back(entry.id);
        return ids;
    }
};

TEST_F(SearchIndexTest, AnEmptyWorkspaceHasNothingToFind) {
    EXPECT_TRUE(load()->entries.empty());
}

TEST_F(SearchIndexTest, SymbolsOfTheNewestDataSetComeWithNameAndSector) {
    store(test::panelOf({"OLD"}, {{1.0}, {2.0}}));
    store(test::panelOf({"AAA", "BBB"}, {{1.0, 2.0}, {2.0, 3.0}}));
    know({{"BBB", "Beta Industries", "Energy"}});
    const auto index = load();
    EXPECT_EQ(idsOf(*index, Kind::Symbol), (std::vector<std::string>{"AAA", "BBB"}));
    EXPECT_EQ(index->entries[1].name, "Beta Industries");
    EXPECT_EQ(index->entries[1].group, "Energy");
    EXPECT_EQ(idsOf(*index, Kind::Dataset).size(), 2U);
}

TEST_F(SearchIndexTest, AHoldingWithoutPricesIsFoundToo) {
    store(test::panelOf({"AAA"}, {{1.0}, {2.0}}));
    hold({test::holding("AAA", "1"), test::holding("ZZZ", "1")});
    EXPECT_EQ(idsOf(*load(), Kind::Symbol), (std::vector<std::string>{"AAA", "ZZZ"}));
}

TEST_F(SearchIndexTest, RunsAreNamedAndNumbered) {
    store(test::smallMarket());
    RunBacktestRequest request;
    request.config = test::smallConfig();
    const auto run = runBacktest(*session, request, job());
    ASSERT_TRUE(run.ok());
    const auto index = load();
    ASSERT_EQ(idsOf(*index, Kind::Run).size(), 1U);
    const auto entry = std::find_if(index->entries.begin(), index->entries.end(),
                                    [](const SearchEntry& e) { return e.kind == Kind::Run; });
    EXPECT_EQ(entry->title, request.config.name);
    EXPECT_EQ(entry->id, std::to_string(run->id.value));
}

TEST_F(SearchIndexTest, TheIndexOfBeforeSparesThePricesWhileTheDataSetIsTheSame) {
    store(test::panelOf({"AAA"}, {{1.0}, {2.0}}));
    hold({test::holding("GONE", "1")});
    SearchIndex before = *load();
    before.entries[0].id = "KEPT";  // shows that it was taken from there
    hold({});
    EXPECT_EQ(idsOf(*load(&before), Kind::Symbol), (std::vector<std::string>{"KEPT"}));
    store(test::panelOf({"CCC"}, {{1.0}, {2.0}}));
    EXPECT_EQ(idsOf(*load(&before), Kind::Symbol), (std::vector<std::string>{"CCC"}));
}

TEST_F(SearchIndexTest, WhoMayNotReadFindsNothing) {
    actWithoutAnyPermission();
    const auto index = loadSearchIndex(*session);
    ASSERT_FALSE(index.ok());
    EXPECT_EQ(index.error().code, ErrorCode::Refused);
}

}  // namespace
}  // namespace qd::desk
