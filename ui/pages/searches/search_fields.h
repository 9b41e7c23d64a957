// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>
#include <array>
#include <vector>

#include "ui/kit/field_row.h"
#include "ui/pages/searches/search_form.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace qd::ui::pages::searches {

/// The fields of a new search; what they mean is worked out by search_form.h.
class SearchFields final : public QWidget {
    Q_OBJECT

public:
    explicit SearchFields(QWidget* parent = nullptr);

    /// Newest first; the first is chosen unless the one chosen before is still there.
    void setDatasets(const std::vector<vault::DatasetRecord>& datasets);
    void setForm(const SearchForm& form);
    [[nodiscard]] SearchForm form() const;
    void setProblems(const FormCheck& check);

    [[nodiscard]] QLineEdit* name() const { return m_name; }
    [[nodiscard]] QComboBox* strategy() const { return m_strategy; }
    [[nodiscard]] QComboBox* method() const { return m_method; }
    /// The fields of a parameter: from, to, step.
    [[nodiscard]] std::array<QLineEdit*, 3> axis(int place) const;
    [[nodiscard]] const FieldRow* row(FormField field) const { return m_rows.value(field); }

Q_SIGNALS:
    void edited();

private:
    struct AxisRow {
        QLabel* name;
        std::array<QLineEdit*, 3> fields;
        QLabel* problem;
    };
    QLineEdit* makeField(const QString& objectName);
    QComboBox* makeCombo(const char* objectName);
    void fillCombos();
    void layOut();
    FieldRow* place(QGridLayout* grid, const QString& label, QWidget* control, const QString& hint = {});
    QWidget* makeAxes();
    void showAxes(const std::vector<AxisField>& axes);
    void takeStrategy();
    void enableByMethod();
    [[nodiscard]] backtest::SignalKind kind() const;

    QLineEdit* m_name;
    QComboBox* m_dataset;
    QComboBox* m_strategy;
    QComboBox* m_method;
    QComboBox* m_objective;
    QComboBox* m_timeframe;
    QComboBox* m_price;
    QLineEdit* m_fees;
    QLineEdit* m_slippage;
    QLineEdit* m_trials;
    QLineEdit* m_patience;
    QLineEdit* m_seed;
    QMap<FormField, FieldRow*> m_rows;
    std::vector<AxisRow> m_axes;
    QLabel* m_together = nullptr;
    QLabel* m_rule = nullptr;
    bool m_quiet = false;
};

}  // namespace qd::ui::pages::searches
