// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_record.h"

#include <gtest/gtest.h>

namespace qd::market::csv {

namespace {

std::vector<std::string> texts(const std::string& text) {
    Record record;
    const Split split = splitRecord(text.data(), text.data() + text.size(), true, 1000, record);
    EXPECT_EQ(split.kind, Split::Kind::Complete) << split.message.text;
    std::vector<std::string> out;
    for (const Field& field : record.fields)
        out.emplace_back(field.text);
    return out;
}

Split::Kind kindOf(const std::string& text, bool atEnd, std::uint64_t limit = 1000) {
    Record record;
    return splitRecord(text.data(), text.data() + text.size(), atEnd, limit, record).kind;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST(CsvRecordTest, SplitsAsRfc4180Says) {
    EXPECT_EQ(texts("a,b,c\nnext"), (Texts{"a", "b", "c"}));
    EXPECT_EQ(texts("a,,\r\n"), (Texts{"a", "", ""}));
    EXPECT_EQ(texts("\n"), (Texts{""}));
    EXPECT_EQ(texts("\"a,b\",\"c\"\"d\",\"\"\n"), (Texts{"a,b", "c\"d", ""}));
    EXPECT_EQ(texts("\"\"\"\"\n"), (Texts{"\""}));
    EXPECT_EQ(texts("\"a\r\nb\",c\r\n"), (Texts{"a\r\nb", "c"}));
}

TEST(CsvRecordTest, CountsLinesAndFindsTheNextRecord) {
    const std::string text = "\"a\nb\n\",c\r\nrest\n";
    Record record;
    const Split split = splitRecord(text.data(), text.data() + text.size(), false, 1000, record);
    ASSERT_EQ(split.kind, Split::Kind::Complete);
    EXPECT_EQ(split.lines, 3);
    EXPECT_EQ(split.next, text.data() + 10);
    EXPECT_EQ(record.end, text.data() + 8);
}

TEST(CsvRecordTest, AsksForMoreUntilTheRecordIsWhole) {
    const std::string text = "a,\"b\"\"\nc\",d\r\n";
    for (std::size_t n = 0; n + 1 < text.size(); ++n)
        EXPECT_EQ(kindOf(text.substr(0, n), false), Split::Kind::NeedMore) << n;
    EXPECT_EQ(kindOf(text, false), Split::Kind::Complete);
}

TEST(CsvRecordTest, AFieldLongerThanTheLimitIsAFaultAtOnce) {
    EXPECT_EQ(kindOf("123456789\n", true, 9), Split::Kind::Complete);
    EXPECT_EQ(kindOf("1234567890\n", true, 9), Split::Kind::Fault);
    EXPECT_EQ(kindOf("1234567890", false, 9), Split::Kind::Fault);
    EXPECT_EQ(kindOf("\"234567890", false, 9), Split::Kind::Fault);
}

TEST(CsvRecordTest, BlankRecords) {
    Record record;
    const std::string text = ",\"\",\n";
    static_cast<void>(splitRecord(text.data(), text.data() + text.size(), true, 10, record));
    EXPECT_TRUE(record.blank());
}

}  // namespace qd::market::csv
