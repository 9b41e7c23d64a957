// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/dataset_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using DatasetStoreTest = StoreTest;

DatasetRecord record(const std::string& name) {
    DatasetRecord r;
    r.name = name;
    r.source = "prices.csv";
    r.importedAt = Timestamp::fromMillis(1'760'000'000'000);
    r.importedBy = "ann";
    r.synthetic = true;
    r.benchmark = "S0";
    r.findings = R"([{"kind":"gap"}])";
    r.findingCount = 1;
    return r;
}

TEST_F(DatasetStoreTest, RecordAndPanelComeBack) {
    DatasetStore store(db);
    const auto panel = randomPanel(1, 40, 300, 0.1);
    const auto first = store.add(record("one"), panel).value();
    const auto second = store.add(record("two"), randomPanel(2, 3, 2, 0.0)).value();
    const auto all = store.list().value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].id, second);
    const auto& r = all[1];
    EXPECT_EQ(r.id, first);
    EXPECT_EQ(r.name, "one");
    EXPECT_EQ(r.source, "prices.csv");
    EXPECT_EQ(r.contentHash, panel.contentHash());
    EXPECT_EQ(r.importedAt, Timestamp::fromMillis(1'760'000'000'000));
    EXPECT_EQ(r.importedBy, "ann");
    EXPECT_TRUE(r.synthetic);
    EXPECT_EQ(r.rows, 40);
    EXPECT_EQ(r.symbols, 300);
    EXPECT_EQ(r.from, panel.dates().front());
    EXPECT_EQ(r.to, panel.dates().back());
    EXPECT_EQ(r.benchmark, "S0");
    EXPECT_EQ(r.findings, R"([{"kind":"gap"}])");
    EXPECT_EQ(r.findingCount, 1);
    EXPECT_EQ(store.load(first).value().contentHash(), panel.contentHash());
}

TEST_F(DatasetStoreTest, WrongHashOrIdIsBadInput) {
    DatasetStore store(db);
    auto wrong = record("one");
    wrong.contentHash = std::string(64, 'a');
    EXPECT_EQ(codeOf(store.add(wrong, randomPanel(1, 3, 2, 0.0))), "bad_input");
    EXPECT_EQ(codeOf(store.load(DatasetId{9})), "bad_input");
}

TEST_F(DatasetStoreTest, BlocksOfAnotherPanelAreIntegrity) {
    DatasetStore store(db);
    const auto first = store.add(record("one"), randomPanel(1, 30, 20, 0.0)).value();
    ASSERT_TRUE(store.add(record("two"), randomPanel(2, 30, 20, 0.0)).ok());
    tamper(
        "UPDATE panel_block SET bytes = (SELECT bytes FROM panel_block WHERE dataset_id = 2) "
        "WHERE dataset_id = 1");
    EXPECT_EQ(codeOf(store.load(first)), "integrity");
    tamper("DELETE FROM panel_block WHERE dataset_id = 1");
    EXPECT_EQ(codeOf(store.load(first)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
