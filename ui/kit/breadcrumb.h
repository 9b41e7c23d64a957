// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/theme.h"

class QHBoxLayout;
class QToolButton;

namespace qd::ui {

/// Where one stands: workspace › page › item. Every crumb but the last leads back to it; where the room is
/// short, those in the middle go into a menu first, and the last is elided last.
class Breadcrumb final : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumb(const Theme& theme, QWidget* parent = nullptr);

    void setCrumbs(const QStringList& titles);
    [[nodiscard]] const QStringList& crumbs() const { return m_titles; }
    /// How many stand in the menu because the room is short.
    [[nodiscard]] int foldedCount() const { return m_folded; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int crumbWidth(int index) const;
    void fold();
    void showFolded();

    const Theme& m_theme;
    QStringList m_titles;
    QList<QToolButton*> m_buttons;
    QToolButton* m_more;
    int m_folded = 0;
};

}  // namespace qd::ui
