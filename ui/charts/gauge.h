// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/gauge_layout.h"
#include "ui/charts/item_chart.h"

namespace qd::ui::charts {

/// How much of a limit is used: the value in figures and in a word, with the warning and the limit as ticks.
/// Arrows walk value, warning and limit.
class Gauge final : public ItemChart {
    Q_OBJECT

public:
    explicit Gauge(const Theme& theme, GaugeStyle style = GaugeStyle::Linear, QWidget* parent = nullptr);

    void setData(GaugePtr data);
    [[nodiscard]] const GaugePtr& data() const { return m_data; }
    [[nodiscard]] const GaugeLayout& layoutNow() const;

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
    GaugePtr m_data;
    GaugeStyle m_style;
    mutable std::optional<GaugeLayout> m_layout;
};

}  // namespace qd::ui::charts
