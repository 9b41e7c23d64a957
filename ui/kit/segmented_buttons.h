// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace qd::ui {

/// A few choices of which one holds: range presets, view modes. Left and right arrow walk.
class SegmentedButtons final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedButtons(const QStringList& choices, QWidget* parent = nullptr);

    [[nodiscard]] int current() const;  ///< −1 when none holds
    /// −1 clears the choice, as after a free zoom. Does not emit.
    void setCurrent(int index);

Q_SIGNALS:
    /// The user chose.
    void chosen(int index);

private:
    QButtonGroup* m_group;
};

}  // namespace qd::ui
