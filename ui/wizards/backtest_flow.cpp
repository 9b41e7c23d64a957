// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/backtest_flow.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

constexpr std::int64_t kYear = 252;
constexpr double kCommissionBps = 5.0;
constexpr double kHalfSpreadBps = 5.0;
constexpr int kHrp = 2;  ///< in methodChoices()

/// tr() for what is no QObject.
struct FlowWords {
    Q_DECLARE_TR_FUNCTIONS(FlowWords)
};

}  // namespace

QList<MethodChoice> methodChoices() {
    return {
        {"equal", FlowWords::tr("Equal weight"),
         FlowWords::tr(
             "Every symbol gets the same share: the yardstick that a cleverer method has to beat.")},
        {"inverse-volatility", FlowWords::tr("Inverse volatility"),
         FlowWords::tr("Calm symbols get more, volatile ones less; how they move together does not count.")},
        {"hrp", FlowWords::tr("Hierarchical risk parity"),
         FlowWords::tr(
             "Groups symbols that move together and shares the risk over the groups, then within them.")}};
}

std::int64_t firstLookback(std::int64_t sessions) {
    return std::clamp<std::int64_t>(sessions / 2, 2, kYear);
}

config::BacktestConfig firstBacktest(const MethodChoice& method, std::int64_t sessions) {
    config::BacktestConfig config;
    config.name = format::utf8(FlowWords::tr("%1, monthly").arg(method.name));
    config.method = method.id;
    config.covariance = "ledoit-wolf";
    config.lookback = firstLookback(sessions);
    config.commissionBps = kCommissionBps;
    config.halfSpreadBps = kHalfSpreadBps;
    return config;
}

BacktestFlow::BacktestFlow(JobBridge& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_method(kHrp) {}

void BacktestFlow::choose(int method) {
    QD_REQUIRE(method >= 0 && method < methodChoices().size());
    m_method = method;
    Q_EMIT changed();
}

QString BacktestFlow::plan(const vault::DatasetRecord& dataset) {
    const QString benchmark =
        dataset.benchmark.empty()
            ? tr("No benchmark is set.")
            : tr("%1 is shown beside it and never held.").arg(format::text(dataset.benchmark));
    return tr("Weights are made from the last %1 sessions, traded at the next close on the first session of "
              "each month, and pay 5\u2009"
              "bp commission and 5\u2009"
              "bp half spread. %2")
        .arg(format::integer(firstLookback(dataset.rows)), benchmark);
}

void BacktestFlow::start(const SessionPtr& session, const vault::DatasetRecord& dataset) {
    QD_REQUIRE(session != nullptr && !m_busy);
    m_busy = true;
    m_error.reset();
    const desk::RunBacktestRequest request{dataset.id,
                                           firstBacktest(methodChoices().at(m_method), dataset.rows)};
    m_job = m_jobs.run<RunPtr>(
        tr("Backtest %1").arg(format::text(request.config.name)),
        [session, request](jobs::JobContext& job) -> Result<RunPtr> {
            QD_TRY(const auto record, desk::runBacktest(*session, request, job));
            return desk::loadRun(*session, record.id);
        },
        this, [this](Result<RunPtr> run) { finish(std::move(run)); });
    Q_EMIT changed();
}

void BacktestFlow::cancel() {
    if (m_busy) m_jobs.cancel(m_job);
}

void BacktestFlow::finish(Result<RunPtr> run) {
    m_busy = false;
    if (!run.ok()) {
        m_error = run.error();
        Q_EMIT changed();
        return;
    }
    m_run = std::move(run).value();
    m_jobs.setResult(m_job, QStringLiteral("backtests/%1").arg(m_run->record.id.value),
                     tr("run %1 recorded").arg(m_run->record.id.value));
    Q_EMIT changed();
    Q_EMIT finished();
}

}  // namespace qd::ui::wizards
