// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/sources.h"

#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

FeatureSource sourceIn(const test::Market& market, const FeatureFrame& frame, std::string_view feature,
                       std::size_t row, std::string_view symbol) {
    return sourceOf(market.panel(), frame, feature, symbol, frame.dates[row]).value();
}

/// Whether a span covers the cell.
bool covers(const std::vector<SourceSpan>& spans, const test::Market& market, std::size_t t, std::size_t s) {
    for (const auto& span : spans) {
        const bool when = market.dates[t] >= span.from && market.dates[t] <= span.to;
        if (when && (span.symbol.empty() || span.symbol == market.symbols[s])) return true;
    }
    return false;
}

// Lineage that is true: whatever happens to all the other rows, the value stays to the bit.
TEST(SourcesTest, NothingOutsideOfTheSpansChangesTheValue) {
    const auto market = test::gappyMarket(260, 8);
    const auto frame = test::frameOf(market.panel(), test::everyKind());
    for (std::size_t f = 0; f < frame->depth(); ++f) {
        for (const std::size_t row : {60U, 131U, 177U, 259U}) {
            const auto& name = frame->view.features[f].name;
            const auto source = sourceIn(market, *frame, name, row, "N104");
            auto other = market;
            for (std::size_t t = 0; t < market.rows(); ++t)
                for (std::size_t s = 0; s < market.width(); ++s)
                    if (!covers(source.spans, market, t, s)) {
                        const bool session = t == row && s == 4;  // its presence is what masks the value
                        other.at(t, s) *= session ? 1.0 : 1.7 + static_cast<double>((t + s) % 3);
                        other.volume[t * market.width() + s] *= 3.0;
                    }
            const auto again = test::frameOf(other.panel(), test::everyKind());
            EXPECT_EQ(again->at(f, row, 4), frame->at(f, row, 4)) << name << " at " << row;
            EXPECT_EQ(source.value, frame->at(f, row, 4));
        }
    }
}

TEST(SourcesTest, EachEndOfASpanChangesTheValue) {
    const auto market = test::gappyMarket(260, 8, 7, false);
    const auto frame = test::frameOf(market.panel(), test::everyKind());
    for (const char* name :
         {"return_5", "momentum", "volatility", "averages", "beta", "residual", "skewness"}) {
        const auto source = sourceIn(market, *frame, name, 200, "N104");
        for (const Date end : {source.spans.front().from, source.spans.back().to}) {
            auto other = market;
            other.at(frame->rowOf(end).value(), 4) *= 1.05;
            const auto again = test::frameOf(other.panel(), test::everyKind());
            const auto f = frame->featureIndex(name).value();
            EXPECT_NE(again->at(f, 200, 4), frame->at(f, 200, 4)) << name << ' ' << end.iso();
        }
    }
}

TEST(SourcesTest, NamesRowsFieldsAndTheStateOfThePrices) {
    const auto market = test::gappyMarket(260, 8, 7, false);
    MaterialiseOptions options;
    options.recordedAt = Timestamp::fromMillis(2'000'000'000'000);
    const auto frame = test::frameOf(market.panel(), test::everyKind(), options);
    auto source = sourceIn(market, *frame, "volumes", 100, "N102");
    ASSERT_EQ(source.spans.size(), 1U);
    EXPECT_EQ(source.spans[0],
              (SourceSpan{"N102", market::PriceField::Volume, market.dates[81], market.dates[100], 20, 20}));
    EXPECT_EQ(source.compared, 0U);
    EXPECT_EQ(source.panelHash, market.panel().contentHash());
    EXPECT_EQ(source.viewHash, viewHash(test::everyKind()));
    EXPECT_EQ(source.rowDigest, crypto::hex(frame->chain[100]));
    EXPECT_EQ(source.knownAt, options.recordedAt);
    EXPECT_LT(source.publishedAt, source.knownAt);
    source = sourceIn(market, *frame, "beta", 100, "N102");
    ASSERT_EQ(source.spans.size(), 2U);
    EXPECT_EQ(source.spans[0].from, market.dates[67]);
    EXPECT_EQ(source.spans[1].symbol, "");
    EXPECT_EQ(source.spans[1].present, 34U * 8U);
    EXPECT_EQ(source.compared, 8U);
    source = sourceIn(market, *frame, "beta_to", 100, "N102");
    EXPECT_EQ(source.spans[1].symbol, "N103");
    EXPECT_EQ(source.compared, 0U);
}

TEST(SourcesTest, AMissingCloseShowsWhichOneStandsForIt) {
    auto market = test::gappyMarket(60, 3, 7, false);
    market.at(45, 0) = market.at(44, 0) = 0.0;
    const auto frame = test::frameOf(market.panel(), test::everyKind());
    const auto source = sourceIn(market, *frame, "return_5", 50, "N100");
    EXPECT_EQ(source.spans[0].from, market.dates[43]);
    EXPECT_EQ(source.spans[0].present, 1U);
    EXPECT_NEAR(source.value.value(), market.at(50, 0) / market.at(43, 0) - 1.0, 1e-14);
}

TEST(SourcesTest, SaysWhyThereIsNoValue) {
    auto market = test::gappyMarket(60, 3, 7, false);
    market.at(50, 0) = 0.0;
    MaterialiseOptions options;
    options.outside = {"N101"};
    const auto frame = test::frameOf(market.panel(), test::everyKind(), options);
    EXPECT_NE(sourceIn(market, *frame, "rsi", 50, "N100").missing.text.find("no close"), std::string::npos);
    EXPECT_NE(sourceIn(market, *frame, "rank", 55, "N101").missing.text.find("universe"), std::string::npos);
    EXPECT_NE(sourceIn(market, *frame, "momentum", 20, "N102").missing.text.find("too few"),
              std::string::npos);
    EXPECT_TRUE(sourceIn(market, *frame, "rsi", 55, "N100").missing.empty());
}

TEST(SourcesTest, RefusesWhatTheFrameDoesNotHave) {
    const auto market = test::gappyMarket(60, 3);
    const auto panel = market.panel();
    const auto frame = test::frameOf(panel, test::everyKind());
    EXPECT_FALSE(sourceOf(panel, *frame, "price", "N100", frame->dates[5]).ok());
    EXPECT_FALSE(sourceOf(panel, *frame, "rsi", "X", frame->dates[5]).ok());
    EXPECT_FALSE(sourceOf(panel, *frame, "rsi", "N100", Date::fromDays(0)).ok());
}

}  // namespace
}  // namespace qd::features
