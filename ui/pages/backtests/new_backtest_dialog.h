// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/desk/run_backtest.h"
#include "ui/kit/decision_dialog.h"
#include "ui/pages/backtests/backtest_form.h"

class QLabel;

namespace qd::ui::pages::backtests {

class BacktestFields;

/// "New backtest": the choices, what will happen in words, and Run. Does not block the window; no bare Return
/// runs it.
class NewBacktestDialog final : public DecisionDialog {
    Q_OBJECT

public:
    explicit NewBacktestDialog(const Theme& theme, QWidget* parent = nullptr);

    void setDatasets(const std::vector<DatasetChoice>& datasets);
    /// Fills the fields, as from an earlier run.
    void setForm(const BacktestForm& form);
    [[nodiscard]] BacktestFields* fields() const { return m_fields; }
    [[nodiscard]] QPushButton* runButton() const { return decideButton(); }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void runRequested(const qd::desk::RunBacktestRequest& request);

private:
    void check();
    void run();

    std::vector<DatasetChoice> m_datasets;
    BacktestFields* m_fields;
    QLabel* m_words;
};

}  // namespace qd::ui::pages::backtests
