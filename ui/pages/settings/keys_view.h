// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "ui/wizards/access_desk.h"

namespace qd::ui::pages::settings {

/// A slot of the key file in words.
struct SlotRow {
    QString who;   ///< "ann (you)", "Recovery key"
    QString cost;  ///< "256 MiB, 3 passes, 4 lanes"; empty: none
    QString note;  ///< "bound to a keychain, first sign-in due"
    QString changes;
};

/// The keys of the workspace, as far as the person may see them.
struct KeysView {
    std::vector<SlotRow> slots;
    QString self;
    bool maySee = false;
    bool manages = false;
    bool hasRecovery = false;
    bool bound = false;       ///< one's own slot needs a keychain
    QString keychainTrouble;  ///< why there is none; empty: there is one
};
using KeysViewPtr = std::shared_ptr<const KeysView>;

/// Reads the key file and asks the keychain whether it is there; not on the GUI thread. `keychain` may be
/// null.
Result<KeysViewPtr> loadKeys(desk::Session& session, const wizards::AccessDesk& access,
                             const vault::Keychain* keychain);
[[nodiscard]] QString costWords(const crypto::KdfParams& cost);

}  // namespace qd::ui::pages::settings
