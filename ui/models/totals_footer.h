// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/kit/theme.h"

namespace qd::ui::models {

class BlotterTable;

/// The lines under a table: the totals of the rows that the filters let through, each below its column, with
/// "38 of 112" in front; and while several rows are selected, theirs. In step with the columns, frozen ones
/// too. A total that would run into its neighbour is written shorter.
class TotalsFooter final : public QWidget {
    Q_OBJECT

public:
    TotalsFooter(const Theme& theme, BlotterTable* table, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    void setRowHeight(int height);
    /// "Rows: 38 of 112".
    [[nodiscard]] QString countText() const;
    /// "Selected: 3"; empty while fewer than two rows are.
    [[nodiscard]] QString selectionText() const;
    /// The total of the selected rows; NaN for none.
    [[nodiscard]] double selectedTotal(int column) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void selectionChanged();
    void paintLine(QPainter& painter, int top, const QString& label, const std::vector<double>& totals) const;
    void paintPart(QPainter& painter, int top, const std::vector<double>& totals, bool frozenOnes,
                   double& firstLeft) const;
    [[nodiscard]] QString fitting(int column, double value, double room) const;
    void workOut() const;

    const Theme& m_theme;
    BlotterTable* m_table;
    int m_rowHeight;
    mutable std::vector<double> m_selected;  ///< worked out when first painted
    mutable bool m_stale = true;
};

}  // namespace qd::ui::models
