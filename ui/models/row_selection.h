// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// The selected rows of a table, by row of its snapshot: a mark a row, so that it costs the same for one row
/// and for all of them, however they are sorted (QItemSelection keeps ranges, and falls apart in thousands of
/// them when the order changes).
class RowSelection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool contains(int row) const {
        return row >= 0 && row < static_cast<int>(m_marks.size()) && m_marks[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] std::vector<int> rows() const;  ///< ascending

    /// Exactly these; rows below 0 are passed over.
    void select(const std::vector<int>& rows);
    void toggle(int row);
    void clear() { select({}); }
    /// Another table: the rows with the same keys stay selected; none where the tables have no keys.
    void carry(const TableSnapshotPtr& before, const TableSnapshotPtr& after);

Q_SIGNALS:
    void changed();

private:
    void set(int row, bool selected);

    std::vector<char> m_marks;
    int m_count = 0;
};

}  // namespace qd::ui::models
