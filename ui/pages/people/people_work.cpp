// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does: each action asks first, in words, and says how it went.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "core/desk/key_facts.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/totp_dialog.h"
#include "ui/pages/people/user_forms.h"
#include "ui/wizards/reauthentication_dialog.h"

namespace qd::ui::pages::people {

using wizards::ActDialog;
using wizards::ActWords;
using wizards::ReauthenticationDialog;
using wizards::SecretPtr;

void PeoplePage::finish(const QString& done) {
    m_context.services.notify(Severity::Ok, done);
    m_context.services.workspaceChanged();
}

void PeoplePage::present(ActDialog* dialog, const QString& done) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::succeeded, this, [this, done] { finish(done); });
    dialog->open();
}

void PeoplePage::addUser() {
    auto* dialog =
        new ActDialog(m_context.theme, m_context.jobs, {tr("Add a user"), tr("Add user")}, window());
    auto* form = new NewUserForm(m_context.theme, dialog);
    dialog->setBody(form);
    dialog->setConsequences(
        {tr("The user signs in with the first passphrase that you set here, and has to choose "
            "another before anything opens.")});
    dialog->setWork([this, form]() -> ActDialog::Work {
        if (!form->check(format::text(m_context.session->workspaceName()))) return {};
        return [session = m_context.session, access = m_parts.access, cost = m_parts.cost,
                name = format::utf8(form->name()), fullName = format::utf8(form->fullName()),
                role = form->role(), secret = form->takePassphrase()](jobs::JobContext&) {
            return access->addUser(*session, {name, fullName, role, secret.get(),
                                              desk::fittedKdf(desk::keyFacts(*session)).value_or(cost)});
        };
    });
    present(dialog, tr("The user is added. Hand over the first passphrase in person."));
    form->begin();
}

void PeoplePage::act(UserAction action) {
    if (!can(action)) return;
    const UserRow user = *chosen();
    switch (action) {
        case UserAction::ChangeRole:
            return changeRole(user);
        case UserAction::ResetPassphrase:
            return resetPassphrase(user);
        case UserAction::Erase:
            return erase(user);
        default:
            return ask(action, user);
    }
}

void PeoplePage::changeRole(const UserRow& user) {
    auto* dialog = new ActDialog(m_context.theme, m_context.jobs,
                                 {tr("Change the role of %1").arg(user.name), tr("Change role")}, window());
    auto* roles = new RoleField(user.role, dialog);
    dialog->setBody(roles);
    dialog->setConsequences(
        {tr("The new role holds from the next thing that %1 does. What was decided in the "
            "old role stays valid.")
             .arg(user.name)});
    dialog->setUndoWords(tr("You can change it back at any time; both changes are recorded."));
    dialog->setWork([this, roles, name = format::utf8(user.name)]() -> ActDialog::Work {
        return [session = m_context.session, access = m_parts.access, name, role = roles->role()](
                   jobs::JobContext&) { return access->setUserRole(*session, name, role); };
    });
    present(dialog, tr("The role of %1 is changed.").arg(user.name));
}

void PeoplePage::resetPassphrase(const UserRow& user) {
    auto* dialog =
        new ActDialog(m_context.theme, m_context.jobs,
                      {tr("A new first passphrase for %1").arg(user.name), tr("Reset passphrase")}, window());
    auto* form = new wizards::ChoosePassphraseForm(m_context.theme, dialog);
    dialog->setBody(form);
    dialog->setConsequences(
        {tr("The passphrase that %1 had opens nothing any more, and one-time codes are switched off.")
             .arg(user.name),
         tr("%1 has to choose another at the next sign-in, and signs decisions with a new key from then on.")
             .arg(user.name)});
    form->setNear({user.name, format::text(m_context.session->workspaceName())});
    dialog->setWork([this, form, name = format::utf8(user.name)]() -> ActDialog::Work {
        if (!form->check()) return {};
        return [session = m_context.session, access = m_parts.access, cost = m_parts.cost, name,
                secret = form->take()](jobs::JobContext&) {
            return access->resetPassphrase(*session, name, *secret,
                                           desk::fittedKdf(desk::keyFacts(*session)).value_or(cost));
        };
    });
    present(dialog, tr("%1 has a new first passphrase. Hand it over in person.").arg(user.name));
    form->begin();
}

