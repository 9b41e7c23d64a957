// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/pages/what_if/display.h"

namespace qd::ui::pages::what_if {

/// A limit as a bar of what is used, with the limit as a handle that is dragged. At the bar's end there is no
/// limit. ← and → move it by 0.1 %, with Shift by 1 %, Page keys by 5 %; Delete takes it away; Escape takes a
/// drag back. Limits that cannot be moved have no handle.
class LimitSlider final : public QWidget {
    Q_OBJECT

public:
    explicit LimitSlider(const Theme& theme, QWidget* parent = nullptr);

    void setLine(const LimitLine& line);
    [[nodiscard]] const LimitLine& line() const { return m_line; }
    /// The middle of the handle.
    [[nodiscard]] QPoint handle() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A frame of a drag; nothing: no limit.
    void dragged(const rules::RuleId& id, std::optional<double> limit);
    void chosen(const rules::RuleId& id, std::optional<double> limit);
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] double at(double value) const;
    /// The limit that a position means.
    [[nodiscard]] std::optional<double> limitAt(double x) const;
    /// The limit as it is painted: that which the hand holds.
    [[nodiscard]] std::optional<double> shownLimit() const;
    void paintWords(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    void step(double by);

    const Theme& m_theme;
    LimitLine m_line;
    bool m_dragging = false;
    bool m_moved = false;
    std::optional<double> m_held;
};

}  // namespace qd::ui::pages::what_if
