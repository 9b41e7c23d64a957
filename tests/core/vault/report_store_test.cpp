// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/report_store.h"

#include "core/crypto/hash.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using ReportStoreTest = StoreTest;

TEST_F(ReportStoreTest, RecordAndBytesComeBack) {
    ReportStore store(db);
    ReportRecord record;
    record.kind = "executive";
    record.format = "pdf";
    record.title = "Quarter";
    record.createdAt = Timestamp::fromMillis(7);
    record.createdBy = "ann";
    record.fileName = "quarter.pdf";
    const std::string bytes("%PDF-1.7\0\xff", 10);
    const auto id = store.add(record, bytes).value();
    const auto reports = store.list().value();
    ASSERT_EQ(reports.size(), 1U);
    const auto& r = reports[0];
    EXPECT_EQ(r.id, id);
    EXPECT_EQ(r.kind, "executive");
    EXPECT_EQ(r.format, "pdf");
    EXPECT_EQ(r.title, "Quarter");
    EXPECT_EQ(r.createdAt.millis(), 7);
    EXPECT_EQ(r.createdBy, "ann");
    EXPECT_FALSE(r.run.valid());
    EXPECT_EQ(r.fileName, "quarter.pdf");
    EXPECT_EQ(r.sha256, crypto::sha256Hex(bytes));
    EXPECT_EQ(r.bytes, 10);
    EXPECT_EQ(store.load(id).value(), bytes);
}

TEST_F(ReportStoreTest, UnknownIdsAndWrongHashesAreBadInput) {
    ReportStore store(db);
    EXPECT_EQ(codeOf(store.load(ReportId{1})), "bad_input");
    ReportRecord record;
    record.sha256 = std::string(64, '0');
    EXPECT_EQ(codeOf(store.add(record, "x")), "bad_input");
    record.sha256.clear();
    record.run = RunId{42};
    EXPECT_EQ(codeOf(store.add(record, "x")), "bad_input");
}

}  // namespace
}  // namespace qd::vault::test
