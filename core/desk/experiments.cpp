// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/desk/experiments_view.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/run_tags.h"

namespace qd::desk {

namespace {

std::string textIn(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

SharpeDifference gapWithInterval(const Json& summary, std::string_view baseline) {
    const Json* all = summary.find("differences");
    const Json* gap = all == nullptr ? nullptr : all->find(baseline);
    const auto number = [&](std::string_view key) -> std::optional<double> {
        const Json* member = gap == nullptr ? nullptr : gap->find(key);
        if (member == nullptr || member->isNull()) return std::nullopt;
        return member->numberOr(0.0);
    };
    return {number("sharpe"), number("low"), number("high"), number("p")};
}

std::optional<ExperimentRow> rowOf(vault::RunRecord record) {
    const auto summary = Json::parse(record.summary);
    if (!summary.ok() || !summary->isObject()) return std::nullopt;
    ExperimentRow row;
    row.record = std::move(record);
    row.kind = textIn(*summary, "model");
    row.objective = textIn(*summary, "objective");
    row.model = outOfSampleOf(*summary, "out_of_sample");
    row.overHrp = gapWithInterval(*summary, "hrp");
    row.overEqualWeight = gapWithInterval(*summary, "equal_weight");
    if (const Json* epochs = summary->find("epochs")) row.epochs = epochs->intOr(0);
    if (const Json* seed = summary->find("seed")) row.seed = seed->intOr(0);
    row.codeVersion = textIn(*summary, "code_version");
    return row;
}

}  // namespace

Result<std::shared_ptr<const ExperimentListing>> listExperiments(Session& session) {
    QD_TRY(auto runs, runsOfKind(session, kTrainingKind));
    QD_TRY(const auto tags, loadRunTags(session, runs));
    QD_TRY(const auto models, session.vault().models().models());
    auto listing = std::make_shared<ExperimentListing>();
    for (auto& run : runs) {
        const auto id = run.id;
        auto row = rowOf(std::move(run));
        if (!row) {
            ++listing->unreadable;
            continue;
        }
        if (const auto own = tags.find(id); own != tags.end()) row->tags = own->second;
        for (const auto& model : models) {
            if (model.run != id) continue;
            row->registered = model.id;
            row->stage = model.stage;
        }
        listing->experiments.push_back(std::move(*row));
    }
    QD_TRY(listing->datasets, session.vault().datasets());
    return std::shared_ptr<const ExperimentListing>(std::move(listing));
}

}  // namespace qd::desk
