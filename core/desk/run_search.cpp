// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_search.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/base/out_of_memory.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/search_evaluate.h"
#include "core/desk/search_files.h"
#include "core/desk/search_trial.h"

namespace qd::desk {

namespace {

constexpr double kLoaded = 0.05;
constexpr double kTried = 0.93;
constexpr std::int64_t kLookNanos = 125'000'000;
/// Making a view takes at most one part of so many of the time.
constexpr std::int64_t kLookShare = 8;

std::string nameOf(const SearchSubject& subject, const backtest::SearchSpec& spec) {
    return std::string(subject.strategy().name) + ", " + std::string(backtest::name(spec.method));
}

vault::AuditDraft auditOf(const Session& session, const vault::RunRecord& run, const Json& summary,
                          bool recovered) {
    Json detail = Json::object();
    detail.set("name", run.name).set("dataset", run.dataset.value).set("input_hash", run.inputHash);
    for (const char* key : {"strategy", "search", "objective", "trials", "end", "continues"}) {
        if (const Json* value = summary.find(key)) detail.set(key, *value);
    }
    if (recovered) detail.set("recovered", true);
    return {session.actor().user, "search.run", "run " + std::to_string(run.id.value), detail.dump()};
}

vault::RunRecord runOf(const Session& session, const backtest::SearchRecord& search,
                       const SearchSetting& setting, const SearchSubject& subject) {
    vault::RunRecord run;
    run.name = setting.name;
    run.kind = kSearchKind;
    run.createdAt = session.env().clock.now();
    run.createdBy = session.actor().user;
    run.dataset = setting.dataset;
    run.synthetic = setting.synthetic;
    run.config = searchConfig(search);
    run.inputHash = subject.prices;
    run.summary = searchSummary(search, setting).dump(2) + "\n";
    return run;
}

Status store(Session& session, vault::RunRecord& run, const backtest::SearchRecord& search,
             const SearchSetting& setting, bool recovered) {
    const auto files = searchFiles(search, setting);
    const Json summary = searchSummary(search, setting);
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(run.id, writer.addRun(run, files));
        return auditOf(session, run, summary, recovered);
    });
}

/// A search from the first new trial to its record.
class SearchRun {
public:
    SearchRun(Session& session, const SearchWatch& watch, const jobs::JobContext& job)
        : m_session(session), m_watch(watch), m_job(job), m_clock(session.env().clock) {}

    Result<vault::RunRecord> run(backtest::SearchRecord search, SearchSetting setting,
                                 const SearchSubject& subject, const backtest::SignalPrices& prices,
                                 std::size_t threads) {
        const std::int64_t started = m_clock.monotonicNanos();
        m_search = std::move(search);
        m_setting = std::move(setting);
        m_subject = subject;
        m_known = m_search.trials.size();
        if (m_watch.grown) {
            QD_TRY(m_runs, m_session.vault().runs());
            std::erase_if(m_runs, [&](const auto& run) { return run.inputHash != subject.prices; });
        }
        SearchJournal journal(m_session.env(), m_session.vault(), m_watch.running, m_setting);
        const auto trying = m_job.slice(kLoaded, kTried);
        SearchEvaluator evaluator(prices, m_subject, m_search.spec, threads, trying, m_clock);
        const auto status = backtest::runSearch(
            m_search, [&](std::span<const double> point) { return evaluator(point); }, threads, trying,
            [&](const backtest::Trial&) {
                journal.keep(m_search);
                look();
            });
        auto kept = keep(status, static_cast<double>(m_clock.monotonicNanos() - started) * 1e-9);
        if (!m_unrecorded)
            journal.discard();
        else
            static_cast<void>(journal.write(m_search));  // what recording said is said below
        return kept;
    }

private:
    /// Shows who looks on what there is.
    void look() {
        if (!m_watch.grown) return;
        const std::int64_t now = m_clock.monotonicNanos();
        if (now < m_nextLook) return;
        m_watch.grown(
            searchViewOf(runOf(m_session, m_search, m_setting, m_subject), m_subject, m_search, m_runs));
        const std::int64_t after = m_clock.monotonicNanos();
        m_nextLook = after + std::max(kLookNanos, kLookShare * (after - now));
    }

