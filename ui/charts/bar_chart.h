// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/bar_layout.h"
#include "ui/charts/item_chart.h"

class QScrollBar;

namespace qd::ui::charts {

/// Bars around zero, side by side or stacked, with values and limits. Where not all categories fit a scroll
/// bar appears, and wheel and keys move through them; setMost() sums the smallest instead. Points are
/// category · series + series, in the order shown.
class BarChart final : public ItemChart {
    Q_OBJECT

public:
    explicit BarChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(BarPtr data);
    /// As shown: ordered, the rest gathered.
    [[nodiscard]] const BarPtr& data() const { return m_data; }
    void setOrientation(BarOrientation orientation);
    void setStacked(bool on);
    void setValueLabels(bool on);
    void setOrder(BarOrder order);
    void setMost(int most);  ///< categories at most, the last being the others' sum; 0: all
    [[nodiscard]] int firstShown() const { return layoutNow().first; }
    [[nodiscard]] const BarLayout& layoutNow() const;

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] int pointCount() const override;
    [[nodiscard]] QString sentence(int point) const override;
    [[nodiscard]] QRectF pointRect(int point) const override;
    [[nodiscard]] int pointAt(const QPointF& at) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString chartTitle() const override;
    [[nodiscard]] int stepped(int from, Direction direction) const override;
    [[nodiscard]] ChartTable table() const override;
    void paintGround(QPainter& painter, const QRectF& bounds) const override;
    void layoutChanged() override;
    void extendMenu(QMenu* menu) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void arrange();
    void scrollTo(int first);
    void showCategory(int category);
    void placeScrollBar();
    [[nodiscard]] QRectF insideOf(const QRectF& bounds, bool withBar) const;
    [[nodiscard]] BarOptions options() const;
    [[nodiscard]] int seriesCount() const;

    BarPtr m_given;
    BarPtr m_data;
    BarOptions m_options;
    BarOrder m_order = BarOrder::AsGiven;
    int m_most = 0;
    int m_wheel = 0;  ///< eighths of a degree not yet used
    QScrollBar* m_bar;
    mutable std::optional<BarLayout> m_layout;
};

}  // namespace qd::ui::charts
