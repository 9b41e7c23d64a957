// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include "ui/shell/command_registry.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class KeyCaps;
class Theme;
}  // namespace qd::ui

namespace qd::ui::pages::settings {

/// Waits for the new keys of a command. Names the commands that would lose them. Return accepts, Esc goes
/// away; both, and Tab, cannot be given to a command.
class KeyCapture final : public QDialog {
    Q_OBJECT

public:
    /// The registry outlives the dialog.
    KeyCapture(const Theme& theme, const shell::CommandRegistry& commands, const QString& id,
               QWidget* parent);

    [[nodiscard]] QKeySequence captured() const { return m_keys; }

Q_SIGNALS:
    void chosen(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const QKeySequence& keys);
    void finish();

    const shell::CommandRegistry& m_commands;
    QString m_id;
    QKeySequence m_keys;
    KeyCaps* m_caps;
    QLabel* m_words;
    QPushButton* m_use;
};

}  // namespace qd::ui::pages::settings
