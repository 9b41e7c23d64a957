// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_device.h"
#include "app/ctl/sweep_output.h"
#include "app/ctl/text_table.h"
#include "core/backtest/sweep.h"
#include "core/base/number_text.h"
#include "core/desk/run_search.h"
#include "core/desk/search_trial.h"

namespace qd::ctl {

namespace {

constexpr double kSearchShare = 0.9;
constexpr std::size_t kCompared = 200;  // trials whose returns are correlated

Result<vault::RunRecord> search(Context& context, const SweepOptions& options, desk::Session& session,
                                desk::RunningSearches& running) {
    const desk::SearchWatch watch{running};
    const auto job = context.job.slice(0.0, kSearchShare);
    const std::size_t threads = sweepThreads(context);
    if (options.resume > 0) return desk::resumeSearch(session, RunId{options.resume}, threads, watch, job);
    const auto seed = static_cast<std::uint64_t>(context.options.seed.value_or(0));
    QD_TRY(const auto asked, sweepRequest(options, seed));
    desk::RunSearchRequest request;
    request.dataset = DatasetId{options.dataset};
    request.name = options.name;
    request.subject = asked.subject;
    request.search = asked.search;
    request.threads = threads;
    return desk::runSearch(session, request, watch, job);
}

/// What the best is worth among everything that was ever tried on these prices.
Json trackedJson(const desk::SearchView& view) {
    const auto& evidence = view.bestEvidence;
    return Json::object({{"trials", static_cast<std::int64_t>(view.tracked.count())},
                         {"expected_maximum_sharpe", view.luck ? Json(*view.luck) : Json(nullptr)},
                         {"psr", evidence ? Json(evidence->psr) : Json(nullptr)},
                         {"dsr", evidence && evidence->dsr ? Json(*evidence->dsr) : Json(nullptr)}});
}

std::string trackedText(const desk::SearchView& view) {
    if (!view.bestEvidence || !view.bestEvidence->dsr || !view.luck) return {};
    return "Tracked: the best of all " + groupedText(static_cast<double>(view.tracked.count()), 0) +
           " trials on these prices shows a Sharpe of " + fixedText(*view.luck, 2) +
           " by luck; probability that this one is above it " + fixedText(*view.bestEvidence->dsr, 2) + "\n";
}

Status checkOptions(const Context& context, const SweepOptions& options) {
    if (wantsWorker(context.options.device))
        return Error{ErrorCode::Usage, "a recorded search is worked out by this program",
                     "leave --device out, or pass --prices"};
    if (!options.state.empty())
        return Error{ErrorCode::Usage, "a workspace keeps its searches itself", "leave --state out"};
    if (options.resume > 0 && (!options.grid.empty() || !options.strategy.empty()))
        return Error{ErrorCode::Usage, "--resume goes on with what was asked for then",
                     "leave --strategy and --grid out"};
    return Ok{};
}

}  // namespace

Result<Output> runRecordedSweep(Context& context, const SweepOptions& options) {
    QD_CHECK(checkOptions(context, options));
    if (options.resume == 0) {
        const auto seed = static_cast<std::uint64_t>(context.options.seed.value_or(0));
        QD_CHECK(sweepRequest(options, seed));  // before the passphrase is asked for
    }
    QD_TRY(const auto session, openSession(context));
    desk::RunningSearches running;
    QD_TRY(const auto recovered, desk::recoverSearches(*session, running));
    QD_TRY(const auto run, search(context, options, *session, running));
    QD_TRY(const auto view, desk::loadSearch(*session, run.id));
    QD_TRY(const auto prices, desk::loadSearchPrices(*session, *view));

    std::vector<std::vector<double>> points;
    std::vector<backtest::TrialStatistics> figures;
    for (const auto& trial : view->search.trials) {
        points.push_back(trial.point);
        figures.push_back(trial.statistics);
    }
    const auto& subject = view->subject;
    QD_TRY(const double correlation,
           backtest::meanTrialCorrelation(
               *prices, {subject.kind, view->search.spec.space, subject.costs, subject.timeframe}, points,
               kCompared, sweepThreads(context), context.job.slice(kSearchShare, 1.0)));
    QD_TRY(const auto trials, SweepTrials::create(subject.strategy(), std::string(subject.strategy().name),
                                                  std::move(points), std::move(figures)));
    Output output = sweepOutput(trials, subject, view->search.spec, correlation);
    const std::string number = std::to_string(run.id.value);
    output.document.set("seed", Json(view->search.spec.seed)).set("run", run.id.value);
    output.document.set("end", backtest::name(view->search.end)).set("tracked", trackedJson(*view));
    output.text += trackedText(*view) + "Recorded as run " + number;
    if (!options.out.empty()) {
        auto written = context.environment.files.writeAtomically(options.out, trials.csv());
        if (!written.ok()) {
            Error error = std::move(written).error();
            error.hint = "the search is in the workspace as run " + number + "; only its file is missing";
            return error;
        }
        output.document.set("out", options.out);
        output.text += ", written to " + options.out;
    }
    output.text += "\n";
    for (const auto& earlier : recovered.searches)
        output.notes.push_back("a search that was broken off is recorded as run " +
                               std::to_string(earlier.id.value) + ": go on with --resume " +
                               std::to_string(earlier.id.value));
    for (const auto& path : recovered.unreadable)
        output.notes.push_back("what a search left is damaged and was set aside: " + path);
    return output;
}

}  // namespace qd::ctl
