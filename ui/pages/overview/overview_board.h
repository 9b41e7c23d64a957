// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace qd::ui::pages::overview {

/// Arranges the parts of the overview by the room: below each other with the two short cards side by side; in
/// two columns, the money at the trailing side; on very wide screens in three.
class OverviewBoard final : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Narrow, Wide, Widest };
    struct Parts {
        QWidget* tiles;
        QWidget* movers;
        QWidget* sectors;
        QWidget* runTiles;
        QWidget* performance;
        QWidget* positions;
    };

    explicit OverviewBoard(QWidget* parent = nullptr);
    /// Takes the parts.
    void setParts(const Parts& parts);
    /// Without holdings the two cards of the money are hidden, and no column is kept for them.
    void setMoney(bool shown);
    /// For a page of this size.
    void setRoom(const QSize& room);
    [[nodiscard]] Shape shape() const { return m_shape; }
    /// How many positions the room shows without scrolling, `rowHeight` px each.
    [[nodiscard]] int positionRows(int rowHeight) const;

private:
    void choose();
    void arrange();
    void arrangeNarrow();
    void arrangeWide();
    void arrangeWidest();

    QGridLayout* m_grid;
    Parts m_parts{};
    QSize m_room;
    Shape m_shape = Shape::Narrow;
    bool m_money = true;
};

}  // namespace qd::ui::pages::overview
