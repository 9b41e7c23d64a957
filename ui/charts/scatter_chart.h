// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <optional>
#include <vector>

#include "ui/charts/item_chart.h"
#include "ui/charts/scatter_layout.h"

namespace qd::ui::charts {

/// Points in a plane, such as risk against return, with the efficient frontier, the capital market line and
/// the portfolios that matter. Left and Right walk by x, Up and Down by y; Space takes the point into the
/// selection or out, dragging draws a lasso, Ctrl+A selects all, Esc clears.
class ScatterChart final : public ItemChart {
    Q_OBJECT

public:
    explicit ScatterChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(ScatterPtr data);
    [[nodiscard]] const ScatterPtr& data() const { return m_data; }
    /// Ascending numbers of points (first the data's points, then its marks).
    void setSelection(std::vector<int> points);
    [[nodiscard]] const std::vector<int>& selection() const { return m_selection; }
    [[nodiscard]] const ScatterLayout& layoutNow() const;

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] int pointCount() const override;
    [[nodiscard]] QString sentence(int point) const override;
    [[nodiscard]] QRectF pointRect(int point) const override;
    [[nodiscard]] int pointAt(const QPointF& at) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged(const std::vector<int>& points);

protected:
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString chartTitle() const override;
    [[nodiscard]] int stepped(int from, Direction direction) const override;
    [[nodiscard]] ChartTable table() const override;
    void paintGround(QPainter& painter, const QRectF& bounds) const override;
    void layoutChanged() override { m_layout.reset(); }
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool isSelected(int point) const;
    void toggle(int point);

    ScatterPtr m_data;
    std::vector<int> m_selection;
    int m_drawable = 0;
    std::optional<QPolygonF> m_lasso;
    mutable std::optional<ScatterLayout> m_layout;
};

}  // namespace qd::ui::charts