    /// Records what was made, whatever ended it.
    Result<vault::RunRecord> keep(const Status& status, double seconds) {
        const bool anyNew = m_search.trials.size() > m_known;
        if (!status.ok() && !anyNew) return status.error();
        m_job.report("Recording the search", kTried);
        auto run = runOf(m_session, m_search, m_setting, m_subject);
        run.seconds = seconds;
        const auto stored = store(m_session, run, m_search, m_setting, false);
        m_unrecorded = !stored.ok();
        if (!status.ok()) return ended(status.error(), stored, run);
        if (!stored.ok()) return stored.error();
        asFarAsMemoryGoes([&] { m_job.log(say("Recorded as run %1", std::to_string(run.id.value))); });
        m_job.report("Done", 1.0);
        return run;
    }

    [[nodiscard]] Error ended(const Error& error, const Status& stored, const vault::RunRecord& run) const {
        const std::size_t made = m_search.trials.size();
        const Message kept =
            stored.ok()
                ? say("its %1 trials are kept as run %2: it can be resumed", made,
                      std::to_string(run.id.value))
                : say("its %1 trials lie beside the workspace, and are recorded when it can be written",
                      made);
        return Error{error.code, error.said(), kept, error.where};
    }

    Session& m_session;
    const SearchWatch& m_watch;
    const jobs::JobContext& m_job;
    const Clock& m_clock;
    backtest::SearchRecord m_search;
    SearchSetting m_setting;
    SearchSubject m_subject;
    std::vector<vault::RunRecord> m_runs;
    std::size_t m_known = 0;
    std::int64_t m_nextLook = 0;
    bool m_unrecorded = false;
};

/// Prices of a data set as a strategy sees them, and what a record says of them.
struct Ground {
    backtest::SignalPrices prices;
    SearchSetting setting;
};

Result<Ground> groundOf(Session& session, DatasetId id, market::PriceField price) {
    QD_TRY(const auto dataset, datasetOrNewest(session.vault(), id));
    QD_TRY(const auto panel, session.vault().loadPanel(dataset.id));
    QD_TRY(auto prices, backtest::SignalPrices::create(panel, price));
    SearchSetting setting;
    setting.dataset = dataset.id;
    setting.synthetic = dataset.synthetic;
    setting.sessions = static_cast<std::int64_t>(prices.rows());
    setting.symbols = static_cast<std::int64_t>(prices.width());
    setting.excluded = static_cast<std::int64_t>(prices.excluded().size());
    setting.from = prices.dates().front();
    setting.to = prices.dates().back();
    const auto wealth = heldWealth(prices);
    std::vector<double> returns;
    for (std::size_t t = 1; t < wealth.size(); ++t)
        returns.push_back(wealth[t] / wealth[t - 1] - 1.0);
    if (!returns.empty()) setting.held = backtest::statisticsOf(returns, setting.symbols);
    return Ground{std::move(prices), std::move(setting)};
}

Error noSearch(RunId id) {
    return Error{ErrorCode::BadInput, say("there is no search %1", std::to_string(id.value))};
}

/// The run of a search that can go on.
Result<vault::RunRecord> unfinished(Session& session, RunId id) {
    QD_TRY(const auto listing, listSearches(session));
    for (const auto& row : listing->searches) {
        if (row.record.id != id) continue;
        if (row.end != backtest::SearchEnd::Unfinished)
            return Error{ErrorCode::BadInput,
                         say("search %1 is finished: there is nothing to resume", std::to_string(id.value))};
        if (row.continuedBy.valid())
            return Error{ErrorCode::BadInput,
                         say("search %1 went on as run %2 already", std::to_string(id.value),
                             std::to_string(row.continuedBy.value))};
        return row.record;
    }
    return noSearch(id);
}

