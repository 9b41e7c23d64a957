// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/learn/panel_tensors_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

/// Below this share of its mean square a variance is rounding.
constexpr double kRoundingShare = 1e-12;

std::int64_t whole(std::size_t n) {
    return static_cast<std::int64_t>(n);
}

const model::NamedTensor* find(const std::vector<model::NamedTensor>& tensors, const char* name) {
    const auto found =
        std::find_if(tensors.begin(), tensors.end(), [&](const auto& t) { return t.name == name; });
    return found == tensors.end() ? nullptr : &*found;
}

}  // namespace

Tensor onDevice(const Tensor& host, const torch::Device& device) {
    if (device.is_cpu()) return host;
    return host.pin_memory().to(device, /*non_blocking=*/true);
}

Tensor wholeNumbers(const std::vector<std::int64_t>& values) {
    return torch::tensor(values, torch::kInt64);
}

PanelTensors::PanelTensors(const model::LearningPanel& panel, const torch::Device& device)
    : m_panel(&panel), m_device(device) {
    fill();
    const auto plain = torch::TensorOptions(torch::kFloat32).device(m_device);
    m_mean = torch::zeros({whole(panel.depth())}, plain);
    m_scale = torch::ones({whole(panel.depth())}, plain);
}

void PanelTensors::fill() {
    const auto rows = whole(m_panel->rows());
    const auto names = whole(m_panel->width());
    // LibTorch has no view of numbers that may not be changed; nothing here changes them.
    auto* values = const_cast<float*>(m_panel->values.data());
    auto* known = const_cast<std::uint8_t*>(m_panel->known.data());
    m_values = torch::from_blob(values, {rows, names, whole(m_panel->depth())}, torch::kFloat32).to(m_device);
    m_known = torch::from_blob(known, {rows, names}, torch::kUInt8).to(torch::kBool).to(m_device);
}

void PanelTensors::moveTo(const torch::Device& device) {
    m_device = device;
    fill();
    m_mean = m_mean.to(device);
    m_scale = m_scale.to(device);
}

std::vector<model::NamedTensor> PanelTensors::fitScaling(std::size_t from, std::size_t to) const {
    const std::size_t depth = m_panel->depth();
    std::vector<double> sum(depth, 0.0);
    std::vector<double> squares(depth, 0.0);
    double cells = 0.0;
    for (std::size_t cell = from * m_panel->width(); cell < (to + 1) * m_panel->width(); ++cell) {
        if (m_panel->known[cell] == 0 || m_panel->eligible[cell] == 0) continue;
        cells += 1.0;
        for (std::size_t f = 0; f < depth; ++f) {
            const auto x = static_cast<double>(m_panel->values[cell * depth + f]);
            sum[f] += x;
            squares[f] += x * x;
        }
    }
    model::NamedTensor mean{"feature.mean", {whole(depth)}, std::vector<float>(depth, 0.0F)};
    model::NamedTensor scale{"feature.scale", {whole(depth)}, std::vector<float>(depth, 0.0F)};
    for (std::size_t f = 0; f < depth && cells > 0.0; ++f) {
        const double centre = sum[f] / cells;
        const double variance = squares[f] / cells - centre * centre;
        mean.values[f] = static_cast<float>(centre);
        if (variance > kRoundingShare * squares[f] / cells)
            scale.values[f] = static_cast<float>(1.0 / std::sqrt(variance));
    }
    return {std::move(mean), std::move(scale)};
}

Status PanelTensors::setScaling(const std::vector<model::NamedTensor>& tensors) {
    const auto* mean = find(tensors, "feature.mean");
    const auto* scale = find(tensors, "feature.scale");
    const std::size_t depth = m_panel->depth();
    if (mean == nullptr || scale == nullptr || mean->values.size() != depth || scale->values.size() != depth)
        return Error{ErrorCode::BadInput,
                     say("the scaling of the net does not belong to %1 features", depth)};
    m_mean = torch::tensor(mean->values).to(m_device);
    m_scale = torch::tensor(scale->values).to(m_device);
    return Ok{};
}

Tensor PanelTensors::standardised(const Tensor& x, const Tensor& known) const {
    const Tensor plain = ((x - m_mean) * m_scale).clamp_(-kMostDeviations, kMostDeviations);
    return plain.mul_(known.unsqueeze(-1));
}

std::pair<Tensor, Tensor> PanelTensors::windows(const Tensor& rows, const Tensor& names,
                                                std::int64_t window) const {
    const auto sessions = m_values.size(0);
    const auto width = m_values.size(1);
    const auto depth = m_values.size(2);
    const auto starts = sessions - window + 1;
    const Tensor values =
        m_values.as_strided({starts, width, window, depth}, {width * depth, depth, width * depth, 1});
    const Tensor known = m_known.as_strided({starts, width, window}, {width, 1, width});
    const Tensor first = onDevice(rows - (window - 1), m_device);
    const Tensor which = onDevice(names, m_device);
    const Tensor there = known.index({first, which});
    return {standardised(values.index({first, which}), there), there};
}

Tensor PanelTensors::nodes(const Tensor& rows) const {
    const Tensor which = onDevice(rows, m_device);
    return standardised(m_values.index_select(0, which), m_known.index_select(0, which));
}

}  // namespace qd::learn
