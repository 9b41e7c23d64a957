// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/run_store.h"

#include "core/vault/dataset_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using RunStoreTest = StoreTest;

TEST_F(RunStoreTest, RecordAndFilesComeBack) {
    const auto dataset = DatasetStore(db).add({}, randomPanel(1, 3, 2, 0.0)).value();
    RunStore store(db);
    RunRecord record;
    record.name = "HRP monthly";
    record.createdAt = Timestamp::fromMillis(5);
    record.createdBy = "ann";
    record.dataset = dataset;
    record.synthetic = true;
    record.config = "strategy: hrp\n";
    record.inputHash = "abc";
    record.summary = "{}";
    record.seconds = 0.25;
    const RunFiles files{{"equity.csv", "date,equity\n"}, {"summary.json", "{}"}, {"empty", ""}};
    const auto id = store.add(record, files).value();
    record.dataset = {};
    record.kind = "validate";
    const auto without = store.add(record, {}).value();

    const auto runs = store.list().value();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].id, without);
    EXPECT_FALSE(runs[0].dataset.valid());
    EXPECT_EQ(runs[0].kind, "validate");
    const auto& r = runs[1];
    EXPECT_EQ(r.id, id);
    EXPECT_EQ(r.name, "HRP monthly");
    EXPECT_EQ(r.kind, "backtest");
    EXPECT_EQ(r.createdAt.millis(), 5);
    EXPECT_EQ(r.createdBy, "ann");
    EXPECT_EQ(r.dataset, dataset);
    EXPECT_TRUE(r.synthetic);
    EXPECT_EQ(r.config, "strategy: hrp\n");
    EXPECT_EQ(r.inputHash, "abc");
    EXPECT_EQ(r.summary, "{}");
    EXPECT_EQ(r.seconds, 0.25);
    EXPECT_EQ(store.loadFiles(id).value(), files);
    EXPECT_TRUE(store.loadFiles(without).value().empty());
}

TEST_F(RunStoreTest, UnknownIdsAreBadInput) {
    RunStore store(db);
    EXPECT_EQ(codeOf(store.loadFiles(RunId{1})), "bad_input");
    RunRecord record;
    record.dataset = DatasetId{42};
    EXPECT_EQ(codeOf(store.add(record, {})), "bad_input");
}

}  // namespace
}  // namespace qd::vault::test
