// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/drift/sample.h"
#include "core/model/infer_task.h"
#include "core/model/learning_panel.h"
#include "core/model/model_spec.h"

namespace qd::desk {

/// What a sample is made of: names, and sessions in whole stretches of days, in order.
struct SampleRows {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> names;  ///< places in the panel, ascending
    bool thinned = false;            ///< not every session and name of the window
};

/// The names that a window [from, to) of a panel is looked at by: all of them, or every k-th where they come
/// to more than `mostCells` known cells; so a day stays a cross-section, and the window keeps its days.
[[nodiscard]] std::vector<std::string> sampledNames(const model::LearningPanel& panel, std::size_t from,
                                                    std::size_t to, std::size_t mostCells);
/// Rows [from, to) of the panel for the names among `symbols` (all where it has none of them); where those
/// have more than `mostCells` known cells, evenly spaced stretches of kStretch sessions that have fewer. At
/// least one stretch.
[[nodiscard]] SampleRows rowsOf(const model::LearningPanel& panel, std::size_t from, std::size_t to,
                                std::size_t mostCells, const std::vector<std::string>& symbols);
inline constexpr std::size_t kStretch = 21;  ///< sessions: a month stays together

/// The features of these rows, a row of the sample for each name that is known on a day, a period a day.
/// Error as drift::DriftSample::create().
Result<drift::DriftSample> featureSample(const model::LearningPanel& panel, const SampleRows& rows);
/// Those of the rows on which a net can say something: as many names as its weights need are known through
/// its whole window (of a graph net: were traded). The first rows of a training have no such past.
[[nodiscard]] SampleRows askableRows(const model::LearningPanel& panel, const SampleRows& rows,
                                     const model::ModelSpec& spec);
/// What the model said on these rows (scores of the names that were present), as a sample of one feature,
/// "prediction". `answer` is of `rows.rows`, in their order.
Result<drift::DriftSample> predictionSample(const model::InferResult& answer, const SampleRows& rows);

}  // namespace qd::desk
