// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::portfolio {

enum class Method { Equal, InverseVolatility, Hrp };
enum class CovarianceKind { Sample, LedoitWolf, Oas, Ewma };
enum class Linkage { Single, Average, Complete, Ward };
enum class HrpDistance { Correlation, Euclidean };

/// Names as on the command line: "inverse-volatility", "ledoit-wolf" …; parse gives nothing for an unknown
/// name.
[[nodiscard]] std::string_view name(Method v) noexcept;
[[nodiscard]] std::string_view name(CovarianceKind v) noexcept;
[[nodiscard]] std::string_view name(Linkage v) noexcept;
[[nodiscard]] std::string_view name(HrpDistance v) noexcept;
[[nodiscard]] std::optional<Method> parseMethod(std::string_view text) noexcept;
[[nodiscard]] std::optional<CovarianceKind> parseCovariance(std::string_view text) noexcept;
[[nodiscard]] std::optional<Linkage> parseLinkage(std::string_view text) noexcept;
[[nodiscard]] std::optional<HrpDistance> parseDistance(std::string_view text) noexcept;

/// How weights are made from prices.
struct AllocationSpec {
    Method method = Method::Hrp;
    CovarianceKind covariance = CovarianceKind::Sample;
    Linkage linkage = Linkage::Single;
    HrpDistance distance = HrpDistance::Correlation;
    std::optional<std::size_t> lookback = std::nullopt;  ///< returns (lookback + 1 prices); empty: all
    double ewmaHalfLifeDays = 63.0;
    market::PriceField price = market::PriceField::Close;
};

struct SolverInfo {
    std::string status = "closed_form";
    int iterations = 0;
    double primalResidual = 0.0;
    double dualResidual = 0.0;
    double seconds = 0.0;  ///< left 0 here: the caller, who has a clock, fills it in
};

/// Weights of the symbols that have every price of the window; the others are named in `excluded`, and so
/// are, save for equal weights, symbols whose price does not move in the window (a daily deviation of at most
/// 1e-12): they carry no risk information. Symbols that are not eligible are not listed at all.
struct Allocation {
    Date asOf;
    std::vector<std::size_t> symbolIndex;  ///< into the panel's symbols
    std::vector<double> weights;           ///< same length; >= 0, sum 1 within 1e-9
    std::vector<std::size_t> excluded;     ///< into the panel's symbols
    double expectedReturn = 0.0;           ///< annual: 252 × mean of simple daily returns
    double volatility = 0.0;               ///< annual: sqrt(w'Σw), Σ of the spec's covariance
    SolverInfo solver;
};

/// Weights as of the close of row `asOfRow`, using rows up to and including it. Error BadInput when fewer
/// than two returns are in the window, the panel does not reach back `lookback` + 1 prices, no symbol is
/// complete or moves, or the price field is not there; Infeasible never (no constraints yet).
/// `eligible` masks the panel's symbols (empty: all).
Result<Allocation> allocate(const market::PricePanel& panel, std::size_t asOfRow, const AllocationSpec& spec,
                            const std::vector<bool>& eligible = {});

/// "x86-64-v2", "x86-64-v3" or "x86-64-v4": the numeric kernels chosen for this processor at run time.
[[nodiscard]] std::string_view kernelLevel() noexcept;

}  // namespace qd::portfolio
