// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/risk/what_if_measure.h"
#include "ui/kit/severity.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/what_if/edits.h"

namespace qd::ui::pages::what_if {

/// One limit, or what could have one, as it is shown: how much of it is used, and where its number stands.
struct LimitLine {
    rules::RuleId id;
    QString name;
    QString reading;  ///< "18.2 % of 20.0 %", "18.2 %, no limit"
    QString note;     ///< what else there is to know: "31.0 % of the risk"
    double actual = 0.0;
    std::optional<double> limit = std::nullopt;
    double scale = 1.0;    ///< what the bar's end stands for
    bool bar = true;       ///< there is something to measure against
    bool movable = false;  ///< the limit can be dragged, set and taken away
    Severity severity = Severity::Neutral;
};

/// What can be done about a conflict, as a button.
struct Relaxation {
    QString words;
    bool resolvesAll = false;
    std::optional<Edit> edit = std::nullopt;
};
struct ConflictLine {
    QString rule;
    Relaxation relaxation;
};

/// Where bars end: the same for a model, so that nothing jumps while one drags.
struct Scales {
    double weight = 0.1;
    double sector = 0.5;
    double turnover = 0.5;
    double tracking = 0.1;
};
[[nodiscard]] Scales scalesOf(const risk::WhatIfModel& model);

/// All that the page shows of a draft; immutable, made in a job.
struct Display {
    risk::WhatIfModelPtr model;
    DraftPtr draft;
    risk::WhatIfNumbers numbers;
    Scales scales;
    QList<Tile> tiles;
    std::vector<LimitLine> limits;
    std::vector<ConflictLine> conflict;  ///< empty: none
    bool solved = false;
};
using DisplayPtr = std::shared_ptr<const Display>;

/// Measures what an edit made and puts it into words. Errors as risk::measureWhatIf().
[[nodiscard]] Result<DisplayPtr> displayOf(const risk::WhatIfModelPtr& model, const Scales& scales,
                                           const risk::WhatIfNumbers& start, Edited edited);

}  // namespace qd::ui::pages::what_if
