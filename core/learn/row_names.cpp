// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/row_names.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/jobs/parallel.h"

namespace qd::learn {

namespace {

constexpr double kRounding = 1e-9;

/// Sessions of [row + 1 − window, row] at which the name's features are known.
std::size_t knownIn(const model::LearningPanel& panel, std::size_t row, std::size_t window,
                    std::size_t name) {
    std::size_t known = 0;
    for (std::size_t t = row + 1 - window; t <= row; ++t)
        known += panel.known[t * panel.width() + name] != 0 ? 1 : 0;
    return known;
}

RowNames candidates(const model::LearningPanel& panel, std::size_t row) {
    RowNames names;
    names.present.resize(panel.width());
    for (std::size_t i = 0; i < panel.width(); ++i) {
        const std::size_t cell = row * panel.width() + i;
        names.present[i] = panel.eligible[cell] != 0 && panel.known[cell] != 0 ? 1 : 0;
    }
    return names;
}

RowNames sequences(const model::LearningPanel& panel, std::size_t row, std::size_t window) {
    RowNames names = candidates(panel, row);
    for (std::size_t i = 0; i < panel.width(); ++i) {
        const bool enough = row + 1 >= window && 2 * knownIn(panel, row, window, i) >= window;
        if (!enough) names.present[i] = 0;
    }
    return names;
}

Result<RowNames> graphOf(const model::LearningPanel& panel, std::size_t row, const model::GatShape& shape) {
    RowNames names = candidates(panel, row);
    if (row < shape.correlationSessions) {  // the first row's return is that from before the panel
        std::fill(names.present.begin(), names.present.end(), std::uint8_t{0});
        names.graph.offsets.assign(panel.width() + 1, 0);
        return names;
    }
    const model::ReturnsView returns{panel.returns, panel.traded, panel.rows(), panel.width()};
    QD_TRY(const auto correlation,
           model::windowCorrelation(returns, row, shape.correlationSessions, names.present));
    QD_TRY(names.graph, model::correlationGraph(correlation, model::graphChoice(shape)));
    for (std::size_t i = 0; i < panel.width(); ++i)
        names.present[i] = names.graph.offsets[i + 1] > names.graph.offsets[i] ? 1 : 0;
    return names;
}

Result<RowNames> namesOfRow(const model::LearningPanel& panel, const model::ModelSpec& spec,
                            std::size_t row) {
    RowNames names;
    if (spec.kind == model::Kind::Gat) {
        QD_TRY(names, graphOf(panel, row, spec.gat));
    } else {
        names = sequences(panel, row, spec.lstm.window);
    }
    names.count = static_cast<std::size_t>(std::count(names.present.begin(), names.present.end(), 1));
    return names;
}

}  // namespace

Result<RowTable> namesOf(const model::LearningPanel& panel, const model::ModelSpec& spec,
                         std::span<const std::size_t> rows, std::size_t threads,
                         const jobs::JobContext& job) {
    const std::set<std::size_t> distinct(rows.begin(), rows.end());
    const std::vector<std::size_t> all(distinct.begin(), distinct.end());
    std::vector<RowNames> found(all.size());
    const auto work = [&](std::size_t i) -> Status {
        QD_TRY(found[i], namesOfRow(panel, spec, all[i]));
        return Ok{};
    };
    QD_CHECK(jobs::parallelFor(job, "Names and graphs", threads, all.size(), work));
    RowTable table;
    for (std::size_t i = 0; i < all.size(); ++i)
        table.emplace(all[i], std::move(found[i]));
    return table;
}

bool canBeMet(const model::ModelSpec& spec, std::size_t count) noexcept {
    const auto n = static_cast<double>(count);
    return count > 0 && n * spec.minWeight <= 1.0 + kRounding && n * spec.maxWeight >= 1.0 - kRounding;
}

Status checkBounds(const model::ModelSpec& spec, const RowNames& names, const Date& date) {
    if (canBeMet(spec, names.count)) return Ok{};
    if (names.count == 0)
        return Error{ErrorCode::Infeasible,
                     say("on %1 no name has the features and returns that the model needs", date)};
    return Error{ErrorCode::Infeasible, say("on %1 there are %2 names: weights from %3 to %4 cannot sum to 1",
                                            date, names.count, spec.minWeight, spec.maxWeight)};
}

}  // namespace qd::learn
