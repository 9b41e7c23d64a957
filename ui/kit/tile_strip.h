// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/tabular_label.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// One tile: what it is, the number, and what the number means.
struct Tile {
    QString label;
    QString value;    ///< ready for reading: format::percent(…)
    QString context;  ///< interval, share of a limit, change; with its sign
    TabularLabel::Ink contextInk = TabularLabel::Ink::Muted;
    QString toolTip = {};
    QString chip = {};  ///< SYNTHETIC, STALE …: where the number stands; empty for none
};

/// The row of numbers at the top of a page, in one bordered surface with thin separators. The tiles share the
/// width; values that do not fit are set smaller rather than clipped, and where a tile would have less than
/// 112 px the last ones are left out (the accessible text names all of them).
class TileStrip final : public QWidget {
    Q_OBJECT

public:
    explicit TileStrip(const Theme& theme, QWidget* parent = nullptr);

    void setTiles(const QList<Tile>& tiles);
    [[nodiscard]] const QList<Tile>& tiles() const { return m_tiles; }
    /// How many of them the width shows.
    [[nodiscard]] int shownCount() const;
    /// Draws the shape of `count` tiles while the numbers load.
    void setLoading(int count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF tileRect(int index, int count) const;
    void paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const;
    void paintLoading(QPainter& painter, const QRectF& rect) const;
    void refreshAccessibleText();

    const Theme& m_theme;
    QList<Tile> m_tiles;
    int m_loading = 0;
};

}  // namespace qd::ui
