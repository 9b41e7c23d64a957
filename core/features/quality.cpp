// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/contracts.h"
#include "core/base/number_text.h"

namespace qd::features {

namespace {

using Mask = std::vector<std::uint8_t>;
using Plane = FeatureFrame::Plane;

constexpr double kMadToDeviation = 1.4826;  // of a normal distribution
constexpr std::size_t kMostForMedian = 200'000;

/// What each cell of a panel is for the quality of all features: the row of a name's first and last close,
/// and where its numbers stand still.
struct Life {
    std::vector<std::size_t> first;  ///< N; rows() for a name without a close
    std::vector<std::size_t> last;   ///< N
};

Life lifeOf(const market::PricePanel& panel, market::PriceField price) {
    Life life{std::vector<std::size_t>(panel.width(), panel.rows()),
              std::vector<std::size_t>(panel.width(), 0)};
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        const auto present = panel.presentRow(price, t);
        for (std::size_t s = 0; s < panel.width(); ++s) {
            if (present[s] == 0) continue;
            life.first[s] = std::min(life.first[s], t);
            life.last[s] = t;
        }
    }
    return life;
}

/// Marks the cells whose number has been the same for more than kStillSessions sessions; missing ones are
/// passed over.
Mask stillCells(const market::PricePanel& panel, market::PriceField field) {
    const std::size_t width = panel.width();
    Mask still(panel.rows() * width, 0);
    std::vector<double> last(width, -1.0);
    std::vector<std::size_t> run(width, 0);
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        const auto values = panel.row(field, t);
        const auto present = panel.presentRow(field, t);
        for (std::size_t s = 0; s < width; ++s) {
            if (present[s] == 0) continue;
            run[s] = values[s] == last[s] ? run[s] + 1 : 0;
            last[s] = values[s];
            still[t * width + s] = run[s] > kStillSessions ? 1 : 0;
        }
    }
    return still;
}

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The numbers within which a value is no outlier; unbounded where the feature hardly moves.
std::pair<double, double> usualRange(const Plane& plane) {
    std::vector<double> values;
    const std::size_t step = plane.values.size() / kMostForMedian + 1;
    for (std::size_t cell = 0; cell < plane.values.size(); cell += step)
        if (plane.present[cell] != 0) values.push_back(plane.values[cell]);
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (values.empty()) return {-kInfinity, kInfinity};
    const double median = medianOf(values);
    for (double& value : values)
        value = std::abs(value - median);
    const double width = kOutlierDeviations * kMadToDeviation * medianOf(values);
    if (!(width > 0.0)) return {-kInfinity, kInfinity};
    return {median - width, median + width};
}

void countCells(const FeatureFrame& frame, std::size_t f, const Life& life, const Mask& still,
                FeatureQuality& out) {
    const Plane& plane = frame.planes[f];
    const auto& definition = frame.view.features[f];
    const auto [low, high] = bounds(definition);
    const auto [usualLow, usualHigh] = usualRange(plane);
    const bool ranked = definition.crossSection == CrossSection::Rank;
    for (std::size_t t = 0; t < frame.rows(); ++t) {
        for (std::size_t s = 0; s < frame.width(); ++s) {
            const std::size_t cell = t * frame.width() + s;
            const bool due = t >= life.first[s] + warmUp(definition) && t <= life.last[s] &&
                             (!ranked || frame.inUniverse[cell] != 0);
            if (!due) continue;
            ++out.expected;
            if (plane.present[cell] == 0) continue;
            ++out.present;
            out.still += still[cell];
            const double value = plane.values[cell];
            if (value < low || value > high)
                ++out.violations;
            else if (value < usualLow || value > usualHigh)
                ++out.outliers;
        }
    }
}

double shareOf(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool neverMoves(const Plane& plane) {
    double seen = 0.0;
    std::size_t count = 0;
    for (std::size_t cell = 0; cell < plane.values.size(); ++cell) {
        if (plane.present[cell] == 0) continue;
        if (count++ == 0) seen = plane.values[cell];
        if (plane.values[cell] != seen) return false;
    }
    return count > 1;
}

void score(FeatureQuality& out) {
    out.completeness = out.expected == 0 ? 0.0 : shareOf(out.present, out.expected);
    out.freshness = 1.0 - shareOf(out.still, out.present);
    out.validity = 1.0 - shareOf(out.violations + out.outliers, out.present);
    out.score = out.completeness * out.freshness * out.validity;
    if (out.expected == 0) {
        out.alerts.push_back(say("%1: the history is too short to expect a single value", out.feature));
    } else if (out.score < kGoodQuality) {
        out.alerts.push_back(
            say("%1 has a quality of %2: of %3 values %4 are missing, %5 rest on prices that stand still, "
                "%6 are out of range",
                out.feature, MessageArgument::number(fixedText(out.score, 3)), out.expected,
                out.expected - out.present, out.still, out.violations + out.outliers));
    }
}

FeatureQuality unserved(const std::string& feature) {
    FeatureQuality out;
    out.feature = feature;
    out.served = false;
    out.completeness = 0.0;
    out.score = 0.0;
    out.alerts.push_back(
        say("%1: the data set has no volumes, or not the benchmark, that it needs", feature));
    return out;
}

void sumUp(FrameQuality& quality) {
    double sum = 0.0;
    for (const auto& feature : quality.features)
        sum += feature.score;
    quality.ofValues = sum / static_cast<double>(quality.features.size());
    quality.score =
        quality.ofValues *
        std::max(kLeastAgeFactor, std::pow(kAgeFactor, static_cast<double>(quality.sessionsBehind)));
    if (quality.score < kGoodQuality)
        quality.alerts.push_back(say("the features have a quality of %1 in all, expected at least %2",
                                     MessageArgument::number(fixedText(quality.score, 3)),
                                     MessageArgument::number(fixedText(kGoodQuality, 1))));
    if (quality.sessionsBehind > 1)
        quality.alerts.push_back(
            quality.sessionsBehind >= kMostSessionsCounted
                ? say("the prices are more than %1 sessions behind", kMostSessionsCounted)
                : say("the prices are %1 sessions behind", quality.sessionsBehind));
    for (const auto& feature : quality.features)
        quality.alerts.insert(quality.alerts.end(), feature.alerts.begin(), feature.alerts.end());
}

}  // namespace

Result<FrameQuality> qualityOf(const market::PricePanel& panel, const FeatureFrame& frame, int sessionsBehind,
                               const jobs::JobContext& job) {
    QD_REQUIRE(panel.rows() == frame.rows() && panel.width() == frame.width());
    FrameQuality quality;
    quality.sessionsBehind = sessionsBehind;
    const Life life = lifeOf(panel, frame.price);
    const Mask stillPrices = stillCells(panel, frame.price);
    const Mask stillVolumes =
        panel.has(market::PriceField::Volume) ? stillCells(panel, market::PriceField::Volume) : stillPrices;
    for (std::size_t f = 0; f < frame.depth(); ++f) {
        QD_CHECK(job.checkpoint("Judging features", shareOf(f, frame.depth())));
        FeatureQuality feature;
        feature.feature = frame.view.features[f].name;
        countCells(frame, f, life, usesVolume(frame.view.features[f].kind) ? stillVolumes : stillPrices,
                   feature);
        score(feature);
        if (neverMoves(frame.planes[f]))
            feature.alerts.push_back(
                say("%1 has the same value everywhere: a model cannot learn from it", feature.feature));
        quality.features.push_back(std::move(feature));
    }
    for (const auto& name : frame.unserved)
        quality.features.push_back(unserved(name));
    sumUp(quality);
    return quality;
}

}  // namespace qd::features
