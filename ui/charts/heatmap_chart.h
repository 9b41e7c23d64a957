// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/heatmap_data.h"
#include "ui/charts/heatmap_layout.h"
#include "ui/charts/item_chart.h"

namespace qd::ui::charts {

/// A map of rows × columns: correlations, parameters × metric, features × time. The value stands in the cell
/// where it fits and in the read-out always; cells without a value are striped; 500 × 500 cells are one
/// image. Arrows walk the cells, Home and End go to the ends of the row. Points are row · columns + column.
class HeatmapChart : public ItemChart {
    Q_OBJECT

public:
    explicit HeatmapChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(HeatmapPtr data);
    [[nodiscard]] const HeatmapPtr& data() const { return m_data; }
    [[nodiscard]] const HeatmapLayout& layoutNow() const;

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] int pointCount() const override;
    [[nodiscard]] QString sentence(int point) const override;
    [[nodiscard]] QRectF pointRect(int point) const override;
    [[nodiscard]] int pointAt(const QPointF& at) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int chartRows() const override;
    [[nodiscard]] int chartColumns() const override;
    [[nodiscard]] QString chartRowName(int row) const override;
    [[nodiscard]] QString chartColumnName(int column) const override;
    [[nodiscard]] QString chartCellText(ChartCell cell) const override;
    [[nodiscard]] QRect chartCellRect(ChartCell cell) const override;
    [[nodiscard]] ChartCell chartCurrent() const override;
    void chartChoose(ChartCell cell) override;

protected:
    HeatmapChart(const Theme& theme, const QString& accessibleName, const QString& emptyText,
                 QWidget* parent);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString chartTitle() const override;
    [[nodiscard]] int stepped(int from, Direction direction) const override;
    [[nodiscard]] ChartTable table() const override;
    void paintGround(QPainter& painter, const QRectF& bounds) const override;
    void layoutChanged() override { m_layout.reset(); }
    [[nodiscard]] virtual HeatmapOptions options() const;

private:
    HeatmapPtr m_data;
    QString m_summary;
    mutable std::optional<HeatmapLayout> m_layout;
};

}  // namespace qd::ui::charts
