// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

#include "core/desk/lineage.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace qd::ui {
class Chip;
}

namespace qd::ui::shell {

class LineageModel;

/// Where one number comes from: its formula with the numbers put in, whether it holds when it is computed
/// anew, and a tree of inputs, parameters, run and data set, each with the way to it. It does not block the
/// window. Return or a double click opens what a line leads to, Ctrl+C copies the whole as text.
class LineagePanel final : public QDialog {
    Q_OBJECT

public:
    explicit LineagePanel(const PageContext& context, QWidget* parent = nullptr);

    /// Loads and shows a number ("metric/12/sharpe"), off the GUI thread.
    void explain(const QString& number);
    /// Shows one that is there.
    void show(std::shared_ptr<const desk::Lineage> lineage);
    using QDialog::show;

Q_SIGNALS:
    /// What was asked for is shown, or why not.
    void loaded();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeButtons();
    void showError(const Error& error);
    void showFormula();
    void openCurrent();
    void currentChanged();
    void copy();

    PageContext m_context;
    std::shared_ptr<const desk::Lineage> m_lineage;
    LineageModel* m_model;
    QTreeView* m_tree;
    QLabel* m_title;
    QLabel* m_subject;
    QLabel* m_value;
    Chip* m_check;
    QLabel* m_verdict;
    QLabel* m_meaning;
    QLabel* m_definition;
    QLabel* m_numbers;
    QLabel* m_source;
    QLabel* m_failure;
    QStackedWidget* m_body;
    QPushButton* m_open;
    QPushButton* m_copy;
    QPushButton* m_guide;
    int m_asked = 0;  ///< answers to earlier questions are dropped
};

}  // namespace qd::ui::shell