/// Whether a recorded search holds all that a journal has: the same was asked for, and as many trials made,
/// which follow from it.
bool isRecorded(const std::vector<vault::RunRecord>& runs, const backtest::SearchRecord& search) {
    const std::string config = searchConfig(search);
    return std::any_of(runs.begin(), runs.end(), [&](const vault::RunRecord& run) {
        if (run.kind != kSearchKind || run.config != config) return false;
        const auto summary = Json::parse(run.summary);
        const Json* trials = summary.ok() ? summary->find("trials") : nullptr;
        return trials != nullptr && trials->intOr(0) >= static_cast<std::int64_t>(search.trials.size());
    });
}

}  // namespace

Result<vault::RunRecord> runSearch(Session& session, const RunSearchRequest& request,
                                   const SearchWatch& watch, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    QD_CHECK(backtest::checkCosts(request.subject.costs));
    QD_TRY(auto ground, groundOf(session, request.dataset, request.subject.price));
    auto subject = request.subject;
    subject.prices = ground.prices.hash();
    backtest::SearchRecord search;
    search.spec = request.search;
    search.spec.subject = toJson(subject);
    QD_TRY(subject, makeRunnable(search.spec));
    if (search.spec.method == backtest::SearchMethod::Grid) QD_CHECK(backtest::gridPoints(search.spec.space));
    ground.setting.name = request.name.empty() ? nameOf(subject, search.spec) : request.name;
    job.log(say("Data set %1: %2 sessions of %3 symbols", std::to_string(ground.setting.dataset.value),
                ground.prices.rows(), ground.prices.width()));
    return SearchRun(session, watch, job)
        .run(std::move(search), std::move(ground.setting), subject, ground.prices, request.threads);
}

Result<vault::RunRecord> resumeSearch(Session& session, RunId id, std::size_t threads,
                                      const SearchWatch& watch, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    QD_TRY(const auto run, unfinished(session, id));
    QD_TRY(const auto files, session.vault().loadRunFiles(id));
    const auto file = files.find("search.json");
    if (file == files.end()) return noSearch(id);
    QD_TRY(auto search, readSearchJson(file->second));
    QD_TRY(const auto subject, makeRunnable(search.spec));
    QD_TRY(auto ground, groundOf(session, run.dataset, subject.price));
    if (ground.prices.hash() != subject.prices)
        return Error{ErrorCode::BadInput, say("the prices of data set %1 are not those of the search",
                                              std::to_string(run.dataset.value))};
    ground.setting.name = run.name;
    ground.setting.continues = id;
    job.log(say("Going on after %1 trials", search.trials.size()));
    return SearchRun(session, watch, job)
        .run(std::move(search), std::move(ground.setting), subject, ground.prices, threads);
}

Result<RecoveredSearches> recoverSearches(Session& session, const RunningSearches& running) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_TRY(auto found, abandonedSearches(session.env().files, session.vault(), running));
    RecoveredSearches out;
    for (auto& [path, setting, search] : found.searches) {
        QD_TRY(const auto runs, session.vault().runs());
        auto subject = makeRunnable(search.spec);
        if (!subject.ok()) {
            found.unreadable.push_back(path);
            continue;
        }
        if (!search.trials.empty() && !isRecorded(runs, search)) {
            search.end = backtest::SearchEnd::Unfinished;
            auto run = runOf(session, search, setting, *subject);
            QD_CHECK(store(session, run, search, setting, true));
            out.searches.push_back(std::move(run));
        }
        QD_CHECK(session.env().files.remove(path));
        session.env().files.sweep(path);
    }
    for (const auto& path : found.unreadable) {
        QD_CHECK(session.env().files.rename(path, path + ".damaged"));
        out.unreadable.push_back(path + ".damaged");
    }
    return out;
}

bool keptTrials(const Error& error) noexcept {
    return error.hintId.starts_with("its %1 trials ");
}

bool isResumable(const SearchRow& row) noexcept {
    return row.end == backtest::SearchEnd::Unfinished && !row.continuedBy.valid();
}

}  // namespace qd::desk
