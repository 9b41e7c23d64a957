// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_benchmark.h"

#include <QLineEdit>
#include <QScrollBar>
#include <algorithm>
#include <array>

#include "ui/models/blotter_view.h"
#include "ui/models/filter_row.h"

namespace qd::ui::models {

namespace {

constexpr int kScrollMs = 16;
constexpr std::size_t kHistory = 60;

struct BenchRow {
    QString symbol;
    QString name;
    QString sector;
    double weight = 0.0;
    double value = 0.0;
    double day = 0.0;
    double month = 0.0;
    double risk = 0.0;
    double price = 0.0;
    std::vector<double> recent;
    QDate since;
    ChipCell limit;
};

/// Numerical Recipes' linear congruential generator: the same figures on each machine.
std::uint32_t next(std::uint32_t& state) {
    state = state * 1664525U + 1013904223U;
    return state >> 8U;
}

double share(std::uint32_t& state) {
    return static_cast<double>(next(state)) / 16777216.0;
}

BenchRow benchRow(int i, std::uint32_t& state) {
    static constexpr std::array<const char16_t*, 11> kSectors{u"Energy",
                                                              u"Materials",
                                                              u"Industrials",
                                                              u"Health care",
                                                              u"Financials",
                                                              u"Utilities",
                                                              u"Technology",
                                                              u"Consumer discretionary",
                                                              u"Consumer staples",
                                                              u"Real estate",
                                                              u"Communication services"};
    BenchRow row;
    row.symbol = QStringLiteral("S%1").arg(i, 6, 10, QLatin1Char('0'));
    row.name = QStringLiteral("Holding %1").arg(i);
    row.sector = QString::fromUtf16(kSectors[next(state) % kSectors.size()]);
    row.weight = share(state) * 0.02;
    row.value = share(state) * 5e6;
    row.day = share(state) * 0.08 - 0.04;
    row.month = share(state) * 0.3 - 0.15;
    row.risk = share(state) * 0.02;
    row.price = 5.0 + share(state) * 400.0;
    double level = 100.0;
    for (std::size_t k = 0; k < kHistory; ++k)
        row.recent.push_back(level *= 0.98 + 0.04 * share(state));
    row.since = QDate(2019, 1, 1).addDays(static_cast<qint64>(next(state) % 2500));
    if (next(state) % 16 == 0) row.limit = {Severity::Warn, QStringLiteral("Near cap")};
    return row;
}

TableSnapshotPtr tableOf(std::vector<BenchRow> rows) {
    const auto owner = std::make_shared<const std::vector<BenchRow>>(std::move(rows));
    const auto s = [](const char* text) { return QString::fromLatin1(text); };
    TableBuilder<BenchRow> t(owner, *owner);
    t.strong("symbol", s("Symbol"), 80, [](const BenchRow& r) { return r.symbol; });
    t.text("name", s("Name"), 130, [](const BenchRow& r) { return r.name; });
    t.text("sector", s("Sector"), 150, [](const BenchRow& r) { return r.sector; });
    t.percent("weight", s("Weight"), 90, [](const BenchRow& r) { return r.weight; }).total = Total::Sum;
    t.money("value", s("Value"), 120, [](const BenchRow& r) { return r.value; }).total = Total::Sum;
    Column& day = t.change("day", s("Day"), 90, [](const BenchRow& r) { return r.day; });
    day.total = Total::WeightedMean;
    day.weight = t.reader<double>([](const BenchRow& r) { return r.weight; });
    t.change("month", s("Month"), 90, [](const BenchRow& r) { return r.month; });
    t.percent("risk", s("Risk share"), 90, [](const BenchRow& r) { return r.risk; }).total = Total::Sum;
    t.number("price", s("Price"), 80, [](const BenchRow& r) { return r.price; });
    t.sparkline("recent", s("60 days"), 100,
                [](const BenchRow& r) -> const std::vector<double>& { return r.recent; });
    t.date("since", s("Since"), 100, [](const BenchRow& r) { return r.since; });
    t.chip("limit", s("Limits"), 100, [](const BenchRow& r) { return r.limit; });
    t.key([](const BenchRow& r) { return r.symbol; });
    return t.build();
}

}  // namespace

TableSnapshotPtr benchmarkTable(int rows) {
    std::vector<BenchRow> all;
    all.reserve(static_cast<std::size_t>(rows));
    std::uint32_t state = 7;
    for (int i = 0; i < rows; ++i)
        all.push_back(benchRow(i, state));
    return tableOf(std::move(all));
}

BlotterBenchmark::BlotterBenchmark(const Theme& theme, JobBridge& jobs, const Clock& clock, BlotterLoad load,
                                   QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_load(load),
      m_view(std::make_unique<BlotterView>(theme)),
      m_meter(std::make_unique<FrameMeter>(*m_view, clock)) {
    m_view->setJobs(&jobs);
    m_view->resize(1600, 900);
    m_view->setTotalsVisible(true);
    m_beat.setTimerType(Qt::PreciseTimer);
    connect(&m_beat, &QTimer::timeout, this, &BlotterBenchmark::beat);
    connect(&m_scroll, &QTimer::timeout, this, &BlotterBenchmark::scroll);
}

BlotterBenchmark::~BlotterBenchmark() = default;

void BlotterBenchmark::start() {
    m_view->setFilterRowVisible(true);
    m_view->setFrozenColumns(2);
    m_view->setGroups({QStringLiteral("sector")});
    m_view->setSorting(
        {{QStringLiteral("day"), Qt::DescendingOrder}, {QStringLiteral("symbol"), Qt::AscendingOrder}});
    connect(m_view->model(), &SnapshotTableModel::shown, this, &BlotterBenchmark::begin,
            Qt::SingleShotConnection);
    m_asked = m_clock.monotonicNanos();
    m_view->setSnapshot(benchmarkTable(m_load.rows));
    m_view->show();
}

void BlotterBenchmark::begin() {
    m_firstShownMs = static_cast<double>(m_clock.monotonicNanos() - m_asked) * 1e-6;
    m_view->filterRow()->setTexts({{QStringLiteral("weight"), QStringLiteral(">0.2")}});
    // What is warmed up once (fonts, icons) is not what people see all day.
    QTimer::singleShot(1000, this, [this] {
        m_meter->reset();
        m_turns.clear();
        m_jobsBefore = m_view->model()->arranger().jobsStarted();
        m_started = m_clock.monotonicNanos();
        m_lastBeat = m_started;
        m_updates = 0;
        m_beat.start(1);
        m_scroll.start(kScrollMs);
    });
}

void BlotterBenchmark::beat() {
    const std::int64_t now = m_clock.monotonicNanos();
    m_turns.push_back(static_cast<double>(now - m_lastBeat) * 1e-6);
    m_lastBeat = now;
    const double elapsed = static_cast<double>(now - m_started) * 1e-9;
    const int wanted = static_cast<int>(std::min(elapsed, m_load.seconds) * m_load.updatesPerSecond);
    while (m_updates < wanted)
        update();
    if (elapsed >= m_load.seconds) finish();
}

/// One row in ten is one in sight, so that cells light up as in a market.
void BlotterBenchmark::update() {
    ++m_updates;
    int row = static_cast<int>(next(m_state) % static_cast<std::uint32_t>(std::max(1, m_load.rows)));
    if (m_updates % 10 == 0) {
        const int line = m_view->table()->rowAt(0) + static_cast<int>(next(m_state) % 30U);
        if (const int seen = m_view->model()->snapshotRow(line); seen >= 0) row = seen;
    }
    const TablePatch patch = makePatch({row}, *tableOf({benchRow(row, m_state)}));
    if (!m_view->applyPatch(patch).ok()) finish();
}

void BlotterBenchmark::scroll() {
    QScrollBar* down = m_view->table()->verticalScrollBar();
    down->setValue(down->value() + 9 >= down->maximum() ? 0 : down->value() + 9);
    QScrollBar* across = m_view->table()->horizontalScrollBar();
    across->setValue(across->value() + 3 >= across->maximum() ? 0 : across->value() + 3);
}

void BlotterBenchmark::finish() {
    m_beat.stop();
    m_scroll.stop();
    BlotterSpeed speed;
    speed.frames = m_meter->times();
    speed.turns = frameTimes(m_turns);
    speed.updates = m_updates;
    speed.arrangements = m_view->model()->arranger().jobsStarted() - m_jobsBefore;
    speed.firstShownMs = m_firstShownMs;
    Q_EMIT finished(speed);
}

}  // namespace qd::ui::models
