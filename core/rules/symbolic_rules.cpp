// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/symbolic_rules.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace qd::rules {

namespace {

Error bad(Message words) {
    return {ErrorCode::BadInput, std::move(words)};
}

/// Where each symbol stands, and which are known at all.
class Symbols {
public:
    Symbols(std::span<const std::string> symbols, std::span<const std::string> known)
        : m_known(known.begin(), known.end()) {
        for (std::size_t i = 0; i < symbols.size(); ++i)
            m_at.emplace(symbols[i], i);
    }
    [[nodiscard]] std::optional<std::size_t> find(const std::string& symbol) const {
        const auto it = m_at.find(symbol);
        return it == m_at.end() ? std::nullopt : std::optional(it->second);
    }
    [[nodiscard]] bool known(const std::string& symbol) const {
        return m_at.contains(symbol) || m_known.contains(symbol);
    }

private:
    std::map<std::string, std::size_t> m_at;
    std::set<std::string> m_known;
};

Status bindAssets(const SymbolicRules& rules, const Symbols& symbols, ConstraintSet& set) {
    for (const auto& [symbol, limits] : rules.assets) {
        if (!symbols.known(symbol))
            return bad(say("a weight limit is set for %1, which is not there", symbol));
        const auto at = symbols.find(symbol);
        // A floor on something that cannot be held in this window is a rule that cannot be kept: say so.
        if (!at && limits.floor.value_or(0.0) > 0.0) {
            return bad(say("%1 has a floor, but no prices in the window", symbol));
        }
        if (at) set.bounds.push_back({*at, limits.floor, limits.cap});
    }
    const std::pair<const std::vector<std::string>&, Restriction> lists[] = {
        {rules.forbidden, Restriction::Forbidden}, {rules.noIncrease, Restriction::NoIncrease}};
    for (const auto& [list, kind] : lists) {
        for (const std::string& symbol : list) {
            if (!symbols.known(symbol))
                return bad(say("the restricted list names %1, which is not there", symbol));
            if (const auto at = symbols.find(symbol)) set.restricted.push_back({*at, kind});
        }
    }
    return Ok{};
}

Status bindSectors(const SymbolicRules& rules, std::span<const std::string> symbols, ConstraintSet& set) {
    std::map<std::string, std::vector<std::size_t>> members;
    std::set<std::string> names;
    for (const auto& entry : rules.sectors)
        names.insert(entry.second);
    for (const auto& [sector, limits] : rules.sectorLimits) {
        if (!names.contains(sector))
            return bad(say("there is a limit for sector %1, but no symbol is in it", sector));
    }
    if (!rules.sectorCap && rules.sectorLimits.empty()) return Ok{};
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto it = rules.sectors.find(symbols[i]);
        if (it == rules.sectors.end())
            return bad(say("%1 has no sector, but sectors have limits", symbols[i]));
        members[it->second].push_back(i);
    }
    for (const std::string& sector : names) {
        const auto own = rules.sectorLimits.find(sector);
        const bool has = own != rules.sectorLimits.end();
        const auto floor = has ? own->second.floor : std::nullopt;
        const auto cap = has && own->second.cap ? own->second.cap : rules.sectorCap;
        if (floor || cap) set.groups.push_back({sector, members[sector], floor, cap});
    }
    return Ok{};
}

void bindGroups(const SymbolicRules& rules, const Symbols& symbols, ConstraintSet& set) {
    for (const SymbolicRules::NamedGroup& g : rules.groups) {
        Group group{g.name, {}, g.limits.floor, g.limits.cap};
        for (const std::string& symbol : g.members)
            if (const auto at = symbols.find(symbol)) group.members.push_back(*at);
        std::sort(group.members.begin(), group.members.end());
        group.members.erase(std::unique(group.members.begin(), group.members.end()), group.members.end());
        set.groups.push_back(std::move(group));
    }
}

/// Weights by symbol as a vector; what stands beside the list is returned.
double bindWeights(const std::map<std::string, double>& from, const Symbols& symbols, std::size_t n,
                   std::vector<double>& to) {
    double beside = 0.0;
    if (from.empty()) return beside;
    to.assign(n, 0.0);
    for (const auto& [symbol, weight] : from) {
        if (const auto at = symbols.find(symbol)) {
            to[*at] = weight;
        } else {
            beside += std::abs(weight);
        }
    }
    return beside;
}

void bindIssuers(const SymbolicRules& rules, std::span<const std::string> symbols, ConstraintSet& set) {
    if (rules.issuers.empty()) return;
    std::map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto it = rules.issuers.find(symbols[i]);
        if (it == rules.issuers.end()) {
            set.issuer.push_back(symbols.size() + i);
        } else {
            set.issuer.push_back(numbers.emplace(it->second, numbers.size()).first->second);
        }
    }
}

void bindNumbers(const SymbolicRules& rules, ConstraintSet& set) {
    set.minWeight = rules.minWeight.value_or(0.0);
    set.maxWeight = rules.maxWeight.value_or(1.0);
    set.minCash = rules.minCash.value_or(0.0);
    set.maxCash = rules.maxCash.value_or(set.minCash);
    set.maxTurnover = rules.maxTurnover;
    if (rules.tradeCost) set.tradeCost = {*rules.tradeCost};
    set.maxTrackingError = rules.maxTrackingError;
    set.maxNames = rules.maxNames;
    set.minHolding = rules.minHolding;
    set.fiveTenForty = rules.fiveTenForty;
    set.diversified = rules.diversified;
}

/// What has to be sold of symbols that are gone is turnover that is spent already.
Status spendTurnover(double sold, ConstraintSet& set) {
    if (!set.maxTurnover) return Ok{};
    *set.maxTurnover -= 0.5 * sold;
    if (*set.maxTurnover >= 0.0) return Ok{};
    return Error{ErrorCode::Infeasible,
                 say("selling what has no prices in the window takes %1 % of turnover, more than the cap",
                     MessageArgument::number(percentText(0.5 * sold)))};
}

}  // namespace

Result<BoundRules> bind(const SymbolicRules& rules, std::span<const std::string> symbols,
                        std::span<const std::string> known) {
    BoundRules out;
    const Symbols at(symbols, known);
    out.set.assets = symbols.size();
    out.set.names.assign(symbols.begin(), symbols.end());
    bindNumbers(rules, out.set);
    QD_CHECK(bindAssets(rules, at, out.set));
    QD_CHECK(bindSectors(rules, symbols, out.set));
    bindGroups(rules, at, out.set);
    out.soldWeight = bindWeights(rules.previous, at, symbols.size(), out.set.previous);
    bindWeights(rules.benchmark, at, symbols.size(), out.set.benchmark);
    bindIssuers(rules, symbols, out.set);
    QD_CHECK(spendTurnover(out.soldWeight, out.set));
    QD_CHECK(validate(out.set));
    return out;
}

}  // namespace qd::rules
