// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/learning_panel_of.h"

#include <cmath>
#include <cstddef>
#include <vector>

#include "core/base/contracts.h"
#include "core/features/feature.h"

namespace qd::desk {

namespace {

using features::FeatureFrame;
using market::PriceField;
using market::PricePanel;

/// Names that belong to the universe on any session.
std::vector<std::size_t> belongingNames(const FeatureFrame& frame) {
    std::vector<std::size_t> names;
    for (std::size_t s = 0; s < frame.width(); ++s) {
        bool belongs = false;
        for (std::size_t t = 0; t < frame.rows() && !belongs; ++t)
            belongs = frame.inUniverse[t * frame.width() + s] != 0;
        if (belongs) names.push_back(s);
    }
    return names;
}

void takeFeatures(const FeatureFrame& frame, const std::vector<std::size_t>& names,
                  model::LearningPanel& panel) {
    const std::size_t depth = frame.depth();
    for (std::size_t t = 0; t < frame.rows(); ++t) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::size_t from = t * frame.width() + names[i];
            const std::size_t cell = t * names.size() + i;
            bool known = true;
            for (std::size_t f = 0; f < depth; ++f) {
                known = known && frame.planes[f].present[from] != 0;
                panel.values[cell * depth + f] = static_cast<float>(frame.planes[f].values[from]);
            }
            panel.known[cell] = known ? 1 : 0;
            if (known) continue;
            for (std::size_t f = 0; f < depth; ++f)
                panel.values[cell * depth + f] = 0.0F;
        }
    }
}

/// Cash a unit that each cell's session brings: what has its ex-date after the session before.
std::vector<double> cashOf(const PricePanel& panel, const std::optional<market::DividendTable>& dividends) {
    std::vector<double> cash(panel.rows() * panel.width(), 0.0);
    if (!dividends) return cash;
    for (const auto& dividend : dividends->dividends) {
        const auto symbol = panel.symbolIndex(dividend.symbol);
        const std::size_t row = panel.lowerBound(dividend.date);
        if (symbol && row > 0 && row < panel.rows()) cash[row * panel.width() + *symbol] += dividend.amount;
    }
    return cash;
}

/// Returns of one name, from close to close.
void takeReturns(const PricePanel& prices, PriceField field, const std::vector<double>& cash,
                 std::size_t symbol, std::size_t i, model::LearningPanel& panel) {
    const std::size_t width = panel.width();
    double last = 0.0;      // the close before
    double received = 0.0;  // cash since then
    std::size_t age = 0;
    for (std::size_t t = 0; t < prices.rows(); ++t) {
        received += cash[t * prices.width() + symbol];
        ++age;
        const double close = prices.row(field, t)[symbol];
        if (!(close > 0.0)) continue;  // missing
        const auto total = static_cast<float>((close + received) / last - 1.0);
        if (last > 0.0 && age <= features::kCarriedSessions + 1 && std::isfinite(total)) {
            panel.returns[t * width + i] = total;
            panel.traded[t * width + i] = 1;
        }
        last = close;
        received = 0.0;
        age = 0;
    }
}

}  // namespace

Result<model::LearningPanel> learningPanelOf(const PricePanel& prices, const FeatureFrame& frame,
                                             const std::optional<market::DividendTable>& dividends) {
    QD_REQUIRE(prices.contentHash() == frame.panelHash);
    const bool adjusted = prices.has(PriceField::AdjClose);
    const auto names = belongingNames(frame);
    if (names.empty())
        return Error{ErrorCode::BadInput, say("no name belongs to the universe on any session")};
    model::LearningPanel panel;
    panel.dates = frame.dates;
    for (const std::size_t s : names)
        panel.symbols.push_back(frame.symbols[s]);
    for (const auto& feature : frame.view.features)
        panel.features.push_back(feature.name);
    const std::size_t cells = panel.rows() * panel.width();
    panel.values.assign(cells * panel.depth(), 0.0F);
    panel.known.assign(cells, 0);
    panel.returns.assign(cells, 0.0F);
    panel.traded.assign(cells, 0);
    panel.eligible.assign(cells, 0);
    panel.dataHash = frame.panelHash;
    panel.viewHash = frame.viewHash;
    takeFeatures(frame, names, panel);
    const auto cash = cashOf(prices, adjusted ? std::nullopt : dividends);
    const PriceField field = adjusted ? PriceField::AdjClose : PriceField::Close;
    for (std::size_t i = 0; i < names.size(); ++i) {
        takeReturns(prices, field, cash, names[i], i, panel);
        for (std::size_t t = 0; t < panel.rows(); ++t) {
            const bool member = frame.inUniverse[t * frame.width() + names[i]] != 0;
            const bool price = prices.presentRow(field, t)[names[i]] != 0;
            panel.eligible[t * panel.width() + i] = member && price ? 1 : 0;
        }
    }
    QD_CHECK(model::validate(panel));
    return panel;
}

}  // namespace qd::desk
