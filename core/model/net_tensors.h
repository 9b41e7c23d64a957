// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/model/model_file_container.h"
#include "core/model/model_spec.h"

namespace qd::model {

/// The tensors of a trained net of this specification over `features` features, all Float32 and names
/// ascending: "feature.mean" and "feature.scale" [F], then the parameters of core/learn's net. What a model
/// file may hold, and nothing else. Error BadInput for Kind::Hrp and Kind::Ensemble, which have no tensors of
/// their own.
Result<std::vector<TensorLayout>> netTensors(const ModelSpec& spec, std::size_t features);

}  // namespace qd::model
