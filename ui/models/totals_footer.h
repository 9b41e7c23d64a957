// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"

class QTableView;

namespace qd::ui::models {

class SnapshotTableModel;

/// The line under a table with the totals of the shown rows, each below its column, and "38 of 112" at the
/// left.
class TotalsFooter final : public QWidget {
    Q_OBJECT

public:
    TotalsFooter(const Theme& theme, const QTableView* table, const SnapshotTableModel* model,
                 QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const QTableView* m_table;
    const SnapshotTableModel* m_model;
};

}  // namespace qd::ui::models
