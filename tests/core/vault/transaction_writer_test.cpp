// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/transaction_writer.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using TransactionWriterTest = StoreTest;

TEST_F(TransactionWriterTest, EachChangeReachesItsTable) {
    PersonNames names(db);
    TransactionWriter writer(db, names);
    EXPECT_EQ(writer.addDataset({}, randomPanel(1, 3, 2, 0.0)).value(), DatasetId{1});
    RunRecord run;
    run.dataset = DatasetId{1};
    EXPECT_EQ(writer.addRun(run, {{"a", "b"}}).value(), RunId{1});
    EXPECT_EQ(writer.addReport({}, "bytes").value(), ReportId{1});
    EXPECT_TRUE(writer.setHoldings({{"A", Quantity::fromRaw(1), std::nullopt}}).ok());
    EXPECT_TRUE(writer.putSecurities({{"A", "Alpha", "Tech"}}).ok());
    EXPECT_TRUE(writer.setSetting("k", "v").ok());
    for (const char* table :
         {"dataset", "panel_block", "run", "run_file", "report", "holding", "security", "setting"})
        EXPECT_EQ(db.integer(std::string("SELECT count(*) FROM ") + table).value(), 1) << table;
    EXPECT_EQ(db.integer("SELECT count(*) FROM artifact").value(), 2);
}

}  // namespace
}  // namespace qd::vault::test
