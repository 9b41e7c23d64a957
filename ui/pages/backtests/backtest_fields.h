// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>
#include <vector>

#include "ui/kit/field_row.h"
#include "ui/pages/backtests/backtest_form.h"
#include "ui/pages/backtests/choices.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace qd::ui::pages::backtests {

/// The fields of a new backtest; what they mean is worked out by backtest_form.h.
class BacktestFields final : public QWidget {
    Q_OBJECT

public:
    explicit BacktestFields(QWidget* parent = nullptr);

    /// Newest first; the first is chosen unless the one chosen before is still there.
    void setDatasets(const std::vector<DatasetChoice>& datasets);
    void setForm(const BacktestForm& form);
    [[nodiscard]] BacktestForm form() const;
    /// Shows each message at its field and clears the others.
    void setProblems(const QMap<FormField, QString>& problems);
    /// What the hints say about the chosen data set, and the name that is offered.
    void describe(const DatasetChoice* dataset);

    [[nodiscard]] QComboBox* method() const { return m_method; }
    [[nodiscard]] QLineEdit* name() const { return m_name; }
    [[nodiscard]] QLineEdit* lookback() const { return m_lookback; }
    [[nodiscard]] const FieldRow* row(FormField field) const { return m_rows.value(field); }

Q_SIGNALS:
    void edited();

private:
    QLineEdit* makeField(const char* objectName);
    QComboBox* makeCombo(const char* objectName, const QList<Choice>& choices = {});
    FieldRow* place(QGridLayout* grid, const QString& label, QWidget* control, const QString& hint = {});
    void layOut();
    void enableByMethod();

    QLineEdit* m_name;
    QComboBox* m_dataset;
    QLineEdit* m_benchmark;
    QComboBox* m_method;
    QLineEdit* m_lookback;
    QComboBox* m_schedule;
    QComboBox* m_covariance;
    QComboBox* m_linkage;
    QComboBox* m_distance;
    QComboBox* m_price;
    QComboBox* m_fill;
    QLineEdit* m_cash;
    QLineEdit* m_commission;
    QLineEdit* m_halfSpread;
    QLineEdit* m_cashRate;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_seed;
    QMap<FormField, FieldRow*> m_rows;
    FieldRow* m_covarianceRow = nullptr;
    FieldRow* m_linkageRow = nullptr;
    FieldRow* m_distanceRow = nullptr;
    bool m_quiet = false;
};

}  // namespace qd::ui::pages::backtests
