// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/risk/what_if_fixture.h"

#include <cmath>
#include <utility>

namespace qd::risk::test {

namespace {

std::string symbolOf(std::size_t i) {
    std::string number = std::to_string(i);
    return "N" + std::string(3 - std::min<std::size_t>(3, number.size()), '0') + number;
}

}  // namespace

WhatIfInputs whatIfInputs(std::size_t names, std::size_t sessions, std::uint64_t seed) {
    Rng rng(seed);
    WhatIfInputs in;
    std::vector<std::string> symbols;
    for (std::size_t i = 0; i < names; ++i)
        symbols.push_back(symbolOf(i));
    symbols.emplace_back("IDX");
    std::vector<Date> dates;
    std::vector<double> price(symbols.size(), 50.0);
    market::PanelColumn close;
    market::PanelColumn volume;
    for (std::size_t t = 0; t < sessions; ++t) {
        dates.push_back(Date::fromDays(19'000 + static_cast<std::int32_t>(t)));
        const double common = 0.008 * rng.normal();
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            price[i] *= std::exp(common + 0.004 * (1.0 + static_cast<double>(i % 5)) * rng.normal());
            close.values.push_back(price[i]);
            volume.values.push_back(std::round(1e5 * (1.0 + rng.uniform())));
        }
    }
    close.present.assign(close.values.size(), 1);
    volume.present.assign(volume.values.size(), 1);
    in.panel = market::PricePanel::create(std::move(dates), symbols,
                                          {{market::PriceField::Close, std::move(close)},
                                           {market::PriceField::Volume, std::move(volume)}})
                   .value();
    in.benchmark = "IDX";
    const char* sectors[] = {"Energy", "Materials", "Technology"};
    for (std::size_t i = 0; i < names; ++i) {
        in.worth[symbols[i]] = 1e5 * (1.0 + static_cast<double>(i % 4));
        in.names[symbols[i]] = "Name " + std::to_string(i);
        if (i % 7 != 6) in.sectors[symbols[i]] = sectors[i % 3];
    }
    in.costs = usualCosts();
    in.risk.lookback = sessions - 1;
    return in;
}

WhatIfModelPtr whatIfModel(std::size_t names, std::size_t sessions, std::uint64_t seed) {
    return prepareWhatIf(whatIfInputs(names, sessions, seed)).value();
}

market::PricePanel panelOf(const std::vector<std::string>& symbols,
                           const std::vector<std::vector<double>>& closes) {
    std::vector<Date> dates;
    market::PanelColumn close;
    for (const auto& row : closes) {
        dates.push_back(Date::fromDays(19'000 + static_cast<std::int32_t>(dates.size())));
        for (const double value : row) {
            close.values.push_back(value);
            close.present.push_back(value > 0.0 ? 1 : 0);
        }
    }
    return market::PricePanel::create(std::move(dates), symbols,
                                      {{market::PriceField::Close, std::move(close)}})
        .value();
}

std::vector<double> randomWeights(Rng& rng, std::size_t names) {
    std::vector<double> out(names);
    double total = 0.0;
    for (double& w : out) {
        w = rng.uniform();
        total += w;
    }
    for (double& w : out)
        w /= total;
    return out;
}

}  // namespace qd::risk::test
