// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/day_panel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/day_strip.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kPositionsHeight = 320;
constexpr int kMostBeside = 12;    ///< rows of limits and sectors beside each other
constexpr int kMostAbove = 6;      ///< above each other, so that the positions are not far below
constexpr int kRoomBeside = 1060;  ///< width from which limits and sectors stand beside each other

models::BlotterView* makeTable(const Theme& theme, const QString& name) {
    auto* table = new models::BlotterView(theme);
    table->table()->setAccessibleName(name);
    return table;
}
}  // namespace

DayPanel::DayPanel(const Theme& theme, JobBridge& jobs, std::shared_ptr<desk::Session> session,
                   QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_jobs(jobs),
      m_session(std::move(session)),
      m_strip(new DayStrip(theme)),
      m_before(new IconButton(theme, Icon::ChevronLeft, tr("Previous rebalance"))),
      m_after(new IconButton(theme, Icon::ChevronRight, tr("Next rebalance"))),
      m_trades(makeButton(ButtonRole::Quiet, {})),
      m_tiles(new TileStrip(theme)),
      m_rebalance(makeParagraph(TextRole::Secondary, {})),
      m_positions(makeTable(theme, tr("Positions of the day"))),
      m_limits(makeTable(theme, tr("Limits of the day"))),
      m_sectors(makeTable(theme, tr("Weights by sector"))) {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(makeStripCard());
    m_dayState = new StateView(theme, makeTables(), content);
    column->addWidget(m_dayState, 1);
    m_state = new StateView(theme, content, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    setFocusProxy(m_strip);
    wire();
    showButtons();
}

QWidget* DayPanel::makeStripCard() {
    m_stripCard = new Card(tr("Equity"));
    m_before->setToolTip(tr("Previous rebalance ([)"));
    m_after->setToolTip(tr("Next rebalance (])"));
    m_trades->setToolTip(tr("Show the trades of this day"));
    m_trades->hide();
    m_stripCard->addAction(m_trades);
    // Time goes to the right in every layout, and so do the steps through it.
    auto* steps = new QWidget;
    steps->setLayoutDirection(Qt::LeftToRight);
    auto* pair = new QHBoxLayout(steps);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space::kHair);
    pair->addWidget(m_before);
    pair->addWidget(m_after);
    m_stripCard->addAction(steps);
    m_stripCard->setBody(m_strip, false);
    return m_stripCard;
}

QWidget* DayPanel::makeTables() {
    auto* tables = new QWidget;
    auto* column = new QVBoxLayout(tables);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    alignAsWindow(m_rebalance);
    column->addWidget(m_tiles);
    column->addWidget(m_rebalance);
    m_positionsCard = new Card(tr("Positions"));
    m_positions->setMinimumHeight(kPositionsHeight);
    m_positions->setTotalsVisible(true);
    m_positions->setFrozenColumns(1);
    m_positions->setEmptyText(tr("Everything is in cash"));
    m_positionsCard->setBody(m_positions, false);
    m_limitsCard = new Card(tr("Limits"));
    m_limitsCard->setBody(m_limits, false);
    m_limitsCard->bodyLayout()->addStretch(1);
    m_sectorsCard = new Card(tr("Sectors"));
    m_sectors->setEmptyText(tr("Nothing is held"));
    m_sectorsCard->setBody(m_sectors, false);
    m_sectorsCard->bodyLayout()->addStretch(1);
    m_pair = new QBoxLayout(QBoxLayout::TopToBottom);
    m_pair->setSpacing(space::kCardGap);
    m_pair->addWidget(m_limitsCard, 3);
    m_pair->addWidget(m_sectorsCard, 2);
    column->addWidget(m_positionsCard, 1);
    column->addLayout(m_pair);
    return tables;
}

void DayPanel::wire() {
    connect(m_strip, &QAbstractSlider::valueChanged, this, [this] {
        m_wanted = day();
        showButtons();
        if (!m_days) return;
        m_behind = !isVisible();  // the range can move the handle while another view is shown
        if (m_behind) return;
        Q_EMIT dayChanged(m_wanted);
        ask();
    });
    connect(m_before, &QAbstractButton::clicked, this, [this] { m_strip->toRebalance(false); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { m_strip->toRebalance(true); });
    connect(m_trades, &QAbstractButton::clicked, this, [this] { Q_EMIT tradesRequested(day()); });
    connect(m_state, &StateView::actionTriggered, this, &DayPanel::load);
    for (models::BlotterView* table : {m_positions, m_limits, m_sectors})
        connect(table, &models::BlotterView::saveRequested, this, &DayPanel::saveRequested);
}

void DayPanel::showRun(std::shared_ptr<const desk::RunView> run) {
    if (run == m_run) return;
    forget();
    m_run = std::move(run);
    m_toLoad = m_run != nullptr;
    if (isVisible()) load();
}

void DayPanel::forget() {
    ++m_turn;
    m_asking = false;
    m_toLoad = false;
    m_behind = false;
    m_run.reset();
    m_days.reset();
    m_shown.reset();
}

void DayPanel::load() {
    m_toLoad = false;
    if (!m_run || m_session == nullptr) return;
    using Shape = SkeletonPart::Shape;
    m_state->showLoading({{Shape::Chart}, {Shape::Tiles, 5}, {Shape::Table, 10}});
    const int turn = ++m_turn;
    m_asking = false;
    m_jobs.query<std::shared_ptr<const desk::RunDays>>(
        [session = m_session, run = m_run](jobs::JobContext&) { return desk::loadRunDays(*session, run); },
        this,
        [this, turn](Result<std::shared_ptr<const desk::RunDays>> days) {
            if (turn == m_turn) takeDays(std::move(days));
        });
}

void DayPanel::takeDays(Result<std::shared_ptr<const desk::RunDays>> days) {
    if (!days.ok()) {
        m_state->showError(
            failureOf(days.error(), tr("The run and the workspace are as they were."), tr("Try again")));
        return;
    }
    m_days = std::move(days).value();
    if (m_days->sectorsOfTheRun)
        m_dayState->clearNotice(StateView::State::Partial);
    else
        m_dayState->setNotice(StateView::State::Partial,
                              {Severity::Warn, tr("The sectors have changed since the run."),
                               tr("Sectors and their limits are shown as the workspace knows them now.")});
    {
        const QSignalBlocker quiet(m_strip);
        m_strip->setSeries(stripSeries(*m_days));
        const int last = m_strip->maximum();
        const int kept = m_wanted.isValid() ? m_strip->sessionOn(m_wanted) : last;
        m_strip->setValue(kept < 0 ? last : kept);
        applyRange();
    }
    m_wanted = day();
    m_state->showContent();
    showButtons();
    Q_EMIT dayChanged(m_wanted);
    ask();
}

void DayPanel::applyRange() {
    if (!m_days) return;
    const int end = static_cast<int>(m_strip->series().dates.size()) - 1;
    int first = 0;
    int last = end;
    if (m_from.isValid() && m_to.isValid()) {
        first = std::max(0, m_strip->sessionOn(m_from.addDays(-1)) + 1);
        last = m_strip->sessionOn(m_to);
    }
    if (last - first < 1) return m_strip->setShown(0, end);
    m_strip->setShown(first, last);
}

void DayPanel::setRange(const QDate& from, const QDate& to) {
    m_from = from;
    m_to = to;
    applyRange();
}

void DayPanel::setDay(const QDate& day) {
    m_wanted = day;
    if (!m_days || !day.isValid()) return;
    const int session = std::max(0, m_strip->sessionOn(day));
    if (session < m_strip->minimum() || session > m_strip->maximum())
        m_strip->setShown(std::min(session, m_strip->minimum()), std::max(session, m_strip->maximum()));
    m_strip->setValue(session);
}

QDate DayPanel::day() const {
    const auto& dates = m_strip->series().dates;
    if (!m_days || dates.empty()) return {};
    return dates[static_cast<std::size_t>(m_strip->value())];
}

/// Works out the day of the handle; one at a time, so that a drag never queues up days that it has left.
void DayPanel::ask() {
    if (!m_days || m_asking) return;
    m_asking = true;
    m_asked = static_cast<std::size_t>(m_strip->value());
    const int turn = m_turn;
    m_jobs.query<std::shared_ptr<const DayDisplay>>(
        [days = m_days, session = m_asked](jobs::JobContext&) { return dayDisplay(*days, session); }, this,
        [this, turn, session = m_asked](const Result<std::shared_ptr<const DayDisplay>>& day) {
            if (turn != m_turn) return;
            m_asking = false;
            showDay(session, day);
        });
}

void DayPanel::showDay(std::size_t session, const Result<std::shared_ptr<const DayDisplay>>& day) {
    const bool left = session != static_cast<std::size_t>(m_strip->value());
    if (day.ok()) {
        m_shown = day.value();
        showTables(*m_shown);
        m_dayState->showContent();
    } else {
        m_shown.reset();
        m_trades->hide();
        m_dayState->showError(failureOf(day.error(), tr("The run is as it was recorded.")));
    }
    if (left) return ask();
    Q_EMIT dayShown();
}

void DayPanel::showTables(const DayDisplay& day) {
    const auto replace = [](models::BlotterView* table, const models::TableSnapshotPtr& rows) {
        const int current = table->selectedRow();
        const auto& before = table->model()->snapshot();
        const QString key = before && current >= 0 ? before->columns.front().words(current) : QString();
        table->setSnapshot(rows);
        if (key.isEmpty()) return;
        for (int row = 0; row < rows->rows; ++row)
            if (rows->columns.front().words(row) == key) return table->selectRow(row);
    };
    m_stripCard->setNote(day.title);
    m_trades->setText(day.trades);
    m_trades->setVisible(!day.trades.isEmpty());
    m_tiles->setTiles(day.tiles);
    m_rebalance->setText(day.rebalance);
    replace(m_positions, day.positions);
    m_positionsCard->setNote(day.positionsNote);
    m_limits->setEmptyText(day.limitsEmpty);
    replace(m_limits, day.limits);
    m_limitsCard->setNote(day.limitsNote);
    m_sectorsCard->setVisible(day.hasSectors);
    replace(m_sectors, day.sectors);
    fitTables();
}

void DayPanel::fitTables() {
    const bool beside = m_pair->direction() == QBoxLayout::LeftToRight;
    for (models::BlotterView* table : {m_limits, m_sectors})
        table->fitToRows(beside ? kMostBeside : kMostAbove);
}

void DayPanel::showButtons() {
    m_before->setEnabled(m_strip->hasRebalance(false));
    m_after->setEnabled(m_strip->hasRebalance(true));
}

void DayPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_toLoad) return load();
    if (!std::exchange(m_behind, false) || !m_days) return;
    Q_EMIT dayChanged(day());
    ask();
}

void DayPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto direction = width() >= kRoomBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_pair->direction()) return;
    m_pair->setDirection(direction);
    fitTables();
}

}  // namespace qd::ui::pages::backtests
