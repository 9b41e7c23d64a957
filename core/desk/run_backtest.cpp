// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_backtest.h"

#include <utility>

#include "core/backtest/spec_check.h"
#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/import_tables.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/summary.h"
#include "core/desk/version.h"

namespace qd::desk {

namespace {

/// The configuration as it is recorded: what cannot be read back from there is refused, whoever made it.
Result<std::string> canonicalConfig(const config::BacktestConfig& config) {
    if (config.name.empty())
        return Error{ErrorCode::BadInput, say("the backtest has no name"), say("give it one")};
    auto text = config::writeBacktestConfig(config);
    QD_TRY(const auto again, config::parseBacktestConfig(text, "configuration"));
    if (again == config) return text;
    return Error{ErrorCode::BadInput, say("the configuration does not read back as it was given")};
}

/// The inputs of a request, and from the workspace what the configuration asks for and the request lacks:
/// the membership, the sectors.
Result<backtest::RunInputs> withStored(Session& session, const config::BacktestConfig& config,
                                       backtest::RunInputs inputs) {
    if (config.engine.universe == "members" && !inputs.membership) {
        QD_TRY(auto table, loadMembership(session));
        if (table.spells.empty())
            return Error{ErrorCode::BadInput, say("the workspace holds no membership yet"),
                         say("import a membership file first")};
        inputs.membership = std::move(table);
    }
    if (config.limits.bySector() && inputs.sectors.sectorOf.empty()) {
        QD_TRY(const auto securities, session.vault().securities());
        for (const auto& security : securities) {
            if (!security.sector.empty()) inputs.sectors.sectorOf.emplace(security.symbol, security.sector);
        }
    }
    return inputs;
}

vault::AuditDraft auditOf(const Session& session, const vault::RunRecord& record, const Json& summary) {
    Json detail = Json::object();
    detail.set("name", record.name).set("dataset", record.dataset.value).set("input_hash", record.inputHash);
    for (const char* key : {"from", "to", "final_equity", "total_return"}) {
        if (const Json* value = summary.find(key)) detail.set(key, *value);
    }
    return {session.actor().user, "backtest.run", "run " + std::to_string(record.id.value), detail.dump()};
}

}  // namespace

Result<vault::RunRecord> runBacktest(Session& session, const RunBacktestRequest& request,
                                     const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    const std::int64_t started = session.env().clock.monotonicNanos();
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    QD_TRY(const auto dataset, datasetOrNewest(session.vault(), request.dataset));
    QD_TRY(const auto panel, session.vault().loadPanel(dataset.id));
    auto config = request.config;
    if (!config.benchmark && !dataset.benchmark.empty()) config.benchmark = dataset.benchmark;
    QD_TRY(const auto spec, toSpec(config));
    QD_CHECK(backtest::checkSpec(panel, spec));
    QD_TRY(const auto inputs, withStored(session, config, request.inputs));
    QD_CHECK(backtest::checkInputs(spec, inputs));
    QD_TRY(const auto recorded, canonicalConfig(config));
    job.log(say("Data set %1: %2 sessions of %3 symbols", std::to_string(dataset.id.value), panel.rows(),
                panel.width()));
    job.log(say("%1: %2, rebalanced %3, filled at %4, seed %5", config.name, config.method, config.schedule,
                config.fill, std::to_string(config.seed)));
    QD_TRY(const auto result,
           backtest::runBacktest(panel, spec, inputs, job.slice(0.05, 0.9), request.threads));
    QD_TRY(const auto metrics, metricsJson(result));
    const auto files = backtest::writeRunFiles(result, spec, programVersions(), metrics);
    job.log(say("%1 sessions, %2 rebalances, %3 trades", result.dates.size(), result.rebalances.size(),
                result.trades.size()));
    for (const auto& note : result.notes)
        job.log(note);
    QD_CHECK(job.checkpoint("Recording the run", 0.92));

    vault::RunRecord record;
    record.name = config.name;
    record.createdAt = session.env().clock.now();
    record.createdBy = session.actor().user;
    record.dataset = dataset.id;
    record.synthetic = dataset.synthetic;
    record.config = recorded;
    record.inputHash = result.inputHash;
    record.summary = files.at("summary.json");
    record.seconds = static_cast<double>(session.env().clock.monotonicNanos() - started) * 1e-9;
    QD_TRY(const auto summary, Json::parse(record.summary));
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(record.id, writer.addRun(record, files));
        return auditOf(session, record, summary);
    }));
    asFarAsMemoryGoes([&] { job.log(say("Recorded as run %1", std::to_string(record.id.value))); });
    job.report("Done", 1.0);
    return record;
}

Result<std::vector<vault::RunRecord>> listRuns(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    return runsOfKind(session, kBacktestKind);
}

}  // namespace qd::desk
