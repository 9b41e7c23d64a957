// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>

#include "core/model/model_file.h"
#include "core/model/net_tensors.h"

namespace qd::model {

/// A small net over two features whose numbers are all different.
inline ModelFile sampleModel(Kind kind) {
    ModelFile model;
    model.spec.kind = kind;
    model.spec.lstm = {4, 3, 2, 2, 0.1};
    model.spec.gat.layers = 2;
    model.spec.gat.heads = 2;
    model.spec.gat.width = 2;
    model.net.features = {"momentum_20", "rsi_14"};
    model.net.dataHash = std::string(64, 'a');
    model.net.viewHash = std::string(64, 'b');
    model.codeVersion = "0.6.0";
    float next = 0.5F;
    const auto layouts = netTensors(model.spec, 2).value();
    for (const auto& layout : layouts) {
        NamedTensor tensor{layout.name, layout.shape, {}};
        for (std::size_t i = 0; i < tensorBytes(layout).value() / sizeof(float); ++i)
            tensor.values.push_back(next += 0.25F);
        model.net.tensors.push_back(std::move(tensor));
    }
    return model;
}

}  // namespace qd::model
