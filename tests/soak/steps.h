// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/soak/world.h"

namespace qd::soak {

/// One thing that a person can do with a furnished workspace, from beginning to end. `n` makes one doing of
/// it differ from the next.
struct Step {
    std::string name;
    bool changes;  ///< whether the workspace holds something else afterwards
    std::function<Status(World&, int n)> run;
};

/// Makes a workspace with prices, a run, a report, holdings, securities and a membership, and the files that
/// the steps read.
Status furnish(World& world);

/// Adds to a furnished world what vaultSteps() need: a backup.
Status furnishVault(World& world);

/// The step that changes ann's passphrase, and the number of what it is afterwards.
inline constexpr const char* kPassphraseStep = "change the passphrase";
[[nodiscard]] constexpr int phraseOfStep(int n) {
    return 100 + n;
}

/// Takes away what failed attempts to open have left, so that the next one need not wait.
void forgetAttempts(World& world);

inline constexpr int kBobsPhrase = 50;
/// Adds "bob", who may approve, with the passphrase kBobsPhrase of his own; closes the workspace.
Status addDecider(World& world);

/// At least 30 of them.
[[nodiscard]] std::vector<Step> allSteps();
std::vector<Step> deskSteps();   ///< data, runs, reports, views
std::vector<Step> vaultSteps();  ///< keys, people, evidence, backup

}  // namespace qd::soak
