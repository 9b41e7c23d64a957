// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "core/market/calendar.h"
#include "core/market/quality.h"

namespace qd::market {
namespace {

const SyntheticMarket& demo() {
    static const SyntheticMarket market = makeSyntheticMarket({});
    return market;
}

/// Daily simple returns of a symbol's adjusted closes over the bars that it has.
std::vector<double> returnsOf(const PricePanel& p, std::size_t symbol) {
    std::vector<double> returns;
    double last = 0.0;
    for (std::size_t t = 0; t < p.rows(); ++t) {
        const auto close = p.at(PriceField::AdjClose, t, symbol);
        if (!close) continue;
        if (last > 0.0) returns.push_back(*close / last - 1.0);
        last = *close;
    }
    return returns;
}

double mean(const std::vector<double>& x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

/// Mean of ((x[t] − mean) / sd)^power, or its autocovariance at a lag.
double moment(const std::vector<double>& x, int power) {
    const double m = mean(x);
    double sum = 0.0;
    for (const double v : x)
        sum += std::pow(v - m, power);
    return sum / static_cast<double>(x.size());
}

double autocorrelation(const std::vector<double>& x, std::size_t lag) {
    const double m = mean(x);
    double sum = 0.0;
    for (std::size_t t = lag; t < x.size(); ++t)
        sum += (x[t] - m) * (x[t - lag] - m);
    return sum / static_cast<double>(x.size()) / moment(x, 2);
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
    const double mx = mean(x);
    const double my = mean(y);
    double sum = 0.0;
    for (std::size_t t = 0; t < x.size(); ++t)
        sum += (x[t] - mx) * (y[t] - my);
    return sum / static_cast<double>(x.size()) / std::sqrt(moment(x, 2) * moment(y, 2));
}

std::size_t benchmarkColumn() {
    return demo().prices.symbolIndex("SYNX").value();
}

TEST(Synthetic, IsTheSameEveryTime) {
    const SyntheticMarket again = makeSyntheticMarket({});
    EXPECT_EQ(again.prices.contentHash(), demo().prices.contentHash());
    EXPECT_EQ(again.events, demo().events);
    EXPECT_EQ(demo().prices.contentHash(),
              "07686c6b6e11160cc9cb3d9f067795bde9670d5d5e7897a90593caa49e924213");
    SyntheticSpec other;
    other.seed += 1;
    EXPECT_NE(makeSyntheticMarket(other).prices.contentHash(), demo().prices.contentHash());
}

TEST(Synthetic, HasTheShapeThatItPromises) {
    const PricePanel& p = demo().prices;
    EXPECT_EQ(p.width(), 121U);
    EXPECT_EQ(p.dates(), TradingCalendar::nyse().sessions(SyntheticSpec{}.from, SyntheticSpec{}.to));
    EXPECT_EQ(demo().securities.size(), 120U);
    EXPECT_EQ(demo().sectors.sectorOf.size(), 120U);
    EXPECT_EQ(demo().membership.spells.size(), 120U);
    std::set<std::string> sectors;
    std::set<std::string> names;
    for (const SyntheticSecurity& s : demo().securities) {
        sectors.insert(s.sector);
        names.insert(s.name);
    }
    EXPECT_EQ(sectors.size(), 11U);
    EXPECT_EQ(names.size(), 120U);
}

TEST(Synthetic, BarsAreConsistentAndFinite) {
    const PricePanel& p = demo().prices;
    for (std::size_t t = 0; t < p.rows(); ++t) {
        for (std::size_t i = 0; i < p.width(); ++i) {
            const auto close = p.at(PriceField::Close, t, i);
            for (const PriceField field : {PriceField::Open, PriceField::High, PriceField::Low,
                                           PriceField::Volume, PriceField::AdjClose}) {
                ASSERT_EQ(p.at(field, t, i).has_value(), close.has_value());
            }
            if (!close) continue;
            const double high = *p.at(PriceField::High, t, i);
            const double low = *p.at(PriceField::Low, t, i);
            const double open = *p.at(PriceField::Open, t, i);
            ASSERT_TRUE(low <= *close && *close <= high && low <= open && open <= high) << t << " " << i;
            ASSERT_TRUE(std::isfinite(high) && low > 0.0);
            ASSERT_LE(*p.at(PriceField::AdjClose, t, i),
                      *close * (1.0 + 1e-9) + (i + 1 == p.width() ? 1.0 : 0.0));
        }
    }
}

TEST(Synthetic, MembershipIsTheLifeOfTheBars) {
    const PricePanel& p = demo().prices;
    std::size_t late = 0;
    std::size_t left = 0;
    for (const MembershipSpell& spell : demo().membership.spells) {
        const std::size_t i = p.symbolIndex(spell.symbol).value();
        std::size_t first = p.rows();
        std::size_t last = 0;
        for (std::size_t t = 0; t < p.rows(); ++t) {
            if (!p.at(PriceField::Close, t, i)) continue;
            first = std::min(first, t);
            last = t;
        }
        EXPECT_EQ(spell.from, p.dates()[first]);
        EXPECT_EQ(spell.to.value_or(p.dates().back()), p.dates()[last]);
        late += first > 0 ? 1U : 0U;
        left += spell.to ? 1U : 0U;
    }
    EXPECT_GE(late, 5U);
    EXPECT_GE(left, 3U);
}

TEST(Synthetic, EventsTellTheMissingBars) {
    const auto told = std::count_if(demo().events.begin(), demo().events.end(), [](const std::string& e) {
        return e.find("bar missing") != std::string::npos;
    });
    std::size_t gaps = 0;
    for (const QualityFinding& f : checkQuality(demo().prices, TradingCalendar::nyse(), {})) {
        if (f.kind == FindingKind::Gap) gaps += static_cast<std::size_t>(f.sessions);
        EXPECT_NE(f.kind, FindingKind::InconsistentBar);
        EXPECT_NE(f.kind, FindingKind::PhantomBar);
        EXPECT_NE(f.kind, FindingKind::AdjustmentError);
    }
    EXPECT_EQ(gaps, static_cast<std::size_t>(told));
    EXPECT_GT(told, 5);
    EXPECT_LT(told, 100);
}

// The bands hold the stylised facts of Cont (2001) as they are for US large caps.
TEST(Synthetic, TheMarketHasTheStylisedFacts) {
    const std::vector<double> r = returnsOf(demo().prices, benchmarkColumn());
    std::vector<double> size(r.size());
    std::transform(r.begin(), r.end(), size.begin(), [](double v) { return std::abs(v); });
    const double vol = std::sqrt(moment(r, 2) * 252.0);
    EXPECT_GT(vol, 0.14);
    EXPECT_LT(vol, 0.19);
    EXPECT_GT(moment(r, 4) / (moment(r, 2) * moment(r, 2)), 4.0);
    EXPECT_LT(moment(r, 3) / std::pow(moment(r, 2), 1.5), 0.0);
    EXPECT_LT(std::abs(autocorrelation(r, 1)), 0.06);
    EXPECT_GT(autocorrelation(size, 1), 0.12);
    EXPECT_GT(autocorrelation(size, 10), 0.08);
    EXPECT_GT(autocorrelation(size, 50), 0.03);
    double level = 1.0;
    double peak = 1.0;
    double worst = 0.0;
    for (const double v : r) {
        level *= 1.0 + v;
        peak = std::max(peak, level);
        worst = std::min(worst, level / peak - 1.0);
    }
    EXPECT_LT(worst, -0.20);
    EXPECT_GT(worst, -0.38);
    const double cagr = std::pow(level, 252.0 / static_cast<double>(r.size())) - 1.0;
    EXPECT_GT(cagr, 0.06);
    EXPECT_LT(cagr, 0.12);
}

TEST(Synthetic, NamesHangTogetherAndVolumesAnswerToMoves) {
    const PricePanel& p = demo().prices;
    std::vector<std::vector<double>> full;
    double volumeLink = 0.0;
    for (std::size_t i = 0; i + 1 < p.width(); ++i) {
        std::vector<double> r = returnsOf(p, i);
        if (r.size() + 1 != p.rows()) continue;
        std::vector<double> size;
        std::vector<double> volume;
        for (std::size_t t = 1; t < p.rows(); ++t) {
            size.push_back(std::abs(r[t - 1]));
            volume.push_back(std::log(*p.at(PriceField::Volume, t, i)));
        }
        volumeLink += correlation(size, volume);
        full.push_back(std::move(r));
    }
    ASSERT_GT(full.size(), 50U);
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < full.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            sum += correlation(full[i], full[j]);
            pairs += 1.0;
        }
    }
    EXPECT_GT(sum / pairs, 0.22);
    EXPECT_LT(sum / pairs, 0.36);
    EXPECT_GT(volumeLink / static_cast<double>(full.size()), 0.20);
}

TEST(Synthetic, TheBenchmarkIsTheCapitalisationWeightedTotal) {
    // Every name's return enters the index: its regression on the mean return of the names is near 1.
    const PricePanel& p = demo().prices;
    std::vector<double> meanReturn;
    for (std::size_t t = 1; t < p.rows(); ++t) {
        double sum = 0.0;
        double n = 0.0;
        for (std::size_t i = 0; i + 1 < p.width(); ++i) {
            const auto now = p.at(PriceField::AdjClose, t, i);
            const auto before = p.at(PriceField::AdjClose, t - 1, i);
            if (!now || !before) continue;
            sum += *now / *before - 1.0;
            n += 1.0;
        }
        meanReturn.push_back(sum / n);
    }
    EXPECT_GT(correlation(meanReturn, returnsOf(p, benchmarkColumn())), 0.95);
}

TEST(Synthetic, TakesOddSpecs) {
    SyntheticSpec none;
    none.to = none.from.plusDays(-1);
    EXPECT_EQ(makeSyntheticMarket(none).prices.rows(), 0U);
    SyntheticSpec tiny;
    tiny.symbols = 1;
    tiny.to = tiny.from.plusDays(10);
    EXPECT_EQ(makeSyntheticMarket(tiny).prices.width(), 2U);
    SyntheticSpec wide;
    wide.symbols = 600;
    wide.to = wide.from.plusDays(40);
    const SyntheticMarket market = makeSyntheticMarket(wide);
    std::set<std::string> symbols;
    for (const SyntheticSecurity& s : market.securities)
        symbols.insert(s.symbol);
    EXPECT_EQ(symbols.size(), 600U);
}

}  // namespace
}  // namespace qd::market
