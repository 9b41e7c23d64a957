// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>
#include <QTimer>

#include "ui/kit/theme.h"

class QAction;

namespace qd::ui {

class KeyCaps;
class TabularLabel;

/// A field that searches while one types. It waits for a pause in the typing; Return searches at once; Escape
/// clears, and in an empty field goes to whoever is above.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    /// `hint` says what is searched: "Filter positions".
    SearchField(const Theme& theme, const QString& hint, QWidget* parent = nullptr);

    /// Shows the keys that lead here at its trailing end, while it is empty.
    void setShortcutHint(const QKeySequence& keys);
    /// "3 of 112": what the search found; empty hides it. Readers get it as the description.
    void setResultNote(const QString& note);

Q_SIGNALS:
    /// The words to search for, trimmed.
    void searched(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void tell();
    void place();

    const Theme& m_theme;
    QAction* m_icon;
    QAction* m_clear;  ///< Qt's own fades in and out, reduced motion or not
    KeyCaps* m_keys;
    TabularLabel* m_note;
    QTimer m_pause;
    QString m_told;
};

}  // namespace qd::ui
