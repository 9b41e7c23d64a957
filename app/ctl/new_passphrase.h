// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// Where a command takes a passphrase from that comes to be, beside the one that opens the workspace.
struct NewPassphrase {
    std::string file;
    int descriptor = -1;
};
/// Adds --new-passphrase-file and --new-passphrase-fd.
void addNewPassphrase(CLI::App& command, const std::shared_ptr<NewPassphrase>& options);
/// Reads it; on a terminal it is asked for twice.
Result<crypto::Secret> readNewPassphrase(const Context& context, const NewPassphrase& options);

}  // namespace qd::ctl
