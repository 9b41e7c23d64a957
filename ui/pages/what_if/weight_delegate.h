// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <optional>

#include "ui/kit/theme.h"

namespace qd::ui::pages::what_if {

/// Where a bar lies in its cell, and what weight a position means. Bars begin at the leading edge.
class BarScale {
public:
    BarScale(const QRectF& cell, double scale, bool mirrored);
    [[nodiscard]] double at(double weight) const;  ///< x
    [[nodiscard]] double weight(double x) const;
    [[nodiscard]] const QRectF& track() const { return m_track; }

private:
    QRectF m_track;
    double m_scale;
    bool m_mirrored;
};

/// Paints the rows: lock, words, numbers with equal-width digits, and the bar with the weight at the start as
/// a tick and the handle that is dragged.
class WeightDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit WeightDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The row under the pointer, and the weight that a hand holds in one; −1: none.
    void setHovered(int row) { m_hovered = row; }
    void setHeld(int row, double weight);

private:
    void paintBar(QPainter& painter, const QRectF& cell, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QRect& cell, const QModelIndex& index) const;

    const Theme& m_theme;
    int m_hovered = -1;
    int m_held = -1;
    double m_heldWeight = 0.0;
};

}  // namespace qd::ui::pages::what_if
