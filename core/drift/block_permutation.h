// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace qd::drift {

/// Rows [first, second).
using RowRange = std::pair<std::size_t, std::size_t>;

/// Which rows of two pooled samples could as well have been the current ones, if nothing had changed: whole
/// blocks of periods, drawn without replacement from the periods in a circle that is cut at a random place,
/// until there are as many periods as the current sample has. Serial dependence within blocks, and rows of a
/// period, stay together.
class BlockPermutation {
public:
    /// Preconditions: block >= 1, current from 1 to the number of periods less 1.
    BlockPermutation(const std::vector<std::size_t>& periodRows, std::size_t currentPeriods,
                     std::size_t block, std::uint64_t seed);

    /// The rows of draw `index`, in no order: the same for the same seed, whatever was drawn before.
    void draw(std::size_t index, std::vector<RowRange>& rows) const;
    /// The rows of the current sample as it is: the last periods.
    [[nodiscard]] RowRange actual() const;
    [[nodiscard]] std::size_t rows() const { return m_start.back(); }
    [[nodiscard]] std::size_t periods() const { return m_start.size() - 1; }
    [[nodiscard]] std::size_t block() const { return m_block; }

private:
    void take(std::size_t from, std::size_t periods, std::vector<RowRange>& rows) const;

    std::vector<std::size_t> m_start;  ///< first row of each period, and the number of rows
    std::size_t m_current;
    std::size_t m_block;
    std::uint64_t m_seed;
};

}  // namespace qd::drift
