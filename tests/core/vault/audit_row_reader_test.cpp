// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_row_reader.h"

#include "tests/core/vault/long_log.h"

namespace qd::vault::test {
namespace {

class AuditRowReaderTest : public LongLogTest {};

TEST_F(AuditRowReaderTest, RowsAndEntriesSayTheSame) {
    fill(3);
    auto rows = prepareAuditRows(db, "WHERE sequence = 2").value();
    ASSERT_TRUE(rows.step().value());
    const auto entry = auditEntryOf(rows);
    EXPECT_EQ(entry.sequence, 2);
    EXPECT_EQ(entry.at.millis(), 2000);
    EXPECT_EQ(entry.what.action, "step");
    EXPECT_EQ(entry.hash, std::string(auditHashOf(rows)));
    EXPECT_EQ(entry.hash, auditHash(entry));
    std::string ofRow;
    std::string ofEntry;
    crypto::auditRowBytes(auditRowOf(rows), ofRow);
    crypto::auditRowBytes(auditRowOf(entry), ofEntry);
    EXPECT_EQ(ofRow, ofEntry);
}

TEST_F(AuditRowReaderTest, GivesAllThatIsLeft) {
    fill(5);
    auto rows = prepareAuditRows(db, "ORDER BY sequence DESC LIMIT 3").value();
    const auto entries = auditEntriesOf(rows).value();
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries.front().sequence, 5);
    EXPECT_EQ(codeOf(prepareAuditRows(db, "ORDER BY nothing")), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
