// SPDX-License-Identifier: GPL-3.0-or-later
// Every data fault at every size, written as a file by a program that does not care and read by the import:
// the very prices that were written, bit by bit, or a refusal with its place; never a number that is none.
#include "tests/core/data_faults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "core/market/import.h"
#include "tests/core/market/memory_files.h"

namespace qd::market {
namespace {

using qd::test::PanelTable;

constexpr std::size_t kRows = 66;

/// What cannot be a price, or names a cell twice with two prices. Of one symbol alone a repeated name is an
/// empty one.
constexpr std::array<std::string_view, 6> kRefused{"not a number", "infinite",      "negative",
                                                   "zero",         "repeated date", "repeated symbol"};

/// The same table as date, symbol, close, rows from the last to the first.
std::string longCsv(const PanelTable& table) {
    std::string text = "date,symbol,close\n";
    for (std::size_t t = table.rows(); t-- > 0;) {
        for (std::size_t c = 0; c < table.width(); ++c) {
            if (table.present[t * table.width() + c] == 0) continue;
            const double v = table.at(t, c);
            text += table.dates[t].iso() + "," + table.symbols[c] + "," +
                    (std::isnan(v)   ? "nan"
                     : std::isinf(v) ? "inf"
                                     : shortestText(v)) +
                    "\n";
        }
    }
    return text;
}

Imported<PricePanel> read(const std::string& text) {
    static const SystemClock clock;
    const MemoryFiles files(text);
    const jobs::JobContext job({}, {}, clock);
    return importPrices(files, "f.csv", {}, job);
}

/// A refusal names the file, a line of it, and what is wrong.
void expectPlaced(const Error& error, const std::string& text) {
    EXPECT_EQ(error.code, ErrorCode::BadInput) << error.describe();
    EXPECT_FALSE(error.message.empty());
    EXPECT_EQ(error.where.file, "f.csv");
    EXPECT_GE(error.where.line, 1);
    EXPECT_LE(error.where.line, std::count(text.begin(), text.end(), '\n') + 1);
}

/// What stands in the panel is what was written, cell by cell; what is not there was not written.
void expectSame(const PricePanel& panel, const PanelTable& table) {
    std::size_t written = 0;
    for (std::size_t t = 0; t < table.rows(); ++t) {
        const auto row = panel.dateIndex(table.dates[t]);
        for (std::size_t c = 0; c < table.width(); ++c) {
            if (table.present[t * table.width() + c] == 0) continue;
            ++written;
            const auto symbol = panel.symbolIndex(table.symbols[c]);
            ASSERT_TRUE(row && symbol);
            ASSERT_EQ(panel.at(PriceField::Close, *row, *symbol), std::optional(table.at(t, c)));
        }
    }
    std::size_t found = 0;
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        const auto mask = panel.presentRow(PriceField::Close, t);
        found += static_cast<std::size_t>(std::count(mask.begin(), mask.end(), std::uint8_t{1}));
        for (const double price : panel.row(PriceField::Close, t))
            ASSERT_TRUE(std::isfinite(price) && price >= 0.0);
    }
    EXPECT_EQ(found, written);
}

class ImportFaults : public testing::TestWithParam<std::tuple<std::size_t, std::size_t>> {
protected:
    [[nodiscard]] const qd::test::DataFault& fault() const {
        return qd::test::kDataFaults[std::get<0>(GetParam())];
    }
    [[nodiscard]] PanelTable table() const {
        return qd::test::faultyTable(fault(), kRows, qd::test::kFaultWidths[std::get<1>(GetParam())]);
    }
    [[nodiscard]] bool refused() const {
        return std::find(kRefused.begin(), kRefused.end(), fault().name) != kRefused.end();
    }
};

TEST_P(ImportFaults, AWideFileGivesItsPricesOrARefusalWithItsPlace) {
    const PanelTable written = table();
    const std::string text = written.csv();
    const auto got = read(text);
    const bool nothing = std::count(written.present.begin(), written.present.end(), 1) == 0;
    if (!got.ok()) {
        EXPECT_TRUE(refused() || nothing) << fault().name << ": " << got.error().describe();
        expectPlaced(got.error(), text);
        return;
    }
    EXPECT_FALSE(refused()) << fault().name;
    expectSame(got->value, written);
}

TEST_P(ImportFaults, ALongFileGivesTheSamePricesOrRefusesThem) {
    const PanelTable written = table();
    const std::string text = longCsv(written);
    const auto got = read(text);
    const bool nothing = std::count(written.present.begin(), written.present.end(), 1) == 0;
    if (!got.ok()) {
        EXPECT_TRUE(refused() || nothing) << fault().name << ": " << got.error().describe();
        expectPlaced(got.error(), text);
        return;
    }
    EXPECT_FALSE(refused()) << fault().name;
    expectSame(got->value, written);
}

INSTANTIATE_TEST_SUITE_P(EveryFaultAtEverySize, ImportFaults,
                         testing::Combine(testing::Range<std::size_t>(0, qd::test::kDataFaults.size()),
                                          testing::Range<std::size_t>(0, qd::test::kFaultWidths.size())));

}  // namespace
}  // namespace qd::market
