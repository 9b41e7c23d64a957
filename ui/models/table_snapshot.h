// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "ui/kit/severity.h"

namespace qd::ui::models {

/// How a column is shown, sorted and copied.
enum class ColumnKind {
    Text,       ///< left-aligned words
    Strong,     ///< words in semi-bold: the symbol
    Code,       ///< a hash or path, JetBrains Mono
    Number,     ///< right-aligned, `decimals`
    Percent,    ///< fraction shown as "6.42 %"
    Money,      ///< whole currency units with grouping
    Change,     ///< fraction shown as "▲ 1.84 %" in the colour of gain or loss
    Sparkline,  ///< a small line; sorted by last / first
    Date,
    Chip  ///< severity and words; empty words draw nothing
};

/// What stands below a column in the totals line.
enum class Total { None, Sum, Mean, WeightedMean, Count };

struct ChipCell {
    Severity severity = Severity::Neutral;
    QString text;
};

/// One column: what it is and how to read a row's value. Fill the reader that `kind` asks for: words for
/// Text, Strong and Code; number for Number, Percent, Money and Change (NaN: missing); series; date; chip.
struct Column {
    QString id;     ///< stable, for saved layouts and CSV headers
    QString title;  ///< a noun
    ColumnKind kind = ColumnKind::Text;
    int width = 100;  ///< px, at first
    int decimals = 2;
    Total total = Total::None;
    bool shown = true;     ///< at first; the user chooses
    bool stretch = false;  ///< takes the room that is left
    QString toolTip = {};
    std::function<QString(int row)> words = {};
    std::function<double(int row)> number = {};
    std::function<double(int row)> weight = {};  ///< for WeightedMean
    std::function<std::span<const double>(int row)> series = {};
    std::function<QDate(int row)> date = {};
    std::function<ChipCell(int row)> chip = {};
    std::function<QString(int row)> cellToolTip = {};
};

struct TableOverlay;

/// An immutable table: the columns' readers look into what `owner` keeps alive, and never change. They are
/// also called from a job's thread.
struct TableSnapshot {
    std::shared_ptr<const void> owner;
    int rows = 0;
    std::vector<Column> columns;
    std::function<QString(int row)> key = {};  ///< identity of a row, to keep the selection over updates
    std::shared_ptr<const TableOverlay> overlay = {};  ///< of patched(); null for a table as it was built
};
using TableSnapshotPtr = std::shared_ptr<const TableSnapshot>;

[[nodiscard]] bool isNumeric(ColumnKind kind);
[[nodiscard]] Qt::Alignment alignmentOf(ColumnKind kind);

/// Builds a snapshot over a vector of rows inside a shared view:
///     TableBuilder<PositionRow> t(view, view->rows);
///     t.strong("symbol", tr("Symbol"), 70, [](const PositionRow& r) { return format::text(r.symbol); });
///     t.percent("weight", tr("Weight"), 80, [](const PositionRow& r) { return r.weight; }).total =
///     Total::Sum; blotter->setSnapshot(t.build());
/// Number readers may return double or std::optional<double>.
template <class Row>
class TableBuilder {
public:
    /// `rows` lives inside what `owner` keeps.
    TableBuilder(std::shared_ptr<const void> owner, const std::vector<Row>& rows)
        : m_rows(&rows), m_snapshot(std::make_shared<TableSnapshot>()) {
        m_snapshot->owner = std::move(owner);
        m_snapshot->rows = static_cast<int>(rows.size());
    }

    template <class F>
    Column& text(const char* id, const QString& title, int width, F read) {
        return words(ColumnKind::Text, id, title, width, std::move(read));
    }
    template <class F>
    Column& strong(const char* id, const QString& title, int width, F read) {
        return words(ColumnKind::Strong, id, title, width, std::move(read));
    }
    template <class F>
    Column& code(const char* id, const QString& title, int width, F read) {
        return words(ColumnKind::Code, id, title, width, std::move(read));
    }
    template <class F>
    Column& number(const char* id, const QString& title, int width, F read, int decimals = 2) {
        return numeric(ColumnKind::Number, id, title, width, decimals, std::move(read));
    }
    template <class F>
    Column& percent(const char* id, const QString& title, int width, F read, int decimals = 2) {
        return numeric(ColumnKind::Percent, id, title, width, decimals, std::move(read));
    }
    template <class F>
    Column& money(const char* id, const QString& title, int width, F read, int decimals = 0) {
        return numeric(ColumnKind::Money, id, title, width, decimals, std::move(read));
    }
    template <class F>
    Column& change(const char* id, const QString& title, int width, F read, int decimals = 2) {
        return numeric(ColumnKind::Change, id, title, width, decimals, std::move(read));
    }
    /// `read` returns a const std::vector<double>& or span that lives as long as the row.
    template <class F>
    Column& sparkline(const char* id, const QString& title, int width, F read) {
        Column& column = add(ColumnKind::Sparkline, id, title, width);
        column.series = [rows = m_rows, read = std::move(read)](int row) -> std::span<const double> {
            return read((*rows)[static_cast<std::size_t>(row)]);
        };
        return column;
    }
    template <class F>
    Column& date(const char* id, const QString& title, int width, F read) {
        Column& column = add(ColumnKind::Date, id, title, width);
        column.date = reader<QDate>(std::move(read));
        return column;
    }
    template <class F>
    Column& chip(const char* id, const QString& title, int width, F read) {
        Column& column = add(ColumnKind::Chip, id, title, width);
        column.chip = reader<ChipCell>(std::move(read));
        return column;
    }
    template <class F>
    void key(F read) {
        m_snapshot->key = reader<QString>(std::move(read));
    }
    /// A reader over a row index from one over a row, for Column::weight and cellToolTip.
    template <class T, class F>
    [[nodiscard]] std::function<T(int)> reader(F read) const {
        return [rows = m_rows, read = std::move(read)](int row) -> T {
            return read((*rows)[static_cast<std::size_t>(row)]);
        };
    }

    [[nodiscard]] TableSnapshotPtr build() { return std::move(m_snapshot); }

private:
    Column& add(ColumnKind kind, const char* id, const QString& title, int width) {
        Column column;
        column.id = QString::fromLatin1(id);
        column.title = title;
        column.kind = kind;
        column.width = width;
        m_snapshot->columns.reserve(64);  // references that were handed out stay valid
        m_snapshot->columns.push_back(std::move(column));
        return m_snapshot->columns.back();
    }
    template <class F>
    Column& words(ColumnKind kind, const char* id, const QString& title, int width, F read) {
        Column& column = add(kind, id, title, width);
        column.words = reader<QString>(std::move(read));
        return column;
    }
    template <class F>
    Column& numeric(ColumnKind kind, const char* id, const QString& title, int width, int decimals, F read) {
        Column& column = add(kind, id, title, width);
        column.decimals = decimals;
        column.number = [rows = m_rows, read = std::move(read)](int row) -> double {
            const std::optional<double> value = read((*rows)[static_cast<std::size_t>(row)]);
            return value.value_or(std::numeric_limits<double>::quiet_NaN());
        };
        return column;
    }

    const std::vector<Row>* m_rows;
    std::shared_ptr<TableSnapshot> m_snapshot;
};

}  // namespace qd::ui::models
