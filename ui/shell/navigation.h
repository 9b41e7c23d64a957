// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QHash>
#include <QPointer>

#include "ui/kit/chip.h"
#include "ui/shell/page_registry.h"

namespace qd::ui::shell {

/// One entry of the navigation: icon, name, a bar at the left while its page is shown.
class NavigationItem final : public QAbstractButton {
    Q_OBJECT

public:
    NavigationItem(const Theme& theme, const PageEntry& entry, const QKeySequence& shortcut, QWidget* parent);

    /// 0 hides the badge.
    void setBadge(int count, Severity severity);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    Icon m_icon;
    Badge* m_badge;
};

/// The list of pages at the left, grouped in the order of the work. Up and down walk, Return opens.
class Navigation final : public QFrame {
    Q_OBJECT

public:
    Navigation(const Theme& theme, const PageRegistry& registry, QWidget* parent = nullptr);

    /// Marks the page as shown. Does not emit.
    void setCurrent(const QString& id);
    void setBadge(const QString& id, int count, Severity severity);
    /// Gives the keyboard to the entry of the shown page.
    void focusCurrent();
    [[nodiscard]] bool currentHasFocus() const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void walk(int step);

    QHash<QString, NavigationItem*> m_items;
    QStringList m_order;
};

}  // namespace qd::ui::shell
