// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/risk/what_if.h"
#include "core/risk/what_if_solve.h"

namespace qd::ui::pages::what_if {

using DraftPtr = std::shared_ptr<const risk::WhatIfDraft>;

/// Who makes room while a weight is dragged.
enum class Room : std::uint8_t { Others, Cash, Solve };

/// How edits are carried out.
struct Manner {
    Room room = Room::Others;
    risk::WhatIfGoal goal = risk::WhatIfGoal::LeastTracking;
    bool solveLimits = true;  ///< a moved limit solves anew

    bool operator==(const Manner&) const = default;
};

/// One thing that a user does to a draft.
struct Edit {
    enum class Kind : std::uint8_t { Measure, Weight, Lock, Limit, Solve, Replace };
    Kind kind = Kind::Measure;
    std::size_t asset = 0;  ///< Weight, Lock
    double weight = 0.0;
    bool lock = false;
    rules::RuleId limit = {};                    ///< Limit
    std::optional<double> value = std::nullopt;  ///< Limit; nothing: it goes
    DraftPtr other = {};                         ///< Replace: what takes the draft's place

    [[nodiscard]] static Edit weightOf(std::size_t asset, double weight);
    [[nodiscard]] static Edit lockOf(std::size_t asset, bool lock);
    [[nodiscard]] static Edit limitOf(const rules::RuleId& id, std::optional<double> value);
    [[nodiscard]] static Edit solve();
    [[nodiscard]] static Edit replace(const DraftPtr& other);
};

/// What an edit makes of a draft.
struct Edited {
    DraftPtr draft;
    std::vector<risk::WhatIfConflict> conflict;  ///< not empty: the weights stayed, the limits moved
    bool solved = false;                         ///< the weights are those of the solver
};
/// For a job: solving takes its time. Errors as risk::solveWhatIf().
[[nodiscard]] Result<Edited> applied(const risk::WhatIfModel& model, const DraftPtr& draft, const Edit& edit,
                                     const Manner& manner, const jobs::JobContext& job);

}  // namespace qd::ui::pages::what_if
