// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/kit/buttons.h"
#include "ui/shell/link_button.h"

namespace qd::ui {
class ElidedLabel;
}

namespace qd::ui::shell {

/// The slim line at the top of a panel: link, title, menu, float, close. Its buttons show while the mouse is
/// over it or the keyboard in it; the panel is dragged by it, where the system lets windows be placed.
class PanelTitleBar final : public QFrame {
    Q_OBJECT

public:
    PanelTitleBar(const Theme& theme, const QString& title, QWidget* parent);

    void setTitle(const QString& title);
    void setLink(Link link);
    /// Whether there is a link to be chosen.
    void setLinkable(bool linkable);
    void setFloating(bool floating);
    /// No line at all.
    void setGone(bool gone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] LinkButton* linkButton() const { return m_link; }
    [[nodiscard]] QWidget* menuButton() const;

Q_SIGNALS:
    void menuRequested();
    void floatRequested();
    void closeRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    LinkButton* m_link;
    ElidedLabel* m_title;
    IconButton* m_menu;
    IconButton* m_float;
    IconButton* m_close;
    bool m_gone = false;
    bool m_floating = false;
};

}  // namespace qd::ui::shell
