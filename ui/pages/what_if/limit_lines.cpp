// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/limit_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/what_if/words.h"

namespace qd::ui::pages::what_if {

namespace {

using rules::RuleId;
using rules::RuleKind;

/// More lines about single names than this are counted, not listed.
constexpr std::size_t kMostNames = 8;

Severity severityOf(double slack) {
    if (slack < -rules::kTolerance) return Severity::Hard;
    return slack <= rules::kTolerance ? Severity::Warn : Severity::Ok;
}

LimitLine movable(const risk::WhatIfDraft& draft, const RuleId& id, const QString& name, double actual,
                  double scale) {
    LimitLine line;
    line.id = id;
    line.name = name;
    line.actual = actual;
    line.scale = scale;
    line.movable = true;
    line.limit = risk::limitOf(draft.limits, id);
    if (line.limit) {
        line.severity = severityOf(*line.limit - actual);
        line.reading = WhatIfText::tr("%1 of %2").arg(format::percent(actual), format::percent(*line.limit));
    } else {
        line.reading = WhatIfText::tr("%1, no limit").arg(format::percent(actual));
    }
    return line;
}

void addMovable(const risk::WhatIfModel& model, const risk::WhatIfDraft& draft,
                const risk::WhatIfNumbers& numbers, const Scales& scales, std::vector<LimitLine>& out) {
    const auto largest = std::max_element(draft.weights.begin(), draft.weights.end());
    LimitLine cap =
        movable(draft, {RuleKind::MaxWeight, 0}, WhatIfText::tr("Largest weight"), *largest, scales.weight);
    cap.note = format::text(model.assets[static_cast<std::size_t>(largest - draft.weights.begin())].symbol);
    out.push_back(std::move(cap));
    const bool sectors = model.sectors.size() > 1 || !model.sectors.front().empty();
    for (std::size_t k = 0; sectors && k < model.sectors.size(); ++k) {
        const QString name =
            model.sectors[k].empty() ? WhatIfText::tr("No sector") : format::text(model.sectors[k]);
        LimitLine line =
            movable(draft, {RuleKind::GroupCap, k}, name, numbers.sectorWeight[k], scales.sector);
        line.note = WhatIfText::tr("%1 of the risk").arg(format::percent(numbers.sectorRisk[k], 1));
        out.push_back(std::move(line));
    }
    out.push_back(movable(draft, {RuleKind::Turnover, 0}, WhatIfText::tr("Turnover"), numbers.turnover,
                          scales.turnover));
    const double tracking =
        model.benchmarkWeights ? numbers.trackingBenchmark.value_or(0.0) : numbers.trackingStart;
    LimitLine error = movable(draft, {RuleKind::TrackingError, 0}, WhatIfText::tr("Tracking error"), tracking,
                              scales.tracking);
    error.note = model.benchmarkWeights ? WhatIfText::tr("to the benchmark") : WhatIfText::tr("to the start");
    out.push_back(std::move(error));
}

bool onOneName(RuleKind kind) {
    return kind == RuleKind::AssetFloor || kind == RuleKind::AssetCap || kind == RuleKind::Restricted;
}

/// Groups beyond the sectors have caps that can be moved, too.
bool isListed(const risk::WhatIfModel& model, const RuleId& id) {
    if (id.kind == RuleKind::GroupCap) return id.index < model.sectors.size() && model.sectors.size() > 1;
    return risk::isMovable(id);
}

QString readingOf(const rules::Outcome& outcome) {
    const QString percent = format::percent(outcome.actual);
    switch (outcome.id.kind) {
        case RuleKind::MaxNames:
            return format::integer(static_cast<qint64>(outcome.actual));
        case RuleKind::Cash:
            return WhatIfText::tr("cash %1").arg(percent);
        case RuleKind::MinWeight:
        case RuleKind::MinHolding:
            return WhatIfText::tr("least %1").arg(percent);
        default:
            return percent;
    }
}

LimitLine plainLine(const rules::Outcome& outcome) {
    LimitLine line;
    line.id = outcome.id;
    line.name = format::text(outcome.label);
    if (!line.name.isEmpty()) line.name[0] = line.name[0].toUpper();
    line.actual = outcome.actual;
    line.limit = outcome.limit;
    line.bar = outcome.limit > 0.0;
    line.scale = std::max({1e-9, std::abs(outcome.limit) * 1.25, std::abs(outcome.actual)});
    line.severity = outcome.violated ? Severity::Hard : Severity::Ok;
    line.reading = readingOf(outcome);
    return line;
}

void addOthers(const risk::WhatIfModel& model, const risk::WhatIfDraft& draft,
               const risk::WhatIfNumbers& numbers, std::vector<LimitLine>& out) {
    std::size_t names = 0;
    for (const rules::Outcome& outcome : numbers.limits) {
        if (isListed(model, outcome.id)) continue;
        if (outcome.id.kind == RuleKind::GroupCap) {
            out.push_back(movable(draft, outcome.id, format::text(draft.limits.groups[outcome.id.index].name),
                                  outcome.actual, 1.0));
            continue;
        }
        if (onOneName(outcome.id.kind) && (!outcome.violated || ++names > kMostNames)) continue;
        out.push_back(plainLine(outcome));
    }
}

}  // namespace

std::vector<LimitLine> limitLinesOf(const risk::WhatIfModel& model, const risk::WhatIfDraft& draft,
                                    const risk::WhatIfNumbers& numbers, const Scales& scales) {
    std::vector<LimitLine> out;
    addMovable(model, draft, numbers, scales, out);
    addOthers(model, draft, numbers, out);
    return out;
}

}  // namespace qd::ui::pages::what_if
