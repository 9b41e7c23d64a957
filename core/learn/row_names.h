// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/model/correlation_graph.h"
#include "core/model/learning_panel.h"
#include "core/model/model_spec.h"

namespace qd::learn {

/// Who can be scored and held at the close of a row.
struct RowNames {
    std::vector<std::uint8_t> present;  ///< N
    std::size_t count = 0;
    model::CorrelationGraph graph;  ///< Kind::Gat; of the names that are present
};

/// By row of the panel.
using RowTable = std::map<std::size_t, RowNames>;

/// The names of each row. Present is who is eligible and whose features are known at that close and, for the
/// LSTM, in at least half of a window that does not begin before the panel; for the GAT, who has all returns
/// of the correlation window. Rows whose window begins before the panel have nobody. Looks at nothing behind
/// a row; the same for any number of threads. Errors: Cancelled; what the graph says.
Result<RowTable> namesOf(const model::LearningPanel& panel, const model::ModelSpec& spec,
                         std::span<const std::size_t> rows, std::size_t threads, const jobs::JobContext& job);

/// Whether `count` names can have weights between the specification's bounds that sum to 1.
[[nodiscard]] bool canBeMet(const model::ModelSpec& spec, std::size_t count) noexcept;
/// Error Infeasible unless canBeMet() for `names`, with the date of the row.
Status checkBounds(const model::ModelSpec& spec, const RowNames& names, const Date& date);

}  // namespace qd::learn
