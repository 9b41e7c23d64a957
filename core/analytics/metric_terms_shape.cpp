// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analytics/metric_terms_parts.h"

namespace qd::analytics::parts {

namespace {

using enum MetricUnit;

constexpr double kTail = 0.05;

std::vector<double> sorted(std::span<const double> returns) {
    std::vector<double> values(returns.begin(), returns.end());
    std::sort(values.begin(), values.end());
    return values;
}

/// A percentile between two ranks of sorted values.
struct Between {
    double below = 0.0;
    double above = 0.0;
    double share = 0.0;  ///< of the way from below to above
    [[nodiscard]] double value() const { return below + (above - below) * share; }
};

Between percentile(const std::vector<double>& values, double level) {
    const double at = level * (static_cast<double>(values.size()) - 1.0);
    const auto rank = static_cast<std::size_t>(at);
    const double above = rank + 1 < values.size() ? values[rank + 1] : values[rank];
    return {values[rank], above, at - static_cast<double>(rank)};
}

std::optional<MetricTerms> varTerms(const Sample& s) {
    const Between low = percentile(sorted(s.r), kTail);
    return MetricTerms{"%1 + (%2 − %1) · %3",
                       {{say("return at the rank below 5 %"), low.below, Percent},
                        {say("return at the rank above"), low.above, Percent},
                        {say("share of the way between the ranks"), low.share}},
                       finite(low.value())};
}

std::optional<MetricTerms> cvarTerms(const Sample& s) {
    const auto values = sorted(s.r);
    const auto lowest = static_cast<std::size_t>(kTail * (static_cast<double>(values.size()) - 1.0)) + 1;
    const double sum =
        std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(lowest), 0.0);
    return MetricTerms{"%1 / %2",
                       {{say("sum of the lowest r"), sum, Percent},
                        {say("how many they are"), static_cast<double>(lowest), Count}},
                       finite(sum / static_cast<double>(lowest))};
}

std::optional<MetricTerms> omegaTerms(const Sample& s) {
    double above = 0.0;
    double below = 0.0;
    for (const double r : s.r)
        (r > s.riskFree ? above : below) += std::abs(r - s.riskFree);
    return MetricTerms{
        "%1 / %2",
        {{say("sum of max(r − rf, 0)"), above, Percent}, {say("sum of max(rf − r, 0)"), below, Percent}},
        ratio(above, below)};
}

std::optional<MetricTerms> tailRatioTerms(const Sample& s) {
    const auto values = sorted(s.r);
    const double high = percentile(values, 1.0 - kTail).value();
    const double low = percentile(values, kTail).value();
    return MetricTerms{
        "|%1| / |%2|",
        {{say("95th percentile of r"), high, Percent}, {say("5th percentile of r"), low, Percent}},
        ratio(std::abs(high), std::abs(low))};
}

/// The nth central moment of the population.
double moment(std::span<const double> x, int order) {
    const double centre = mean(x);
    double sum = 0.0;
    for (const double v : x)
        sum += std::pow(v - centre, order);
    return sum / static_cast<double>(x.size());
}

/// Rounding errors of equal values are no movement (see deviation()).
bool moves(const Sample& s) {
    return deviation(s.r).value_or(0.0) > 0.0;
}

std::optional<MetricTerms> skewTerms(const Sample& s) {
    if (!moves(s)) return std::nullopt;
    const double second = moment(s.r, 2);
    const double third = moment(s.r, 3);
    return MetricTerms{"%1 / %2^1.5",
                       {{say("third central moment, m3"), third}, {say("second central moment, m2"), second}},
                       ratio(third, std::pow(second, 1.5))};
}

std::optional<MetricTerms> kurtosisTerms(const Sample& s) {
    if (!moves(s)) return std::nullopt;
    const double second = moment(s.r, 2);
    const double fourth = moment(s.r, 4);
    const auto share = ratio(fourth, second * second);
    return MetricTerms{
        "%1 / %2² − 3",
        {{say("fourth central moment, m4"), fourth}, {say("second central moment, m2"), second}},
        share ? finite(*share - 3.0) : std::nullopt};
}

MetricTerm counted(Message what, std::size_t count) {
    return {std::move(what), static_cast<double>(count), Count};
}

std::optional<MetricTerms> winRateTerms(const Sample& s) {
    const WinsAndLosses w = winsAndLosses(s.r);
    return MetricTerms{"%1 / (%1 + %2)",
                       {counted(say("returns above 0"), w.wins), counted(say("returns below 0"), w.losses)},
                       ratio(static_cast<double>(w.wins), static_cast<double>(w.wins + w.losses))};
}

std::optional<MetricTerms> profitFactorTerms(const Sample& s) {
    const WinsAndLosses w = winsAndLosses(s.r);
    return MetricTerms{"%1 / |%2|",
                       {{say("sum of the returns above 0"), w.gained, Percent},
                        {say("sum of the returns below 0"), w.lost, Percent}},
                       ratio(w.gained, std::abs(w.lost))};
}

std::optional<MetricTerms> averageWinTerms(const Sample& s) {
    const WinsAndLosses w = winsAndLosses(s.r);
    return MetricTerms{
        "%1 / %2",
        {{say("sum of the returns above 0"), w.gained, Percent}, counted(say("returns above 0"), w.wins)},
        ratio(w.gained, static_cast<double>(w.wins))};
}

std::optional<MetricTerms> averageLossTerms(const Sample& s) {
    const WinsAndLosses w = winsAndLosses(s.r);
    return MetricTerms{
        "%1 / %2",
        {{say("sum of the returns below 0"), w.lost, Percent}, counted(say("returns below 0"), w.losses)},
        ratio(w.lost, static_cast<double>(w.losses))};
}

MetricTerms oneDay(std::span<const double> returns, std::span<const double>::iterator at, Message what) {
    const auto session = static_cast<std::size_t>(at - returns.begin()) + 1;
    return {"%1", {{std::move(what), *at, Percent, session}}, *at};
}

std::optional<MetricTerms> bestTerms(const Sample& s) {
    return oneDay(s.r, std::max_element(s.r.begin(), s.r.end()), say("highest r"));
}

std::optional<MetricTerms> worstTerms(const Sample& s) {
    return oneDay(s.r, std::min_element(s.r.begin(), s.r.end()), say("lowest r"));
}

/// Sums of a least-squares line through the cumulative log return.
std::optional<MetricTerms> stabilityTerms(const Sample& s) {
    std::vector<double> level;
    double sum = 0.0;
    for (const double r : s.r)
        level.push_back(sum += std::log1p(r));
    if (level.size() < 2 || !std::isfinite(sum)) return std::nullopt;
    const double centre = mean(level);
    const double middle = 0.5 * (static_cast<double>(level.size()) - 1.0);
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < level.size(); ++i) {
        const double x = static_cast<double>(i) - middle;
        xx += x * x;
        xy += x * (level[i] - centre);
        yy += (level[i] - centre) * (level[i] - centre);
    }
    return MetricTerms{"%1² / (%2 · %3)",
                       {{say("co-movement of log wealth and time"), xy},
                        {say("scatter of time"), xx},
                        {say("scatter of log wealth"), yy}},
                       ratio(xy * xy, xx * yy)};
}

constexpr std::array<Recipe, 13> kShape{{{"var_95", varTerms},
                                         {"cvar_95", cvarTerms},
                                         {"omega", omegaTerms},
                                         {"tail_ratio", tailRatioTerms},
                                         {"skew", skewTerms},
                                         {"kurtosis", kurtosisTerms},
                                         {"win_rate", winRateTerms},
                                         {"profit_factor", profitFactorTerms},
                                         {"average_win", averageWinTerms},
                                         {"average_loss", averageLossTerms},
                                         {"best_day", bestTerms},
                                         {"worst_day", worstTerms},
                                         {"stability", stabilityTerms}}};

}  // namespace

std::span<const Recipe> shapeRecipes() noexcept {
    return kShape;
}

}  // namespace qd::analytics::parts
