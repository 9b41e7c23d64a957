// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/measurement.h"

#include <QTimer>

#include "core/base/json.h"
#include "core/desk/run_backtest.h"

namespace qd::console {

namespace {

constexpr double kMeasuredMs = 6000.0;  ///< backtests follow each other for so long
constexpr int kPageEveryMs = 150;

}  // namespace

Measurement::Measurement(Console& console, ConsoleParts parts, std::int64_t startedAtNanos)
    : m_console(console), m_parts(parts), m_watchdog(parts.environment.clock), m_startedAt(startedAtNanos) {}

double Measurement::sinceStartMs() const {
    return static_cast<double>(m_parts.environment.clock.monotonicNanos() - m_startedAt) / 1e6;
}

void Measurement::notePaint() {
    m_firstPaintMs = sinceStartMs();
}

void Measurement::start() {
    m_firstPageMs = sinceStartMs();
    m_watchdog.start();
    auto* walk = new QTimer(this);
    connect(walk, &QTimer::timeout, this, &Measurement::walkPages);
    walk->start(kPageEveryMs);
    runNext();
}

void Measurement::walkPages() {
    const auto& entries = m_console.registry().entries();
    m_page = (m_page + 1) % static_cast<int>(entries.size());
    m_console.window()->openPage(entries[static_cast<std::size_t>(m_page)].id);
}

void Measurement::runNext() {
    if (sinceStartMs() - m_firstPageMs > kMeasuredMs) {
        m_watchdog.stop();
        Q_EMIT finished(Ok{});
        return;
    }
    auto session = m_console.session();
    m_parts.jobs.run<vault::RunRecord>(
        tr("Backtest %1").arg(m_runs + 1),
        [session](jobs::JobContext& job) -> Result<vault::RunRecord> {
            desk::RunBacktestRequest request;
            request.config.name = "HRP monthly";
            request.config.lookback = 252;
            return desk::runBacktest(*session, request, job);
        },
        this,
        [this](const Result<vault::RunRecord>& run) {
            if (!run.ok()) {
                Q_EMIT finished(run.error());
                return;
            }
            ++m_runs;
            m_console.window()->workspaceChanged();
            runNext();
        });
}

std::string Measurement::json() const {
    const auto report = m_watchdog.report();
    Json document = Json::object();
    document.set("first_paint_ms", m_firstPaintMs).set("first_page_ms", m_firstPageMs);
    document.set("stall_max_ms", report.maxMs).set("stall_p99_ms", report.p99Ms);
    document.set("ticks", report.ticks).set("ticks_over_16_ms", report.over16);
    document.set("backtests", m_runs);
    return document.dump();
}

}  // namespace qd::console
