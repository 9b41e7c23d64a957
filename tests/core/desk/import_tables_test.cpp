// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import_tables.h"

#include <string>

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ImportTablesTest : public test::DeskTest {
protected:
    std::string file(const std::string& text) {
        auto name = folder.file("table.csv");
        test::writeFile(name, text);
        return name;
    }
};

TEST_F(ImportTablesTest, SectorsGoIntoTheSecurityMasterAndLeaveNames) {
    know({{"AAA", "Alpha Ltd", "Old"}, {"ZZZ", "Zeta", "Energy"}});
    const auto before = counts();
    EXPECT_EQ(
        importSectors(*session, file("symbol,sector\nAAA,Health Care\nBBB,Financials\n"), {}, job())->rows,
        2);
    const auto securities = vault().securities().value();
    ASSERT_EQ(securities.size(), 3U);
    EXPECT_EQ(securities[0].symbol, "AAA");
    EXPECT_EQ(securities[0].name, "Alpha Ltd");
    EXPECT_EQ(securities[0].sector, "Health Care");
    EXPECT_EQ(securities[1].sector, "Financials");
    EXPECT_EQ(securities[2].sector, "Energy") << "what the file does not name stays";
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "sectors.import");
    EXPECT_EQ(entry.what.subject, "table.csv");
    EXPECT_EQ(entry.what.detail, R"({"source":"table.csv","rows":2})");
}

TEST_F(ImportTablesTest, HoldingsReplaceTheOldOnes) {
    hold({test::holding("OLD", "5"), test::holding("AAA", "1", "10")});
    const auto before = counts();
    EXPECT_EQ(
        importHoldings(*session, file("symbol,quantity,cost\nBBB,-2.5,\nAAA,100,1234.5\n"), {}, job())->rows,
        2);
    const auto held = vault().holdings().value();
    ASSERT_EQ(held.size(), 2U);
    EXPECT_EQ(held[0], test::holding("AAA", "100", "1234.5"));
    EXPECT_EQ(held[1], test::holding("BBB", "-2.5"));
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "holdings.import");
    EXPECT_EQ(entry.what.detail, R"({"source":"table.csv","rows":2})");
    EXPECT_EQ(entry.what.detail.find("100"), std::string::npos) << "the log names no position";
}

TEST_F(ImportTablesTest, MembershipReplacesTheOldOneAndReadsBackAsItWas) {
    EXPECT_TRUE(loadMembership(*session)->spells.empty());
    ASSERT_TRUE(importMembership(*session, file("symbol,from,to\nOLD,2001-01-01,\n"), {}, job()).ok());
    const auto before = counts();
    const auto imported = importMembership(
        *session, file("symbol,from,to\nBRK.B,2020-01-02,\nAAA,2010-05-06,2012-01-01\nAAA,2015-01-02,\n"), {},
        job());
    EXPECT_EQ(imported->rows, 3);
    const auto table = loadMembership(*session).value();
    ASSERT_EQ(table.spells.size(), 3U);
    EXPECT_EQ(table.spells[0].symbol, "AAA");
    EXPECT_EQ(table.spells[0].from.iso(), "2010-05-06");
    EXPECT_EQ(table.spells[0].to->iso(), "2012-01-01");
    EXPECT_EQ(table.spells[1].from.iso(), "2015-01-02");
    EXPECT_FALSE(table.spells[1].to.has_value());
    EXPECT_EQ(table.spells[2].symbol, "BRK.B");
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "membership.import");
    EXPECT_EQ(entry.what.detail, R"({"source":"table.csv","rows":3})");
}

TEST_F(ImportTablesTest, AMembershipThatNoLongerReadsIsAFaultOfIntegrity) {
    for (const auto* text : {"AAA", "AAA,2020-01-02", ",2020-01-02,", "AAA,2020-13-02,\n", "AAA,,\n",
                             "AAA,2020-01-02,later\n", "\n", "AAA,2020-01-02,\n\nBBB,2020-01-02,\n"}) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.setSetting(kMembershipKey, text));
                            return vault::AuditDraft{"ann", "test", "test", "{}"};
                        })
                        .ok());
        EXPECT_EQ(codeOf(loadMembership(*session)), "integrity") << text;
    }
}

