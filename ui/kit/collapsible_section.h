// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"

class QLabel;
class QPushButton;
class QVariantAnimation;

namespace qd::ui {

/// A heading that folds what stands below it. The heading says how much is in it while it is closed.
class CollapsibleSection final : public QWidget {
    Q_OBJECT

public:
    CollapsibleSection(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    /// Takes `body`; an earlier one goes.
    void setBody(QWidget* body);
    /// A muted note at the trailing end of the heading: "3 of 12 set".
    void setNote(const QString& note);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QPushButton* heading() const { return m_heading; }

Q_SIGNALS:
    /// The user folded or unfolded.
    void toggled(bool open);

private:
    void refresh();
    void slide(int to);

    const Theme& m_theme;
    bool m_open = true;
    QPushButton* m_heading;
    QLabel* m_note;
    QWidget* m_body = nullptr;
    QVariantAnimation* m_slide;
};

}  // namespace qd::ui
