// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/kit/theme.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSpinBox;

namespace qd::ui::models {

class BlotterView;

/// Which columns a blotter shows, in which order, and how many stay: what is done here shows at once. Search
/// narrows the list; Alt+Up and Alt+Down move the column.
class ColumnChooser final : public QDialog {
    Q_OBJECT

public:
    ColumnChooser(const Theme& theme, BlotterView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void search(const QString& text);
    void take(const QListWidgetItem& item);
    void move(int by);

    BlotterView& m_view;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QSpinBox* m_frozen;
    bool m_filling = false;
};

}  // namespace qd::ui::models
