// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/market/csv_reader.h"

namespace qd::market {

/// The numbers that a column takes, both ends included.
struct CellRule {
    double least;
    double most;
    Words expected;  ///< for the error

    [[nodiscard]] bool takes(double value) const noexcept { return value >= least && value <= most; }
};

/// Prices: far beyond any quote on both sides, so that a ratio of two stays a finite number.
inline constexpr CellRule kPriceRule{1e-12, 1e12, Words("a price above 0 (1e-12 … 1e12)")};
inline constexpr CellRule kVolumeRule{0.0, 1e15, Words("a volume of 0 … 1e15")};
/// Simple returns: nobody loses more than all.
inline constexpr CellRule kReturnRule{-1.0, 1e12, Words("a simple return of -1 or more")};
inline constexpr CellRule kNumberRule{-1e300, 1e300, Words("a number")};

/// The number of a field; nothing when it is empty. Error BadInput when it is no number or the rule refuses
/// it.
Result<std::optional<double>> readCell(const csv::Reader& reader, const csv::Field& field,
                                       const CellRule& rule, const std::string& column);
/// The date of a field. Error BadInput when it is none.
Result<std::int32_t> readDay(const csv::Reader& reader, const csv::Field& field);

}  // namespace qd::market
