// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/number_text.h"
#include "core/base/random.h"
#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

struct Market {
    std::vector<std::string> dates;
    std::vector<std::string> symbols;
    std::vector<std::string> prices;  ///< row-major; empty = missing
};

Market randomMarket(std::uint64_t seed, std::size_t rows, std::size_t width) {
    Rng rng(seed);
    Market m;
    for (std::size_t t = 0; t < rows; ++t)
        m.dates.push_back(Date::fromDays(static_cast<std::int32_t>(15000 + 3 * t)).iso());
    for (std::size_t n = 0; n < width; ++n)
        m.symbols.push_back("S" + std::string(n % 11, 'x') + std::to_string(n));
    for (std::size_t i = 0; i < rows * width; ++i)
        m.prices.push_back(rng.below(9) == 0 ? "" : shortestText(1e-3 + 1000.0 * rng.uniform()));
    return m;
}

std::string wideText(const Market& m, const std::string& lineEnd = "\n") {
    std::string text = "date";
    for (const auto& s : m.symbols)
        text += "," + s;
    for (std::size_t t = 0; t < m.dates.size(); ++t) {
        text += lineEnd + m.dates[t];
        for (std::size_t n = 0; n < m.symbols.size(); ++n)
            text += "," + m.prices[t * m.symbols.size() + n];
    }
    return text + lineEnd;
}

std::string longText(const Market& m, const std::vector<std::size_t>& order,
                     const std::string& lineEnd = "\n") {
    std::string text = "symbol,close,date" + lineEnd;
    for (const std::size_t i : order)
        text += m.symbols[i % m.symbols.size()] + "," + m.prices[i] + "," + m.dates[i / m.symbols.size()] +
                lineEnd;
    return text;
}

std::vector<std::size_t> inOrder(const Market& m) {
    std::vector<std::size_t> order(m.prices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

std::string hashOf(const std::string& text, std::size_t piece = 1U << 20U) {
    const auto made = pricesOf(text, {}, piece);
    EXPECT_TRUE(made.ok()) << made.error().describe();
    return made.ok() ? made->value.contentHash() : std::string();
}

}  // namespace

TEST(ImportPricesTest, WideLongGzipAndAnyRowOrderGiveTheSameHash) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const Market m = randomMarket(seed, 3 + 20 * seed, 1 + 5 * seed);
        const std::string hash = hashOf(wideText(m));
        auto order = inOrder(m);
        EXPECT_EQ(hashOf(longText(m, order)), hash);
        EXPECT_EQ(hashOf(longText(m, order, "\r\n")), hash);
        EXPECT_EQ(hashOf(wideText(m, "\r\n")), hash);
        EXPECT_EQ(hashOf("\xEF\xBB\xBF" + wideText(m)), hash);
        EXPECT_EQ(hashOf(gzipped(longText(m, order))), hash);
        EXPECT_EQ(hashOf(gzipped(wideText(m)), 7), hash);
        EXPECT_EQ(hashOf(longText(m, order), 13), hash);
        Rng rng(seed);
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[rng.below(i)]);
        EXPECT_EQ(hashOf(longText(m, order)), hash);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return a % m.symbols.size() < b % m.symbols.size();
        });
        EXPECT_EQ(hashOf(longText(m, order)), hash);
    }
}

TEST(ImportPricesTest, QuotedFilesReadAsPlainOnes) {
    const std::string plain = "date,symbol,close\n2024-01-02,AAA,1.5\n2024-01-03,AAA,2.5\n";
    std::string quotes = "\"date\",\"symbol\",\"close\"\r\n\"2024-01-02\",\"AAA\",\"1.5\"\r\n";
    quotes += "2024-01-03,\"AAA\",2.5\r\n";
    EXPECT_EQ(hashOf(quotes), hashOf(plain));
    EXPECT_EQ(hashOf(quotes, 1), hashOf(plain));
}

TEST(ImportPricesTest, LastLineMayLackItsEndAndBlankLinesAtTheEndAreFine) {
    const std::string text = "date,symbol,close\n2024-01-02,AAA,1.5";
    const auto bare = pricesOf(text);
    ASSERT_TRUE(bare.ok());
    const auto blanks = pricesOf(text + "\n\n\r\n\n");
    ASSERT_TRUE(blanks.ok());
    EXPECT_TRUE(blanks->issues.empty());
    EXPECT_EQ(bare->value.contentHash(), blanks->value.contentHash());
}

