// SPDX-License-Identifier: GPL-3.0-or-later
// Columns, saved layout, menus and copying of BlotterView.
#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/models/blotter_view.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/column_fit.h"
#include "ui/models/totals_footer.h"

namespace qd::ui::models {
namespace {

constexpr int kNarrowest = 36;
constexpr int kSampledRows = 200;

QByteArray csvField(const QString& text) {
    QByteArray bytes = text.toUtf8();
    // A leading =, + or @ would be run as a formula by a spreadsheet.
    if (!bytes.isEmpty() && (bytes.front() == '=' || bytes.front() == '@' || bytes.front() == '+'))
        bytes.prepend('\'');
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

std::vector<int> visibleColumns(const QHeaderView* header, const SnapshotTableModel* model) {
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (logical >= 0 && logical < model->columnCount() && !header->isSectionHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

/// The column that takes the room left: the one that asks for it, or else the widest of words.
int stretching(const SnapshotTableModel* model, const std::vector<int>& columns) {
    int best = -1;
    for (const int at : columns) {
        const Column& c = model->column(at);
        if (c.stretch) return at;
        if (c.kind == ColumnKind::Text && (best < 0 || c.width > model->column(best).width)) best = at;
    }
    return best >= 0 || columns.empty() ? best : columns.back();
}

}  // namespace

/// The width that shows the title and the first rows whole.
int BlotterView::neededWidth(int column) const {
    const Column& c = m_model->column(column);
    if (c.kind == ColumnKind::Sparkline || c.kind == ColumnKind::Code) return c.width;
    constexpr double kPadding = 20.0;
    const QFontMetricsF metrics(ui::font(FontRole::LabelStrong));
    int width = static_cast<int>(std::ceil(metrics.horizontalAdvance(c.title) + kPadding));
    const QStyleOptionViewItem option;
    for (int row = 0; row < std::min(kSampledRows, m_model->rowCount()); ++row)
        width = std::max(width, m_delegate->sizeHint(option, m_model->index(row, column)).width());
    return width;
}

/// Columns as the snapshot designs them: order, width, which are shown.
void BlotterView::applyColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    m_stretching = true;
    m_widths.clear();
    m_chosen.clear();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_widths.insert(i, m_model->column(i).width);
        m_table->setColumnHidden(i, !m_model->column(i).shown);
        const int visual = header->visualIndex(i);
        if (visual != i) header->moveSection(visual, i);
    }
    m_stretching = false;
    header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    measureColumns();
}

void BlotterView::measureColumns() {
    m_needs.clear();
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_needs.append(neededWidth(i));
    m_measured = m_model->rowCount() > 0;
    stretchColumns();
}

void BlotterView::stretchColumns() {
    if (m_stretching) return;
    QHeaderView* header = m_table->horizontalHeader();
    const std::vector<int> columns = visibleColumns(header, m_model);
    const int flexible = stretching(m_model, columns);
    if (flexible < 0 || m_needs.size() != m_model->columnCount()) return;
    std::vector<ColumnRoom> rooms;
    for (const int at : columns) {
        const Column& c = m_model->column(at);
        const bool words = c.kind == ColumnKind::Text || (c.kind == ColumnKind::Strong && c.stretch);
        rooms.push_back(
            {m_widths.value(at, c.width), m_needs.at(at), words, at == flexible, m_chosen.contains(at)});
    }
    const std::vector<int> widths = fitColumns(rooms, m_table->viewport()->width());
    m_stretching = true;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (widths[i] != header->sectionSize(columns[i])) header->resizeSection(columns[i], widths[i]);
    m_stretching = false;
}

void BlotterView::setColumnShown(const QString& id, bool shown) {
    const int at = m_model->columnOf(id);
    if (at < 0) return;
    m_stretching = true;
    m_table->setColumnHidden(at, !shown);
    m_stretching = false;
    stretchColumns();
    m_footer->update();
}

bool BlotterView::columnShown(const QString& id) const {
    const int at = m_model->columnOf(id);
    return at >= 0 && !m_table->isColumnHidden(at);
}

QByteArray BlotterView::saveLayout() const {
    const QHeaderView* header = m_table->horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int at = header->logicalIndex(visual);
        const bool hidden = header->isSectionHidden(at);
        const Column& c = m_model->column(at);
        columns.append(QJsonObject{{QStringLiteral("id"), c.id},
                                   {QStringLiteral("width"), m_widths.value(at, c.width)},
                                   {QStringLiteral("shown"), !hidden}});
    }
    QJsonObject layout{{QStringLiteral("columns"), columns}};
    if (m_model->sortColumn() >= 0) {
        layout.insert(QStringLiteral("sort"), m_model->column(m_model->sortColumn()).id);
        layout.insert(QStringLiteral("descending"), m_model->sortOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

void BlotterView::restoreLayout(const QByteArray& bytes) {
    const QJsonObject layout = QJsonDocument::fromJson(bytes).object();
    QHeaderView* header = m_table->horizontalHeader();
    int place = 0;
    m_stretching = true;
    for (const QJsonValue& value : layout.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject saved = value.toObject();
        const int at = m_model->columnOf(saved.value(QStringLiteral("id")).toString());
        if (at < 0) continue;  // a column that is no longer there
        const int width = saved.value(QStringLiteral("width")).toInt(m_model->column(at).width);
        if (width != m_widths.value(at)) m_chosen.insert(at);
        m_widths.insert(at, std::clamp(width, kNarrowest, 2000));
        m_table->setColumnHidden(at, !saved.value(QStringLiteral("shown")).toBool(true));
        header->moveSection(header->visualIndex(at), place++);
    }
    m_stretching = false;
    const int sorted = m_model->columnOf(layout.value(QStringLiteral("sort")).toString());
    const bool descending = layout.value(QStringLiteral("descending")).toBool(false);
    if (sorted >= 0) m_table->sortByColumn(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    stretchColumns();
}

QString BlotterView::tsv() const {
    const std::vector<int> columns = visibleColumns(m_table->horizontalHeader(), m_model);
    QStringList lines;
    QStringList cells;
    for (const int at : columns)
        cells.append(m_model->column(at).title);
    lines.append(cells.join(QLatin1Char('\t')));
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::vector<int> rows;
    for (const QModelIndex& index : selected)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty())
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.push_back(row);
    for (const int row : rows) {
        cells.clear();
        for (const int at : columns)
            cells.append(m_model->cellText(row, at).simplified());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QByteArray BlotterView::csv() const {
    const std::vector<int> columns = visibleColumns(m_table->horizontalHeader(), m_model);
    QByteArray out;
    const auto addLine = [&](const auto& field) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) out += ',';
            out += csvField(field(columns[i]));
        }
        out += "\r\n";
    };
    addLine([&](int at) { return m_model->column(at).id; });
    for (int row = 0; row < m_model->rowCount(); ++row)
        addLine([&](int at) { return m_model->cellRaw(row, at); });
    return out;
}

void BlotterView::copyToClipboard() const {
    QGuiApplication::clipboard()->setText(tsv());
}

void BlotterView::showColumnMenu(const QPoint& globalPosition) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const Column& c = m_model->column(i);
        QAction* action = menu->addAction(c.title);
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this,
                [this, id = c.id](bool shown) { setColumnShown(id, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Own order of the rows"), this,
                    [this] { m_table->sortByColumn(-1, Qt::AscendingOrder); });
    menu->addAction(tr("Columns as at first"), this, &BlotterView::applyColumns);
    menu->popup(globalPosition);
}

void BlotterView::showRowMenu(const QPoint& globalPosition) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (selectedRow() >= 0) menu->addAction(tr("Open"), this, [this] { Q_EMIT rowActivated(selectedRow()); });
    menu->addAction(tr("Copy"), this, &BlotterView::copyToClipboard);
    menu->addAction(tr("Save as CSV\u2026"), this,
                    [this] { Q_EMIT saveRequested(csv(), QStringLiteral("table.csv")); });
    menu->popup(globalPosition);
}

}  // namespace qd::ui::models
