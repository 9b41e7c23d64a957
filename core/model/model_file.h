// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/model_file_container.h"
#include "core/model/model_spec.h"
#include "core/model/train_events.h"

namespace qd::model {

/// What "model.qdmodel" holds: a trained net, what it is and what it comes from. Nothing in it is executed.
struct ModelFile {
    ModelSpec spec;
    TrainSpec train;  ///< its seed among the rest
    TrainedNet net;   ///< features, hashes of data and view, tensors; none for the baselines
    std::string codeVersion;

    bool operator==(const ModelFile&) const = default;
};

/// The one byte sequence of a model. Error BadInput when its tensors are not those of its specification
/// (core/model/net_tensors.h), a number is not finite or a name is none.
Result<std::string> writeModelFile(const ModelFile& model);
/// Reads what somebody else may have made: error Integrity when it is damaged, BadInput with the byte for all
/// that a model file of Quarterdeck never holds, tensors of another name or shape than the specification's
/// among it.
Result<ModelFile> readModelFile(std::string_view bytes);

}  // namespace qd::model
