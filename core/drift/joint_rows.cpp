// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/joint_rows.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace qd::drift {

namespace {

constexpr std::size_t kMedianRows = 1000;
constexpr double kUnlikeScales = 10.0;

using Columns = std::vector<std::span<const double>>;

/// Rows without a missing value; of more than `most`, rows evenly apart.
std::vector<std::uint32_t> completeRows(const Columns& columns, std::size_t most) {
    std::vector<std::uint32_t> rows;
    const std::size_t count = columns.empty() ? 0 : columns.front().size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool complete = std::none_of(columns.begin(), columns.end(),
                                           [i](const auto& column) { return std::isnan(column[i]); });
        if (complete) rows.push_back(static_cast<std::uint32_t>(i));
    }
    if (rows.size() <= most) return rows;
    std::vector<std::uint32_t> kept(most);
    for (std::size_t k = 0; k < most; ++k)
        kept[k] = rows[k * rows.size() / most];
    return kept;
}

struct Spread {
    double mean = 0.0;
    double deviation = 0.0;
};

Spread spreadOf(std::span<const double> column, const std::vector<std::uint32_t>& rows) {
    Spread out;
    for (const auto row : rows)
        out.mean += column[row] / static_cast<double>(rows.size());
    double squares = 0.0;
    for (const auto row : rows)
        squares += (column[row] - out.mean) * (column[row] - out.mean);
    if (rows.size() > 1) out.deviation = std::sqrt(squares / static_cast<double>(rows.size() - 1));
    return out;
}

/// What each feature is divided by: 1 for all, or its deviation.
std::vector<double> scalesOf(const std::vector<Spread>& spreads, Scaling scaling, bool& scaled) {
    double low = std::numeric_limits<double>::infinity();
    double high = 0.0;
    for (const auto& spread : spreads) {
        if (spread.deviation <= 0.0) continue;
        low = std::min(low, spread.deviation);
        high = std::max(high, spread.deviation);
    }
    scaled = scaling == Scaling::Reference || (scaling == Scaling::Auto && high > kUnlikeScales * low);
    std::vector<double> scales(spreads.size(), 1.0);
    for (std::size_t f = 0; scaled && f < spreads.size(); ++f) {
        // A feature that is constant in the reference keeps the scale of the others' middle: 1 after scaling.
        if (spreads[f].deviation > 0.0) scales[f] = spreads[f].deviation;
    }
    return scales;
}

void fillPanels(JointRows& rows) {
    const std::size_t columns = (rows.size() + kTileRows - 1) / kTileRows * kTileRows;
    rows.panels.assign(columns * rows.width, 0.0);
    rows.norms.assign(columns, std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double* values = rows.values.data() + i * rows.width;
        double* panel = rows.panels.data() + i / kPanel * kPanel * rows.width + i % kPanel;
        double norm = 0.0;
        for (std::size_t f = 0; f < rows.width; ++f) {
            panel[f * kPanel] = values[f];
            norm += values[f] * values[f];
        }
        rows.norms[i] = norm;
    }
}

/// The rows that the median is taken of.
JointRows few(const JointRows& all, bool evenly) {
    JointRows out;
    out.width = all.width;
    const auto take = [&](std::size_t from, std::size_t count) {
        const std::size_t kept = std::min(count, kMedianRows);
        for (std::size_t k = 0; k < kept; ++k) {
            const std::size_t i = from + (evenly ? k * count / kept : k);
            out.row.push_back(all.row[i]);
            const double* values = all.values.data() + i * all.width;
            out.values.insert(out.values.end(), values, values + all.width);
        }
    };
    take(0, all.reference);
    take(all.reference, all.size() - all.reference);
    fillPanels(out);
    return out;
}

/// The highest bits of a distance as a number of the same order: 4 of them beyond the exponent.
constexpr unsigned kLeadingBits = 16;
std::size_t leading(double distance) {
    return static_cast<std::size_t>(std::bit_cast<std::uint64_t>(distance) >> (64U - kLeadingBits));
}

/// Calls take(d²) for each pair of different rows.
template <typename Take>
void eachDistance(const JointRows& rows, Take take) {
    std::vector<double> room(kTileRows * kTileColumns);
    for (std::size_t i = 0; i < rows.size(); i += kTileRows) {
        const std::size_t height = std::min(kTileRows, rows.size() - i);
        for (std::size_t j = i; j < rows.columns(); j += kTileColumns) {
            const Tile tile{room.data(), height, std::min(kTileColumns, rows.columns() - j)};
            pairKernels().distances(rows.source(i, j), tile);
            for (std::size_t r = 0; r < height; ++r) {
                const std::size_t to = std::min(rows.size(), j + tile.columns);
                for (std::size_t c = std::max(i + r + 1, j); c < to; ++c)
                    take(room[r * tile.columns + (c - j)]);
            }
        }
    }
}

}  // namespace

JointRows jointRows(const JointInput& input, Scaling scaling) {
    JointRows out;
    out.width = input.reference.size();
    const auto reference = completeRows(input.reference, kJointReference);
    const auto current = completeRows(input.current, kJointCurrent);
    out.reference = reference.size();
    if (reference.empty() || current.empty()) return out;
    std::vector<Spread> spreads;
    for (const auto& column : input.reference)
        spreads.push_back(spreadOf(column, reference));
    const auto scales = scalesOf(spreads, scaling, out.scaled);
    const std::size_t boundary = input.reference.front().size();
    const auto add = [&](const Columns& columns, std::uint32_t row) {
        for (std::size_t f = 0; f < out.width; ++f)
            out.values.push_back((columns[f][row] - spreads[f].mean) / scales[f]);
    };
    out.values.reserve((reference.size() + current.size()) * out.width);
    for (const auto row : reference) {
        out.row.push_back(row);
        add(input.reference, row);
    }
    for (const auto row : current) {
        out.row.push_back(static_cast<std::uint32_t>(boundary + row));
        add(input.current, row);
    }
    fillPanels(out);
    return out;
}

double medianSigma2(const JointRows& rows, bool evenly) {
    const JointRows part = few(rows, evenly);
    const std::size_t pairs = part.size() * (part.size() - 1) / 2;
    if (pairs == 0) return 0.0;
    // Millions of distances are not kept: the first walk counts them by their leading bits, the second takes
    // those that share the bits of the two middle ones.
    std::vector<std::uint32_t> counts(std::size_t{1} << kLeadingBits);
    eachDistance(part, [&](double distance) { ++counts[leading(distance)]; });
    const std::size_t upper = pairs / 2;
    const std::size_t lower = pairs % 2 == 0 ? upper - 1 : upper;
    std::size_t before = 0;
    std::size_t first = 0;
    for (; before + counts[first] <= lower; ++first)
        before += counts[first];
    std::size_t last = first;
    for (std::size_t up = before + counts[first]; up <= upper; up += counts[last])
        ++last;
    std::vector<double> middle;
    eachDistance(part, [&](double distance) {
        if (leading(distance) >= first && leading(distance) <= last) middle.push_back(distance);
    });
    const auto at = [&](std::size_t rank) {
        const auto place = middle.begin() + static_cast<std::ptrdiff_t>(rank - before);
        std::nth_element(middle.begin(), place, middle.end());
        return *place;
    };
    return 0.25 * (at(lower) + at(upper));
}

}  // namespace qd::drift
