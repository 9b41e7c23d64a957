// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <torch/types.h>

#include "core/base/result.h"
#include "core/model/learning_panel.h"
#include "core/model/train_events.h"

namespace qd::learn {

/// A host tensor on the device: through pinned memory and without waiting when that is a GPU.
[[nodiscard]] torch::Tensor onDevice(const torch::Tensor& host, const torch::Device& device);
[[nodiscard]] torch::Tensor wholeNumbers(const std::vector<std::int64_t>& values);

/// The features of a panel where a net can take them: on the processor the panel's own memory, which outlives
/// this; on a GPU a copy. Standardised as they are gathered: (x − mean) · scale, cut at ±kMostDeviations, 0
/// where not known.
class PanelTensors {
public:
    static constexpr double kMostDeviations = 8.0;

    PanelTensors(const model::LearningPanel& panel, const torch::Device& device);

    /// Mean and 1 / deviation (ddof 0) of each feature over the known, eligible cells of rows [from, to];
    /// scale 0 for one that does not vary. The first two tensors of a net.
    [[nodiscard]] std::vector<model::NamedTensor> fitScaling(std::size_t from, std::size_t to) const;
    /// Takes "feature.mean" and "feature.scale" of `tensors`. Error BadInput when one is missing or has
    /// another length.
    Status setScaling(const std::vector<model::NamedTensor>& tensors);

    /// Windows of `window` sessions that end with rows[c], of names[c]: x [C, W, F] and known [C, W]. Rows
    /// and names are int64 [C] on the host.
    [[nodiscard]] std::pair<torch::Tensor, torch::Tensor> windows(const torch::Tensor& rows,
                                                                  const torch::Tensor& names,
                                                                  std::int64_t window) const;
    /// All names of rows (int64 [G] on the host): x [G, N, F].
    [[nodiscard]] torch::Tensor nodes(const torch::Tensor& rows) const;

    [[nodiscard]] const torch::Device& device() const { return m_device; }
    void moveTo(const torch::Device& device);

private:
    [[nodiscard]] torch::Tensor standardised(const torch::Tensor& x, const torch::Tensor& known) const;
    void fill();

    const model::LearningPanel* m_panel;
    torch::Device m_device;
    torch::Tensor m_values;  ///< [T, N, F]
    torch::Tensor m_known;   ///< bool [T, N]
    torch::Tensor m_mean;    ///< [F]
    torch::Tensor m_scale;
};

}  // namespace qd::learn
