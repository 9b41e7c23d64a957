// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/analytics/metric_terms_parts.h"

namespace qd::analytics::parts {

namespace {

using enum MetricUnit;

std::vector<double> activeOf(const Sample& s) {
    std::vector<double> active(s.r.size());
    std::transform(s.r.begin(), s.r.end(), s.b.begin(), active.begin(),
                   [](double r, double b) { return r - b; });
    return active;
}

/// Products about the means; their common divisor n cancels in beta.
struct Joint {
    double together = 0.0;
    double ofBenchmark = 0.0;
};

Joint jointOf(const Sample& s) {
    const double own = mean(s.r);
    const double other = mean(s.b);
    const auto n = static_cast<double>(s.r.size());
    Joint joint;
    for (std::size_t i = 0; i < s.r.size(); ++i) {
        joint.together += (s.r[i] - own) * (s.b[i] - other) / n;
        joint.ofBenchmark += (s.b[i] - other) * (s.b[i] - other) / n;
    }
    return joint;
}

/// Nothing where the benchmark does not move.
Statistic betaOf(const Sample& s) {
    if (deviation(s.b).value_or(0.0) == 0.0) return std::nullopt;
    const Joint joint = jointOf(s);
    return ratio(joint.together, joint.ofBenchmark);
}

std::optional<MetricTerms> betaTerms(const Sample& s) {
    const Joint joint = jointOf(s);
    return MetricTerms{
        "%1 / %2",
        {{say("covariance of r and b"), joint.together}, {say("variance of b"), joint.ofBenchmark}},
        betaOf(s)};
}

std::optional<MetricTerms> alphaTerms(const Sample& s) {
    const auto beta = betaOf(s);
    if (!beta) return std::nullopt;
    const double unexplained = mean(s.r) - s.riskFree - *beta * (mean(s.b) - s.riskFree);
    return MetricTerms{"(1 + %1 − %2 − %3 · (%4 − %2))^%5 − 1",
                       {{say("mean of r"), mean(s.r), Percent},
                        {say("risk-free rate a period, rf"), s.riskFree, Percent},
                        {say("beta, β"), *beta},
                        {say("mean of b"), mean(s.b), Percent},
                        {say("periods a year, P"), s.periods, Count}},
                       finite(std::pow(1.0 + unexplained, s.periods) - 1.0)};
}

std::optional<MetricTerms> informationTerms(const Sample& s) {
    const auto active = activeOf(s);
    const auto spread = deviation(active);
    if (!spread) return std::nullopt;
    const auto perPeriod = ratio(mean(active), *spread);
    return MetricTerms{"%1 / %2 · √%3",
                       {{say("mean of r − b"), mean(active), Percent},
                        {say("deviation of r − b, ddof 1"), *spread, Percent},
                        {say("periods a year, P"), s.periods, Count}},
                       perPeriod ? finite(*perPeriod * std::sqrt(s.periods)) : std::nullopt};
}

std::optional<MetricTerms> trackingTerms(const Sample& s) {
    const auto spread = deviation(activeOf(s));
    if (!spread) return std::nullopt;
    return MetricTerms{
        "%1 · √%2",
        {{say("deviation of r − b, ddof 1"), *spread, Percent}, {say("periods a year, P"), s.periods, Count}},
        finite(*spread * std::sqrt(s.periods))};
}

std::optional<MetricTerms> excessTerms(const Sample& s) {
    const auto active = activeOf(s);
    const auto spread = deviation(active);
    if (!spread) return std::nullopt;
    return MetricTerms{"%1 / %2",
                       {{say("mean of r − b"), mean(active), Percent},
                        {say("deviation of r − b, ddof 1"), *spread, Percent}},
                       ratio(mean(active), *spread)};
}

/// Growth over the periods in which the benchmark went one way (+1 or −1), against the benchmark's.
std::optional<MetricTerms> captureTerms(const Sample& s, double way) {
    std::vector<double> own;
    std::vector<double> other;
    for (std::size_t i = 0; i < s.r.size(); ++i) {
        if (s.b[i] * way <= 0.0) continue;
        own.push_back(s.r[i]);
        other.push_back(s.b[i]);
    }
    const auto growth = annualGrowth(own, s.periods);
    const auto reference = annualGrowth(other, s.periods);
    if (!growth || !reference) return std::nullopt;
    return MetricTerms{"%1 / %2",
                       {{say("annual growth of r over them"), *growth, Percent},
                        {say("annual growth of b over them"), *reference, Percent},
                        {say("periods that count"), static_cast<double>(own.size()), Count}},
                       ratio(*growth, *reference)};
}

std::optional<MetricTerms> upTerms(const Sample& s) {
    return captureTerms(s, 1.0);
}

std::optional<MetricTerms> downTerms(const Sample& s) {
    return captureTerms(s, -1.0);
}

std::optional<MetricTerms> battingTerms(const Sample& s) {
    const auto active = activeOf(s);
    const auto ahead =
        static_cast<double>(std::count_if(active.begin(), active.end(), [](double a) { return a > 0.0; }));
    const auto n = static_cast<double>(active.size());
    return MetricTerms{"%1 / %2",
                       {{say("periods with r > b"), ahead, Count}, {say("periods, n"), n, Count}},
                       ratio(ahead, n)};
}

constexpr std::array<Recipe, 8> kRelative{{{"alpha", alphaTerms},
                                           {"beta", betaTerms},
                                           {"information_ratio", informationTerms},
                                           {"tracking_error", trackingTerms},
                                           {"up_capture", upTerms},
                                           {"down_capture", downTerms},
                                           {"batting_average", battingTerms},
                                           {"excess_sharpe", excessTerms}}};

}  // namespace

std::span<const Recipe> relativeRecipes() noexcept {
    return kRelative;
}

}  // namespace qd::analytics::parts
