// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace qd::ui::charts {

/// A cell of a chart for those who hear it: row and column, both −1 for none.
struct ChartCell {
    int row = -1;
    int column = -1;
    bool operator==(const ChartCell&) const = default;
};

/// What a chart says about itself to a screen reader: a table of points. Rows are dates, bars, bins, years …;
/// columns are lines, parameters, months …; a chart of single points has one column. A chart inherits it
/// beside QWidget, calls makeChartsAccessible() in its constructor, pointWalked() when the keyboard point
/// moves and pointsReplaced() when the rows or columns are others. The widget's accessibleName() names the
/// chart.
class AccessibleChart {
public:
    virtual ~AccessibleChart() = default;

    /// At most a few thousand: a chart of more points gives rows that stand for several.
    [[nodiscard]] virtual int chartRows() const = 0;
    [[nodiscard]] virtual int chartColumns() const = 0;
    [[nodiscard]] virtual QString chartRowName(int row) const = 0;
    [[nodiscard]] virtual QString chartColumnName(int column) const = 0;
    /// The whole sentence that is spoken for a point: "14 Jul 2026, Fund 118.42, drawdown −2.1 %".
    [[nodiscard]] virtual QString chartCellText(ChartCell cell) const = 0;
    /// Where the point lies, in the widget's coordinates; empty when it is not shown.
    [[nodiscard]] virtual QRect chartCellRect(ChartCell cell) const = 0;
    /// The keyboard point.
    [[nodiscard]] virtual ChartCell chartCurrent() const = 0;
    /// What is spoken while no point is chosen: range and summary.
    [[nodiscard]] virtual QString chartSummary() const = 0;
    /// A point was chosen through the accessibility interface ("select", "set focus").
    virtual void chartChoose(ChartCell cell) = 0;
};

/// Teaches Qt to give every widget that is an AccessibleChart a table interface (role Chart, children are its
/// points, value is the spoken text of the keyboard point). May be called any number of times.
void makeChartsAccessible();
/// Tells screen readers that the keyboard point moved: value changed, and focus where the chart has it.
void pointWalked(QWidget* chart);
/// Tells screen readers that the points are others. Not in a constructor or destructor.
void pointsReplaced(QWidget* chart);

}  // namespace qd::ui::charts
