// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

Imported<SectorTable> sectorsOf(const std::string& text, const ImportOptions& options = {}) {
    const StillClock clock;
    return importSectors(MemoryFiles(text), "f.csv", options, jobs::JobContext({}, {}, clock));
}
Imported<HoldingsTable> holdingsOf(const std::string& text) {
    const StillClock clock;
    return importHoldings(MemoryFiles(text), "f.csv", {}, jobs::JobContext({}, {}, clock));
}
Imported<WeightTable> weightsOf(const std::string& text) {
    const StillClock clock;
    return importWeights(MemoryFiles(text), "f.csv", {}, jobs::JobContext({}, {}, clock));
}

}  // namespace

TEST(ImportWeightsTest, ReadsWhatQdctlPrintsAndRefusesWhatIsNoWeight) {
    const auto made = weightsOf("symbol,weight\nA,0.25\nB,-0.1\nB,-0.1\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.weightOf, (std::map<std::string, double>{{"A", 0.25}, {"B", -0.1}}));
    EXPECT_EQ(made->issues.at(0).kind, ImportIssueKind::DuplicateRow);
    for (const char* bad : {"symbol,weight\nA,\n", "symbol,weight\nA,nan\n", "symbol,weight\nA,10.5\n",
                            "symbol,weight\nA,1\nA,2\n", "symbol,weight\n", "symbol,sector\nA,X\n"}) {
        const auto refused = weightsOf(bad);
        ASSERT_FALSE(refused.ok()) << bad;
        EXPECT_EQ(refused.error().code, ErrorCode::BadInput) << bad;
    }
    EXPECT_EQ(weightsOf("symbol,weight\nA,x\n").error().where, (SourceLocation{"f.csv", 2, 3}));
}

TEST(ImportSectorsTest, ReadsAndPassesOverFurtherColumns) {
    const auto made = sectorsOf("symbol,name,sector\nA,\"Agilent, Inc\",Health Care\nB,b,\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.sectorOf, (std::map<std::string, std::string>{{"A", "Health Care"}}));
    ASSERT_EQ(made->issues.size(), 1U);
    EXPECT_EQ(made->issues[0].kind, ImportIssueKind::UnknownColumn);
}

TEST(ImportSectorsTest, RepeatsAndMissingColumns) {
    EXPECT_EQ(sectorsOf("symbol,sector\nA,X\nA,X\n")->issues.at(0).kind, ImportIssueKind::DuplicateRow);
    const auto other = sectorsOf("symbol,sector\nA,X\n\nA,Y\n");
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(other.error().where, (SourceLocation{"f.csv", 4, 1}));
    EXPECT_NE(other.error().message.find("line 2"), std::string::npos);
    const auto lacking = sectorsOf("symbol,sector_2018\nA,X\n");
    ASSERT_FALSE(lacking.ok());
    EXPECT_NE(lacking.error().hint.find("'sector_2018'"), std::string::npos);
    EXPECT_FALSE(sectorsOf("symbol,sector\n").ok());
    EXPECT_FALSE(sectorsOf("symbol,sector\nA,\xFF\n").ok());
    EXPECT_FALSE(sectorsOf("symbol,sector\nA,X,Y\n").ok());
}

TEST(ImportTablesTest, AJobThatIsCancelledStopsTheReading) {
    const StillClock clock;
    std::stop_source stop;
    stop.request_stop();
    const jobs::JobContext job(stop.get_token(), {}, clock);
    const auto code = [](const auto& made) { return made.ok() ? ErrorCode::Internal : made.error().code; };
    EXPECT_EQ(code(importSectors(MemoryFiles("symbol,sector\nA,X\n"), "f.csv", {}, job)),
              ErrorCode::Cancelled);
    EXPECT_EQ(code(importHoldings(MemoryFiles("symbol,quantity\nA,1\n"), "f.csv", {}, job)),
              ErrorCode::Cancelled);
    EXPECT_EQ(code(importMembership(MemoryFiles("symbol,from,to\nA,2020-01-02,\n"), "f.csv", {}, job)),
              ErrorCode::Cancelled);
}

TEST(ImportSectorsTest, RealFileByMapping) {
    const std::string path = QD_SHARED_DIR "/data/sectors.csv";
    const PosixFileSystem disk;
    if (!disk.exists(path)) GTEST_SKIP() << "the shared market data is not there";
    const StillClock clock;
    const jobs::JobContext job({}, {}, clock);
    EXPECT_FALSE(importSectors(disk, path, {}, job).ok());
    ImportOptions options;
    options.columns = {{"sector_latest", "sector"}};
    const auto made = importSectors(disk, path, options, job);
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.sectorOf.size(), 509U);
    EXPECT_EQ(made->value.sectorOf.at("A"), "Health Care");
}

TEST(ImportHoldingsTest, ReadsQuantitiesAndCosts) {
    const auto made = holdingsOf("symbol,quantity,cost\nA,100,1234.56\nB,-5.5,\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const auto& h = made->value.holdings;
    ASSERT_EQ(h.size(), 2U);
    EXPECT_EQ(h[0].quantity.text(), Quantity::parse("100")->text());
    EXPECT_EQ(h[0].cost, Money::parse("1234.56").value());
    EXPECT_EQ(h[1].quantity, Quantity::parse("-5.5").value());
    EXPECT_FALSE(h[1].cost.has_value());
    EXPECT_TRUE(holdingsOf("quantity,symbol\n1,A\n").ok());
}

TEST(ImportHoldingsTest, RefusesBadRowsWithTheirPlace) {
    const auto at = [](const std::string& text) {
        const auto made = holdingsOf("symbol,quantity,cost\n" + text);
        EXPECT_FALSE(made.ok()) << text;
        return made.ok() ? SourceLocation{} : made.error().where;
    };
    EXPECT_EQ(at("A,,1\n"), (SourceLocation{"f.csv", 2, 3}));
    EXPECT_EQ(at("A,\"4,101,735\",1\n"), (SourceLocation{"f.csv", 2, 3}));
    EXPECT_EQ(at("A,1,$5\n"), (SourceLocation{"f.csv", 2, 5}));
    EXPECT_EQ(at(",1,5\n"), (SourceLocation{"f.csv", 2, 1}));
    EXPECT_EQ(at("A,nan,5\n"), (SourceLocation{"f.csv", 2, 3}));
    EXPECT_EQ(at("A,1,5\nA,2,5\n"), (SourceLocation{"f.csv", 3, 1}));
    EXPECT_EQ(at(""), (SourceLocation{"f.csv", 2, 1}));
    EXPECT_EQ(holdingsOf("symbol,quantity\nA,1\nA,1\n")->value.holdings.size(), 1U);
}

}  // namespace qd::market
