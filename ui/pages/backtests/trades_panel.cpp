// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/trades_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kTradesHeight = 300;
constexpr int kLinesHeight = 240;
constexpr int kWidestFilter = 260;

models::BlotterView* makeBlotter(const Theme& theme, JobBridge* jobs, const char* name, QWidget* parent) {
    auto* blotter = new models::BlotterView(theme, parent);
    blotter->setObjectName(QLatin1String(name));
    blotter->setJobs(jobs);
    blotter->setTotalsVisible(true);
    blotter->setFrozenColumns(1);
    blotter->setDensity(Theme::Density::Compact);
    return blotter;
}

}  // namespace

TradesPanel::TradesPanel(const Theme& theme, JobBridge* jobs, QWidget* parent)
    : QWidget(parent),
      m_trades(makeBlotter(theme, jobs, "trades", this)),
      m_lines(makeBlotter(theme, jobs, "rebalance", this)),
      m_why(makeParagraph(TextRole::Body, {}, this)),
      m_facts(makeParagraph(TextRole::Secondary, {}, this)),
      m_back(new IconButton(theme, Icon::ChevronLeft, tr("Rebalance before ([)"), this)),
      m_onward(new IconButton(theme, Icon::ChevronRight, tr("Rebalance after (])"), this)),
      m_day(makeButton(ButtonRole::Quiet, tr("See the day"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(makeTrades(), 3);
    column->addWidget(makeRebalance(), 2);
    wire();
    refreshSteps();
}

QWidget* TradesPanel::makeTrades() {
    m_tradesCard = new Card(tr("Trades"), this);
    m_trades->setMinimumHeight(kTradesHeight);
    m_trades->table()->setAccessibleName(tr("Trades of the shown period"));
    m_trades->setEmptyText(tr("Nothing was traded in the shown period."));
    m_trades->setFilterHint(tr("Filter by symbol, side, day, reason"));
    m_trades->setFilterVisible(true);
    m_trades->filterField()->setMaximumWidth(kWidestFilter);
    m_tradesCard->addAction(m_trades->filterField());
    m_tradesCard->setBody(m_trades, false);
    return m_tradesCard;
}

QWidget* TradesPanel::makeRebalance() {
    m_rebalanceCard = new Card(tr("Rebalance"), this);
    for (QWidget* action :
         {static_cast<QWidget*>(m_day), static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_onward)})
        m_rebalanceCard->addAction(action);
    m_day->setObjectName(QStringLiteral("day"));
    m_why->setObjectName(QStringLiteral("why"));
    m_lines->setMinimumHeight(kLinesHeight);
    m_lines->table()->setAccessibleName(tr("Weights of the rebalance, before and after"));
    auto* body = new QWidget(m_rebalanceCard);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(space::kCardPadding, space::kStep, space::kCardPadding, 0);
    words->setSpacing(space::kStep);
    words->addWidget(m_why);
    words->addWidget(m_facts);
    column->addLayout(words);
    column->addWidget(m_lines, 1);
    m_rebalanceCard->setBody(body, false);
    return m_rebalanceCard;
}

void TradesPanel::wire() {
    connect(m_trades, &models::BlotterView::currentRowChanged, this, &TradesPanel::explain);
    connect(m_trades, &models::BlotterView::rowActivated, this, &TradesPanel::goToLine);
    connect(m_lines, &models::BlotterView::rowActivated, this, &TradesPanel::goToTrade);
    connect(m_trades, &models::BlotterView::saveRequested, this, &TradesPanel::saveRequested);
    connect(m_lines, &models::BlotterView::saveRequested, this, &TradesPanel::saveRequested);
    connect(m_back, &QToolButton::clicked, this, [this] { showRebalance(m_index - 1); });
    connect(m_onward, &QToolButton::clicked, this, [this] { showRebalance(m_index + 1); });
    connect(m_day, &QPushButton::clicked, this, [this] {
        if (m_rebalance) Q_EMIT dayRequested(format::toQDate(m_rebalance->detail.fill));
    });
    m_trades->table()->installEventFilter(this);
    m_lines->table()->installEventFilter(this);
}

QString TradesPanel::why() const {
    return m_why->text();
}

void TradesPanel::showRun(std::shared_ptr<const RunDisplay> run) {
    const bool same = m_run && run && m_run->id == run->id;
    m_run = std::move(run);
    if (same) return;  // it was read again: what is looked at stays
    m_trades->filterField()->clear();
    m_waiting.reset();
    m_shown.reset();
    m_index = -1;
    m_rebalance.reset();
    if (!m_run) return;
    showRebalance(static_cast<int>(m_run->view->result.rebalances.size()) - 1);
}

void TradesPanel::showRange(std::shared_ptr<const RangeDisplay> range) {
    m_waiting = std::move(range);
    if (isVisible()) takeRange();
}

void TradesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    takeRange();
}

