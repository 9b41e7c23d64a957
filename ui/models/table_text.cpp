// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include <cmath>

#include "core/report/escape.h"
#include "ui/kit/format.h"
#include "ui/models/row_keys.h"

namespace qd::ui::models {

namespace {

QByteArray field(const QString& text, bool words, TextKind kind) {
    if (kind == TextKind::Tsv) {
        const std::string line = format::utf8(text.simplified());
        const bool guarded = words && report::looksLikeFormula(line);
        return (guarded ? QByteArray("'") : QByteArray()) + QByteArray::fromStdString(line);
    }
    if (words) return QByteArray::fromStdString(report::csvText(format::utf8(text)));
    // A number may begin with a minus; in some locales it is grouped with commas.
    const QByteArray bytes = text.toUtf8();
    return bytes.contains(',') ? '"' + bytes + '"' : bytes;
}

bool isWords(ColumnKind kind) {
    return !isNumeric(kind) && kind != ColumnKind::Sparkline && kind != ColumnKind::Date;
}

}  // namespace

QString cellRaw(const Column& column, int row) {
    if (column.kind == ColumnKind::Date)
        return column.date ? column.date(row).toString(Qt::ISODate) : QString();
    if (isWords(column.kind)) return cellText(column, row);
    const double value = cellNumber(column, row);
    return std::isfinite(value) ? QString::number(value, 'g', 15) : QString();
}

QByteArray tableText(const TableSnapshot& table, const std::vector<int>& rows,
                     const std::vector<int>& columns, const TextFormat& format) {
    QByteArray out;
    const bool csv = format.kind == TextKind::Csv;
    const bool raw = format.form == CellForm::Raw;
    const auto addLine = [&](const auto& cell) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) out += csv ? ',' : '\t';
            out += cell(table.columns[static_cast<std::size_t>(columns[i])]);
        }
        out += csv ? "\r\n" : "\n";
    };
    if (format.header)
        addLine([&](const Column& c) { return field(raw ? c.id : c.title, true, format.kind); });
    for (const int row : rows)
        addLine([&](const Column& c) {
            return field(raw ? cellRaw(c, row) : cellText(c, row), isWords(c.kind), format.kind);
        });
    return out;
}

}  // namespace qd::ui::models