TEST(ImportPricesTest, ReportsWhatItPassedOver) {
    const auto made = pricesOf(
        "\xEF\xBB\xBF"
        "date,symbol,close,note,open\n2024-01-03,AAA,2,x,\n\n,,,,\n2024-01-02,AAA,1,,3\n2024-01-03,AAA,2,y,"
        "\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const auto& issues = made->issues;
    ASSERT_EQ(issues.size(), 5U);
    EXPECT_EQ(issues[0].kind, ImportIssueKind::ByteOrderMark);
    EXPECT_EQ(issues[1].kind, ImportIssueKind::UnknownColumn);
    EXPECT_EQ(issues[1].where, (SourceLocation{"f.csv", 1, 19}));
    EXPECT_EQ(issues[2].kind, ImportIssueKind::EmptyRow);
    EXPECT_EQ(issues[2].where.line, 3);
    EXPECT_EQ(issues[3].kind, ImportIssueKind::OutOfOrder);
    EXPECT_EQ(issues[3].where.line, 5);
    EXPECT_EQ(issues[4].kind, ImportIssueKind::DuplicateRow);
    EXPECT_EQ(issues[4].where.line, 6);
    EXPECT_NE(issues[4].message.text.find("line 2"), std::string::npos);
    EXPECT_EQ(made->value.rows(), 2U);
}

TEST(ImportPricesTest, ColumnMappingRenamesAndPassesOver) {
    ImportOptions options;
    options.columns = {{"Datum", "date"}, {"Ticker", "symbol"}, {"adj_close", "close"}, {"close", ""}};
    const auto made = pricesOf("Ticker,Datum,close,adj_close\nAAA,2024-01-02,9,8\n", options);
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_TRUE(made->issues.empty());
    EXPECT_EQ(made->value.at(PriceField::Close, 0, 0), 8.0);
    options.columns["Kurs"] = "open";
    const auto unmatched = pricesOf("Ticker,Datum,close,adj_close\nAAA,2024-01-02,9,8\n", options);
    ASSERT_FALSE(unmatched.ok());
    EXPECT_NE(unmatched.error().describe().find("'Kurs'"), std::string::npos);
}

TEST(ImportPricesTest, CancelStopsTheImport) {
    const MemoryFiles files("date,symbol,close\n2024-01-02,AAA,1\n");
    const StillClock clock;
    std::stop_source stop;
    stop.request_stop();
    const auto result = importPrices(files, "f.csv", {}, jobs::JobContext(stop.get_token(), {}, clock));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(ImportPricesTest, CancelHalfWayAndProgressThatNeverGoesBack) {
    std::string text = "date,symbol,close\n";
    for (int s = 0; s < 400; ++s) {
        for (int t = 0; t < 1200; ++t)
            text += Date::fromDays(t).iso() + ",S" + std::to_string(s) + ",1.25\n";
    }
    const MemoryFiles files(text);
    const StillClock clock;
    std::stop_source stop;
    std::vector<double> fractions;
    const auto sink = [&](const jobs::Progress& p) {
        fractions.push_back(p.fraction);
        if (p.fraction > 0.4) stop.request_stop();
    };
    const auto result = importPrices(files, "f.csv", {}, jobs::JobContext(stop.get_token(), sink, clock));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
    EXPECT_LT(fractions.back(), 0.95);
    EXPECT_GE(fractions.size(), 2U);
}

TEST(ImportPricesTest, RealMarketData) {
    const std::string path = QD_SHARED_DIR "/data/prices_long.csv.gz";
    const PosixFileSystem disk;
    if (!disk.exists(path)) GTEST_SKIP() << "the shared market data is not there";
    const StillClock clock;
    const auto made = importPrices(disk, path, {}, jobs::JobContext({}, {}, clock));
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const PricePanel& panel = made->value;
    EXPECT_EQ(panel.rows(), 1259U);
    EXPECT_EQ(panel.width(), 489U);
    const auto& mask = panel.column(PriceField::Close).present;
    EXPECT_EQ(std::count(mask.begin(), mask.end(), 1), 606306);
    EXPECT_TRUE(made->issues.empty());
    EXPECT_TRUE(panel.has(PriceField::AdjClose) && panel.has(PriceField::Volume));
    EXPECT_EQ(panel.dates().front().iso(), "2012-12-06");
    EXPECT_EQ(panel.at(PriceField::Close, 0, panel.symbolIndex("A").value()), 27.4106);
    EXPECT_EQ(panel.at(PriceField::Volume, 0, panel.symbolIndex("A").value()), 4989000.0);
}

TEST(ImportPricesTest, RealWideReferenceFile) {
    const std::string path = QD_SHARED_DIR "/refs/stock_prices.csv";
    const PosixFileSystem disk;
    if (!disk.exists(path)) GTEST_SKIP() << "the shared reference data is not there";
    const StillClock clock;
    const auto made = importPrices(disk, path, {}, jobs::JobContext({}, {}, clock));
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.width(), 20U);
    EXPECT_EQ(made->value.symbols().front(), "GOOG");
    EXPECT_FALSE(made->value.at(PriceField::Close, 0, 0).has_value());
    EXPECT_EQ(made->value.at(PriceField::Close, 0, 1), 0.117203);
}

}  // namespace qd::market
