// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/charts/item_chart.h"
#include "ui/charts/treemap_layout.h"

namespace qd::ui::charts {

/// Sectors and their symbols as areas, coloured by change, with the change written where it fits and an arrow
/// where it does not. Arrows go to the neighbouring tile, Home and End to the first and last; Return or
/// double click opens the tile's sector (and activates the tile inside it), Backspace goes back.
class TreemapChart final : public ItemChart {
    Q_OBJECT

public:
    explicit TreemapChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(TreemapPtr data);
    [[nodiscard]] const TreemapPtr& data() const { return m_data; }
    /// Shows one group alone; −1 all. Emits trailChanged().
    void drill(int group);
    [[nodiscard]] int drilled() const { return m_drilled; }
    /// The ids of a tile: of its group and of its leaf.
    [[nodiscard]] QString groupId(int point) const;
    [[nodiscard]] QString leafId(int point) const;
    [[nodiscard]] const TreemapLayout& layoutNow() const;

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] int pointCount() const override;
    [[nodiscard]] QString sentence(int point) const override;
    [[nodiscard]] QRectF pointRect(int point) const override;
    [[nodiscard]] int pointAt(const QPointF& at) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The breadcrumb: the title, then the group that is shown alone.
    void trailChanged(const QStringList& trail);
    /// The user chose a leaf to be followed elsewhere.
    void leafChosen(const QString& groupId, const QString& leafId);

protected:
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString chartTitle() const override;
    [[nodiscard]] int stepped(int from, Direction direction) const override;
    [[nodiscard]] ChartTable table() const override;
    void paintGround(QPainter& painter, const QRectF& bounds) const override;
    void extendMenu(QMenu* menu) override;
    void layoutChanged() override { m_layout.reset(); }
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] const TreemapLeaf* leafOf(int point) const;
    void open(int point);
    [[nodiscard]] QString drilledName() const;

    TreemapPtr m_data;
    double m_total = 0.0;
    int m_leaves = 0;
    int m_drilled = -1;
    mutable std::optional<TreemapLayout> m_layout;
};

/// The whole drawing, for widget and picture.
void paintTreemap(QPainter& painter, const TreemapData& data, const TreemapLayout& layout,
                  const QRectF& legend, const Palette& palette, bool mirrored);

}  // namespace qd::ui::charts
