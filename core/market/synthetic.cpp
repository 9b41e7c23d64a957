// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic.h"

#include <algorithm>
#include <utility>

#include "core/base/random.h"
#include "core/market/calendar.h"
#include "core/market/synthetic_bars.h"

namespace qd::market {

namespace {

constexpr std::string_view kBenchmark = "SYNX";
constexpr double kMissingRate = 1.2e-4;  // of the bars

/// Everything but the panel's layout.
struct Parts {
    std::vector<Date> sessions;
    std::vector<SyntheticPath> paths;
    std::vector<SyntheticCloses> closes;
    std::vector<SyntheticBars> bars;
    SyntheticIndex index;
};

std::uint64_t nameSeed(std::uint64_t seed, std::size_t i) {
    return (seed + 1U) * 0xA24BAED4963EE407ULL + static_cast<std::uint64_t>(i) * 0x9FB21C651E98DF25ULL;
}

Parts makeParts(const SyntheticSpec& spec, const SyntheticNames& names, std::vector<std::string>& events) {
    Parts p;
    p.sessions = TradingCalendar::nyse().sessions(spec.from, spec.to);
    if (p.sessions.empty()) return p;
    p.paths = makeSyntheticPaths(spec.seed, names, makeSyntheticFactors(spec.seed, p.sessions.size()));
    for (std::size_t i = 0; i < p.paths.size(); ++i) {
        const std::uint64_t seed = nameSeed(spec.seed, i);
        p.closes.push_back(applyActions(seed, p.paths[i], names.securities[i], p.sessions));
        p.bars.push_back(makeBars(seed, p.paths[i], p.closes[i]));
        events.insert(events.end(), p.closes[i].events.begin(), p.closes[i].events.end());
    }
    p.index = makeIndex(p.paths, p.closes, p.bars, p.sessions.size());
    return p;
}

void tellLives(const Parts& p, const SyntheticNames& names, std::vector<std::string>& events) {
    for (std::size_t i = 0; i < p.paths.size(); ++i) {
        const SyntheticPath& path = p.paths[i];
        const std::string who = " " + names.securities[i].symbol + ": ";
        if (path.first > 0) events.push_back(p.sessions[path.first].iso() + who + "first day of trading");
        if (path.fate == SyntheticFate::TakenOver)
            events.push_back(p.sessions[path.last].iso() + who + "last day of trading, taken over");
        if (path.fate == SyntheticFate::Collapses)
            events.push_back(p.sessions[path.last].iso() + who +
                             "last day of trading, delisted after a collapse");
    }
}

/// A few bars that the imagined vendor lost, never the first or last of a life.
std::vector<std::vector<std::uint8_t>> loseBars(const SyntheticSpec& spec, const Parts& p,
                                                const SyntheticNames& names,
                                                std::vector<std::string>& events) {
    std::vector<std::vector<std::uint8_t>> lost(p.paths.size());
    for (std::size_t i = 0; i < p.paths.size(); ++i) {
        Rng rng(nameSeed(spec.seed, i) ^ 0x5851F42D4C957F2DULL);
        lost[i].assign(p.sessions.size(), 0);
        for (std::size_t t = p.paths[i].first + 1; t < p.paths[i].last; ++t) {
            if (rng.uniform() >= kMissingRate) continue;
            lost[i][t] = 1;
            events.push_back(p.sessions[t].iso() + " " + names.securities[i].symbol + ": bar missing");
        }
    }
    return lost;
}

/// One field of all names, then the benchmark, as a T × (N + 1) column.
PanelColumn layOut(const Parts& p, const std::vector<std::vector<std::uint8_t>>& lost,
                   const std::vector<const std::vector<double>*>& series) {
    const std::size_t width = series.size();
    PanelColumn column;
    column.values.assign(p.sessions.size() * width, 0.0);
    column.present.assign(p.sessions.size() * width, 0);
    for (std::size_t i = 0; i < width; ++i) {
        const bool index = i + 1 == width;
        const std::size_t first = index ? 0 : p.paths[i].first;
        const std::size_t last = index ? p.sessions.size() - 1 : p.paths[i].last;
        for (std::size_t t = first; t <= last; ++t) {
            if (!index && lost[i][t] != 0) continue;
            column.values[t * width + i] = (*series[i])[t];
            column.present[t * width + i] = 1;
        }
    }
    return column;
}

std::map<PriceField, PanelColumn> layOutAll(const Parts& p,
                                            const std::vector<std::vector<std::uint8_t>>& lost) {
    std::map<PriceField, PanelColumn> columns;
    const auto add = [&](PriceField field, auto ofName, const std::vector<double>& ofIndex) {
        std::vector<const std::vector<double>*> series;
        for (std::size_t i = 0; i < p.paths.size(); ++i)
            series.push_back(&ofName(i));
        series.push_back(&ofIndex);
        columns[field] = layOut(p, lost, series);
    };
    const SyntheticBars& index = p.index.bars;
    add(
        PriceField::Close, [&](std::size_t i) -> const auto& { return p.closes[i].close; }, p.index.close);
    add(
        PriceField::AdjClose, [&](std::size_t i) -> const auto& { return p.closes[i].adjClose; },
        p.index.adjClose);
    add(
        PriceField::Open, [&](std::size_t i) -> const auto& { return p.bars[i].open; }, index.open);
    add(
        PriceField::High, [&](std::size_t i) -> const auto& { return p.bars[i].high; }, index.high);
    add(
        PriceField::Low, [&](std::size_t i) -> const auto& { return p.bars[i].low; }, index.low);
    add(
        PriceField::Volume, [&](std::size_t i) -> const auto& { return p.bars[i].volume; }, index.volume);
    return columns;
}

MembershipTable membershipOf(const Parts& p, const SyntheticNames& names) {
    MembershipTable table;
    for (std::size_t i = 0; i < p.paths.size(); ++i) {
        const SyntheticPath& path = p.paths[i];
        MembershipSpell spell{names.securities[i].symbol, p.sessions[path.first], std::nullopt};
        if (path.last + 1 < p.sessions.size()) spell.to = p.sessions[path.last];
        table.spells.push_back(std::move(spell));
    }
    return table;
}

}  // namespace

SyntheticMarket makeSyntheticMarket(const SyntheticSpec& spec) {
    SyntheticMarket market;
    market.benchmark = kBenchmark;
    SyntheticNames names = makeSyntheticNames(spec.symbols);
    const Parts p = makeParts(spec, names, market.events);
    if (p.sessions.empty()) return market;
    tellLives(p, names, market.events);
    const auto lost = loseBars(spec, p, names, market.events);
    std::sort(market.events.begin(), market.events.end());
    std::vector<std::string> symbols;
    for (const SyntheticSecurity& s : names.securities) {
        symbols.push_back(s.symbol);
        market.sectors.sectorOf[s.symbol] = s.sector;
    }
    symbols.emplace_back(kBenchmark);
    market.membership = membershipOf(p, names);
    auto panel = PricePanel::create(p.sessions, std::move(symbols), layOutAll(p, lost));
    QD_ENSURE(panel.ok());
    market.prices = std::move(panel).value();
    market.securities = std::move(names.securities);
    return market;
}

}  // namespace qd::market
