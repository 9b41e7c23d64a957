// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_patch.h"

#include <array>
#include <limits>
#include <string>
#include <utility>

namespace qd::ui::models {

namespace {

constexpr std::size_t kChunk = 256;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
using Chunk = std::array<std::shared_ptr<const RowValues>, kChunk>;

}  // namespace

/// The rows that were patched, in chunks that patches share: a patch copies only those that it touches.
struct TableOverlay {
    TableSnapshotPtr base;  ///< never itself patched
    std::vector<std::shared_ptr<const Chunk>> chunks;

    [[nodiscard]] const RowValues* at(int row) const {
        const auto index = static_cast<std::size_t>(row);
        const auto& chunk = chunks[index / kChunk];
        return chunk ? (*chunk)[index % kChunk].get() : nullptr;
    }
};

namespace {

using OverlayPtr = std::shared_ptr<const TableOverlay>;

bool sameShape(const TableSnapshot& base, const RowValues& values) {
    if (values.cells.size() != base.columns.size() || values.weights.size() != base.columns.size())
        return false;
    for (std::size_t i = 0; i < base.columns.size(); ++i) {
        const ColumnKind kind = base.columns[i].kind;
        const std::size_t expected = isNumeric(kind)                 ? 0
                                     : kind == ColumnKind::Date      ? 2
                                     : kind == ColumnKind::Chip      ? 3
                                     : kind == ColumnKind::Sparkline ? 4
                                                                     : 1;
        if (values.cells[i].index() != expected) return false;
    }
    return true;
}

Status checkPatch(const TableSnapshot& base, const TablePatch& patch) {
    if (patch.rows.size() != patch.values.size())
        return Error{ErrorCode::BadInput, "the patch has " + std::to_string(patch.values.size()) +
                                              " rows of values for " + std::to_string(patch.rows.size()) +
                                              " rows"};
    for (std::size_t i = 0; i < patch.rows.size(); ++i) {
        if (patch.rows[i] < 0 || patch.rows[i] >= base.rows)
            return Error{ErrorCode::BadInput, "the patch names row " + std::to_string(patch.rows[i]) +
                                                  " of a table of " + std::to_string(base.rows)};
        if (!patch.values[i] || !sameShape(base, *patch.values[i]))
            return Error{ErrorCode::BadInput, "the patch has other columns than the table"};
    }
    return Ok{};
}

OverlayPtr overlaid(const TableSnapshotPtr& base, const TablePatch& patch) {
    auto next =
        base->overlay ? std::make_shared<TableOverlay>(*base->overlay) : std::make_shared<TableOverlay>();
    if (!next->base) {
        next->base = base;
        next->chunks.resize(static_cast<std::size_t>(base->rows) / kChunk + 1);
    }
    std::vector<std::shared_ptr<Chunk>> own(next->chunks.size());
    for (std::size_t i = 0; i < patch.rows.size(); ++i) {
        const auto row = static_cast<std::size_t>(patch.rows[i]);
        auto& chunk = own[row / kChunk];
        if (!chunk) {
            const auto& before = next->chunks[row / kChunk];
            chunk = before ? std::make_shared<Chunk>(*before) : std::make_shared<Chunk>();
            next->chunks[row / kChunk] = chunk;
        }
        (*chunk)[row % kChunk] = patch.values[i];
    }
    return next;
}

/// A reader that asks the overlay first. `pick` reads a patched row.
template <class T, class Pick>
std::function<T(int)> over(const OverlayPtr& overlay, const std::function<T(int)>& base, Pick pick) {
    if (!base) return {};
    return [overlay, &base, pick](int row) -> T {  // `base` lives in overlay->base
        const RowValues* values = overlay->at(row);
        return values != nullptr ? pick(*values) : base(row);
    };
}

template <class T>
auto cellAt(std::size_t i) {
    return [i](const RowValues& values) -> T { return std::get<T>(values.cells[i]); };
}

Column overColumn(const OverlayPtr& overlay, std::size_t i) {
    const Column& base = overlay->base->columns[i];
    Column column = base;
    column.number = over<double>(overlay, base.number, cellAt<double>(i));
    column.words = over<QString>(overlay, base.words, cellAt<QString>(i));
    column.date = over<QDate>(overlay, base.date, cellAt<QDate>(i));
    column.chip = over<ChipCell>(overlay, base.chip, cellAt<ChipCell>(i));
    column.weight =
        over<double>(overlay, base.weight, [i](const RowValues& values) { return values.weights[i]; });
    column.series = over<std::span<const double>>(overlay, base.series, [i](const RowValues& values) {
        return std::span<const double>(std::get<std::vector<double>>(values.cells[i]));
    });
    column.cellToolTip = over<QString>(overlay, base.cellToolTip, [i](const RowValues& values) {
        return values.toolTips.value(static_cast<qsizetype>(i));
    });
    return column;
}

RowValues valuesOf(const TableSnapshot& table, int row) {
    RowValues out;
    for (const Column& c : table.columns) {
        if (isNumeric(c.kind))
            out.cells.emplace_back(c.number ? c.number(row) : kNaN);
        else if (c.kind == ColumnKind::Date)
            out.cells.emplace_back(c.date ? c.date(row) : QDate());
        else if (c.kind == ColumnKind::Chip)
            out.cells.emplace_back(c.chip ? c.chip(row) : ChipCell());
        else if (c.kind == ColumnKind::Sparkline)
            out.cells.emplace_back(c.series ? std::vector<double>(c.series(row).begin(), c.series(row).end())
                                            : std::vector<double>());
        else
            out.cells.emplace_back(c.words ? c.words(row) : QString());
        out.weights.push_back(c.weight ? c.weight(row) : kNaN);
        out.toolTips.append(c.cellToolTip ? c.cellToolTip(row) : QString());
    }
    return out;
}

}  // namespace

TablePatch makePatch(std::vector<int> rows, const TableSnapshot& values) {
    TablePatch patch;
    patch.rows = std::move(rows);
    for (int row = 0; row < values.rows; ++row)
        patch.values.push_back(std::make_shared<const RowValues>(valuesOf(values, row)));
    return patch;
}

Result<TableSnapshotPtr> patched(const TableSnapshotPtr& base, const TablePatch& patch) {
    QD_CHECK(checkPatch(*base, patch));
    const OverlayPtr overlay = overlaid(base, patch);
    auto next = std::make_shared<TableSnapshot>();
    next->owner = overlay;
    next->overlay = overlay;
    next->rows = base->rows;
    next->key = overlay->base->key;
    next->columns.reserve(base->columns.size());
    for (std::size_t i = 0; i < base->columns.size(); ++i)
        next->columns.push_back(overColumn(overlay, i));
    return TableSnapshotPtr(std::move(next));
}

}  // namespace qd::ui::models
