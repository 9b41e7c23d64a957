// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <functional>

#include "ui/kit/theme.h"
#include "ui/shell/selection.h"

class QMenu;

namespace qd::ui::shell {

class PanelBody;
class PanelTitleBar;

/// Where a panel stands beside the page. Leading is the left where one reads from the left.
enum class Side { Leading, Trailing, Below };

/// A part of the window that can be docked, floated, closed and moved. Built-in ones are hidden when they
/// are closed; panels with a page go.
class Panel final : public QDockWidget {
    Q_OBJECT

public:
    /// `extent`: its width in px, or its height when it stands below. Takes `content` over.
    Panel(const Theme& theme, const QString& id, const QString& title, QWidget* content, int extent,
          QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] QWidget* content() const { return m_content; }
    /// The page in it; empty for a built-in panel.
    [[nodiscard]] const QString& pageId() const { return m_pageId; }
    void setPageId(const QString& id);
    [[nodiscard]] Link link() const { return m_link; }
    /// Only panels with a page have one.
    void setLink(Link link);
    /// Docked without a title bar: the content has a line of its own.
    void setBare(bool bare);
    /// What the panel's menu holds is asked for when it opens.
    void setMenu(std::function<void(QMenu&)> fill) { m_fillMenu = std::move(fill); }
    void openMenu();
    [[nodiscard]] int extent() const { return m_extent; }
    void setExtent(int extent);
    /// What its size has become by the user's hand.
    void noteExtent(int extent) { m_extent = extent; }

Q_SIGNALS:
    void linkChosen(qd::ui::shell::Link link);
    void closeRequested();
    void floatRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void refreshTitleBar();

    QString m_id;
    QString m_pageId;
    QWidget* m_content;
    int m_extent;
    Link m_link = Link::None;
    bool m_bare = false;
    PanelTitleBar* m_bar;
    PanelBody* m_body;
    std::function<void(QMenu&)> m_fillMenu;
};

}  // namespace qd::ui::shell
