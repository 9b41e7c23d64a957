// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/model/model_spec.h"

namespace qd::learn {

/// A row at whose close weights are made, and the one until whose close they are judged.
struct JudgedRow {
    std::size_t row = 0;
    std::size_t until = 0;  ///< > row

    bool operator==(const JudgedRow&) const = default;
};

struct Sections {
    std::vector<JudgedRow> train;
    std::vector<JudgedRow> validate;
    std::vector<std::size_t> test;
};

/// A fold's rows with their labels. A row is judged until the next of its section; the last of a section over
/// as many sessions as the one before it, but not beyond the first row of the section that follows nor the
/// panel; a row for which no session is left, and the only row of a section, is left out. Error BadInput when
/// rows do not ascend through train, validate and test, are beyond the panel's `rows`, or fewer than two can
/// be trained on.
Result<Sections> sectionsOf(const model::Fold& fold, std::size_t rows);

/// Consecutive rows of a section: [begin, begin + count).
struct Stretch {
    std::size_t begin = 0;
    std::size_t count = 0;

    bool operator==(const Stretch&) const = default;
};

/// An epoch's batches over `rows` rows: stretches of `batchRows` that begin at a random offset and do not
/// overlap, in random order. What is left at either end is a batch of its own when it is half as long (and at
/// least two rows), else it waits for another epoch's offset. All rows at once when they are no more than a
/// batch.
[[nodiscard]] std::vector<Stretch> stretchesOf(std::size_t rows, std::size_t batchRows, Rng& random);

/// A seed for a part of a run, well mixed (SplitMix64, Steele et al. 2014).
[[nodiscard]] std::uint64_t seedFor(std::uint64_t seed, std::uint64_t part) noexcept;

}  // namespace qd::learn
