// SPDX-License-Identifier: GPL-3.0-or-later
// What the section starts: each asks for proof of who is at the keyboard.
#include <QPushButton>

#include "ui/pages/settings/keys_section.h"
#include "ui/pages/settings/recovery_key_dialog.h"
#include "ui/wizards/reauthentication_dialog.h"

namespace qd::ui::pages::settings {

using wizards::ActDialog;
using wizards::ReauthenticationDialog;

void KeysSection::show(ActDialog* dialog, const QString& done) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::succeeded, this, [this, done] {
        if (!done.isEmpty()) m_context.services.notify(Severity::Ok, done);
        refresh();
        m_context.services.workspaceChanged();
    });
    dialog->open();
}

void KeysSection::makeRecoveryKey(bool shares) {
    auto* dialog = new ReauthenticationDialog(
        m_context.theme, m_context.jobs,
        {shares ? tr("Make a recovery key of two shares?") : tr("Make a recovery key?"), tr("Make")},
        m_view->self, window());
    QStringList words{
        tr("It is shown once, on the next page. Have pen and paper at hand, and nobody behind you.")};
    if (m_view->hasRecovery) words.append(tr("The recovery key that there is opens nothing any more."));
    dialog->setConsequences(words);
    // The work runs in a job and hands over what is shown afterwards.
    const auto keys = std::make_shared<std::vector<desk::RecoveryKey>>();
    dialog->setProofWork([session = m_context.session, access = m_access, keys, shares](
                             const desk::Reauthentication& proof, jobs::JobContext&) -> Status {
        keys->clear();
        if (shares) {
            QD_TRY(auto both, access->makeRecoveryShares(*session, proof));
            keys->push_back(std::move(both.first));
            keys->push_back(std::move(both.second));
        } else {
            QD_TRY(auto key, access->makeRecoveryKey(*session, proof));
            keys->push_back(std::move(key));
        }
        return Ok{};
    });
    connect(dialog, &ActDialog::succeeded, this, [this, keys] { showRecoveryKey(keys); });
    show(dialog, {});
}

void KeysSection::showRecoveryKey(const std::shared_ptr<std::vector<desk::RecoveryKey>>& keys) {
    // A copy of the pointer's content, so that the key goes with the dialog that shows it.
    const auto shown = std::make_shared<std::vector<desk::RecoveryKey>>(std::move(*keys));
    keys->clear();
    auto* dialog = new RecoveryKeyDialog({m_context.theme, m_context.jobs, m_context.session, m_access},
                                         shown, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] {
        m_context.services.notify(
            Severity::Warn, tr("The recovery key was not typed again: nobody knows whether it can be read. "
                               "Make another one."));
    });
    dialog->open();
}

void KeysSection::rotate() {
    auto* dialog =
        new ReauthenticationDialog(m_context.theme, m_context.jobs,
                                   {tr("Make a new data key?"), tr("Make new key")}, m_view->self, window());
    dialog->setConsequences({tr("The whole workspace is written anew, encrypted under another key, checked, "
                                "and put in the place of the "
                                "old one. It takes a while and needs as much room again on the disk."),
                             tr("Passphrases and the recovery key stay as they are. Backups made before need "
                                "no more than they did.")});
    dialog->setUndoWords(
        tr("If it is interrupted, the workspace stays as it was, or opens with the new key."));
    dialog->setSafeWords(tr("The workspace is as it was, under the old key."));
    dialog->setListed(tr("New data key"));
    dialog->setProofWork([session = m_context.session, access = m_access](const desk::Reauthentication& proof,
                                                                          jobs::JobContext& job) {
        return access->rotateDataKey(*session, proof, job);
    });
    show(dialog, tr("The workspace lies under a new data key."));
}

void KeysSection::changeBinding() {
    vault::Keychain* keychain = m_context.keychain;
    if (keychain == nullptr || !m_bind->isEnabled()) return;
    const bool bound = m_view->bound;
    auto* dialog = new ReauthenticationDialog(
        m_context.theme, m_context.jobs,
        {bound ? tr("Free your slot from the keychain?") : tr("Bind your slot to the keychain?"),
         bound ? tr("Free") : tr("Bind")},
        m_view->self, window());
    if (bound)
        dialog->setConsequences(
            {tr("Your passphrase alone opens the workspace again, on any machine that has its "
                "files.")});
    else
        dialog->setConsequences(
            {tr("From now on the workspace opens with your passphrase and this account's keychain together. "
                "On another "
                "machine, or when the keychain is lost, your passphrase alone opens nothing."),
             m_view->hasRecovery ? tr("The recovery key remains a way in.")
                                 : tr("There is no recovery key yet: make one first.")});
    dialog->setProofWork([session = m_context.session, access = m_access, keychain, bound](
                             const desk::Reauthentication& proof, jobs::JobContext&) {
        return bound ? access->freeFromKeychain(*session, proof, *keychain)
                     : access->bindToKeychain(*session, proof, *keychain);
    });
    show(dialog, bound ? tr("Your slot is free.") : tr("Your slot is bound to the keychain."));
}

}  // namespace qd::ui::pages::settings
