// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace qd::drift {

/// Probability that the two-sample Kolmogorov-Smirnov statistic is at least `statistic` where both samples
/// come from one continuous distribution and rows are independent: exact, by the urn that deals the pooled
/// rows, with relative precision in the tail, too. Work of statistic · rows². Preconditions: both have rows,
/// statistic 0 … 1.
[[nodiscard]] double ksExactP(double statistic, std::size_t reference, std::size_t current);
/// The same for large samples: that of one sample of round(m n / (m + n)) rows, as SciPy's ks_2samp takes it
/// (method "asymp"), by the methods of Simard & L'Ecuyer 2011: twice Smirnov's one-sided probability in the
/// tail, else the expansion of Pelz & Good 1976.
[[nodiscard]] double ksLargeP(double statistic, std::size_t reference, std::size_t current);
/// ksExactP() where m n / (m + n) is below 500 (and the rows at most 100,000), else ksLargeP().
[[nodiscard]] double ksP(double statistic, std::size_t reference, std::size_t current);

}  // namespace qd::drift
