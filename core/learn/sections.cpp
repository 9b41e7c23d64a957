// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/sections.h"

#include <algorithm>
#include <utility>

namespace qd::learn {

namespace {

/// Rows of a section with labels that end at `end` at the latest.
std::vector<JudgedRow> judged(const std::vector<std::size_t>& rows, std::size_t end) {
    std::vector<JudgedRow> result;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool last = i + 1 == rows.size();
        if (last && i == 0) break;
        const std::size_t until = last ? rows[i] + (rows[i] - rows[i - 1]) : rows[i + 1];
        const JudgedRow row{rows[i], std::min(until, end)};
        if (row.until > row.row) result.push_back(row);
    }
    return result;
}

Status ascending(const model::Fold& fold, std::size_t rows) {
    bool any = false;
    std::size_t last = 0;
    for (const auto* section : {&fold.train, &fold.validate, &fold.test}) {
        for (const std::size_t row : *section) {
            if (row >= rows)
                return Error{ErrorCode::BadInput,
                             say("a fold names row %1, but the panel has %2 rows", row, rows)};
            if (any && row <= last)
                return Error{ErrorCode::BadInput, say("the rows of a fold do not ascend at row %1", row)};
            last = row;
            any = true;
        }
    }
    return Ok{};
}

}  // namespace

Result<Sections> sectionsOf(const model::Fold& fold, std::size_t rows) {
    QD_CHECK(ascending(fold, rows));
    const std::size_t end = rows > 0 ? rows - 1 : 0;
    const std::size_t testBegins = fold.test.empty() ? end : fold.test.front();
    const std::size_t validateBegins = fold.validate.empty() ? testBegins : fold.validate.front();
    Sections sections{judged(fold.train, validateBegins), judged(fold.validate, testBegins), fold.test};
    if (sections.train.size() < 2)
        return Error{ErrorCode::BadInput, say("a fold has fewer than two rows to train on")};
    return sections;
}

std::vector<Stretch> stretchesOf(std::size_t rows, std::size_t batchRows, Rng& random) {
    if (rows <= batchRows) return {{0, rows}};
    const auto offset = static_cast<std::size_t>(random.below(batchRows));
    const std::size_t least = std::max<std::size_t>(2, (batchRows + 1) / 2);
    std::vector<Stretch> result;
    const auto add = [&](std::size_t begin, std::size_t end) {
        if (end - begin >= least) result.push_back({begin, end - begin});
    };
    add(0, std::min(offset, rows));
    for (std::size_t begin = offset; begin < rows; begin += batchRows)
        add(begin, std::min(begin + batchRows, rows));
    if (result.empty()) result.push_back({0, batchRows});
    for (std::size_t i = result.size(); i > 1; --i)
        std::swap(result[i - 1], result[static_cast<std::size_t>(random.below(i))]);
    return result;
}

std::uint64_t seedFor(std::uint64_t seed, std::uint64_t part) noexcept {
    std::uint64_t z = seed + (part + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

}  // namespace qd::learn
