// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QStackedWidget;

namespace qd::ui::shell {

/// What the page says of its selection, in a panel beside it. In a window with room it is shown unless the
/// user hid it; in a narrow one it is hidden, so that the page has the room, unless the user called it. Each
/// of the two keeps what the user wished for it. Its panel follows stateChanged().
class InspectorPane final : public QFrame {
    Q_OBJECT

public:
    explicit InspectorPane(QWidget* parent = nullptr);

    /// Takes an inspector over and shows it; null: the page has none.
    void setInspector(QWidget* inspector);
    /// Gives an inspector back to `home`, whose page goes.
    void release(QWidget* inspector, QWidget* home);
    /// The width of the window.
    void setWindowWidth(int width);
    /// A floating inspector takes no room from the page.
    void setFloating(bool floating);
    /// Shows or hides it by the user's wish. Nothing happens while the page has no inspector.
    void toggle();
    /// What the user wishes in a window with room.
    void setWished(bool shown);
    [[nodiscard]] bool wished() const { return m_shownWide; }
    /// Hides it, here and now: its panel was closed.
    void dismiss();
    [[nodiscard]] bool available() const { return m_available; }

Q_SIGNALS:
    /// Whether the page has an inspector, and whether it is shown.
    void stateChanged(bool available, bool shown);

private:
    void apply();
    void fitToCurrent();
    [[nodiscard]] bool& shownNow();

    QStackedWidget* m_stack;
    bool m_available = false;
    bool m_narrow = false;
    bool m_floating = false;
    bool m_shownWide = true;
    bool m_shownNarrow = false;
};

}  // namespace qd::ui::shell
