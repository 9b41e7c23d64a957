// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>
#include <vector>

#include "ui/kit/field_row.h"
#include "ui/pages/training/training_form.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace qd::ui::pages::training {

/// The fields of a new training; what they mean is worked out by training_form.h.
class TrainingFields final : public QWidget {
    Q_OBJECT

public:
    explicit TrainingFields(QWidget* parent = nullptr);

    /// Newest first; the first is chosen unless the one chosen before is still there.
    void setDatasets(const std::vector<vault::DatasetRecord>& datasets);
    void setForm(const TrainingForm& form);
    [[nodiscard]] TrainingForm form() const;
    void setProblems(const FormCheck& check);

    [[nodiscard]] QLineEdit* name() const { return m_name; }
    [[nodiscard]] QComboBox* kind() const { return m_kind; }
    [[nodiscard]] QComboBox* size() const { return m_size; }
    [[nodiscard]] QLineEdit* number(FormField field) const { return m_numbers.value(field); }

Q_SIGNALS:
    void edited();

private:
    QComboBox* makeCombo(const char* objectName);
    void fillCombos();
    void layOut();
    FieldRow* place(QGridLayout* grid, const QString& label, QWidget* control, const QString& hint = {});
    void takeSize();

    QLineEdit* m_name;
    QComboBox* m_dataset;
    QComboBox* m_kind;
    QComboBox* m_size;
    QComboBox* m_objective;
    QComboBox* m_head;
    QComboBox* m_schedule;
    QComboBox* m_device;
    QMap<FormField, QLineEdit*> m_numbers;
    QMap<FormField, FieldRow*> m_rows;
    FieldRow* m_datasetRow = nullptr;
    bool m_quiet = false;
};

}  // namespace qd::ui::pages::training
