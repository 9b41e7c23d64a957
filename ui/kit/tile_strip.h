// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <optional>

#include "ui/kit/metric_facts.h"
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
    QString chip = {};        ///< SYNTHETIC, STALE …: where the number stands; empty for none
    MetricFacts metric = {};  ///< what the number is; opens on click, rest or Space
};

/// The row of numbers at the top of a page, in one bordered surface with thin separators. The tiles share the
/// width; values that do not fit are set smaller rather than clipped, and where a tile would have less than
/// 112 px the last ones are left out (the accessible text names all of them). Tiles with a metric open its
/// definition; Left and Right walk them.
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
    /// The metric under a position, and that of the tile which the keyboard is on.
    [[nodiscard]] std::optional<MetricSpot> metricAt(const QPoint& position) const;
    [[nodiscard]] std::optional<MetricSpot> currentMetric() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// From the pop-over of a metric.
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF tileRect(int index, int count) const;
    void paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const;
    void paintLoading(QPainter& painter, const QRectF& rect) const;
    [[nodiscard]] std::optional<MetricSpot> spotOf(int index) const;
    void refreshAccessibleText();

    const Theme& m_theme;
    QList<Tile> m_tiles;
    int m_loading = 0;
    int m_current = 0;
};

}  // namespace qd::ui
