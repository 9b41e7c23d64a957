// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>
#include <memory>

#include "core/desk/run_day.h"
#include "ui/kit/job_bridge.h"
#include "ui/pages/backtests/day_display.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace qd::ui {
class Card;
class IconButton;
class StateView;
}  // namespace qd::ui
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::backtests {

class DayStrip;

/// The time machine: one day of a run, chosen on its equity curve. Positions, limits and sectors follow the
/// handle while it is dragged: each day is worked out off the GUI thread, and days that the handle has left
/// again are passed over.
class DayPanel final : public QWidget {
    Q_OBJECT

public:
    /// `jobs` outlives the panel; without a session nothing loads.
    DayPanel(const Theme& theme, JobBridge& jobs, std::shared_ptr<desk::Session> session,
             QWidget* parent = nullptr);

    /// Prices are loaded when the panel is seen for the first time. The day stays where the new run has it.
    void showRun(std::shared_ptr<const desk::RunView> run);
    void forget();
    /// The sessions that the strip shows.
    void setRange(const QDate& from, const QDate& to);
    /// The last session on or before it.
    void setDay(const QDate& day);
    [[nodiscard]] QDate day() const;  ///< invalid without a run

    [[nodiscard]] DayStrip* strip() const { return m_strip; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] StateView* dayState() const { return m_dayState; }
    [[nodiscard]] models::BlotterView* positions() const { return m_positions; }
    [[nodiscard]] models::BlotterView* limits() const { return m_limits; }
    [[nodiscard]] models::BlotterView* sectors() const { return m_sectors; }
    /// What is shown; null before the first day.
    [[nodiscard]] const std::shared_ptr<const DayDisplay>& shown() const { return m_shown; }

Q_SIGNALS:
    /// The handle stands on another day; while it is dragged, too.
    void dayChanged(const QDate& day);
    /// The trades of a day were asked for.
    void tradesRequested(const QDate& session);
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    /// The tables have followed.
    void dayShown();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeStripCard();
    QWidget* makeTables();
    void wire();
    void load();
    void takeDays(Result<std::shared_ptr<const desk::RunDays>> days);
    void applyRange();
    void ask();
    void showDay(std::size_t session, const Result<std::shared_ptr<const DayDisplay>>& day);
    void showTables(const DayDisplay& day);
    void fitTables();
    void showButtons();

    const Theme& m_theme;
    JobBridge& m_jobs;
    std::shared_ptr<desk::Session> m_session;
    std::shared_ptr<const desk::RunView> m_run;
    std::shared_ptr<const desk::RunDays> m_days;
    std::shared_ptr<const DayDisplay> m_shown;
    QDate m_from;  ///< of the range; invalid: all
    QDate m_to;
    QDate m_wanted;           ///< the day that is kept from run to run
    bool m_toLoad = false;    ///< as soon as the panel is seen
    bool m_behind = false;    ///< the handle moved while the panel was hidden
    bool m_asking = false;    ///< a day is being worked out
    int m_turn = 0;           ///< of the run
    std::size_t m_asked = 0;  ///< session
    DayStrip* m_strip;
    Card* m_stripCard = nullptr;
    IconButton* m_before;
    IconButton* m_after;
    QPushButton* m_trades;
    TileStrip* m_tiles;
    QLabel* m_rebalance;
    models::BlotterView* m_positions;
    models::BlotterView* m_limits;
    models::BlotterView* m_sectors;
    Card* m_positionsCard = nullptr;
    Card* m_limitsCard = nullptr;
    Card* m_sectorsCard = nullptr;
    QBoxLayout* m_pair = nullptr;
    StateView* m_dayState = nullptr;
    StateView* m_state = nullptr;
};

}  // namespace qd::ui::pages::backtests
