// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QStackedWidget;

namespace qd::ui::shell {

/// The right of the window: what the page says of its selection. In a window with room it is shown unless the
/// user hid it; in a narrow one it is hidden, so that the page has the room, unless the user called it. Each
/// of the two keeps what the user wished for it.
class InspectorPane final : public QFrame {
    Q_OBJECT

public:
    explicit InspectorPane(QWidget* parent = nullptr);

    /// Takes an inspector over and shows it; null: the page has none.
    void setInspector(QWidget* inspector);
    /// The width of the window.
    void setWindowWidth(int width);
    /// Shows or hides it by the user's wish. Nothing happens while the page has no inspector.
    void toggle();
    [[nodiscard]] bool available() const { return m_available; }

Q_SIGNALS:
    /// Whether the page has an inspector, and whether it is shown.
    void stateChanged(bool available, bool shown);

private:
    void apply();

    QStackedWidget* m_stack;
    bool m_available = false;
    bool m_narrow = false;
    bool m_shownWide = true;
    bool m_shownNarrow = false;
};

}  // namespace qd::ui::shell
