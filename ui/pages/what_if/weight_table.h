// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "ui/kit/theme.h"
#include "ui/pages/what_if/weight_model.h"

namespace qd::ui::pages::what_if {

class WeightDelegate;

/// The names with their weights as bars that are dragged. With Shift a drag is ten times finer, Escape takes
/// it back. ← and → change the weight by 0.1 %, with Shift by 1 %; a double click, Return or F2 takes a
/// figure; L locks and unlocks.
class WeightTable final : public QTableView {
    Q_OBJECT

public:
    WeightTable(const Theme& theme, QWidget* parent = nullptr);

    void setDisplay(const DisplayPtr& display);
    [[nodiscard]] WeightModel* weights() const { return m_model; }
    /// Makes the name current; false when it is not shown.
    bool select(std::size_t asset);
    /// The name that has the keyboard.
    [[nodiscard]] std::optional<std::size_t> current() const;
    /// The middle of a name's handle in the viewport; for tests and readers.
    [[nodiscard]] QPoint handleOf(std::size_t asset) const;
    [[nodiscard]] bool dragging() const { return m_dragged.has_value(); }

Q_SIGNALS:
    /// A frame of a drag; nothing is decided yet.
    void dragged(std::size_t asset, double weight);
    /// The hand let go, or a key or figure asked for this weight.
    void chosen(std::size_t asset, double weight);
    /// Escape during a drag.
    void dragCancelled();
    void lockChosen(std::size_t asset, bool lock);
    void currentAsset(std::size_t asset);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Drag {
        std::size_t asset;
        int row;
        double weight;  ///< that the hand holds
        int x;          ///< of the last move
        bool moved;     ///< the weight is not that of before
    };
    void fitColumns();
    void hover(int row);
    void endDrag();
    void typeInto(int row);
    bool nudge(const QKeyEvent& event);
    [[nodiscard]] double perPixel(bool fine) const;

    const Theme& m_theme;
    WeightModel* m_model;
    WeightDelegate* m_delegate;
    std::optional<Drag> m_dragged;
    int m_hovered = -1;
};

}  // namespace qd::ui::pages::what_if
