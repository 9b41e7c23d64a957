// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/curve_layout.h"
#include "ui/charts/item_chart.h"

namespace qd::ui::charts {

/// Lines over counted steps: the losses of a training by epoch, fold after fold. A point is a step, and is
/// read out with the value of every line; Left and Right walk the steps, Up and Down go from section to
/// section.
class CurveChart final : public ItemChart {
    Q_OBJECT

public:
    explicit CurveChart(const Theme& theme, QWidget* parent = nullptr);

    /// Null or without steps shows the empty text. The keyboard point stays where data of the same title
    /// grow.
    void setData(CurvePtr data);
    [[nodiscard]] const CurvePtr& data() const { return m_data; }
    [[nodiscard]] const CurveLayout& layoutNow() const;

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
    void paintPoint(QPainter& painter, int point, bool keyboard) const override;
    void layoutChanged() override { m_layout.reset(); }

private:
    [[nodiscard]] QString nameOf(int point) const;

    CurvePtr m_data;
    mutable std::optional<CurveLayout> m_layout;
};

}  // namespace qd::ui::charts
