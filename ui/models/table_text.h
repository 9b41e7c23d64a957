// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// How cells leave the table: as they read, or as values (plain number with a decimal point, ISO date).
enum class CellForm { Displayed, Raw };
enum class TextKind { Csv, Tsv };

struct TextFormat {
    TextKind kind = TextKind::Tsv;
    CellForm form = CellForm::Displayed;
    bool header = true;  ///< titles over displayed cells, column ids over raw ones
};

/// The cell as a value: plain number with a decimal point, ISO date, words.
[[nodiscard]] QString cellRaw(const Column& column, int row);

/// Rows of a table as UTF-8 text: RFC 4180 with CRLF, or tab-separated lines whose cells hold neither tab nor
/// line break. Words that a spreadsheet would take for a formula are guarded by an apostrophe. Safe to call
/// in a job.
[[nodiscard]] QByteArray tableText(const TableSnapshot& table, const std::vector<int>& rows,
                                   const std::vector<int>& columns, const TextFormat& format);

}  // namespace qd::ui::models
