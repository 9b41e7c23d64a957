// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/pages/searches/search_display.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace qd::ui {
class Card;
class Chip;
class ElidedLabel;
class JobBridge;
class SegmentedButtons;
class Theme;
class TileStrip;
}  // namespace qd::ui
namespace qd::ui::charts {
class HeatmapChart;
class TimeSeriesChart;
}  // namespace qd::ui::charts
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::searches {

/// The chosen search: name, figures, what they are worth in words, the surface of two parameters, and below
/// it one of three views: every trial, the growth of the chosen trial, its round trips.
class SearchPanel final : public QWidget {
    Q_OBJECT

public:
    enum class View { Trials, Growth, Trips };

    SearchPanel(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    /// The same search with more trials keeps what is chosen.
    void showSearch(std::shared_ptr<const SearchDisplay> search);
    /// Null while it is walked, and where none is chosen.
    void showTrial(std::shared_ptr<const TrialDisplay> trial);
    void forget();
    [[nodiscard]] const std::shared_ptr<const SearchDisplay>& shown() const { return m_search; }
    [[nodiscard]] const std::shared_ptr<const TrialDisplay>& trial() const { return m_trial; }
    /// Marks a trial on map and table; does not emit.
    void chooseTrial(std::optional<std::size_t> trial);
    [[nodiscard]] std::optional<std::size_t> chosenTrial() const { return m_chosen; }

    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] charts::HeatmapChart* map() const { return m_map; }
    [[nodiscard]] models::BlotterView* trials() const { return m_trials; }
    [[nodiscard]] models::BlotterView* trips() const { return m_trips; }
    [[nodiscard]] charts::TimeSeriesChart* growth() const { return m_growth; }
    [[nodiscard]] QComboBox* across() const { return m_across; }
    [[nodiscard]] QComboBox* down() const { return m_down; }
    [[nodiscard]] SegmentedButtons* cells() const { return m_cells; }
    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    /// By the user's hand, on map or table.
    void trialChosen(std::size_t trial);
    /// Other parameters, or best in place of mean.
    void surfaceWanted(const qd::ui::pages::searches::SurfaceChoice& choice);
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    void viewChanged(qd::ui::pages::searches::SearchPanel::View view);

private:
    void layOut(const Theme& theme);
    QWidget* makeHeading();
    Card* makeSurfaceCard();
    QWidget* makeViews(const Theme& theme);
    void wire();
    void showAxes();
    void wantSurface(bool acrossChanged);
    void openCell(int cell);
    void markRow();

    ElidedLabel* m_name;
    Chip* m_synthetic;
    ElidedLabel* m_line;
    TileStrip* m_tiles;
    QLabel* m_verdict;
    Card* m_surfaceCard = nullptr;
    QComboBox* m_across;
    QComboBox* m_down;
    SegmentedButtons* m_cells;
    charts::HeatmapChart* m_map;
    QLabel* m_plateau;
    SegmentedButtons* m_views;
    QStackedWidget* m_stack;
    models::BlotterView* m_trials;
    Card* m_growthCard = nullptr;
    charts::TimeSeriesChart* m_growth;
    models::BlotterView* m_trips;
    View m_view = View::Trials;
    bool m_quiet = false;  ///< what changes now is not the user's doing
    std::shared_ptr<const SearchDisplay> m_search;
    std::shared_ptr<const TrialDisplay> m_trial;
    std::optional<std::size_t> m_chosen;
};

}  // namespace qd::ui::pages::searches