void PeoplePage::ask(UserAction action, const UserRow& user) {
    const AskedWords words = wordsOf(action, user.name);
    auto* dialog =
        new ActDialog(m_context.theme, m_context.jobs, {words.title, words.verb, words.role}, window());
    dialog->setConsequences(words.consequences);
    dialog->setUndoWords(words.undo);
    const auto& access = *m_parts.access;
    const auto function = action == UserAction::Disable  ? access.disableUser
                          : action == UserAction::Enable ? access.enableUser
                          : action == UserAction::Unlock ? access.unlockUser
                                                         : access.removeTotp;
    dialog->setWork([this, function, name = format::utf8(user.name)]() -> ActDialog::Work {
        return [session = m_context.session, function, name](jobs::JobContext&) {
            return function(*session, name);
        };
    });
    present(dialog, words.done);
}

void PeoplePage::erase(const UserRow& user) {
    auto* dialog = new ReauthenticationDialog(
        m_context.theme, m_context.jobs,
        {tr("Erase the personal data of %1?").arg(user.name), tr("Erase"), ButtonRole::Danger},
        m_listing->self, window());
    dialog->setConsequences(
        {tr("The key under which name and one-time codes of %1 lie is destroyed: nobody can read them again.")
             .arg(user.name),
         tr("Records and decisions stay, and name %1 from now on as \u201C"
            "erased person %2\u201D. The audit "
            "chain "
            "still verifies.")
             .arg(user.name)
             .arg(user.id.value),
         tr("Backups made before still hold the name until they are rotated out.")});
    dialog->setUndoWords(tr("This cannot be undone."));
    if (const UserRow* own = self()) dialog->setCodeNeeded(own->totp);
    dialog->setProofWork(
        [session = m_context.session, access = m_parts.access, name = format::utf8(user.name)](
            const desk::Reauthentication& proof, jobs::JobContext&) {
            return access->erasePerson(*session, name, proof);
        });
    present(dialog, tr("The personal data is erased."));
}

void PeoplePage::changePassphrase() {
    auto* dialog = new ActDialog(m_context.theme, m_context.jobs,
                                 {tr("Change my passphrase"), tr("Change passphrase")}, window());
    auto* form = new OwnPassphraseForm(m_context.theme, dialog);
    dialog->setBody(form);
    dialog->setConsequences(
        {tr("The old passphrase opens nothing any more. Your signing key and your one-time codes "
            "stay as they are, and so does every page of the workspace.")});
    const QStringList near{format::text(m_context.session->actor().user),
                           format::text(m_context.session->workspaceName())};
    dialog->setWork([this, form, near]() -> ActDialog::Work {
        if (!form->check(near)) return {};
        return [session = m_context.session, access = m_parts.access, cost = m_parts.cost,
                current = form->takeCurrent(), next = form->takeNext()](jobs::JobContext&) {
            return access->changePassphrase(*session, *current, *next,
                                            desk::fittedKdf(desk::keyFacts(*session)).value_or(cost));
        };
    });
    present(dialog, tr("Your new passphrase holds."));
    form->begin();
}

void PeoplePage::ownCodes() {
    if (const UserRow* own = self(); own != nullptr && own->totp) return switchOffOwnCodes();
    auto* dialog =
        new TotpDialog({m_context.theme, m_context.jobs, m_context.session, m_parts.access}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TotpDialog::enrolled, this, [this] { m_context.services.workspaceChanged(); });
    dialog->open();
}

void PeoplePage::switchOffOwnCodes() {
    auto* dialog = new ReauthenticationDialog(m_context.theme, m_context.jobs,
                                              {tr("Switch off your one-time codes?"), tr("Switch off")},
                                              m_listing->self, window());
    dialog->setConsequences(
        {tr("From the next sign-in on, your passphrase alone lets you in. The key on your "
            "device and the recovery codes are worth nothing any more.")});
    dialog->setUndoWords(tr("You can set up new ones at any time."));
    dialog->setCodeNeeded(true);
    dialog->setProofWork([session = m_context.session, access = m_parts.access](
                             const desk::Reauthentication& proof, jobs::JobContext&) {
        return access->removeOwnTotp(*session, proof);
    });
    present(dialog, tr("Your one-time codes are off."));
}

}  // namespace qd::ui::pages::people
