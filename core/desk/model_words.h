// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/message.h"
#include "core/desk/model_inventory.h"
#include "core/desk/model_stages.h"
#include "core/desk/session.h"

namespace qd::desk {

// What the words of the registry may be: all of them error BadInput with what was found and expected.

/// 1 to 60 printable characters without blanks at the ends; `what` is it of.
Status checkWord(const std::string& word, const Message& what);
/// 1 to 1000 bytes, printable.
Status checkReason(const std::string& reason);
Status checkTier(const std::string& tier);
Status checkSeverity(const std::string& severity);
/// Each text at most 4000 bytes, printable but for line ends; at most 20 triggers.
Status checkCard(const ModelCard& card);
/// Somebody who is a user of the workspace.
Status checkUser(vault::Vault& vault, const std::string& user);

/// Error Refused in words when there is no step from where the model stands to `to`.
Status requireStep(const vault::ModelRecord& model, ModelStage to);

}  // namespace qd::desk
