// SPDX-License-Identifier: GPL-3.0-or-later
// How the table and the map of HoldingsView share a selection, filters and sectors.
#include <QLineEdit>
#include <QTableView>
#include <numeric>
#include <utility>

#include "ui/charts/treemap_chart.h"
#include "ui/models/blotter_view.h"
#include "ui/models/filter_row.h"
#include "ui/pages/positions/holdings_view.h"
#include "ui/pages/positions/positions_treemap.h"

namespace qd::ui::pages::positions {
namespace {

const QString kSector = QStringLiteral("sector");

/// The rows of the table that the filters let through.
std::vector<int> matching(const models::SnapshotTableModel& model) {
    if (const auto& arrangement = model.arrangement()) return arrangement->rows;
    std::vector<int> all(static_cast<std::size_t>(model.snapshot() ? model.snapshot()->rows : 0));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

bool held(const desk::PositionsView* view, const std::string& sector) {
    if (view == nullptr || sector.empty()) return false;
    for (const auto& row : view->rows)
        if (row.sector == sector) return true;
    return false;
}

}  // namespace

void HoldingsView::reveal(const QString& symbol) {
    models::SnapshotTableModel* model = m_blotter->model();
    if (model->rowOfKey(symbol) >= 0) return;
    if (!model->groups().isEmpty()) model->foldAll(false);
    if (model->rowOfKey(symbol) < 0 && model->filtered()) clearFilters();
}

bool HoldingsView::select(const QString& symbol) {
    const models::TableSnapshotPtr& table = m_blotter->model()->snapshot();
    bool known = false;
    for (int row = 0; table && row < table->rows && !known; ++row)
        known = table->key(row) == symbol;
    if (!known) return false;
    const bool was = std::exchange(m_quiet, true);
    reveal(symbol);
    m_blotter->selectKey(symbol);
    if (m_treemap->drilled() >= 0 && pointOf(symbol) < 0) m_treemap->drill(-1);
    markOnMap();
    m_quiet = was;
    return true;
}

bool HoldingsView::showSector(const QString& sector) {
    if (!held(m_view.get(), sector.toStdString())) return false;
    const bool was = std::exchange(m_quiet, true);
    models::SnapshotTableModel* model = m_blotter->model();
    if (m_mode == Mode::Treemap && m_treemap->data()) {
        const auto& groups = m_treemap->data()->groups;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].id == sector) m_treemap->drill(static_cast<int>(i));
    } else if (model->groups().value(0) == kSector && model->arrangement()) {
        for (const models::RowGroup& group : model->arrangement()->groups)
            if (group.level == 0 && group.label == sector)
                m_blotter->table()->selectLine(model->lineOfGroup(group.path));
    } else {
        m_blotter->setFilterRowVisible(true);
        auto texts = m_blotter->filterRow()->texts();
        texts.insert(kSector, QLatin1Char('=') + sector);
        m_blotter->filterRow()->setTexts(texts);
    }
    m_quiet = was;
    return true;
}

void HoldingsView::selectFirst() {
    const models::SnapshotTableModel& model = *m_blotter->model();
    if (currentRow() >= 0) return;
    const bool was = std::exchange(m_quiet, true);
    for (int line = 0; line < model.rowCount(); ++line)
        if (model.snapshotRow(line) >= 0) {
            m_blotter->selectRow(model.snapshotRow(line));
            break;
        }
    m_quiet = was;
}

bool HoldingsView::groupedBySector() const {
    return m_blotter->model()->groups().contains(kSector);
}

void HoldingsView::setGroupedBySector(bool on) {
    QStringList groups = m_blotter->model()->groups();
    groups.removeAll(kSector);
    if (on) groups.prepend(kSector);
    m_blotter->setGroups(groups);
}

void HoldingsView::clearFilters() {
    m_blotter->filterField()->clear();
    m_blotter->filterRow()->clear();
    m_blotter->model()->setFilter({});  // at once: the fields wait for a pause in typing
    m_blotter->model()->setFilters({});
}

void HoldingsView::showMap() {
    if (m_mode != Mode::Treemap) return;
    const int drilled = m_treemap->drilled();
    const QString sector = drilled >= 0 && m_treemap->data()
                               ? m_treemap->data()->groups[static_cast<std::size_t>(drilled)].id
                               : QString();
    m_marking = true;
    const charts::TreemapPtr map = m_view ? treemapOf(*m_view, matching(*m_blotter->model())) : nullptr;
    m_treemap->setData(map);
    if (drilled >= 0 && map) {
        for (std::size_t i = 0; i < map->groups.size(); ++i)
            if (map->groups[i].id == sector) m_treemap->drill(static_cast<int>(i));
    }
    m_marking = false;
    markOnMap();
}

int HoldingsView::pointOf(const QString& symbol) const {
    if (symbol.isEmpty() || m_treemap->isEmpty()) return -1;
    for (int point = 0; point < m_treemap->pointCount(); ++point)
        if (m_treemap->leafId(point) == symbol) return point;
    return -1;
}

void HoldingsView::markOnMap() {
    if (m_mode != Mode::Treemap || m_marking) return;
    m_marking = true;
    m_treemap->setCurrent(pointOf(currentSymbol()));
    m_marking = false;
}

void HoldingsView::chosenOnMap(int point) {
    const QString symbol = m_treemap->leafId(point);
    if (m_marking || symbol.isEmpty()) return;
    m_marking = true;
    reveal(symbol);
    m_blotter->selectKey(symbol);
    m_marking = false;
}

}  // namespace qd::ui::pages::positions
