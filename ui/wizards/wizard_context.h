// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/desk/session.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/preferences.h"
#include "ui/kit/theme.h"
#include "ui/wizards/access_desk.h"

class QLineEdit;

namespace qd::ui::wizards {

/// What it costs to turn the passphrase into a key: a guesser pays the same for every try.
struct KeyCost {
    QString name;
    crypto::KdfParams params;
    bool fitted =
        false;  ///< where the machine can be measured first, what suits it takes the place of `params`
};
/// Standard (256 MiB) and light (64 MiB, for small machines), the standard one first.
[[nodiscard]] std::vector<KeyCost> keyCosts();

/// Of the machine: who signed in last.
inline constexpr Preference<const char*> kLastUser{"signin.user", ""};

/// What the composition root hands to every wizard; all of it outlives them.
struct WizardContext {
    const Theme& theme;
    JobBridge& jobs;
    desk::Environment environment;
    QString user;                             ///< the first user of a new workspace
    QString folder;                           ///< where a new workspace goes at first; may be empty
    std::vector<KeyCost> costs = keyCosts();  ///< at least one
    AccessPtr access = {};                    ///< the desk; needed where somebody signs in
    Preferences* machine = nullptr;           ///< where the last user is remembered; null: nowhere
    vault::Keychain* keychain = nullptr;      ///< of the desktop; null: none
};

using SessionPtr = std::shared_ptr<desk::Session>;
/// Shared, because a job's closure is copied; wiped when the last holder goes.
using SecretPtr = std::shared_ptr<const crypto::Secret>;

/// Moves what was typed into memory that is wiped, and empties the field with its undo history.
[[nodiscard]] SecretPtr takeSecret(QLineEdit& field);

}  // namespace qd::ui::wizards
