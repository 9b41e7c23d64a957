// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/time_series_chart.h"
#include "ui/kit/state_view.h"
#include "ui/pages/backtests/compare_display.h"

class QTableView;

namespace qd::ui {
class Card;
}

namespace qd::ui::pages::backtests {

class CompareModel;

/// Two or more runs over their common period: one chart, and their metrics side by side.
class ComparePanel final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(const Theme& theme, QWidget* parent = nullptr);

    void showLoading();
    void showComparison(std::shared_ptr<const CompareDisplay> comparison);
    void showFailure(const Error& error);
    /// Says how to choose runs; `possible`: there are two to choose.
    void showNothing(bool possible);
    /// More runs are chosen than can be told apart.
    void showTooMany(int chosen);

    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] charts::TimeSeriesChart* chart() const { return m_chart; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] CompareModel* model() const { return m_model; }

Q_SIGNALS:
    /// The button of the empty state.
    void suggestionTaken();
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeContent(const Theme& theme);
    Card* makeTableCard();
    void explainNumbers(const Theme& theme);
    void sizeColumns();

    StateView* m_state;
    Card* m_card = nullptr;
    Card* m_tableCard = nullptr;
    charts::TimeSeriesChart* m_chart;
    CompareModel* m_model;
    QTableView* m_table;
};

}  // namespace qd::ui::pages::backtests