void TradesPanel::takeRange() {
    const auto range = std::exchange(m_waiting, nullptr);
    if (!range || !m_run || range->run != m_run->id) return;
    m_shown = range->trades;
    m_trades->setSnapshot(m_shown->table);
    const auto shown = static_cast<qint64>(m_shown->rows.size());
    m_tradesCard->setNote(
        range->whole
            ? format::integer(shown)
            : tr("%1 of %2").arg(format::integer(shown), format::integer(static_cast<qint64>(m_shown->all))));
    if (m_wanted.isValid()) showSession(std::exchange(m_wanted, {}));
}

QByteArray TradesPanel::csv() {
    takeRange();
    return m_trades->csv();
}

bool TradesPanel::showSession(const QDate& session) {
    takeRange();
    m_wanted = m_shown ? QDate() : session;  // nothing is shown yet: it waits for the first range
    const int row = m_shown ? m_shown->rowOn(format::fromQDate(session)) : -1;
    if (row < 0) return false;
    m_trades->setFilterVisible(true);
    m_trades->filterField()->setText(format::date(session));
    m_trades->selectRow(row);
    explain(row);
    m_trades->table()->setFocus(Qt::OtherFocusReason);
    return true;
}

/// The chosen trade in words, and its rebalance below them.
void TradesPanel::explain(int row) {
    if (!m_run || !m_shown || row < 0 || row >= static_cast<int>(m_shown->rows.size())) return;
    const auto& trade = m_shown->rows[static_cast<std::size_t>(row)];
    if (trade.rebalance) {
        showRebalance(static_cast<int>(*trade.rebalance));
        m_lines->selectKey(format::text(m_run->view->result.symbols[trade.symbol]));
    }
    m_why->setText(whyTraded(*m_run, trade));
    m_why->show();
}

void TradesPanel::showRebalance(int index) {
    if (!m_run || index < 0 || index >= static_cast<int>(m_run->view->result.rebalances.size())) {
        refreshSteps();
        return;
    }
    if (index != m_index) {
        m_index = index;
        m_rebalance = rebalanceDisplay(m_run->view, static_cast<std::size_t>(index));
        m_rebalanceCard->setTitle(m_rebalance->title);
        m_rebalanceCard->setNote(m_rebalance->note);
        m_facts->setText(m_rebalance->facts);
        m_lines->setSnapshot(m_rebalance->table);
        m_why->setText(tr("Choose a trade above to read why it was made."));
    }
    refreshSteps();
}

void TradesPanel::refreshSteps() {
    const int count = m_run ? static_cast<int>(m_run->view->result.rebalances.size()) : 0;
    m_back->setEnabled(m_index > 0);
    m_onward->setEnabled(m_index >= 0 && m_index + 1 < count);
    m_day->setEnabled(m_index >= 0);
}

void TradesPanel::goToLine(int row) {
    explain(row);
    if (m_rebalance) m_lines->table()->setFocus(Qt::OtherFocusReason);
}

/// From a symbol of the rebalance to its trade, where the table shows it.
void TradesPanel::goToTrade(int line) {
    if (!m_rebalance || !m_shown || line < 0) return;
    const std::size_t symbol = m_rebalance->detail.lines[static_cast<std::size_t>(line)].symbol;
    for (int row = m_shown->rowOn(m_rebalance->detail.fill);
         row >= 0 && row < static_cast<int>(m_shown->rows.size()); ++row) {
        const auto& trade = m_shown->rows[static_cast<std::size_t>(row)];
        if (trade.date != m_rebalance->detail.fill) return;
        if (trade.symbol != symbol) continue;
        m_trades->selectRow(row);
        m_trades->table()->setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool TradesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_BracketLeft || key == Qt::Key_BracketRight) {
            showRebalance(m_index + (key == Qt::Key_BracketLeft ? -1 : 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qd::ui::pages::backtests
