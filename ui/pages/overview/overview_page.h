// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/desk/views.h"
#include "ui/pages/overview/overview_presenter.h"
#include "ui/shell/page.h"

class QPushButton;

namespace qd::ui {
class Banner;
class Card;
class Chip;
class EmptyState;
class PageHeader;
}  // namespace qd::ui
namespace qd::ui::charts {
class ChartToolbar;
class TimeSeriesChart;
}  // namespace qd::ui::charts
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::overview {

class OverviewInspector;

/// The first page of the day: what needs a person, the numbers, how the newest backtest did, and the largest
/// positions.
class OverviewPage final : public shell::Page {
    Q_OBJECT

public:
    OverviewPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    [[nodiscard]] QWidget* inspector() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using View = std::shared_ptr<const desk::OverviewView>;

    void compose();
    void composePerformance();
    void composePositions();
    void wire();
    void showLoading();
    void showView(const View& view);
    void showError(const Error& error);
    void takeStep(NextStep step);
    /// Leaves the sector out of the table where there is no room for it.
    void fitColumns();

    shell::PageContext m_context;
    PageHeader* m_header;
    Chip* m_synthetic;
    Banner* m_banner;
    QWidget* m_content = nullptr;  ///< tiles and cards: gone when there is nothing to show
    TileStrip* m_tiles = nullptr;
    Card* m_performance = nullptr;
    charts::TimeSeriesChart* m_chart = nullptr;
    charts::ChartToolbar* m_toolbar = nullptr;
    EmptyState* m_noPerformance = nullptr;
    Card* m_positions = nullptr;
    models::BlotterView* m_blotter = nullptr;
    QPushButton* m_showAll = nullptr;
    EmptyState* m_noPositions = nullptr;
    QWidget* m_inspectorHome;  ///< hidden; holds the inspector until the window takes it
    OverviewInspector* m_inspector;
    OverviewShown m_shown;
    int m_turn = 0;  ///< of the newest refresh: an older answer is dropped
    bool m_hasContent = false;
    bool m_sectorsShown = true;
};

}  // namespace qd::ui::pages::overview
