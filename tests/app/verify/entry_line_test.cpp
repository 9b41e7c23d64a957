// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "app/verify/documents.h"
#include "core/desk/evidence_pack.h"

namespace qd {

namespace {

std::string lineOf(const std::string& actor) {
    return R"({"sequence":7,"at":-5,"actor":")" + actor +
           R"(","action":"a","subject":"s","detail":"d","previous_hash":")" + std::string(64, '0') +
           R"(","hash":")" + std::string(64, 'f') + R"("})";
}

bool reads(const std::string& line) {
    verify::Entry entry;
    return verify::parseEntry(line, entry).ok();
}

}  // namespace

TEST(EntryLine, ReadsBackWhatTheExporterWritesByteForByte) {
    vault::AuditEntry entry;
    entry.sequence = 7;
    entry.at = Timestamp::fromMillis(-5);
    for (int c = 0; c < 256; ++c)
        entry.what.actor.push_back(static_cast<char>(c));
    entry.what.detail = "{\"text\":\"a \\\"quotation\\\"\"}";
    entry.previousHash = std::string(64, '0');
    entry.hash = std::string(64, 'f');
    std::string line = desk::entryLine(entry);
    ASSERT_TRUE(line.ends_with('\n'));
    line.pop_back();
    verify::Entry read;
    ASSERT_TRUE(verify::parseEntry(line, read).ok());
    EXPECT_EQ(read.sequence, 7);
    EXPECT_EQ(read.atMillis, -5);
    EXPECT_EQ(read.actor, entry.what.actor);
    EXPECT_EQ(read.detail, entry.what.detail);
}

TEST(EntryLine, HasOneFormOnly) {
    ASSERT_TRUE(reads(lineOf("x")));
    EXPECT_TRUE(reads(lineOf("\\u0001\\n\\\"\\\\")));
    for (const auto* other : {"\\u0041", "\\u000a", "\\u001F", "\\/", "\\u00", "\\", "\\x"})
        EXPECT_FALSE(reads(lineOf(other))) << other;
    EXPECT_FALSE(reads(lineOf("x") + " "));
    EXPECT_FALSE(reads(lineOf("a\nb")));
    std::string line = lineOf("x");
    for (const auto* number :
         {"07", "+7", "-0", "7.0", "7e0", "9007199254740993", "99999999999999999999", ""}) {
        std::string other = line;
        EXPECT_FALSE(reads(other.replace(other.find(":7,") + 1, 1, number))) << number;
    }
    std::string upper = line;
    upper[upper.rfind('f')] = 'F';
    EXPECT_FALSE(reads(upper));
    for (std::size_t size = 0; size < line.size(); ++size)
        EXPECT_FALSE(reads(line.substr(0, size)));
}

}  // namespace qd
