// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/pages/overview/overview_presenter.h"
#include "ui/shell/selection.h"

class QPushButton;

namespace qd::ui {
class Card;
class StateView;
}  // namespace qd::ui
namespace qd::ui::charts {
class BarChart;
class ChartToolbar;
class ItemChart;
class TimeSeriesChart;
}  // namespace qd::ui::charts
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::overview {

class OverviewBoard;

/// The numbers and cards of the overview, below its title: holdings, what moved them, how they are spread,
/// the newest run, the largest positions. Each card says by itself what it needs.
class OverviewContent final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewContent(const Theme& theme, QWidget* parent = nullptr);

    void setShown(const OverviewShown& shown);
    /// For a page of this size: more columns, more rows.
    void setRoom(const QSize& room);
    /// Marks what another panel selected, where it is shown. Does not emit.
    void follow(const shell::Selection& selection);
    /// The number that the keyboard is on, as Services::explain() takes it; else that of the whole portfolio.
    [[nodiscard]] QString currentNumber() const;

    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }
    [[nodiscard]] TileStrip* runTiles() const { return m_runTiles; }
    [[nodiscard]] charts::BarChart* movers() const { return m_movers; }
    [[nodiscard]] charts::BarChart* sectors() const { return m_sectors; }
    [[nodiscard]] models::BlotterView* positions() const { return m_blotter; }
    [[nodiscard]] QPushButton* showAll() const { return m_showAll; }

    /// Columns of the table and switches of the chart.
    [[nodiscard]] QJsonObject state() const;
    void setState(const QJsonObject& state);

Q_SIGNALS:
    void stepRequested(qd::ui::pages::overview::NextStep step);
    /// The user asked for a page, and for an item of it unless `what` is empty.
    void pageRequested(const QString& page, const QString& what);
    void selected(const qd::ui::shell::Selection& selection);
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A card whose body says what it needs while it has nothing to show.
    struct Area {
        Card* card = nullptr;
        StateView* body = nullptr;
        EmptyArea empty;
    };

    Area makeArea(const QString& title, QWidget* content);
    void composeBars();
    void composePerformance();
    void composePositions();
    void wire();
    void wireBars();
    void fill(Area& area, bool any, Icon icon, const EmptyArea& empty);
    void showBars();
    void showPositions();
    [[nodiscard]] QString moverAt(int category) const;
    void choose(const QString& kind, const QString& id);

    const Theme& m_theme;
    OverviewBoard* m_board;
    TileStrip* m_tiles;
    TileStrip* m_runTiles;
    charts::BarChart* m_movers;
    charts::BarChart* m_sectors;
    charts::TimeSeriesChart* m_chart;
    models::BlotterView* m_blotter;
    charts::ChartToolbar* m_toolbar = nullptr;
    QPushButton* m_showAll = nullptr;
    Area m_moversArea;
    Area m_sectorsArea;
    Area m_performanceArea;
    Area m_positionsArea;
    std::shared_ptr<const desk::PositionsView> m_positions;
    charts::BarPtr m_sectorWeights;
    int m_rows = 0;   ///< positions listed
    int m_shape = 0;  ///< of the board, for which the bars were chosen
    bool m_sectorColumn = true;
    bool m_quiet = false;  ///< what changes now was not chosen by the user
};

}  // namespace qd::ui::pages::overview
