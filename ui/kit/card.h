// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/kit/theme.h"

class QHBoxLayout;
class QVBoxLayout;

namespace qd::ui {

class ElidedLabel;

/// A bordered surface: a title line with actions at the right, and a body. Without title and actions there is
/// no title line. Words of the title line give way before its actions do.
class Card final : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A muted note at the right of the title line, left of the actions: "Σ shown 32.07 % of 100 %".
    void setNote(const QString& note);
    /// Adds a widget at the right of the title line.
    void addAction(QWidget* widget);
    /// Fills the body with one widget. `padded` false lets tables and charts touch the border.
    void setBody(QWidget* body, bool padded = true);
    /// The body's layout, for cards that hold several widgets.
    [[nodiscard]] QVBoxLayout* bodyLayout() const { return m_body; }

Q_SIGNALS:
    /// The room beside the words of the title line, in px, for actions that can be shown shorter.
    void actionRoomChanged(int room);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellRoom();
    void refreshHeader();

    QFrame* m_header;
    ElidedLabel* m_title;
    ElidedLabel* m_note;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_body;
    bool m_hasActions = false;
};

}  // namespace qd::ui
