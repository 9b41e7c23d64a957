// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_bars.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"

namespace qd::market {

namespace {

constexpr double kOvernight = 0.45;   // share of the day's move before the open
constexpr double kReach = 0.42;       // of highs and lows beyond open and close, in daily volatilities
constexpr double kTurnover = 0.0045;  // share of the outstanding stock traded on a quiet day
constexpr double kVolumeMemory = 0.75;
constexpr double kVolumeNoise = 0.20;
constexpr double kVolumeOfMove = 0.57;  // as measured on US stocks: docs/data-quality.md
constexpr double kIndexTick = 0.01;

double tickOf(double close) {
    return std::abs(close * 100.0 - std::round(close * 100.0)) < 1e-6 ? 1e-2 : 1e-4;
}

double roundTo(double value, double tick) {
    return std::max(std::round(value / tick), 1.0) * tick;
}

SyntheticBars emptyBars(std::size_t n) {
    SyntheticBars bars;
    for (auto* v : {&bars.open, &bars.high, &bars.low, &bars.volume})
        v->assign(n, 0.0);
    return bars;
}

}  // namespace

SyntheticBars makeBars(std::uint64_t seed, const SyntheticPath& path, const SyntheticCloses& closes) {
    Rng rng(seed ^ 0x8CB92BA72F3D8DD7ULL);
    SyntheticBars bars = emptyBars(closes.close.size());
    double mood = 0.0;
    for (std::size_t t = path.first; t <= path.last; ++t) {
        const double close = closes.close[t];
        const double before = t > path.first ? closes.close[t - 1] : close;
        const double vol = t > path.first ? path.vol[t] : 0.02;
        const double tick = tickOf(close);
        const double gap = kOvernight * std::log(close / before) + 0.25 * vol * rng.normal();
        const double open = roundTo(before * std::exp(gap), tick);
        const double up = kReach * vol * std::abs(rng.normal());
        const double down = kReach * vol * std::abs(rng.normal());
        bars.open[t] = open;
        bars.high[t] = std::max({roundTo(std::max(open, close) * std::exp(up), tick), open, close});
        bars.low[t] = std::min({roundTo(std::min(open, close) * std::exp(-down), tick), open, close});
        mood = kVolumeMemory * mood + kVolumeNoise * rng.normal();
        const double z = path.surprise[t];
        const double turnover = kTurnover * std::exp(mood + kVolumeOfMove * std::log1p(z * z / 6.0));
        bars.volume[t] = std::max(std::round(closes.shares * turnover), 1.0);
    }
    return bars;
}

SyntheticIndex makeIndex(const std::vector<SyntheticPath>& paths, const std::vector<SyntheticCloses>& closes,
                         const std::vector<SyntheticBars>& bars, std::size_t sessions) {
    constexpr double kDiversified = 0.55;  // members do not reach their highs in the same minute
    SyntheticIndex index{emptyBars(sessions), std::vector<double>(sessions, 0.0),
                         std::vector<double>(sessions, 0.0)};
    double close = 1000.0;
    std::vector<double> total(sessions, 0.0);  // total return a session
    for (std::size_t t = 0; t < sessions; ++t) {
        double cap = 0.0;
        double priceMove = 0.0;
        double totalMove = 0.0;
        double openMove = 0.0;
        double range = 0.0;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (t < paths[i].first || t > paths[i].last) continue;
            index.bars.volume[t] += bars[i].volume[t];
            if (t == paths[i].first) continue;
            const SyntheticCloses& c = closes[i];
            const double weight = c.shares * c.close[t - 1];
            cap += weight;
            priceMove += weight * (c.close[t] / c.close[t - 1] - 1.0);
            totalMove += weight * (c.adjClose[t] / c.adjClose[t - 1] - 1.0);
            openMove += weight * (bars[i].open[t] / c.close[t - 1] - 1.0);
            const double body = std::max(bars[i].open[t], c.close[t]) / std::min(bars[i].open[t], c.close[t]);
            range += weight * std::log(bars[i].high[t] / bars[i].low[t] / body);
        }
        const double scale = cap > 0.0 ? 1.0 / cap : 0.0;
        const double open = roundTo(close * (1.0 + openMove * scale), kIndexTick);
        close *= 1.0 + priceMove * scale;
        total[t] = totalMove * scale;
        const double shown = roundTo(close, kIndexTick);
        const double reach = 0.5 * kDiversified * range * scale;
        index.close[t] = shown;
        index.bars.open[t] = open;
        index.bars.high[t] =
            std::max({roundTo(std::max(open, shown) * std::exp(reach), kIndexTick), open, shown});
        index.bars.low[t] =
            std::min({roundTo(std::min(open, shown) * std::exp(-reach), kIndexTick), open, shown});
    }
    double adjusted = sessions > 0 ? index.close.back() : 0.0;
    for (std::size_t t = sessions; t-- > 0;) {
        index.adjClose[t] = adjusted;
        adjusted /= 1.0 + total[t];
    }
    return index;
}

}  // namespace qd::market
