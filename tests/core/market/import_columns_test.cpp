// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_columns.h"

#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

Result<Header> headerOf(const std::string& text, const std::map<std::string, std::string>& mapping = {}) {
    const MemoryFiles files(text);
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, "f.csv", {}, issues, nullptr));
    return readHeader(reader, mapping);
}

}  // namespace

TEST(ImportColumnsTest, NamesPlacesAndMapping) {
    const auto header = headerOf("a,\"b c\",\xC3\xA4,d\n", {{"a", "date"}, {"d", ""}});
    ASSERT_TRUE(header.ok()) << header.error().describe();
    EXPECT_EQ(header->find("date"), 0U);
    EXPECT_EQ(header->find("b c"), 1U);
    EXPECT_FALSE(header->find("a").has_value());
    EXPECT_EQ(header->columns[3].where.column, 11);
    EXPECT_TRUE(header->columns[3].passedOver);
}

TEST(ImportColumnsTest, AMappingMayNotMakeTwoOfOne) {
    const auto header = headerOf("close,adj_close\n", {{"adj_close", "close"}});
    ASSERT_FALSE(header.ok());
    EXPECT_EQ(header.error().where, (SourceLocation{"f.csv", 1, 7}));
}

TEST(ImportColumnsTest, TheListOfColumnsIsShort) {
    std::string text = "c0";
    for (int i = 1; i < 100; ++i)
        text += ",c" + std::to_string(i);
    const std::string listing = headerOf(text)->listing().text;
    EXPECT_NE(listing.find("'c0', 'c1'"), std::string::npos);
    EXPECT_NE(listing.find("88 more"), std::string::npos);
}

TEST(ImportColumnsTest, LayoutGoesByTheSpellingOfTheContract) {
    EXPECT_TRUE(looksLong(headerOf("date,close\n").value()));
    EXPECT_TRUE(looksLong(headerOf("date,symbol\n").value()));
    EXPECT_FALSE(looksLong(headerOf("date,LOW,OPEN\n").value()));
    EXPECT_TRUE(looksLong(headerOf("date,Last\n", {{"Last", "close"}}).value()));
}

}  // namespace qd::market
