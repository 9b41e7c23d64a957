// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/desk/model_promotion.h"

namespace qd::desk {

// What promotion and roll back share.

/// What is known about a model at `now`.
Result<EvidenceInputs> evidenceInputs(vault::Vault& vault, const vault::ModelRecord& model, Timestamp now);
/// The model in production for a purpose; nothing when none is.
Result<std::optional<vault::ModelRecord>> inProduction(vault::Vault& vault, const std::string& purpose);

/// A signed step of a model, as of now.
[[nodiscard]] vault::ModelEventRecord signedStep(const Session& session, const vault::ModelRecord& model,
                                                 ModelStage to, DecisionId decision, std::string evidence,
                                                 std::string reason);
/// The step with which the model in production makes room for `successor`.
[[nodiscard]] vault::ModelEventRecord standDown(const Session& session, const vault::ModelRecord& former,
                                                ModelId successor, DecisionId decision);
/// Who took the place of the model in this stand-down step; nothing for another step.
[[nodiscard]] std::optional<ModelId> successorIn(const vault::ModelEventRecord& event);
/// Whether a step to production was a roll back.
[[nodiscard]] bool isRollback(const vault::ModelEventRecord& event);
/// The model that a roll back of `current` would bring back; nothing when there is none, or `current` came by
/// a roll back itself.
[[nodiscard]] std::optional<ModelId> formerOf(const std::vector<vault::ModelEventRecord>& events,
                                              ModelId current);

}  // namespace qd::desk
