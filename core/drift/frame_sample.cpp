// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/frame_sample.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace qd::drift {

namespace {

bool isRow(const features::FeatureFrame& frame, std::size_t cell) {
    return frame.inUniverse[cell] != 0 && std::any_of(frame.planes.begin(), frame.planes.end(),
                                                      [cell](const auto& p) { return p.present[cell] != 0; });
}

/// Names that are there in these sessions; of more than fit, evenly apart.
std::vector<std::size_t> namesOf(const features::FeatureFrame& frame, std::size_t from, std::size_t to,
                                 std::size_t mostRows) {
    std::vector<std::size_t> names;
    std::size_t rows = 0;
    for (std::size_t n = 0; n < frame.width(); ++n) {
        std::size_t mine = 0;
        for (std::size_t t = from; t < to; ++t)
            mine += isRow(frame, t * frame.width() + n) ? 1U : 0U;
        if (mine > 0) names.push_back(n);
        rows += mine;
    }
    if (rows <= mostRows) return names;
    const std::size_t kept = std::max<std::size_t>(1, names.size() * mostRows / rows);
    std::vector<std::size_t> out(kept);
    for (std::size_t k = 0; k < kept; ++k)
        out[k] = names[k * names.size() / kept];
    return out;
}

}  // namespace

Result<DriftSample> sampleOf(const features::FeatureFrame& frame, std::size_t from, std::size_t to,
                             std::size_t mostRows) {
    if (from >= to || to > frame.rows()) {
        return Error{
            ErrorCode::BadInput,
            say("found sessions %1 to %2, expected some of the %3 of the features", from, to, frame.rows())};
    }
    const auto symbols = namesOf(frame, from, to, mostRows);
    std::vector<std::vector<double>> columns(frame.depth());
    std::vector<std::size_t> periodRows;
    for (std::size_t t = from; t < to; ++t) {
        std::size_t rows = 0;
        for (const std::size_t n : symbols) {
            const std::size_t cell = t * frame.width() + n;
            if (!isRow(frame, cell)) continue;
            ++rows;
            for (std::size_t f = 0; f < columns.size(); ++f) {
                const auto& plane = frame.planes[f];
                columns[f].push_back(plane.present[cell] != 0 ? plane.values[cell]
                                                              : std::numeric_limits<double>::quiet_NaN());
            }
        }
        if (rows > 0) periodRows.push_back(rows);
    }
    std::vector<std::string> names;
    for (const auto& feature : frame.view.features)
        names.push_back(feature.name);
    return DriftSample::create(std::move(names), std::move(columns), std::move(periodRows));
}

}  // namespace qd::drift
