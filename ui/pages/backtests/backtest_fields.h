// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/kit/field_row.h"
#include "ui/pages/backtests/field_table.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QStackedWidget;

namespace qd::ui {
class SegmentedButtons;
}

namespace qd::ui::pages::backtests {

/// The fields of a new backtest on three pages (field_table.h); what they mean is worked out by
/// backtest_form.h. A field that the form as it is does not look at is not shown.
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
    /// The pages that the fields with a message stand on, by name.
    [[nodiscard]] QStringList pagesOf(const QMap<FormField, QString>& problems) const;
    /// What the hints say about the chosen data set, and the name that is offered.
    void describe(const DatasetChoice* dataset);
    void setPage(FormPage page);
    [[nodiscard]] FormPage page() const;

    [[nodiscard]] QComboBox* method() const { return combo(FormField::Method); }
    [[nodiscard]] QLineEdit* name() const { return line(FormField::Name); }
    [[nodiscard]] QLineEdit* lookback() const { return line(FormField::Lookback); }
    [[nodiscard]] QComboBox* combo(FormField field) const;
    [[nodiscard]] QLineEdit* line(FormField field) const;
    [[nodiscard]] const FieldRow* row(FormField field) const { return m_rows.value(field); }
    [[nodiscard]] SegmentedButtons* pages() const { return m_choice; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit* makeField(const char* objectName);
    QComboBox* makeCombo(const char* objectName, const QList<Choice>& choices = {});
    QWidget* makePage(FormPage page);
    /// Puts the fields that the form looks at side by side, without holes.
    void arrange();
    void changed();

    SegmentedButtons* m_choice;
    QStackedWidget* m_stack;
    QList<QGridLayout*> m_grids;
    QMap<FormField, FieldRow*> m_rows;
    QMap<FormField, QWidget*> m_cells;
    BacktestForm m_kept;  ///< what no field shows
    QList<FormField> m_shown;
    bool m_quiet = false;
};

}  // namespace qd::ui::pages::backtests
