// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_view.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/config/training_config.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/training_files.h"

namespace qd::desk {

namespace {

std::size_t countIn(const Json& json, std::string_view key) {
    const Json* value = json.find(key);
    return static_cast<std::size_t>(std::max<std::int64_t>(0, value == nullptr ? 0 : value->intOr(0)));
}

/// A recorded training, from its summary alone.
TrainingRow rowOf(const vault::RunRecord& run) {
    TrainingRow row;
    row.run = run.id;
    row.name = run.name;
    row.dataset = run.dataset;
    row.synthetic = run.synthetic;
    row.startedAt = run.createdAt;
    row.startedBy = run.createdBy;
    const auto summary = Json::parse(run.summary);
    if (!summary.ok()) return row;
    if (const Json* kind = summary->find("model")) row.kind = kind->stringOr("");
    row.epochs = countIn(*summary, "epochs");
    if (const Json* figures = summary->find("out_of_sample")) row.evidence = evidenceFromJson(*figures);
    if (const Json* gaps = summary->find("differences")) {
        if (const Json* gap = gaps->find("hrp")) row.toHrp = gapFromJson("hrp", *gap);
        if (const Json* gap = gaps->find("equal_weight"))
            row.toEqualWeight = gapFromJson("equal_weight", *gap);
    }
    return row;
}

/// One that stands still, from its journal.
TrainingRow rowOf(const TrainingProgress& progress, std::int64_t number) {
    TrainingRow row;
    row.number = number;
    row.state = TrainingState::Interrupted;
    row.stage = TrainingStage::Train;
    const auto config = config::parseTrainingConfig(progress.setting.config, "configuration");
    if (config.ok()) {
        row.name = config->run.name;
        row.kind = config->kind;
    }
    row.dataset = progress.setting.dataset;
    row.synthetic = progress.setting.synthetic;
    row.startedAt = progress.setting.startedAt;
    row.startedBy = progress.setting.startedBy;
    bool trained = true;
    for (const auto& net : progress.nets) {
        row.epochs += net.epochs.size();
        trained = trained && net.done();
    }
    if (trained) row.stage = TrainingStage::Evaluate;
    row.words = progress.words.empty() ? say("the program ended while it ran") : progress.words;
    return row;
}

std::vector<TrainingCurves> curvesOf(const TrainingProgress& progress) {
    std::vector<TrainingCurves> out;
    for (const auto& net : progress.nets) {
        out.push_back({net.kind, net.epochs, {}});
        for (const auto& fold : net.folds)
            out.back().bestEpochs.push_back(fold.bestEpoch);
    }
    return out;
}

/// The best epochs of the folds are the last ones that were marked so.
std::vector<TrainingCurves> curvesOf(
    const std::vector<std::pair<std::string, std::vector<model::EpochMetrics>>>& metrics) {
    std::vector<TrainingCurves> out;
    for (const auto& [kind, epochs] : metrics) {
        out.push_back({kind, epochs, {}});
        for (const auto& epoch : epochs) {
            auto& best = out.back().bestEpochs;
            best.resize(std::max(best.size(), epoch.fold + 1), 0);
            if (epoch.best) best[epoch.fold] = epoch.epoch;
        }
    }
    return out;
}

std::string fileOr(const vault::RunFiles& files, const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string() : found->second;
}

std::string firstDevice(const vault::RunFiles& files) {
    const auto document = Json::parse(fileOr(files, "run.json"));
    const Json* nets = document.ok() ? document->find("nets") : nullptr;
    if (nets == nullptr || !nets->isArray() || nets->items().empty()) return {};
    const Json* device = nets->items().front().find("device");
    return device == nullptr ? std::string() : device->stringOr("");
}

}  // namespace

std::string_view name(TrainingStage stage) noexcept {
    switch (stage) {
        case TrainingStage::Data:
            return "data";
        case TrainingStage::Features:
            return "features";
        case TrainingStage::Train:
            return "train";
        case TrainingStage::Evaluate:
            return "evaluate";
        case TrainingStage::Report:
            break;
    }
    return "report";
}

std::string_view name(TrainingState state) noexcept {
    switch (state) {
        case TrainingState::Running:
            return "running";
        case TrainingState::Paused:
            return "paused";
        case TrainingState::Interrupted:
            return "interrupted";
        case TrainingState::Done:
            break;
    }
    return "done";
}

Result<std::shared_ptr<const TrainingListing>> listTrainings(Session& session,
                                                             const RunningTrainings& running) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto listing = std::make_shared<TrainingListing>();
    QD_TRY(listing->datasets, session.vault().datasets());
    const auto& files = session.env().files;
    const auto& workspace = session.vault().path();
    QD_TRY(const auto numbers, journalNumbers(files, workspace));
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
        if (running.holds(*number)) continue;  // shown by who runs it
        const auto progress = readJournal(files, session.vault(), *number);
        if (progress.ok())
            listing->trainings.push_back(rowOf(*progress, *number));
        else
            listing->unreadable.push_back(journalPath(workspace, *number));
    }
    QD_TRY(const auto runs, runsOfKind(session, kTrainingKind));
    for (const auto& run : runs)
        listing->trainings.push_back(rowOf(run));
    return std::shared_ptr<const TrainingListing>(std::move(listing));
}

Result<std::shared_ptr<const TrainingView>> loadTraining(Session& session, RunId run) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto runs, runsOfKind(session, kTrainingKind));
    const auto found =
        std::find_if(runs.begin(), runs.end(), [run](const auto& record) { return record.id == run; });
    if (found == runs.end())
        return Error{ErrorCode::BadInput, say("there is no training %1", std::to_string(run.value))};
    QD_TRY(const auto files, session.vault().loadRunFiles(run));
    auto view = std::make_shared<TrainingView>();
    view->row = rowOf(*found);
    view->config = found->config;
    view->report = fileOr(files, "report.md");
    view->device = firstDevice(files);
    view->fraction = 1.0;
    QD_TRY(const auto metrics, readMetrics(fileOr(files, "metrics.jsonl")));
    view->curves = curvesOf(metrics);
    QD_TRY(auto evaluation, readEvaluation(files));
    view->folds = evaluation.folds.size();
    view->evaluation = std::make_shared<const TrainingEvaluation>(std::move(evaluation));
    QD_TRY(const auto datasets, session.vault().datasets());
    for (const auto& dataset : datasets) {
        if (dataset.id != found->dataset) continue;
        view->sessions = static_cast<std::size_t>(dataset.rows);
        view->symbols = static_cast<std::size_t>(dataset.symbols);
    }
    return std::shared_ptr<const TrainingView>(std::move(view));
}

Result<std::shared_ptr<const TrainingView>> loadInterruptedTraining(Session& session, std::int64_t number) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto progress, readJournal(session.env().files, session.vault(), number));
    auto view = std::make_shared<TrainingView>();
    view->row = rowOf(progress, number);
    view->config = progress.setting.config;
    view->sessions = progress.setting.sessions;
    view->symbols = progress.setting.symbols;
    view->curves = curvesOf(progress);
    for (const auto& curves : view->curves) {
        if (!curves.epochs.empty()) view->folds = curves.epochs.back().folds;
    }
    view->notices = progress.notices;
    if (!progress.nets.empty()) view->device = progress.nets.front().device;
    return std::shared_ptr<const TrainingView>(std::move(view));
}

}  // namespace qd::desk
