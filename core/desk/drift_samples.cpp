// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_samples.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

namespace qd::desk {

namespace {

constexpr double kLeastWeight = 1e-6;

std::size_t knownCells(const model::LearningPanel& panel, std::size_t from, std::size_t to,
                       const std::vector<std::size_t>& names) {
    std::size_t cells = 0;
    for (std::size_t row = from; row < to; ++row) {
        for (const auto name : names)
            cells += panel.known[row * panel.width() + name] != 0 ? 1 : 0;
    }
    return cells;
}

std::vector<std::size_t> allNames(const model::LearningPanel& panel) {
    std::vector<std::size_t> names(panel.width());
    std::iota(names.begin(), names.end(), std::size_t{0});
    return names;
}

}  // namespace

std::vector<std::string> sampledNames(const model::LearningPanel& panel, std::size_t from, std::size_t to,
                                      std::size_t mostCells) {
    const auto cells = knownCells(panel, from, to, allNames(panel));
    const auto stride = std::max<std::size_t>(1, (cells + mostCells - 1) / mostCells);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < panel.width(); i += stride)
        names.push_back(panel.symbols[i]);
    return names;
}

SampleRows rowsOf(const model::LearningPanel& panel, std::size_t from, std::size_t to, std::size_t mostCells,
                  const std::vector<std::string>& symbols) {
    SampleRows out;
    const std::set<std::string_view> wanted(symbols.begin(), symbols.end());
    for (std::size_t i = 0; i < panel.width(); ++i) {
        if (wanted.contains(panel.symbols[i])) out.names.push_back(i);
    }
    if (out.names.empty()) out.names = allNames(panel);
    out.thinned = out.names.size() < panel.width();
    const auto cells = knownCells(panel, from, to, out.names);
    if (cells <= mostCells) {
        out.rows.resize(to - from);
        std::iota(out.rows.begin(), out.rows.end(), from);
        return out;
    }
    out.thinned = true;
    const auto sessions = to - from;
    const auto days = std::max<std::size_t>(1, sessions * mostCells / cells);
    const auto stretches = std::max<std::size_t>(1, days / kStretch);
    const auto length = std::min(sessions, std::min(kStretch, days));
    for (std::size_t s = 0; s < stretches; ++s) {
        // The first stretch begins with the window, the last one ends with it.
        const auto begin = stretches == 1 ? sessions - length : s * (sessions - length) / (stretches - 1);
        for (std::size_t day = 0; day < length; ++day)
            out.rows.push_back(from + begin + day);
    }
    return out;
}

Result<drift::DriftSample> featureSample(const model::LearningPanel& panel, const SampleRows& rows) {
    std::vector<std::vector<double>> columns(panel.depth());
    std::vector<std::size_t> periods;
    for (const auto row : rows.rows) {
        std::size_t names = 0;
        for (const auto name : rows.names) {
            const auto cell = row * panel.width() + name;
            if (panel.known[cell] == 0) continue;
            ++names;
            for (std::size_t f = 0; f < panel.depth(); ++f)
                columns[f].push_back(panel.values[cell * panel.depth() + f]);
        }
        if (names > 0) periods.push_back(names);
    }
    return drift::DriftSample::create(panel.features, std::move(columns), std::move(periods));
}

SampleRows askableRows(const model::LearningPanel& panel, const SampleRows& rows,
                       const model::ModelSpec& spec) {
    const bool graph = spec.kind == model::Kind::Gat;
    const auto window = graph ? spec.gat.correlationSessions : spec.lstm.window;
    const auto& there = graph ? panel.traded : panel.known;
    const auto whole = [&](std::size_t row, std::size_t name) {
        if (panel.eligible[row * panel.width() + name] == 0 || panel.known[row * panel.width() + name] == 0)
            return false;
        for (std::size_t t = row + 1 - window; t <= row; ++t) {
            if (there[t * panel.width() + name] == 0) return false;
        }
        return true;
    };
    const auto least = static_cast<std::size_t>(std::ceil(1.0 / std::max(spec.maxWeight, kLeastWeight)));
    SampleRows out{{}, rows.names, rows.thinned};
    for (const auto row : rows.rows) {
        if (row < window) continue;
        std::size_t names = 0;
        for (std::size_t i = 0; i < panel.width(); ++i)
            names += whole(row, i) ? 1 : 0;
        if (names >= least) out.rows.push_back(row);
    }
    return out;
}

Result<drift::DriftSample> predictionSample(const model::InferResult& answer, const SampleRows& rows) {
    std::vector<double> scores;
    std::vector<std::size_t> periods;
    for (std::size_t row = 0; row < answer.rows; ++row) {
        std::size_t names = 0;
        for (const auto name : rows.names) {
            const auto cell = row * answer.names + name;
            if (answer.present[cell] == 0) continue;
            ++names;
            scores.push_back(answer.scores[cell]);
        }
        if (names > 0) periods.push_back(names);
    }
    return drift::DriftSample::create({"prediction"}, {std::move(scores)}, std::move(periods));
}

}  // namespace qd::desk
