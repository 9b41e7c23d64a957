// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/keys_view.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/kit/format.h"

namespace qd::ui::pages::settings {

namespace {

/// tr() for what is no QObject.
struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

constexpr std::uint32_t kKiBInMiB = 1024;

SlotRow slotRow(const vault::SlotLine& slot) {
    SlotRow row;
    const bool recovery = slot.type == vault::SlotType::Recovery;
    if (recovery)
        row.who = Keys::tr("Recovery key");
    else if (slot.user.empty())
        row.who = Keys::tr("nobody of this workspace");
    else
        row.who = slot.current ? Keys::tr("%1 (you)").arg(format::text(slot.user)) : format::text(slot.user);
    if (!recovery) row.cost = costWords(slot.kdf);
    QStringList notes;
    if (slot.keychain) notes.append(Keys::tr("bound to a keychain"));
    if (slot.mustChange) notes.append(Keys::tr("first sign-in due"));
    row.note = notes.join(QStringLiteral(", "));
    row.changes = format::integer(slot.epoch);
    return row;
}

}  // namespace

QString costWords(const crypto::KdfParams& cost) {
    const QStringList parts{Keys::tr("%1 MiB").arg(format::integer(cost.memoryKiB / kKiBInMiB)),
                            Keys::tr("%n pass(es)", nullptr, static_cast<int>(cost.iterations)),
                            Keys::tr("%n lane(s)", nullptr, static_cast<int>(cost.parallelism))};
    return parts.join(QStringLiteral(", "));
}

Result<KeysViewPtr> loadKeys(desk::Session& session, const wizards::AccessDesk& access,
                             const vault::Keychain* keychain) {
    auto view = std::make_shared<KeysView>();
    view->self = format::text(session.actor().user);
    view->manages = session.require(identity::Permission::ManageUsers).ok();
    view->maySee = view->manages || session.require(identity::Permission::ReadAudit).ok();
    if (view->maySee) {
        QD_TRY(const auto slots, access.listSlots(session));
        for (const vault::SlotLine& slot : slots) {
            view->slots.push_back(slotRow(slot));
            view->hasRecovery = view->hasRecovery || slot.type == vault::SlotType::Recovery;
            view->bound = view->bound || (slot.current && slot.keychain);
        }
    }
    if (keychain == nullptr || !keychain->available())
        view->keychainTrouble = Keys::tr(
            "The desktop offers no keychain here. On Linux that is the Secret Service (GNOME Keyring, "
            "KeePassXC) or "
            "KWallet: start one, unlock it and open this section again.");
    return KeysViewPtr(std::move(view));
}

}  // namespace qd::ui::pages::settings
