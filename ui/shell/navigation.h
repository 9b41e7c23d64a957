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
    NavigationItem(const Theme& theme, const PageEntry& entry, QWidget* parent);

    /// The key that opens the page, told in the tool tip.
    void setKey(const QKeySequence& key);

    /// 0 hides the badge.
    void setBadge(int count, Severity severity);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeBadge();

    const Theme& m_theme;
    Icon m_icon;
    Badge* m_badge;
};

/// The list of pages, grouped in the order of the work. Up and down walk, Return opens; a right click offers
/// other ways. Pages for developers are not in it.
class Navigation final : public QFrame {
    Q_OBJECT

public:
    /// `commands` tells the keys ("page.ID"); null: none are shown. It outlives the list.
    Navigation(const Theme& theme, const PageRegistry& registry, const CommandRegistry* commands,
               QWidget* parent = nullptr);

    /// Marks the page as shown. Does not emit.
    void setCurrent(const QString& id);
    void setBadge(const QString& id, int count, Severity severity);
    /// Gives the keyboard to the entry of the shown page.
    void focusCurrent();
    [[nodiscard]] bool currentHasFocus() const;

Q_SIGNALS:
    void chosen(const QString& id);
    void menuRequested(const QString& id, const QPoint& at);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void walk(int step);
    void showKeys(const CommandRegistry& commands);

    QHash<QString, NavigationItem*> m_items;
    QStringList m_order;
};

}  // namespace qd::ui::shell
