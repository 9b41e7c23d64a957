// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <span>
#include <vector>

namespace qd::ui::charts {

inline constexpr int kLeastBins = 5;
inline constexpr int kMostBins = 120;

/// The finite ones of `samples`, ascending; larger than 1e100 in size counts as 1e100.
[[nodiscard]] std::vector<double> sortedFinite(std::span<const double> samples);
/// Quantile of ascending values by linear interpolation (Hyndman and Fan 1996, type 7); NaN when empty.
[[nodiscard]] double quantileOf(std::span<const double> sorted, double probability);
/// Number of bins by the rule of Freedman and Diaconis (1981): width 2·IQR·n^(−1/3) over the range; Sturges'
/// 1 + log2 n where the quartiles coincide. Between kLeastBins and kMostBins; 1 for a constant.
[[nodiscard]] int freedmanDiaconisBins(std::span<const double> sorted);
/// Edges of `bins` bins (0: by the rule). Where a few far samples would squeeze all others into one bin the
/// edges end at the quartiles ± 6 IQR. Empty without samples; a constant gets one bin around it.
[[nodiscard]] std::vector<double> binEdges(std::span<const double> sorted, int bins);
/// Samples a bin; those beyond the outer edges are counted in the outer bins. Sums to the samples.
[[nodiscard]] std::vector<double> binCounts(std::span<const double> sorted, std::span<const double> edges);

/// The bandwidth 0.9·min(s, IQR / 1.34)·n^(−1/5) (Silverman 1986, eq. 3.31); 0 for fewer than two samples or
/// a constant.
[[nodiscard]] double silvermanBandwidth(std::span<const double> sorted);
/// Gaussian kernel density at `points` even places from `low` to `high`, by linear binning (Wand 1994), which
/// makes the cost independent of the number of samples. Empty when the bandwidth is 0.
[[nodiscard]] std::vector<QPointF> kernelDensity(std::span<const double> sorted, double bandwidth, double low,
                                                 double high, int points);
/// The normal density at `points` even places; empty when the deviation is 0.
[[nodiscard]] std::vector<QPointF> normalDensity(double mean, double deviation, double low, double high,
                                                 int points);

}  // namespace qd::ui::charts
