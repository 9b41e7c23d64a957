// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/preview_table.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <algorithm>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

constexpr int kRow = 24;
constexpr int kHeader = 30;
constexpr int kNarrowest = 96;

QString readAs(const ColumnMapping& mapping, int column) {
    for (std::size_t role = 0; role < kPriceRoles; ++role)
        if (mapping.column(static_cast<PriceRole>(role)) == column)
            return roleName(static_cast<PriceRole>(role));
    return {};
}

}  // namespace

QString roleName(PriceRole role) {
    switch (role) {
        case PriceRole::Date:
            return PreviewTable::tr("Date");
        case PriceRole::Symbol:
            return PreviewTable::tr("Symbol");
        case PriceRole::Close:
            return PreviewTable::tr("Close");
        case PriceRole::Open:
            return PreviewTable::tr("Open");
        case PriceRole::High:
            return PreviewTable::tr("High");
        case PriceRole::Low:
            return PreviewTable::tr("Low");
        case PriceRole::Volume:
            return PreviewTable::tr("Volume");
        case PriceRole::AdjClose:
            return PreviewTable::tr("Adjusted close");
    }
    return {};
}

PreviewTable::PreviewTable(QWidget* parent) : QTableWidget(parent) {
    setAccessibleName(tr("First rows of the file"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRow);
    verticalHeader()->setMinimumSectionSize(kRow);
    horizontalHeader()->setFixedHeight(kHeader);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(true);
    // Under its heading, which the application's style sheet pads.
    setStyleSheet(QStringLiteral("QTableView::item { border: none; padding: 0 6px; }"));
    setFont(ui::font(FontRole::CodeSmall));
}

void PreviewTable::showFile(const market::CsvPreview& preview, const ColumnMapping& mapping) {
    const int columns = std::min(static_cast<int>(preview.header.size()), kMostColumns);
    clear();
    setColumnCount(columns);
    setRowCount(static_cast<int>(preview.rows.size()));
    for (int c = 0; c < columns; ++c) {
        const QString name = format::text(preview.header[static_cast<std::size_t>(c)]);
        const QString role = readAs(mapping, c);
        setHorizontalHeaderItem(
            c, new QTableWidgetItem(role.isEmpty() ? name : name + QStringLiteral(" \u2192 ") + role));
        for (int r = 0; r < rowCount(); ++r) {
            const auto& row = preview.rows[static_cast<std::size_t>(r)];
            if (static_cast<std::size_t>(c) >= row.size()) continue;
            setItem(r, c, new QTableWidgetItem(format::text(row[static_cast<std::size_t>(c)])));
        }
    }
    resizeColumnsToContents();
    for (int c = 0; c < columns; ++c)
        setColumnWidth(c, std::max(columnWidth(c), kNarrowest));
    // Room for the horizontal scroll bar below the last row.
    setFixedHeight(kHeader + rowCount() * kRow + 12);
}

}  // namespace qd::ui::wizards
