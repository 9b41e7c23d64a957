// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/settings/keys_view.h"
#include "ui/shell/page.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace qd::ui::wizards {
class ActDialog;
}

namespace qd::ui::pages::settings {

/// When the window locks, who can open the workspace, and what is done about its keys: recovery key, data
/// key, keychain.
class KeysSection final : public QWidget {
    Q_OBJECT

public:
    /// `access` answers for the desk.
    KeysSection(const shell::PageContext& context, wizards::AccessPtr access, QWidget* parent);

    void refresh();
    void makeRecoveryKey(bool shares);
    void rotate();
    /// Binds one's own slot to the keychain, or frees it.
    void changeBinding();

Q_SIGNALS:
    /// The keys, or why there are none, are shown.
    void loaded();

private:
    QWidget* makeLock();
    QWidget* makeSlots();
    QWidget* makeActions();
    void addAction(QGridLayout* grid, const QString& title, const QString& words, QWidget* control,
                   QLabel** note = nullptr);
    void addCommands();
    void showView(const Result<KeysViewPtr>& view);
    void showSlots();
    void showActions();
    void showRecoveryKey(const std::shared_ptr<std::vector<desk::RecoveryKey>>& keys);
    void show(wizards::ActDialog* dialog, const QString& done);

    shell::PageContext m_context;
    wizards::AccessPtr m_access;
    KeysViewPtr m_view;
    int m_turn = 0;
    QComboBox* m_minutes = nullptr;
    QWidget* m_slotsBox = nullptr;
    QGridLayout* m_slots = nullptr;
    QLabel* m_error;
    QLabel* m_recoveryNote = nullptr;
    QLabel* m_keychainNote = nullptr;
    QPushButton* m_oneKey;
    QPushButton* m_twoShares;
    QPushButton* m_rotate;
    QPushButton* m_bind;
};

}  // namespace qd::ui::pages::settings
