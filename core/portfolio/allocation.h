// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"
#include "core/rules/evaluate.h"
#include "core/rules/symbolic_rules.h"

namespace qd::portfolio {

enum class Method {
    Equal,
    InverseVolatility,
    Hrp,
    Herc,
    MinVariance,
    MaxSharpe,
    TargetReturn,
    RiskParity,
    MinCvar,
    MaxDiversification,
    BlackLitterman,
    MinTrackingError,
    Ensemble
};
enum class CovarianceKind { Sample, LedoitWolf, Oas, Ewma, ConstantCorrelation, Denoised, Factor };
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
/// Every name, in the order of the enumeration.
[[nodiscard]] std::vector<std::string_view> methodNames();
[[nodiscard]] std::vector<std::string_view> covarianceNames();

/// A view of Black and Litterman: the portfolio `weights` (symbol → weight, long and short) will return
/// `annualReturn` above the risk-free rate.
struct View {
    std::map<std::string, double> weights;
    double annualReturn = 0.0;
    /// Variance of the view, annual; empty: τ p'Σp (He & Litterman 1999).
    std::optional<double> variance = std::nullopt;
};

/// How weights are made from prices.
struct AllocationSpec {
    Method method = Method::Hrp;
    CovarianceKind covariance = CovarianceKind::Sample;
    Linkage linkage = Linkage::Single;
    HrpDistance distance = HrpDistance::Correlation;
    std::optional<std::size_t> lookback = std::nullopt;  ///< returns (lookback + 1 prices); empty: all
    double ewmaHalfLifeDays = 63.0;
    market::PriceField price = market::PriceField::Close;
    std::optional<std::size_t> factors = std::nullopt;   ///< covariance factor; empty: Marchenko-Pastur's
    rules::SymbolicRules rules = {};                     ///< what the weights have to keep, by symbol
    double riskFree = 0.0;                               ///< annual; max-sharpe and black-litterman
    std::optional<std::size_t> clusters = std::nullopt;  ///< herc; empty: where the dispersion bends most
    std::map<std::string, double> riskBudgets = {};      ///< risk-parity; > 0, what is not named has 1
    double targetReturn = 0.0;                           ///< target-return: annual, at least
    double cvarConfidence = 0.95;                        ///< min-cvar
    std::vector<View> views = {};  ///< black-litterman; its market is rules.benchmark, empty: equal weights
    double riskAversion = 2.5;     ///< black-litterman: δ
    double tau = 0.05;             ///< black-litterman: τ
    std::vector<std::pair<Method, double>> ensemble = {};  ///< shares > 0, taken relative to their sum
};

struct SolverInfo {
    std::string status = "closed_form";
    int iterations = 0;
    double primalResidual = 0.0;  ///< the largest violation of budget and limits
    double dualResidual = 0.0;    ///< of the optimality conditions, relative
    double gap = 0.0;             ///< duality gap, relative
    double seconds = 0.0;         ///< left 0 here: the caller, who has a clock, fills it in
};

/// Weights of the symbols that have every price of the window; the others are named in `excluded`, and so
/// are, save for equal weights, symbols whose price does not move in the window (a daily deviation of at most
/// 1e-12): they carry no risk information. Symbols that are not eligible are not listed at all.
struct Allocation {
    Date asOf;
    std::vector<std::size_t> symbolIndex;  ///< into the panel's symbols
    std::vector<double> weights;           ///< same length; within the rules; sum 1 less cash within 1e-9
    std::vector<std::size_t> excluded;     ///< into the panel's symbols
    double expectedReturn = 0.0;  ///< annual: 252 × mean of simple daily returns (black-litterman: posterior)
    double volatility = 0.0;      ///< annual: sqrt(w'Σw), Σ of the spec's covariance
    SolverInfo solver;
    /// The rules that leave no room, the budget aside; their assets count `weights`. Methods without rules
    /// that are no optimisation name none.
    std::vector<rules::Outcome> binding = {};
};

/// Weights as of the close of row `asOfRow`, using rows up to and including it. Error BadInput when fewer
/// than two returns are in the window, the panel does not reach back `lookback` + 1 prices, no symbol is
/// complete or moves, the price field is not there, the spec is not of numbers in their range, or the method
/// has no answer (no portfolio earns more than the risk-free rate); Infeasible when no weights keep to the
/// rules. `eligible` masks the panel's symbols (empty: all).
Result<Allocation> allocate(const market::PricePanel& panel, std::size_t asOfRow, const AllocationSpec& spec,
                            const std::vector<bool>& eligible = {});

/// "x86-64-v2", "x86-64-v3" or "x86-64-v4": the numeric kernels chosen for this processor at run time.
[[nodiscard]] std::string_view kernelLevel() noexcept;

}  // namespace qd::portfolio
