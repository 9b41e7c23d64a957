// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <memory>
#include <span>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// A line across the histogram: value at risk, expected shortfall, a target.
struct HistogramMarker {
    QString name;
    double value = 0.0;
    bool limit = false;  ///< drawn as a limit rather than as a reference
};
/// A density over values: x in the unit of the samples, y per that unit, so that its integral is 1.
struct DensityCurve {
    QString name;
    std::vector<QPointF> points;
};
/// One distribution counted on the common edges.
struct HistogramCounts {
    QString name;
    std::vector<double> counts;  ///< one a bin; their sum is `samples`
    int samples = 0;             ///< finite ones
    int missing = 0;             ///< NaN and infinite ones, which are left out
    double mean = 0.0;           ///< NaN without samples, as the two below
    double median = 0.0;
    double deviation = 0.0;  ///< sample standard deviation; 0 with one sample
};
/// Immutable input of a histogram: bins [edges[i], edges[i + 1]), the last one closed. Samples beyond the
/// outer edges are counted in the outer bins.
struct HistogramData {
    QString title;
    QString valueName;  ///< "Daily return"
    ValueKind kind = ValueKind::Percent;
    std::vector<double> edges;
    std::vector<HistogramCounts> distributions;  ///< the first as bars, the second as an outline
    std::vector<DensityCurve> curves;
    std::vector<HistogramMarker> markers;
    bool clippedLow = false;   ///< samples lie below the first edge
    bool clippedHigh = false;  ///< samples lie above the last edge
};
using HistogramPtr = std::shared_ptr<const HistogramData>;

/// What makeHistogram() is to make of the samples.
struct HistogramRequest {
    QString title;
    QString valueName;
    QString name;
    ValueKind kind = ValueKind::Percent;
    std::span<const double> samples;
    QString secondName;
    std::span<const double> second;  ///< laid over the first; empty for none
    int bins = 0;                    ///< 0: by freedmanDiaconisBins()
    bool normalFit = false;          ///< a normal density with the first one's mean and deviation
    bool kernelDensity = false;      ///< a Gaussian kernel estimate of the first one
    QString normalName;
    QString kernelName;
    std::vector<HistogramMarker> markers;
};

/// Counts, fits and estimates: for a job or a presenter, since a million samples take longer than a frame.
[[nodiscard]] HistogramPtr makeHistogram(const HistogramRequest& request);

}  // namespace qd::ui::charts
