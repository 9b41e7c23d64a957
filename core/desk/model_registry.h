// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/desk/access.h"
#include "core/desk/model_evidence.h"
#include "core/desk/model_stages.h"
#include "core/desk/session.h"

namespace qd::desk {

using vault::ModelId;

/// A model as it begins: an idea with a purpose, an owner and a tier.
struct NewModel {
    std::string name;     ///< 1 to 60 printable characters: "us-core-lstm"
    std::string purpose;  ///< 1 to 60: "core allocation"
    std::string owner;    ///< a user; empty: oneself
    std::string tier = "high";
    std::string limits;  ///< of use, in words
    std::string assumptions;
    std::vector<std::string> triggers;  ///< what has to happen for it to be looked at before its review
};
/// A draft of the next version of that name; audit entry "model.register". Permission RunResearch. Error
/// BadInput for words that cannot be stored, an owner who is not there, or a name that has another purpose.
Result<ModelId> registerModel(Session& session, const NewModel& model);

/// Draft → trained: gives the draft a recorded training run that is complete. From here on the model is the
/// bytes of that run's model file, and its developer is who made the run. Permission RunResearch; error
/// Refused when it is no draft, BadInput when the run is none, is not complete, or is another version's.
Status giveTrainingRun(Session& session, ModelId model, RunId run);
/// Both in one go: how a training run comes into the registry.
Result<ModelId> registerTrainedModel(Session& session, const NewModel& model, RunId run);

/// To retired, with a reason; permission RunResearch, and Approve for what was validated or is beyond.
Status retireModel(Session& session, ModelId model, const std::string& reason);

/// The model of this number. Error BadInput when there is none. Permission ReadPortfolio.
Result<vault::ModelRecord> findModel(Session& session, ModelId model);

}  // namespace qd::desk
