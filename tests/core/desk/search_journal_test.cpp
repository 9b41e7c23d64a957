// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_journal.h"

#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

class Journal : public test::SearchTest {
protected:
    [[nodiscard]] backtest::SearchRecord record() const {
        backtest::SearchRecord out;
        out.spec = request().search;
        out.spec.subject = toJson(SearchSubject());
        out.trials.push_back({{2, 5, 0}, backtest::statisticsOf(std::vector<double>{0.1, -0.05, 0.02}, 2)});
        return out;
    }
    [[nodiscard]] SearchSetting setting() const {
        SearchSetting out;
        out.name = "one";
        out.dataset = dataset.id;
        return out;
    }
    Environment environment = env();
};

TEST_F(Journal, IsSealedAndReadsBack) {
    {
        SearchJournal journal(environment, vault(), running, setting());
        ASSERT_TRUE(journal.write(record()).ok());
        EXPECT_TRUE(running.holds(journal.path()));
        EXPECT_TRUE(abandonedSearches(files, vault(), running)->searches.empty());
        const auto bytes = test::readFile(journal.path());
        EXPECT_EQ(bytes.find("ma-cross"), std::string::npos);
        EXPECT_EQ(files.mode(journal.path()).value(), 0600U);
    }
    const auto found = abandonedSearches(files, vault(), running);
    ASSERT_TRUE(found.ok());
    ASSERT_EQ(found->searches.size(), 1U);
    EXPECT_EQ(found->searches[0].setting.name, "one");
    EXPECT_EQ(found->searches[0].record.trials, record().trials);
}

TEST_F(Journal, IsWrittenFromTimeToTimeAndGoesWhenDiscarded) {
    SearchJournal journal(environment, vault(), running, setting());
    journal.keep(record());
    EXPECT_FALSE(files.exists(journal.path())) << "it is too early";
    for (int i = 0; i < 10; ++i)
        journal.keep(record());
    EXPECT_TRUE(files.exists(journal.path()));
    journal.discard();
    EXPECT_FALSE(files.exists(journal.path()));
}

TEST_F(Journal, GivesEachSearchAPlaceOfItsOwn) {
    SearchJournal one(environment, vault(), running, setting());
    SearchJournal two(environment, vault(), running, setting());
    EXPECT_NE(one.path(), two.path());
    test::writeFile(path + ".search-3", "left by a crash");
    SearchJournal three(environment, vault(), running, setting());
    EXPECT_EQ(three.path(), path + ".search-4");
}

TEST_F(Journal, ThatCannotBeWrittenDoesNotEndTheSearch) {
    files.failing = ".search-1";
    const auto run = runSearch(*session, request(backtest::SearchMethod::Random, 60), watch(), job());
    EXPECT_TRUE(run.ok()) << run.error().describe();
}

TEST_F(Journal, PassesOverFilesThatAreNone) {
    test::writeFile(path + ".search-", "no number");
    test::writeFile(path + ".search-1x", "no number");
    test::writeFile(path + ".search-5", "nothing of ours");
    const auto found = abandonedSearches(files, vault(), running);
    ASSERT_TRUE(found.ok());
    EXPECT_TRUE(found->searches.empty());
    EXPECT_EQ(found->unreadable, std::vector<std::string>{path + ".search-5"});
}

}  // namespace
}  // namespace qd::desk
