// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace qd::model {

/// What a net learns from: T sessions × N names × F features, and what came of them. Date-major: all of the
/// first session first, a name's features side by side.
struct LearningPanel {
    std::vector<Date> dates;            ///< T, ascending
    std::vector<std::string> symbols;   ///< N
    std::vector<std::string> features;  ///< F
    std::vector<float> values;          ///< T·N·F; 0 where not `known`
    std::vector<std::uint8_t> known;    ///< T·N: every feature is there at that close
    std::vector<float> returns;        ///< T·N: simple total return from the session before; 0 where missing
    std::vector<std::uint8_t> traded;  ///< T·N: the return is there
    std::vector<std::uint8_t> eligible;  ///< T·N: may be held from that close on (membership, a price)
    std::string dataHash;                ///< content hash of the prices
    std::string viewHash;                ///< of the definitions of the features

    [[nodiscard]] std::size_t rows() const noexcept { return dates.size(); }
    [[nodiscard]] std::size_t width() const noexcept { return symbols.size(); }
    [[nodiscard]] std::size_t depth() const noexcept { return features.size(); }
};
/// Error BadInput when lengths do not fit each other, dates do not ascend, names repeat, or a number is not
/// finite.
[[nodiscard]] Status validate(const LearningPanel& panel);

/// Simple return of each name from the close of row `from` to that of row `to`, compounded; N numbers and
/// whether each is whole. A name whose prices end in between keeps what it had. Precondition: from < to <
/// rows().
struct PeriodReturns {
    std::vector<float> values;
    std::vector<std::uint8_t> known;
};
[[nodiscard]] PeriodReturns periodReturns(const LearningPanel& panel, std::size_t from, std::size_t to);

}  // namespace qd::model
