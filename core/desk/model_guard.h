// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/desk/model_registry.h"

namespace qd::desk {

/// The bytes that a signed step is about: UTF-8 lines that each end with LF, naming the model, the step, and
/// the SHA-256 of model file, evaluation and evidence. The decision's content hash is over them.
[[nodiscard]] std::string decisionContent(const vault::ModelRecord& model, const std::string& from,
                                          const std::string& to, const std::string& evidence);
/// What a decision calls a model: "model 3".
[[nodiscard]] std::string subjectOf(ModelId model);

/// Whether the last step that brought the model where it stands, and every signed one before it, still holds:
/// decision, signature, key and role at the time, and that it was about this model file, evaluation and
/// evidence. Error Integrity when anything does not fit. Permission ReadPortfolio.
Status checkModelSteps(Session& session, ModelId model);

/// A model that may feed a rebalance, with its bytes.
struct ApprovedModel {
    vault::ModelRecord record;
    vault::RunFiles files;   ///< what the model is: its configuration and its parameters (ModelFiles::model)
    std::string evaluation;  ///< evaluation.json
    DecisionId decision;     ///< that put it into production
};
/// The guard before a rebalance: the model in production for this purpose, whose every signature was checked
/// anew and whose files are, byte by byte, what was signed. Error Refused when none is in production,
/// Integrity when anything about it does not hold. Permission ReadPortfolio.
Result<ApprovedModel> productionModel(Session& session, const std::string& purpose);
/// The same for a model that is named: error Refused when it is not the one in production.
Result<ApprovedModel> requireApproved(Session& session, ModelId model);

/// The files of a run that the registry rests on: what the model is (config.yaml and every *.qdmodel; the
/// hierarchical baseline has none) and its evaluation. Error Integrity when one is not there.
struct ModelFiles {
    vault::RunFiles model;
    std::string evaluation;
    std::string
        sha256;  ///< of the list of `model`: a line "sha256  name" a file, by name, as sha256sum prints
};
Result<ModelFiles> modelFilesOf(const vault::RunFiles& files);
/// Those of a registered model, when they are, byte by byte, what was registered; error Integrity otherwise.
Result<ModelFiles> filesOnRecord(vault::Vault& vault, const vault::ModelRecord& model);

}  // namespace qd::desk
