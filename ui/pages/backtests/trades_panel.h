// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/range_display.h"
#include "ui/pages/backtests/run_display.h"
#include "ui/pages/backtests/trade_tables.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class Card;
class IconButton;
class JobBridge;
}  // namespace qd::ui
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::backtests {

/// The trades of the shown period, and below them the rebalance that asked for the chosen one: why, from
/// which weight to which, at what cost. Return goes from a trade to its line in the rebalance and back; [ and
/// ] go to the rebalance before and after.
class TradesPanel final : public QWidget {
    Q_OBJECT

public:
    /// `jobs` arranges large tables; it may be null.
    TradesPanel(const Theme& theme, JobBridge* jobs, QWidget* parent = nullptr);

    void showRun(std::shared_ptr<const RunDisplay> run);
    /// What was traded in the range; is put into the table when the panel is in sight.
    void showRange(std::shared_ptr<const RangeDisplay> range);
    /// Shows the trades of one session only, as soon as those of the range are there; false when it has none.
    bool showSession(const QDate& session);
    /// Shows a rebalance of the run; out of range: nothing happens.
    void showRebalance(int index);
    [[nodiscard]] int rebalance() const { return m_index; }  ///< −1: none is shown

    [[nodiscard]] models::BlotterView* trades() const { return m_trades; }
    /// The trades of the range as raw values, whether they have been in sight or not.
    [[nodiscard]] QByteArray csv();
    [[nodiscard]] models::BlotterView* lines() const { return m_lines; }
    [[nodiscard]] QString why() const;

Q_SIGNALS:
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    /// The user wants to see the day of a rebalance as a whole.
    void dayRequested(const QDate& day);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    QWidget* makeTrades();
    QWidget* makeRebalance();
    void wire();
    void takeRange();
    void explain(int row);
    void goToLine(int row);
    void goToTrade(int line);
    void refreshSteps();

    models::BlotterView* m_trades;
    models::BlotterView* m_lines;
    Card* m_tradesCard = nullptr;
    Card* m_rebalanceCard = nullptr;
    QLabel* m_why;
    QLabel* m_facts;
    IconButton* m_back;
    IconButton* m_onward;
    QPushButton* m_day;
    std::shared_ptr<const RunDisplay> m_run;
    std::shared_ptr<const RangeDisplay> m_waiting;  ///< a range that the table does not show yet
    std::shared_ptr<const TradeDisplay> m_shown;
    std::shared_ptr<const RebalanceDisplay> m_rebalance;
    int m_index = -1;
    QDate m_wanted;  ///< a session that waits for the first range
};

}  // namespace qd::ui::pages::backtests
