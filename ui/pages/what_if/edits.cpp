// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/edits.h"

#include <algorithm>
#include <utility>

namespace qd::ui::pages::what_if {

namespace {

using risk::WhatIfDraft;

Edited plain(WhatIfDraft draft) {
    return {std::make_shared<const WhatIfDraft>(std::move(draft)), {}, false};
}

/// A hand that lets go where it took hold has done nothing.
Edited plainUnlessSame(const DraftPtr& before, WhatIfDraft after) {
    if (after.weights == before->weights) return {before, {}, false};
    return plain(std::move(after));
}

Result<Edited> solvedAnew(const risk::WhatIfModel& model, WhatIfDraft draft, const Manner& manner,
                          const jobs::JobContext& job) {
    QD_TRY(auto answer, risk::solveWhatIf(model, draft, manner.goal, &job));
    const bool solved = answer.solved();
    return Edited{std::make_shared<const WhatIfDraft>(std::move(answer.draft)), std::move(answer.conflict),
                  solved};
}

/// The weight holds still while the others are solved for.
Result<Edited> solvedAround(const risk::WhatIfModel& model, const WhatIfDraft& draft, const Edit& edit,
                            const Manner& manner, const jobs::JobContext& job) {
    if (draft.locked[edit.asset] != 0) return plain(draft);
    WhatIfDraft held = draft;
    held.weights[edit.asset] = std::clamp(edit.weight, std::min(0.0, draft.limits.minWeight), 1.0);
    QD_TRY(auto out, solvedAnew(model, risk::withLock(std::move(held), edit.asset, true), manner, job));
    if (!out.conflict.empty()) {
        out.draft = std::make_shared<const WhatIfDraft>(draft);
        return out;
    }
    return Edited{
        std::make_shared<const WhatIfDraft>(risk::withLock(*out.draft, edit.asset, false)), {}, true};
}

}  // namespace

Edit Edit::weightOf(std::size_t asset, double weight) {
    Edit edit;
    edit.kind = Kind::Weight;
    edit.asset = asset;
    edit.weight = weight;
    return edit;
}

Edit Edit::lockOf(std::size_t asset, bool lock) {
    Edit edit;
    edit.kind = Kind::Lock;
    edit.asset = asset;
    edit.lock = lock;
    return edit;
}

Edit Edit::limitOf(const rules::RuleId& id, std::optional<double> value) {
    Edit edit;
    edit.kind = Kind::Limit;
    edit.limit = id;
    edit.value = value;
    return edit;
}

Edit Edit::solve() {
    Edit edit;
    edit.kind = Kind::Solve;
    return edit;
}

Edit Edit::replace(const DraftPtr& other) {
    Edit edit;
    edit.kind = Kind::Replace;
    edit.other = other;
    return edit;
}

Result<Edited> applied(const risk::WhatIfModel& model, const DraftPtr& draft, const Edit& edit,
                       const Manner& manner, const jobs::JobContext& job) {
    switch (edit.kind) {
        case Edit::Kind::Weight:
            if (manner.room == Room::Solve) return solvedAround(model, *draft, edit, manner, job);
            return plainUnlessSame(
                draft, risk::withWeight(
                           *draft, edit.asset, edit.weight,
                           manner.room == Room::Cash ? risk::WhatIfRoom::Cash : risk::WhatIfRoom::Others));
        case Edit::Kind::Lock:
            return plain(risk::withLock(*draft, edit.asset, edit.lock));
        case Edit::Kind::Limit: {
            WhatIfDraft moved = risk::withLimit(*draft, edit.limit, edit.value);
            if (!manner.solveLimits) return plain(std::move(moved));
            return solvedAnew(model, std::move(moved), manner, job);
        }
        case Edit::Kind::Solve:
            return solvedAnew(model, *draft, manner, job);
        case Edit::Kind::Replace:
            return Edited{edit.other, {}, false};
        case Edit::Kind::Measure:
            break;
    }
    return Edited{draft, {}, false};
}

}  // namespace qd::ui::pages::what_if