TEST_F(ImportTablesTest, OptionsReachTheReader) {
    market::ImportOptions options;
    options.columns = {{"Ticker", "symbol"}};
    EXPECT_EQ(importSectors(*session, file("Ticker,sector\nAAA,Energy\n"), options, job())->rows, 1);
    EXPECT_EQ(importHoldings(*session, file("Ticker,quantity\nAAA,1\n"), options, job())->rows, 1);
    EXPECT_EQ(importMembership(*session, file("Ticker,from,to\nAAA,2020-01-02,\n"), options, job())->rows, 1);
}

TEST_F(ImportTablesTest, WhatWasMendedOrPassedOverIsTold) {
    const auto told = [](const Result<ImportTableOutcome>& outcome) {
        std::string lines;
        for (const auto& issue : outcome->issues)
            lines +=
                std::to_string(static_cast<int>(issue.kind)) + ":" + std::to_string(issue.where.line) + " ";
        return lines;
    };
    const auto unknown = std::to_string(static_cast<int>(market::ImportIssueKind::UnknownColumn));
    const auto repeated = std::to_string(static_cast<int>(market::ImportIssueKind::DuplicateRow));
    const auto both = unknown + ":1 " + repeated + ":3 ";
    EXPECT_EQ(told(importSectors(*session, file("symbol,sector,desk\nA,X,1\nA,X,1\n"), {}, job())), both);
    EXPECT_EQ(told(importHoldings(*session, file("symbol,quantity,desk\nA,1,1\nA,1,1\n"), {}, job())), both);
    EXPECT_EQ(told(importMembership(*session, file("symbol,from,to,desk\nA,2020-01-02,,1\n"), {}, job())),
              unknown + ":1 ");
    EXPECT_EQ(told(importSectors(*session, file("symbol,sector\nA,X\n"), {}, job())), "");
}

TEST_F(ImportTablesTest, CancelledWhileReadingOrBeforeStoringItLeavesNothing) {
    hold({test::holding("OLD", "5")});
    const auto before = counts();
    for (const int stage : {1, 2}) {
        const auto cancelled = [&](auto useCase, const std::string& text) {
            test::CancelAt cancel(stage);
            return codeOf(useCase(*session, file(text), {}, cancel.context(clock)));
        };
        EXPECT_EQ(cancelled(importSectors, "symbol,sector\nAAA,Energy\n"), "cancelled") << stage;
        EXPECT_EQ(cancelled(importHoldings, "symbol,quantity\nAAA,1\n"), "cancelled") << stage;
        EXPECT_EQ(cancelled(importMembership, "symbol,from,to\nAAA,2020-01-02,\n"), "cancelled") << stage;
    }
    EXPECT_EQ(counts(), before);
    EXPECT_EQ(vault().holdings()->front(), test::holding("OLD", "5"));
    EXPECT_TRUE(loadMembership(*session)->spells.empty());
}

TEST_F(ImportTablesTest, ABadFileLeavesEverythingAsItWas) {
    hold({test::holding("OLD", "5")});
    know({{"OLD", "", "Energy"}});
    const auto before = counts();
    const auto bad = file("symbol,quantity\nAAA,1\nBBB,two\n");
    const auto refused = importHoldings(*session, bad, {}, job());
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().where.line, 3);
    EXPECT_EQ(codeOf(importHoldings(*session, file("symbol,quantity\nAAA,1\nAAA,2\n"), {}, job())),
              "bad_input");
    EXPECT_EQ(codeOf(importSectors(*session, file("symbol\nAAA\n"), {}, job())), "bad_input");
    EXPECT_EQ(codeOf(importSectors(*session, folder.file("missing.csv"), {}, job())), "io");
    EXPECT_EQ(codeOf(importHoldings(*session, folder.file("missing.csv"), {}, job())), "io");
    EXPECT_EQ(codeOf(importMembership(*session, folder.file("missing.csv"), {}, job())), "io");
    EXPECT_EQ(codeOf(importMembership(*session, file("symbol,from,to\n\"A\nB\",2020-01-02,\n"), {}, job())),
              "bad_input")
        << "a symbol of two lines would spoil what is stored";
    EXPECT_EQ(
        codeOf(importMembership(*session, file("symbol,from,to\nAAA,2020-01-02,2019-01-01\n"), {}, job())),
        "bad_input");
    EXPECT_EQ(counts(), before);
    EXPECT_EQ(vault().holdings()->front(), test::holding("OLD", "5"));
}

}  // namespace
}  // namespace qd::desk
