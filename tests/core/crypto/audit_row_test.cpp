// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/audit_row.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd::crypto {
namespace {

const std::string kZeros(64, '0');

// Computed outside this program: python3 hashlib over the layout that audit_row.h documents.
TEST(AuditRow, BytesAreTheDocumentedOnes) {
    std::string bytes = "what was there before";
    auditRowBytes({1, 1'760'000'000'123, "ann", "prices.import", "dataset 3", R"({"rows":5})", kZeros},
                  bytes);
    EXPECT_EQ(bytes.size(), 19 + 16 + 4 * 4 + 3 + 13 + 9 + 10 + 64U);
    EXPECT_EQ(sha256Hex(bytes), "4f12c7315978e4fa06702abc5769133f0fd8d2f830db2a2faaa5343f9fe48d2f");
}

TEST(AuditRow, FieldsCannotFlowIntoEachOther) {
    std::set<std::string> seen;
    std::string bytes;
    for (const auto& row :
         {AuditRow{1, 2, "a", "b", "c", "d", kZeros}, AuditRow{1, 2, "ab", "", "c", "d", kZeros},
          AuditRow{1, 2, "", "ab", "c", "d", kZeros}, AuditRow{1, 2, "a", "b", "cd", "", kZeros},
          AuditRow{2, 1, "a", "b", "c", "d", kZeros}}) {
        auditRowBytes(row, bytes);
        EXPECT_TRUE(seen.insert(bytes).second);
    }
}

}  // namespace
}  // namespace qd::crypto
