// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "core/desk/run_analysis.h"
#include "ui/kit/job_bridge.h"
#include "ui/pages/backtests/analysis_display.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace qd::ui {
class Card;
class SegmentedButtons;
class StateView;
}  // namespace qd::ui
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::backtests {

/// Why a run did what it did: its falls, what it earned in which regime, the effects of sectors against the
/// equal weight, both returns of an account, and the factors of a file that the user gives. Everything is of
/// the range that the page shows.
class AnalysisPanel final : public QWidget {
    Q_OBJECT

public:
    /// `jobs` outlives the panel; without a session nothing loads.
    AnalysisPanel(const Theme& theme, JobBridge& jobs, std::shared_ptr<desk::Session> session,
                  QWidget* parent = nullptr);

    /// Loaded when the panel is seen for the first time.
    void showRun(std::shared_ptr<const desk::RunView> run);
    void forget();
    /// Worked out when the range rests.
    void setRange(const QDate& from, const QDate& to);
    /// Reads factor returns; they stay for other runs.
    void useFactors(const QString& path);

    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] models::BlotterView* drawdowns() const { return m_drawdowns; }
    [[nodiscard]] models::BlotterView* regimes() const { return m_regimes; }
    [[nodiscard]] models::BlotterView* sectors() const { return m_sectors; }
    [[nodiscard]] models::BlotterView* factors() const { return m_factors; }
    [[nodiscard]] QComboBox* payments() const { return m_payments; }
    [[nodiscard]] SegmentedButtons* methods() const { return m_methods; }
    [[nodiscard]] const std::shared_ptr<const AnalysisDisplay>& shown() const { return m_shown; }

Q_SIGNALS:
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    /// A fall was opened: from its high to its recovery.
    void rangeRequested(const QDate& from, const QDate& to);
    void guideRequested(const QString& section);
    /// What is shown is of the run and range that were asked for last.
    void analysisShown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent(const Theme& theme);
    Card* makeTableCard(const QString& title, models::BlotterView* table, QLabel* words);
    Card* makeAccountCard(const Theme& theme);
    void wire();
    void load();
    void ask();
    void showAnalysis(const AnalysisDisplay& display);
    void showRegimes();
    void chooseFactors();
    void openFall(int row);

    JobBridge& m_jobs;
    std::shared_ptr<desk::Session> m_session;
    std::shared_ptr<const desk::RunView> m_run;
    desk::AnalysisInputs m_inputs;  ///< empty while they load
    std::shared_ptr<const analytics::FactorReturns> m_factorReturns;
    std::shared_ptr<const AnalysisDisplay> m_shown;
    QDate m_from;  ///< invalid: all
    QDate m_to;
    bool m_toLoad = false;
    bool m_behind = false;  ///< the range changed while the panel was hidden
    int m_turn = 0;         ///< of the run
    int m_asked = 0;
    QTimer m_soon;
    models::BlotterView* m_drawdowns;
    models::BlotterView* m_regimes;
    models::BlotterView* m_sectors;
    models::BlotterView* m_factors;
    QLabel* m_regimeWords;
    QLabel* m_sectorWords;
    QLabel* m_factorWords;
    QLabel* m_accountWords;
    SegmentedButtons* m_methods;
    QComboBox* m_payments;
    QPushButton* m_chooseFactors;
    KeyValueList* m_account;
    Card* m_drawdownsCard = nullptr;
    Card* m_regimesCard = nullptr;
    Card* m_sectorsCard = nullptr;
    Card* m_factorsCard = nullptr;
    Card* m_accountCard = nullptr;
    StateView* m_state = nullptr;
};

}  // namespace qd::ui::pages::backtests
