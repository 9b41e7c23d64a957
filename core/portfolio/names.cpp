// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/allocation.h"

namespace qd::portfolio {

namespace {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<Method, 13> kMethods{{{Method::Equal, "equal"},
                                      {Method::InverseVolatility, "inverse-volatility"},
                                      {Method::Hrp, "hrp"},
                                      {Method::Herc, "herc"},
                                      {Method::MinVariance, "min-variance"},
                                      {Method::MaxSharpe, "max-sharpe"},
                                      {Method::TargetReturn, "target-return"},
                                      {Method::RiskParity, "risk-parity"},
                                      {Method::MinCvar, "min-cvar"},
                                      {Method::MaxDiversification, "max-diversification"},
                                      {Method::BlackLitterman, "black-litterman"},
                                      {Method::MinTrackingError, "min-tracking-error"},
                                      {Method::Ensemble, "ensemble"}}};
constexpr Names<CovarianceKind, 7> kCovariances{
    {{CovarianceKind::Sample, "sample"},
     {CovarianceKind::LedoitWolf, "ledoit-wolf"},
     {CovarianceKind::Oas, "oas"},
     {CovarianceKind::Ewma, "ewma"},
     {CovarianceKind::ConstantCorrelation, "constant-correlation"},
     {CovarianceKind::Denoised, "denoised"},
     {CovarianceKind::Factor, "factor"}}};
constexpr Names<Linkage, 4> kLinkages{{{Linkage::Single, "single"},
                                       {Linkage::Average, "average"},
                                       {Linkage::Complete, "complete"},
                                       {Linkage::Ward, "ward"}}};
constexpr Names<HrpDistance, 2> kDistances{
    {{HrpDistance::Correlation, "correlation"}, {HrpDistance::Euclidean, "euclidean"}}};

template <class E, std::size_t N>
std::string_view nameIn(const Names<E, N>& names, E v) noexcept {
    for (const auto& [value, text] : names) {
        if (value == v) return text;
    }
    contractFailed("precondition", "a value of the enumeration", __FILE__, __LINE__);
}

template <class E, std::size_t N>
std::optional<E> parseIn(const Names<E, N>& names, std::string_view text) noexcept {
    for (const auto& [value, known] : names) {
        if (known == text) return value;
    }
    return std::nullopt;
}

template <class E, std::size_t N>
std::vector<std::string_view> allNames(const Names<E, N>& names) {
    std::vector<std::string_view> out;
    for (const auto& entry : names)
        out.push_back(entry.second);
    return out;
}

}  // namespace

std::string_view name(Method v) noexcept {
    return nameIn(kMethods, v);
}
std::string_view name(CovarianceKind v) noexcept {
    return nameIn(kCovariances, v);
}
std::string_view name(Linkage v) noexcept {
    return nameIn(kLinkages, v);
}
std::string_view name(HrpDistance v) noexcept {
    return nameIn(kDistances, v);
}

std::optional<Method> parseMethod(std::string_view text) noexcept {
    return parseIn(kMethods, text);
}
std::optional<CovarianceKind> parseCovariance(std::string_view text) noexcept {
    return parseIn(kCovariances, text);
}
std::optional<Linkage> parseLinkage(std::string_view text) noexcept {
    return parseIn(kLinkages, text);
}
std::optional<HrpDistance> parseDistance(std::string_view text) noexcept {
    return parseIn(kDistances, text);
}

std::vector<std::string_view> methodNames() {
    return allNames(kMethods);
}
std::vector<std::string_view> covarianceNames() {
    return allNames(kCovariances);
}

}  // namespace qd::portfolio
