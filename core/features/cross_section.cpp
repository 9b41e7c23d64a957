// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/cross_section.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"

namespace qd::features {

namespace {

using market::PricePanel;
using Mask = std::vector<std::uint8_t>;

/// Marks the sessions of one spell.
void markSpell(const PricePanel& panel, std::size_t symbol, const market::MembershipSpell& spell,
               Mask& mask) {
    const std::size_t first = panel.lowerBound(spell.from);
    const std::size_t end = spell.to ? panel.lowerBound(spell.to->plusDays(1)) : panel.rows();
    for (std::size_t t = first; t < end; ++t)
        mask[t * panel.width() + symbol] = 1;
}

Status markMembers(const PricePanel& panel, const market::MembershipTable& membership, Mask& mask) {
    bool known = false;
    for (const auto& spell : membership.spells) {
        const auto symbol = panel.symbolIndex(spell.symbol);
        if (!symbol) continue;
        known = true;
        markSpell(panel, *symbol, spell, mask);
    }
    if (known) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("the membership names none of the %1 symbols of the prices", panel.width()),
                 say("check that both use the same symbols")};
}

}  // namespace

Result<Mask> universeMask(const PricePanel& panel, const std::optional<market::MembershipTable>& membership,
                          const std::vector<std::string>& outside) {
    Mask mask(panel.rows() * panel.width(), membership ? 0 : 1);
    if (membership) QD_CHECK(markMembers(panel, *membership, mask));
    for (const auto& name : outside) {
        const auto symbol = panel.symbolIndex(name);
        if (!symbol) continue;
        for (std::size_t t = 0; t < panel.rows(); ++t)
            mask[t * panel.width() + *symbol] = 0;
    }
    return mask;
}

ReferenceReturns marketReturns(const PricePanel& panel, market::PriceField price, const Mask& universe,
                               std::size_t base) {
    const std::size_t width = panel.width();
    ReferenceReturns out{std::vector<double>(panel.rows(), 0.0), Mask(panel.rows(), 0)};
    for (std::size_t t = base + 1; t < panel.rows(); ++t) {
        const double* now = panel.row(price, t).data();
        const double* before = panel.row(price, t - 1).data();
        double sum = 0.0;
        std::size_t names = 0;
        for (std::size_t s = 0; s < width; ++s) {
            if (universe[t * width + s] == 0 || !(now[s] > 0.0) || !(before[s] > 0.0)) continue;
            sum += now[s] / before[s] - 1.0;
            ++names;
        }
        const double mean = names == 0 ? 0.0 : sum / static_cast<double>(names);
        if (names == 0 || !std::isfinite(mean)) continue;
        out.values[t] = mean;
        out.present[t] = 1;
    }
    return out;
}

ReferenceReturns symbolReturns(const PricePanel& panel, market::PriceField price, std::size_t symbol) {
    QD_REQUIRE(symbol < panel.width());
    ReferenceReturns out{std::vector<double>(panel.rows(), 0.0), Mask(panel.rows(), 0)};
    for (std::size_t t = 1; t < panel.rows(); ++t) {
        const double now = panel.row(price, t)[symbol];
        const double before = panel.row(price, t - 1)[symbol];
        const double move = now > 0.0 && before > 0.0 ? now / before - 1.0 : 0.0;
        if (!(now > 0.0) || !(before > 0.0) || !std::isfinite(move)) continue;
        out.values[t] = move;
        out.present[t] = 1;
    }
    return out;
}

void rankRow(FeatureFrame::Plane& plane, const Mask& universe, std::size_t row, std::size_t width) {
    double* values = plane.values.data() + row * width;
    std::uint8_t* present = plane.present.data() + row * width;
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(width);
    for (std::size_t s = 0; s < width; ++s) {
        if (present[s] != 0 && universe[row * width + s] != 0) order.emplace_back(values[s], s);
        present[s] = 0;
        values[s] = 0.0;
    }
    std::sort(order.begin(), order.end());
    const double names = static_cast<double>(order.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && order[end].first == order[i].first)
            ++end;
        const double rank = 0.5 * static_cast<double>(i + 1 + end);  // the mean of i + 1 … end
        for (; i < end; ++i) {
            values[order[i].second] = (rank - 0.5) / names - 0.5;
            present[order[i].second] = 1;
        }
    }
}

}  // namespace qd::features
