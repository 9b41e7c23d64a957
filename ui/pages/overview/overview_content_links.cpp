// SPDX-License-Identifier: GPL-3.0-or-later
// How OverviewContent follows, explains, fits the room and remembers.
#include <QEvent>
#include <QJsonDocument>
#include <QTableView>

#include "ui/charts/bar_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/overview/overview_board.h"
#include "ui/pages/overview/overview_content.h"

namespace qd::ui::pages::overview {
namespace {

constexpr int kRoomForSectors = 660;  ///< width below which the table leaves the sector out

const QString kSectorColumn = QStringLiteral("sector");
const QString kLog = QStringLiteral("log");
const QString kRebased = QStringLiteral("rebased");
const QString kDrawdown = QStringLiteral("drawdown");
const QString kTable = QStringLiteral("table");

}  // namespace

void OverviewContent::setRoom(const QSize& room) {
    m_board->setRoom(room);
    if (m_positions && static_cast<int>(m_board->shape()) != m_shape) {
        m_quiet = true;
        showBars();
        m_quiet = false;
    }
    if (m_positions && m_board->positionRows(m_theme.rowHeight()) != m_rows) {
        m_quiet = true;
        showPositions();
        m_quiet = false;
    }
    // Only when the limit is crossed: what the user chose by hand stays.
    const bool sectors = room.width() >= kRoomForSectors;
    if (m_sectorColumn != sectors) m_blotter->setColumnShown(kSectorColumn, sectors);
    m_sectorColumn = sectors;
}

void OverviewContent::follow(const shell::Selection& selection) {
    m_quiet = true;
    if (selection.kind == QLatin1String("symbol")) {
        if (m_blotter->model()->rowOfKey(selection.id) >= 0) m_blotter->selectKey(selection.id);
        if (m_movers->data())
            m_movers->setCurrent(static_cast<int>(m_movers->data()->categories.indexOf(selection.id)));
    } else if (selection.kind == QLatin1String("sector") && m_sectors->data()) {
        m_sectors->setCurrent(static_cast<int>(m_sectors->data()->categories.indexOf(selection.id)));
    }
    m_quiet = false;
}

bool OverviewContent::eventFilter(QObject* watched, QEvent* event) {
    // The table would make its first row current by itself, which is nobody's choice.
    if (event->type() == QEvent::FocusIn && m_blotter->selectedRow() < 0 &&
        m_blotter->model()->rowCount() > 0) {
        m_quiet = true;
        m_blotter->selectRow(m_blotter->model()->snapshotRow(0));
        m_quiet = false;
    }
    return QWidget::eventFilter(watched, event);
}

QString OverviewContent::currentNumber() const {
    for (const TileStrip* strip : {m_tiles, m_runTiles})
        if (strip->hasFocus())
            if (const auto spot = strip->currentMetric(); spot && !spot->facts.number.isEmpty())
                return spot->facts.number;
    const QString position = QStringLiteral("position/%1/%2");
    if (m_movers->hasFocus())
        if (const QString symbol = moverAt(m_movers->current()); !symbol.isEmpty())
            return position.arg(symbol, QStringLiteral("day_change"));
    const int row = m_blotter->selectedRow();
    if (m_blotter->table()->hasFocus() && row >= 0)
        return position.arg(m_blotter->model()->snapshot()->key(row), QStringLiteral("value"));
    return QStringLiteral("overview/value");
}

QJsonObject OverviewContent::state() const {
    return {{kLog, m_chart->logScale()},
            {kRebased, m_chart->rebasedTo100()},
            {kDrawdown, m_chart->drawdownVisible()},
            {kTable, QJsonDocument::fromJson(m_blotter->saveLayout()).object()}};
}

void OverviewContent::setState(const QJsonObject& state) {
    m_chart->setLogScale(state.value(kLog).toBool(m_chart->logScale()));
    m_chart->setRebased(state.value(kRebased).toBool(m_chart->rebasedTo100()));
    m_chart->setDrawdownVisible(state.value(kDrawdown).toBool(m_chart->drawdownVisible()));
    m_blotter->setState(state.value(kTable).toObject());
}

}  // namespace qd::ui::pages::overview
