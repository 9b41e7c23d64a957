// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace qd::ui::models {

/// What is known of a column when the room is shared out; all in px.
struct ColumnRoom {
    int width = 100;     ///< as designed, or as the user dragged it
    int need = 100;      ///< shows every cell and the title whole
    bool words = false;  ///< may be elided where there is no other way
    bool stretch = false;
    bool chosen = false;  ///< dragged by the user: left alone
};

/// Widths for a table of `room` px. Words get what they need out of what is left and out of the slack of
/// other columns, the shortest shortfall first; what is left after that goes to the column that stretches.
/// Where even that is not enough, words are elided down to a narrow column, and then the table is wider than
/// the room.
[[nodiscard]] std::vector<int> fitColumns(const std::vector<ColumnRoom>& columns, int room);

}  // namespace qd::ui::models
