// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace qd::ui {
class SearchField;
}

namespace qd::ui::pages::settings {

class KeyTableModel;

/// Every command with its keys, and the ways to change them.
class KeyboardSection final : public QWidget {
    Q_OBJECT

public:
    /// `context` with commands and machine preferences.
    KeyboardSection(const shell::PageContext& context, QWidget* parent);

    void focusFilter();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compose();
    void refresh();
    void showSelected();
    [[nodiscard]] QString selectedId() const;
    void change();
    void give(const QString& id, const QKeySequence& keys);

    shell::PageContext m_context;
    SearchField* m_search;
    KeyTableModel* m_model;
    QTableView* m_table;
    QPushButton* m_change;
    QPushButton* m_remove;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
};

}  // namespace qd::ui::pages::settings
