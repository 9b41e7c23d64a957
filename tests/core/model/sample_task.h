// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/hash.h"
#include "core/model/learning_panel.h"
#include "core/model/model_file_container.h"
#include "core/model/train_task.h"

namespace qd::model {

/// 6 sessions × 3 names × 2 features, every number another.
inline LearningPanel samplePanel() {
    LearningPanel panel;
    for (int t = 0; t < 6; ++t)
        panel.dates.push_back(Date::fromDays(18'000 + 3 * t));
    panel.symbols = {"AAA", "Bé.B", "C C"};
    panel.features = {"momentum_20", "rsi_14"};
    for (std::size_t i = 0; i < 36; ++i)
        panel.values.push_back(0.25F * static_cast<float>(i) - 3.0F);
    for (std::size_t i = 0; i < 18; ++i) {
        panel.returns.push_back(0.01F * static_cast<float>(i) - 0.05F);
        panel.known.push_back(i % 4 == 0 ? 0 : 1);
        panel.traded.push_back(i % 5 == 0 ? 0 : 1);
        panel.eligible.push_back(i % 7 == 0 ? 0 : 1);
    }
    panel.dataHash = std::string(64, 'a');
    panel.viewHash = std::string(64, 'b');
    return panel;
}

inline TrainTask sampleTask() {
    TrainTask task;
    task.model.kind = Kind::Gat;
    task.model.gat.graph = GraphKind::Nearest;
    task.model.maxWeight = 0.5;
    task.train.seed = 0xFEDC'BA98'7654'3210U;
    task.train.learningRate = 0.1 + 0.2;
    task.train.device = "cpu";
    task.panel = samplePanel();
    task.folds = {{{0, 1}, {2}, {3, 4}}, {{0, 1, 2}, {4}, {}}};
    task.checkpoint = std::string("\0state\xFF", 7);
    task.codeVersion = "0.6.0";
    return task;
}

inline bool same(const LearningPanel& a, const LearningPanel& b) {
    return a.dates == b.dates && a.symbols == b.symbols && a.features == b.features && a.values == b.values &&
           a.known == b.known && a.returns == b.returns && a.traded == b.traded && a.eligible == b.eligible &&
           a.dataHash == b.dataHash && a.viewHash == b.viewHash;
}

/// A file of tensors after somebody changed it and had it hashed again.
inline std::string hashedAgain(std::string file) {
    file.resize(file.size() - 32);
    const crypto::Digest digest = crypto::sha256(file);
    file.append(digest.begin(), digest.end());
    return file;
}

inline Status anyTensors(const Json& /*metadata*/, std::span<const TensorView> /*tensors*/) {
    return Ok{};
}

}  // namespace qd::model
