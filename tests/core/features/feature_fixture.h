// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/features/lanes.h"
#include "core/features/materialise.h"
#include "core/features/view.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

/// What the tests of core/features share: markets with gaps, and plain readings of them that know nothing of
/// windows that are folded or names that lie side by side.
namespace qd::features::test {

inline const Clock& clock() {
    static const SystemClock machine;
    return machine;
}
inline jobs::JobContext noJob() {
    return {{}, {}, clock()};
}

/// Closes and volumes of T sessions × N names before they are a panel; 0 is missing.
struct Market {
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    std::vector<double> close;
    std::vector<double> volume;  ///< below 0: missing; empty: none at all

    [[nodiscard]] std::size_t rows() const { return dates.size(); }
    [[nodiscard]] std::size_t width() const { return symbols.size(); }
    double& at(std::size_t t, std::size_t s) { return close[t * width() + s]; }
    [[nodiscard]] double at(std::size_t t, std::size_t s) const { return close[t * width() + s]; }
    /// Simple return from the session before; nothing where a close is missing.
    [[nodiscard]] std::optional<double> move(std::size_t t, std::size_t s) const {
        if (t == 0 || at(t, s) == 0.0 || at(t - 1, s) == 0.0) return std::nullopt;
        return at(t, s) / at(t - 1, s) - 1.0;
    }

    [[nodiscard]] Market firstRows(std::size_t n) const {
        Market cut = *this;
        cut.dates.resize(n);
        cut.close.resize(n * width());
        if (!volume.empty()) cut.volume.resize(n * width());
        return cut;
    }
    [[nodiscard]] market::PricePanel panel() const {
        market::PanelColumn closes{close, {}};
        for (const double v : close)
            closes.present.push_back(v > 0.0 ? 1 : 0);
        std::map<market::PriceField, market::PanelColumn> columns{{market::PriceField::Close, closes}};
        if (!volume.empty()) {
            market::PanelColumn volumes;
            for (const double v : volume) {
                volumes.values.push_back(v < 0.0 ? 0.0 : v);
                volumes.present.push_back(v < 0.0 ? 0 : 1);
            }
            columns.emplace(market::PriceField::Volume, volumes);
        }
        auto made = market::PricePanel::create(dates, symbols, std::move(columns));
        EXPECT_TRUE(made.ok());
        return std::move(made).value();
    }
};

/// Random walks with a common factor, one name listed late, one delisted, gaps in every name, volumes.
inline Market gappyMarket(std::size_t rows, std::size_t width, std::uint64_t seed = 7, bool gaps = true) {
    Rng rng(seed);
    Market out;
    for (std::size_t s = 0; s < width; ++s)
        out.symbols.push_back("N" + std::to_string(100 + s));
    std::vector<double> price(width, 80.0);
    for (std::size_t t = 0; t < rows; ++t) {
        out.dates.push_back(Date::fromDays(static_cast<std::int32_t>(16000 + t)));
        const double common = 0.01 * rng.normal();
        for (std::size_t s = 0; s < width; ++s) {
            price[s] *=
                std::exp(0.0002 + common * (0.5 + 0.1 * static_cast<double>(s % 9)) + 0.012 * rng.normal());
            const bool late = s == 1 && t < rows / 3;
            const bool gone = s == 2 && t > 2 * rows / 3;
            const bool missing = gaps && (late || gone || rng.uniform() < 0.01);
            out.close.push_back(missing ? 0.0 : price[s]);
            out.volume.push_back(
                gaps && rng.uniform() < 0.01 ? -1.0 : std::floor(1e6 * std::exp(0.4 * rng.normal())));
        }
    }
    return out;
}

inline FeatureView oneFeature(FeatureDefinition definition) {
    return {"one", {}, {std::move(definition)}};
}

inline FramePtr frameOf(const market::PricePanel& panel, const FeatureView& view,
                        const MaterialiseOptions& options = {}) {
    auto made = materialise(panel, view, options, noJob());
    EXPECT_TRUE(made.ok()) << made.error().describe();
    return std::move(made).value();
}

/// Every feature kind once, with short windows.
inline FeatureView everyKind() {
    return {"every",
            {},
            {{"return_1", FeatureKind::Return, 1},
             {"return_5", FeatureKind::Return, 5},
             {"momentum", FeatureKind::Momentum, 40, 8},
             {"volatility", FeatureKind::Volatility, 21},
             {"rsi", FeatureKind::Rsi, 4},
             {"averages", FeatureKind::AverageRatio, 30, 6},
             {"volumes", FeatureKind::VolumeRatio, 20, 5},
             {"beta", FeatureKind::Beta, 33},
             {"beta_to", FeatureKind::Beta, 33, 0, "N103"},
             {"residual", FeatureKind::ResidualVolatility, 33},
             {"drawdown", FeatureKind::Drawdown, 50},
             {"skewness", FeatureKind::Skewness, 25},
             {"rank", FeatureKind::Return, 5, 0, {}, CrossSection::Rank}}};
}

/// Rows [0, rows) of two frames are the same to the bit.
inline bool sameRows(const FeatureFrame& a, const FeatureFrame& b, std::size_t rows) {
    if (a.width() != b.width() || a.depth() != b.depth()) return false;
    for (std::size_t f = 0; f < a.depth(); ++f) {
        for (std::size_t cell = 0; cell < rows * a.width(); ++cell) {
            if (a.planes[f].present[cell] != b.planes[f].present[cell]) return false;
            if (a.planes[f].values[cell] != b.planes[f].values[cell]) return false;
        }
    }
    return true;
}

}  // namespace qd::features::test
