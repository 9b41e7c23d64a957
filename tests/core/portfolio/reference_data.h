// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/market/price_panel.h"
#include "core/portfolio/covariance.h"

namespace qd::portfolio::test {

/// A T×N matrix that owns its numbers.
struct Returns {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<double> values;

    [[nodiscard]] ReturnsView view() const { return {values.data(), rows, cols, cols}; }
    double& at(std::size_t t, std::size_t c) { return values[t * cols + c]; }
    [[nodiscard]] double at(std::size_t t, std::size_t c) const { return values[t * cols + c]; }
};

/// Whether the shared reference files are here; without them the tests that need them skip.
bool haveReferences();
/// refs.json: PyPortfolioOpt 1.5.6, Riskfolio-Lib 7.3.0, scikit-learn 1.2.1, NumPy.
const Json& references();
/// `references()[key][member]`, or NaN.
double reference(const std::string& key, const std::string& member);
/// A numeric table without a header.
std::vector<std::vector<double>> readMatrix(const std::string& name);
/// 896 closes of 20 US stocks, no cell missing.
market::PricePanel cleanPrices();
/// Its 895 simple returns.
Returns cleanReturns();

/// Correlated normal returns of a fixed seed: a common factor, columns of different volatility.
Returns randomReturns(std::size_t rows, std::size_t cols, std::uint64_t seed);
/// The columns of `from` in the order `order`.
Returns permuted(const Returns& from, const std::vector<std::size_t>& order);
/// 0 … n−1 shuffled by a fixed seed.
std::vector<std::size_t> shuffled(std::size_t n, std::uint64_t seed);
/// Closes that have `returns` exactly but for rounding, one symbol a column, starting at 100; `missing`
/// (row, column) cells are taken out.
market::PricePanel pricesOf(const Returns& returns,
                            const std::vector<std::pair<std::size_t, std::size_t>>& missing = {});

}  // namespace qd::portfolio::test
