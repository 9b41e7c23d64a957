// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/desk/run_backtest.h"
#include "ui/pages/backtests/backtest_form.h"

class QLabel;
class QPushButton;

namespace qd::ui::pages::backtests {

class BacktestFields;

/// "New backtest": the choices, what will happen in words, and Run. Does not block the window.
class NewBacktestDialog final : public QDialog {
    Q_OBJECT

public:
    explicit NewBacktestDialog(QWidget* parent = nullptr);

    void setDatasets(const std::vector<DatasetChoice>& datasets);
    /// Fills the fields, as from an earlier run.
    void setForm(const BacktestForm& form);
    [[nodiscard]] BacktestFields* fields() const { return m_fields; }
    [[nodiscard]] QPushButton* runButton() const { return m_run; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void runRequested(const qd::desk::RunBacktestRequest& request);

private:
    void check();
    void run();

    std::vector<DatasetChoice> m_datasets;
    BacktestFields* m_fields;
    QLabel* m_words;
    QPushButton* m_run;
};

}  // namespace qd::ui::pages::backtests
