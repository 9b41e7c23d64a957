// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/measurement.h"

#include <QTimer>
#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

#include "core/desk/run_backtest.h"

namespace qd::console {

namespace {

constexpr double kTourMs = 8000.0;  ///< the tour goes on and backtests follow each other for so long
constexpr int kTourStepMs = 60;
constexpr int kRounds = 4;      ///< how often each page is opened again
constexpr int kSettleMs = 250;  ///< between two changes of page: what the one before still loads

double peakMegabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1000.0;
}

/// What the process holds now; 0 where the system does not say. (The peak has the 256 MiB of the key
/// derivation in it.)
double residentMegabytes(const FileSystem& files) {
    const auto text = files.readAll("/proc/self/statm", 4096);
    if (!text.ok()) return 0.0;
    const auto pages = QString::fromStdString(*text).section(QLatin1Char(' '), 1, 1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

}  // namespace

Measurement::Measurement(Console& console, ConsoleParts parts, std::int64_t startedAtNanos)
    : m_console(console), m_parts(parts), m_watchdog(parts.environment.clock), m_startedAt(startedAtNanos) {}

Measurement::~Measurement() = default;

double Measurement::sinceStartMs() const {
    return static_cast<double>(m_parts.environment.clock.monotonicNanos() - m_startedAt) / 1e6;
}

void Measurement::notePaint() {
    m_firstPaintMs = sinceStartMs();
}

void Measurement::start() {
    m_firstPageMs = sinceStartMs();
    m_frames = std::make_unique<ui::FrameMeter>(m_console.frame(), m_parts.environment.clock);
    connect(m_frames.get(), &ui::FrameMeter::painted, this, &Measurement::noteSwitch);
    for (int round = 0; round < kRounds; ++round) {
        for (const auto& entry : m_console.registry().entries()) {
            if (!entry.developer) m_toOpen.append(entry.id);
        }
    }
    QTimer::singleShot(kSettleMs, this, &Measurement::openNext);
}

/// The first round makes the pages; the later ones find them made.
void Measurement::openNext() {
    if (m_toOpen.isEmpty()) {
        startTour();
        return;
    }
    const QString id = m_toOpen.takeFirst();
    m_openedAt = m_parts.environment.clock.monotonicNanos();
    m_console.window()->openPage(id);
    QTimer::singleShot(kSettleMs, this, &Measurement::openNext);
}

/// The first frame after openPage() shows the page.
void Measurement::noteSwitch(double frameMs) {
    Q_UNUSED(frameMs)
    if (m_openedAt == 0) return;
    const double ms = static_cast<double>(m_parts.environment.clock.monotonicNanos() - m_openedAt) / 1e6;
    m_openedAt = 0;
    const auto made = static_cast<std::size_t>(
        std::count_if(m_console.registry().entries().begin(), m_console.registry().entries().end(),
                      [](const auto& entry) { return !entry.developer; }));
    (m_firstSwitches.size() < made ? m_firstSwitches : m_switches).push_back(ms);
}

void Measurement::startTour() {
    m_openedAt = 0;
    m_frames->reset();
    m_watchdog.start();
    m_tourFrom = sinceStartMs();
    m_tour = std::make_unique<Tour>(m_console);
    m_tour->start(kTourStepMs);
    runNext();
}

void Measurement::runNext() {
    if (sinceStartMs() - m_tourFrom > kTourMs) {
        end();
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

void Measurement::end() {
    m_tour->stop();
    m_watchdog.stop();
    m_tourFrames = m_frames->times();
    m_megabytes = residentMegabytes(m_parts.environment.files);
    m_peakMegabytes = peakMegabytes();
    m_components = std::make_unique<ComponentFigures>(m_parts);
    connect(m_components.get(), &ComponentFigures::finished, this, [this] { Q_EMIT finished(Ok{}); });
    m_components->start();
}

std::string Measurement::json() const {
    const auto stalls = m_watchdog.report();
    Json figures = Json::array();
    figures.push(
        figure({"start_to_first_paint", "program start to the first painted frame", "interactive in 400 ms"},
               std::vector<double>{m_firstPaintMs}));
    figures.push(
        figure({"start_to_filled_page", "program start to the overview with its numbers, key derived", ""},
               std::vector<double>{m_firstPageMs}));
    figures.push(figure({"page_first_opened", "a page made, until its first frame", ""}, m_firstSwitches));
    figures.push(
        figure({"page_switch", "openPage() until the frame stands, page made before", "50 ms"}, m_switches));
    figures.push(
        figure({"tour_frame", "each frame of a tour while backtests run", "p99 16 ms, none over 33 ms"},
               m_tourFrames));
    figures.push(figure({"tour_stall", "longest time away from the event loop in the tour", "33 ms"},
                        std::vector<double>{stalls.maxMs}));
    figures.push(figure({"tour_frames_over_33_ms", "count", "0"}, "count", m_tourFrames.over33));
    figures.push(figure({"memory_resident", "demo workspace, after the tour", "300 MB"}, "MB", m_megabytes));
    figures.push(figure({"memory_peak", "with the 256 MiB that the key derivation takes for a moment", ""},
                        "MB", m_peakMegabytes));
    for (const Json& component : m_components->figures())
        figures.push(component);
    Json document = Json::object();
    document.set("first_paint_ms", m_firstPaintMs).set("first_page_ms", m_firstPageMs);
    document.set("stall_max_ms", stalls.maxMs).set("stall_p99_ms", stalls.p99Ms);
    document.set("ticks", stalls.ticks).set("ticks_over_16_ms", stalls.over16);
    document.set("backtests", m_runs).set("tour_steps", m_tour == nullptr ? 0 : m_tour->steps());
    document.set("figures", std::move(figures));
    return document.dump();
}

}  // namespace qd::console
