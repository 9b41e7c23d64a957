// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/ready_step.h"

#include <QVBoxLayout>

#include "core/analytics/metrics.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/equity_line.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidest = 760;
}

QList<Tile> proofTiles(const desk::RunView& run) {
    const auto own = [&](const char* id) { return analytics::metric(run.metrics, id); };
    const auto other = [&](const char* id) { return analytics::metric(run.benchmarkMetrics, id); };
    const bool compared = !run.benchmarkMetrics.empty();
    const auto beside = [&](const QString& value) {
        return compared ? ReadyStep::tr("benchmark %1").arg(value) : ReadyStep::tr("no benchmark");
    };
    const auto ratio = [](const std::optional<double>& v) {
        return v ? format::number(*v, 2) : QString::fromUtf16(format::kMissing);
    };
    const QString chip = run.record.synthetic ? ReadyStep::tr("SYNTHETIC") : QString();
    QList<Tile> tiles;
    Tile growth{ReadyStep::tr("Annual growth (CAGR)"), format::percent(own("cagr")),
                beside(format::percent(other("cagr")))};
    growth.chip = chip;
    tiles.append(growth);
    Tile sharpe{ReadyStep::tr("Sharpe ratio"), ratio(own("sharpe")),
                ReadyStep::tr("too short for an interval")};
    if (run.sharpe)
        sharpe.context =
            ReadyStep::tr("95\u2009%: %1 to %2").arg(ratio(run.sharpe->low), ratio(run.sharpe->high));
    tiles.append(sharpe);
    tiles.append({ReadyStep::tr("Maximum drawdown"), format::percent(own("max_drawdown")),
                  beside(format::percent(other("max_drawdown")))});
    return tiles;
}

ReadyStep::ReadyStep(const Theme& theme, FirstRunFlow& flow, QWidget* parent)
    : StepPage({}, kWidest, parent),
      m_theme(theme),
      m_flow(flow),
      m_tiles(new TileStrip(theme, this)),
      m_chart(new Card({}, this)),
      m_equity(new EquityLine(theme, m_chart)),
      m_summary(new Card(tr("What stands"), this)) {
    m_chart->setBody(m_equity);
    addPart(m_tiles);
    addPart(m_chart);
    addPart(m_summary);
}

QString ReadyStep::title() const {
    return m_flow.backtest().run() ? tr("The first backtest is recorded") : tr("Ready");
}

QString ReadyStep::line() const {
    if (m_flow.backtest().run()) return tr("These numbers describe the past of this data set, after costs.");
    return tr("The workspace is made. What was left for later is one click away.");
}

QString ReadyStep::verb() const {
    return tr("Finish");
}

void ReadyStep::enter() {
    const auto& run = m_flow.backtest().run();
    m_tiles->setVisible(run != nullptr);
    m_chart->setVisible(run != nullptr);
    if (run) showRun(*run);
    showSummary();
}

void ReadyStep::showRun(const desk::RunView& run) {
    m_tiles->setTiles(proofTiles(run));
    m_chart->setTitle(format::text(run.record.name));
    const auto& dates = run.result.dates;
    if (!dates.empty()) {
        m_chart->setNote(tr("%1 \u2013 %2 \u00B7 %3 rebalances")
                             .arg(format::date(dates.front()), format::date(dates.back()),
                                  format::integer(static_cast<qint64>(run.result.rebalances.size()))));
    }
    m_equity->setSeries(run.result.equity, run.result.benchmark);
}

void ReadyStep::showSummary() {
    auto* body = new QWidget(m_summary);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const SummaryLine& line : m_flow.summary()) {
        auto* label = new IconLabel(m_theme, severityIcon(line.severity), line.text, body);
        label->setSeverity(line.severity);
        column->addWidget(label);
    }
    m_summary->setBody(body);
}

}  // namespace qd::ui::wizards
