// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace qd::features {

/// Names side by side: a number known while compiling, so that loops over them become vectors.
inline constexpr std::size_t kLanes = 32;

/// A number for each of kLanes names on each of the rows [base, end) of a panel.
class Lanes {
public:
    Lanes(std::size_t base, std::size_t end) : m_base(base), m_end(end), m_cells((end - base) * kLanes) {}

    [[nodiscard]] std::size_t base() const noexcept { return m_base; }
    [[nodiscard]] std::size_t end() const noexcept { return m_end; }
    /// kLanes numbers. Precondition: base() <= row < end().
    [[nodiscard]] double* row(std::size_t row) noexcept { return m_cells.data() + (row - m_base) * kLanes; }
    [[nodiscard]] const double* row(std::size_t row) const noexcept {
        return m_cells.data() + (row - m_base) * kLanes;
    }

private:
    std::size_t m_base;
    std::size_t m_end;
    std::vector<double> m_cells;
};

/// What the kernels see of up to kLanes names: rows of the panel, missing cells as 0. Lanes without a name
/// are missing throughout.
struct LaneInput {
    LaneInput(std::size_t base, std::size_t end)
        : close(base, end),
          carried(base, end),
          returns(base, end),
          there(base, end),
          volume(base, end),
          traded(base, end) {}

    Lanes close;    ///< 0 where missing
    Lanes carried;  ///< the last close of up to kCarriedSessions sessions before; 0 where there is none
    Lanes returns;  ///< close over that of the session before − 1; 0 where either is missing
    Lanes there;    ///< 1 where the return is
    Lanes volume;   ///< 0 where missing or the panel has none
    Lanes traded;   ///< 1 where the volume is

    [[nodiscard]] std::size_t base() const noexcept { return close.base(); }
    [[nodiscard]] std::size_t end() const noexcept { return close.end(); }
};

}  // namespace qd::features
