// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace qd::ui {

class ElidedLabel;

/// The top of a page: its name, one line on what needs you, and the page's actions at the right.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, const QString& line = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setLine(const QString& line);
    void addAction(QWidget* widget);

private:
    QLabel* m_title;
    ElidedLabel* m_line;
    QHBoxLayout* m_actions;
};

}  // namespace qd::ui
