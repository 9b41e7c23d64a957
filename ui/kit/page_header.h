// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace qd::ui {

class ElidedLabel;

/// The top of a page: its name, one line on what needs you, and the page's actions at the right, or below
/// where the page is too narrow for both.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, const QString& line = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setLine(const QString& line);
    void addAction(QWidget* widget);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QLabel* m_title;
    ElidedLabel* m_line;
    QBoxLayout* m_row;
    QHBoxLayout* m_actions;
};

}  // namespace qd::ui
