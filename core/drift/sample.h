// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace qd::drift {

/// Rows of named features in the order of time: what a model was trained on, or what it sees now. Rows that
/// belong to one period (the names of a day) stand together: they are never torn apart when a scan asks what
/// chance would do. A value may be missing.
class DriftSample {
public:
    /// One vector a feature, all of the same length; NaN means missing. `periodRows` holds how many rows each
    /// period has, in order; empty: each row is a period. Error BadInput: no feature, a name that is empty or
    /// there twice, columns of unlike lengths, an infinite value, periods that do not add up to the rows.
    static Result<DriftSample> create(std::vector<std::string> names,
                                      std::vector<std::vector<double>> columns,
                                      std::vector<std::size_t> periodRows = {});

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t features() const noexcept { return m_names.size(); }
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return m_names; }
    /// The values of a feature by row; NaN where missing.
    [[nodiscard]] std::span<const double> column(std::size_t feature) const { return m_columns[feature]; }
    [[nodiscard]] std::size_t missing(std::size_t feature) const { return m_missing[feature]; }
    /// Rows of each period.
    [[nodiscard]] const std::vector<std::size_t>& periodRows() const noexcept { return m_periodRows; }

private:
    DriftSample() = default;
    std::vector<std::string> m_names;
    std::vector<std::vector<double>> m_columns;
    std::vector<std::size_t> m_missing;
    std::vector<std::size_t> m_periodRows;
    std::size_t m_rows = 0;
};

}  // namespace qd::drift
