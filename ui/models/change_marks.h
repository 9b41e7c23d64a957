// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// Cells that have just changed: lit up in the direction of the change, paler with each step of 120 ms. With
/// reduced motion nothing fades: a small mark stands in the cell for some seconds and is gone.
class ChangeMarks final : public QObject {
    Q_OBJECT

public:
    explicit ChangeMarks(const Theme& theme, QObject* parent = nullptr);

    struct Mark {
        int direction = 0;  ///< 1 up, −1 down, 0 other words
        int age = 0;
        int beat = 0;  ///< of the clock, at which it ages
    };
    static constexpr int kSteps = 5;

    /// Marks each cell of `row` that reads otherwise than row `rowBefore` of `before`.
    void compare(const TableSnapshot& before, int rowBefore, const TableSnapshot& after, int row);
    void clear();
    [[nodiscard]] std::optional<Mark> at(int row, int column) const;
    [[nodiscard]] bool empty() const { return m_marks.isEmpty(); }
    /// 1 for fresh, falling with age; with reduced motion 1 until it is gone.
    [[nodiscard]] double strength(const Mark& mark) const;

Q_SIGNALS:
    /// Marks came, paled or went in these rows, each named once.
    void changed(const std::vector<int>& rows);

private:
    void age();

    const Theme& m_theme;
    QHash<quint64, Mark> m_marks;
    int m_beat = 0;
    QTimer m_timer;
};

}  // namespace qd::ui::models
