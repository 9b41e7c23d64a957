// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/histogram_layout.h"
#include "ui/charts/item_chart.h"

namespace qd::ui::charts {

/// A distribution as bars, with a second one as an outline, densities as lines, and value at risk, mean and
/// the like as marked lines. Arrows walk the bins. Values always grow to the right.
class HistogramChart final : public ItemChart {
    Q_OBJECT

public:
    explicit HistogramChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(HistogramPtr data);
    [[nodiscard]] const HistogramPtr& data() const { return m_data; }
    [[nodiscard]] const HistogramLayout& layoutNow() const;

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
    void layoutChanged() override { m_layout.reset(); }

private:
    HistogramPtr m_data;
    mutable std::optional<HistogramLayout> m_layout;
};

}  // namespace qd::ui::charts
