// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/drift_store.h"

#include "core/vault/model_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

class DriftStoreTest : public StoreTest {
protected:
    void SetUp() override {
        StoreTest::SetUp();
        for (const char* name : {"a", "b"}) {
            ModelRecord model;
            model.name = model.purpose = name;
            ASSERT_TRUE(ModelStore(db).add(model).ok());
        }
    }
    DriftScanId add(std::int64_t model, std::int64_t at, const std::string& severity) {
        DriftScanRecord scan;
        scan.model = ModelId{model};
        scan.at = Timestamp::fromMillis(at);
        scan.person = "person 1";
        scan.token = at;
        scan.dataset = DatasetId{7};
        scan.severity = severity;
        scan.state = "{}";
        scan.summary = "[1]";
        return store.add(scan, "report of " + severity).value();
    }
    DriftStore store{db};
};

TEST_F(DriftStoreTest, ScansOfAModelComeBackNewestFirstWithTheirReports) {
    add(1, 10, "none");
    const auto second = add(1, 20, "high");
    add(2, 30, "low");
    const auto list = store.list(ModelId{1}, 10).value();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].id, second);
    EXPECT_EQ(list[0].severity, "high");
    EXPECT_EQ(list[0].token, 20);
    EXPECT_EQ(list[0].dataset, DatasetId{7});
    EXPECT_EQ(list[0].summary, "[1]");
    EXPECT_EQ(store.list(ModelId{1}, 1)->size(), 1U);
    EXPECT_EQ(store.report(second).value(), "report of high");
    EXPECT_EQ(codeOf(store.report(DriftScanId{99})), "bad_input");
    tamper("UPDATE artifact SET sha256 = 'x'");
    EXPECT_EQ(codeOf(store.report(second)), "integrity");
}

TEST_F(DriftStoreTest, WhatIsOldGoesWithItsReportButNeverTheNewest) {
    add(1, 10, "none");
    add(1, 20, "low");
    const auto newest = add(1, 30, "none");
    add(2, 5, "none");
    EXPECT_EQ(store.removeBefore(ModelId{1}, Timestamp::fromMillis(20)).value(), 1);
    EXPECT_EQ(store.removeBefore(ModelId{1}, Timestamp::fromMillis(999)).value(), 1);
    ASSERT_EQ(store.list(ModelId{1}, 10)->size(), 1U);
    EXPECT_EQ(store.list(ModelId{1}, 10)->front().id, newest);
    EXPECT_EQ(store.list(ModelId{2}, 10)->size(), 1U) << "another model's stay";
    EXPECT_EQ(db.integer("SELECT count(*) FROM artifact").value(), 2);
}

}  // namespace
}  // namespace qd::vault::test
