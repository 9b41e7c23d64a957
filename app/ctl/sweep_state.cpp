// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_state.h"

#include <algorithm>
#include <utility>

#include "core/desk/search_evaluate.h"
#include "core/desk/search_files.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30U;
constexpr std::int64_t kEveryNanos = 2'000'000'000;
/// Writing takes at most one part of so many of the time.
constexpr std::int64_t kShare = 20;

/// What the command line asks for over these prices, before its first trial.
Result<backtest::SearchRecord> asked(const SweepRequest& request, const backtest::SignalPrices& prices) {
    auto subject = request.subject;
    subject.prices = prices.hash();
    backtest::SearchRecord record;
    record.spec = request.search;
    record.spec.subject = desk::toJson(subject);
    QD_CHECK(desk::makeRunnable(record.spec));
    return record;
}

/// The file's search where there is a file, which has to be the one that is asked for.
Status takeUp(Context& context, backtest::SearchRecord& record, const std::string& path) {
    auto& files = context.environment.files;
    if (!files.exists(path)) return Ok{};
    QD_TRY(const auto text, files.readAll(path, kMostBytes));
    auto stored = desk::readSearchJson(text);
    if (!stored.ok()) return inFile(std::move(stored).error(), path);
    if (desk::searchConfig(*stored) != desk::searchConfig(record)) {
        return Error{ErrorCode::BadInput,
                     "the file holds the state of another search: strategy, parameters, method, costs or "
                     "prices differ",
                     "pass what it was begun with, or another --state",
                     {path}};
    }
    stored->spec.space.allowed = record.spec.space.allowed;
    record = std::move(stored).value();
    return Ok{};
}

Status run(Context& context, backtest::SearchRecord& record, const backtest::SignalPrices& prices,
           const jobs::JobContext& job, const backtest::TrialSink& sink) {
    QD_TRY(const auto subject, desk::searchSubjectFromJson(record.spec.subject));
    const std::size_t threads = sweepThreads(context);
    desk::SearchEvaluator evaluator(prices, subject, record.spec, threads, job, context.environment.clock);
    return backtest::runSearch(
        record, [&](std::span<const double> point) { return evaluator(point); }, threads, job, sink);
}

}  // namespace

Result<backtest::SearchRecord> searchAll(Context& context, const SweepRequest& request,
                                         const backtest::SignalPrices& prices, const jobs::JobContext& job) {
    QD_TRY(auto record, asked(request, prices));
    QD_CHECK(run(context, record, prices, job, {}));
    return record;
}

Result<backtest::SearchRecord> searchWithState(Context& context, const SweepRequest& request,
                                               const backtest::SignalPrices& prices, const std::string& path,
                                               const jobs::JobContext& job) {
    QD_TRY(auto record, asked(request, prices));
    QD_CHECK(takeUp(context, record, path));
    if (record.end != backtest::SearchEnd::Unfinished) return record;
    auto& files = context.environment.files;
    const Clock& clock = context.environment.clock;
    std::int64_t due = clock.monotonicNanos() + kEveryNanos;
    Status written;
    const auto keep = [&](const backtest::Trial&) {
        const std::int64_t now = clock.monotonicNanos();
        if (now < due || !written.ok()) return;
        written = files.writeAtomically(path, desk::searchJsonText(record));
        const std::int64_t after = clock.monotonicNanos();
        due = after + std::max(kEveryNanos, kShare * (after - now));
    };
    auto done = run(context, record, prices, job, keep);
    QD_CHECK(files.writeAtomically(path, desk::searchJsonText(record)));
    if (done.ok()) return record;
    Error error = std::move(done).error();
    if (error.code == ErrorCode::Cancelled)
        error.hint = "its " + std::to_string(record.trials.size()) + " trials are kept in " + path +
                     ": run the same command again to go on";
    return error;
}

}  // namespace qd::ctl
