// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/kit/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace qd::ui::models {

class BlotterView;
struct CellRule;

/// The rules by which a blotter marks cells: column, condition as in the filter row, and what it means. Shows
/// at once.
class RulesDialog final : public QDialog {
    Q_OBJECT

public:
    RulesDialog(const Theme& theme, BlotterView& view);

private:
    void compose();
    void fill();
    void add();
    void remove();
    [[nodiscard]] QString words(const CellRule& rule) const;

    BlotterView& m_view;
    QListWidget* m_list;
    QComboBox* m_column;
    QLineEdit* m_condition;
    QComboBox* m_meaning;
    QLabel* m_error;
};

}  // namespace qd::ui::models
