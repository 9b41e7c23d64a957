// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/train_model.h"

#include <utility>

#include "core/backtest/spec_check.h"
#include "core/base/out_of_memory.h"
#include "core/desk/backtest_spec.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/import_tables.h"
#include "core/desk/training_run.h"
#include "core/desk/training_spec.h"

namespace qd::desk {

namespace {

/// The configuration as it is recorded: what cannot be read back from there is refused, whoever made it.
Result<std::string> canonicalConfig(const config::TrainingConfig& config) {
    if (config.run.name.empty())
        return Error{ErrorCode::BadInput, say("the training has no name"), say("give it one")};
    auto text = config::writeTrainingConfig(config);
    QD_TRY(const auto again, config::parseTrainingConfig(text, "configuration"));
    if (again == config) return text;
    return Error{ErrorCode::BadInput, say("the configuration does not read back as it was given")};
}

/// The tables of a request, and from the workspace what the configuration asks for and the request lacks.
Result<backtest::RunInputs> withStored(Session& session, const config::BacktestConfig& run,
                                       backtest::RunInputs inputs) {
    if (run.engine.universe == "members" && !inputs.membership) {
        QD_TRY(auto table, loadMembership(session));
        if (table.spells.empty())
            return Error{ErrorCode::BadInput, say("the workspace holds no membership yet"),
                         say("import a membership file first")};
        inputs.membership = std::move(table);
    }
    if (run.limits.bySector() && inputs.sectors.sectorOf.empty()) {
        QD_TRY(const auto securities, session.vault().securities());
        for (const auto& security : securities) {
            if (!security.sector.empty()) inputs.sectors.sectorOf.emplace(security.symbol, security.sector);
        }
    }
    return inputs;
}

Result<TrainingProgress> begun(Session& session, const TrainModelRequest& request) {
    QD_TRY(const auto dataset, datasetOrNewest(session.vault(), request.dataset));
    auto config = request.config;
    if (!config.run.benchmark && !dataset.benchmark.empty()) config.run.benchmark = dataset.benchmark;
    TrainingProgress progress;
    auto& setting = progress.setting;
    QD_TRY(setting.config, canonicalConfig(config));
    QD_TRY(const auto spec, toSpec(config.run));
    QD_TRY(const auto inputs, withStored(session, config.run, request.inputs));
    QD_CHECK(backtest::checkInputs(spec, inputs));
    setting.inputs = inputsJson(inputs).dump() + "\n";
    setting.dataset = dataset.id;
    setting.synthetic = dataset.synthetic;
    setting.startedAt = session.env().clock.now();
    setting.startedBy = session.actor().user;
    return progress;
}

vault::AuditDraft auditOf(const Session& session, const TrainingOutcome& outcome) {
    const auto& record = outcome.record;
    Json detail = Json::object();
    detail.set("name", record.name).set("dataset", record.dataset.value).set("input_hash", record.inputHash);
    for (const char* key : {"model", "objective", "epochs", "seed", "model_sha256"}) {
        if (const Json* value = outcome.summary.find(key)) detail.set(key, *value);
    }
    if (const Json* figures = outcome.summary.find("out_of_sample")) {
        for (const char* key : {"first_day", "last_day", "sharpe", "sharpe_low", "sharpe_high"}) {
            if (const Json* value = figures->find(key)) detail.set(key, *value);
        }
    }
    return {session.actor().user, "model.train", "run " + std::to_string(record.id.value), detail.dump()};
}

/// What ended a training, and where what it learnt is.
Error ended(const Error& error, std::int64_t number) {
    return Error{error.code, error.said(),
                 say("what it learnt up to its last whole epoch is kept as training %1: it can be resumed",
                     std::to_string(number)),
                 error.where};
}

/// Runs it to its record, or keeps it.
Result<vault::RunRecord> goOn(Session& session, TrainingProgress progress, std::size_t threads,
                              TrainingJournal& journal, const TrainWatch& watch,
                              const jobs::JobContext& job) {
    TrainingRun run(session, watch, job, threads, std::move(progress), &journal);
    auto outcome = run.run();
    Status stored = Ok{};
    if (outcome.ok()) {
        stored = session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_TRY(outcome->record.id, writer.addRun(outcome->record, outcome->files));
            return auditOf(session, *outcome);
        });
    }
    if (!outcome.ok() || !stored.ok()) {
        const Error why = outcome.ok() ? stored.error() : outcome.error();
        if (const auto kept = run.keep(why); !kept.ok())
            session.env().log.write(LogLevel::Warning,
                                    "why a training ended is not kept: " + kept.error().describe());
        return run.kept() ? ended(why, journal.number()) : why;
    }
    journal.discard();
    asFarAsMemoryGoes([&] { job.log(say("Recorded as run %1", std::to_string(outcome->record.id.value))); });
    job.report("Done", 1.0);
    return std::move(outcome->record);
}

Error busy(std::int64_t number) {
    return Error{ErrorCode::Busy, say("training %1 runs already", std::to_string(number))};
}

}  // namespace

Result<vault::RunRecord> trainModel(Session& session, const TrainModelRequest& request,
                                    const TrainWatch& watch, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    QD_TRY(auto progress, begun(session, request));
    TrainingJournal journal(session.env(), session.vault(), watch.running,
                            watch.running.take(session.env().files, session.vault().path()));
    return goOn(session, std::move(progress), request.threads, journal, watch, job);
}

Result<vault::RunRecord> resumeTraining(Session& session, std::int64_t number, std::size_t threads,
                                        const TrainWatch& watch, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    if (!watch.running.takeUp(number)) return busy(number);
    TrainingJournal journal(session.env(), session.vault(), watch.running, number);
    QD_TRY(auto progress, readJournal(session.env().files, session.vault(), number));
    std::size_t epochs = 0;
    for (const auto& net : progress.nets)
        epochs += net.epochs.size();
    job.log(say("Going on after %1 epochs", epochs));
    return goOn(session, std::move(progress), threads, journal, watch, job);
}

Status discardTraining(Session& session, std::int64_t number, RunningTrainings& running) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    if (!running.takeUp(number)) return busy(number);
    TrainingJournal journal(session.env(), session.vault(), running, number);
    if (!session.env().files.exists(journalPath(session.vault().path(), number)))
        return Error{ErrorCode::BadInput, say("there is no interrupted training %1", std::to_string(number))};
    journal.discard();
    return Ok{};
}

Result<RecoveredTrainings> recoverTrainings(Session& session, const RunningTrainings& running) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    auto& files = session.env().files;
    const auto& workspace = session.vault().path();
    QD_TRY(const auto numbers, journalNumbers(files, workspace));
    RecoveredTrainings out;
    for (const std::int64_t number : numbers) {
        if (running.holds(number)) continue;
        const auto read = readJournal(files, session.vault(), number);
        if (read.ok()) {
            out.interrupted.push_back(number);
            continue;
        }
        const bool bad =
            read.error().code == ErrorCode::Integrity || read.error().code == ErrorCode::BadInput;
        if (!bad) continue;  // what a disk refuses may be read another time
        const auto path = journalPath(workspace, number);
        if (files.rename(path, path + ".damaged").ok()) out.damaged.push_back(path + ".damaged");
    }
    return out;
}

}  // namespace qd::desk
