// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QList>
#include <QWidget>

#include "ui/kit/theme.h"

namespace qd::ui {

/// A part of a page while it loads, from the top. What is not fixed in height shares the room that is left.
struct SkeletonPart {
    enum class Shape { Title, Tiles, Chart, Table, List, Form };
    Shape shape = Shape::Table;
    int count = 5;   ///< tiles of a row, rows of a table, list or form; a chart has none
    int height = 0;  ///< px; 0: as the shape needs, or a share of what is left
};

/// The shape of what is coming, in place of a spinner. It breathes slowly, and stands still with reduced
/// motion.
class Skeleton final : public QWidget {
    Q_OBJECT

public:
    Skeleton(const Theme& theme, QList<SkeletonPart> parts, QWidget* parent = nullptr);

    void setParts(QList<SkeletonPart> parts);
    [[nodiscard]] const QList<SkeletonPart>& parts() const { return m_parts; }
    /// Whether it moves now: shown, and motion is wanted.
    [[nodiscard]] bool moves() const { return m_breath.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QList<QRect> partRects() const;
    void follow();

    const Theme& m_theme;
    QList<SkeletonPart> m_parts;
    QBasicTimer m_breath;
    int m_phaseMs = 0;
};

}  // namespace qd::ui
