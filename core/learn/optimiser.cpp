// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/optimiser_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

constexpr double kFirstScale = 65536.0;
constexpr double kMostScale = 16777216.0;
constexpr double kGoodSteps = 2000.0;

}  // namespace

Optimiser::Optimiser(std::vector<std::pair<std::string, Tensor>> parameters, const OptimiserOptions& options)
    : m_options(options) {
    const torch::NoGradGuard noGradients;
    for (auto& [name, parameter] : parameters) {
        const double decay = parameter.dim() >= 2 ? options.weightDecay : 0.0;
        m_slots.push_back(
            {std::move(name), parameter, torch::zeros_like(parameter), torch::zeros_like(parameter), decay});
    }
    const auto scalar = torch::TensorOptions(torch::kFloat64).device(m_slots.front().parameter.device());
    m_scale = torch::full({}, options.scaleLoss ? kFirstScale : 1.0, scalar);
    m_good = torch::zeros({}, scalar);
    m_steps = torch::zeros({}, scalar);
    m_skipped = torch::zeros({}, scalar);
}

void Optimiser::clearGradients() {
    for (Slot& slot : m_slots)
        slot.parameter.mutable_grad() = Tensor();
}

Tensor Optimiser::gradientSquares() const {
    Tensor sum = torch::zeros_like(m_scale);
    for (const Slot& slot : m_slots) {
        if (slot.parameter.grad().defined()) sum = sum + slot.parameter.grad().square().sum();
    }
    return sum;
}

Optimiser::Update Optimiser::update(const Slot& slot, const Tensor& factor, const Tensor& finite,
                                    const Tensor& steps) const {
    const Tensor raw = slot.parameter.grad();
    const Tensor gradient =
        raw.defined() ? raw * factor.to(raw.scalar_type()) : torch::zeros_like(slot.parameter);
    const Tensor moment1 = slot.moment1 * m_options.beta1 + gradient * (1.0 - m_options.beta1);
    const Tensor moment2 = slot.moment2 * m_options.beta2 + gradient.square() * (1.0 - m_options.beta2);
    const auto type = slot.parameter.scalar_type();
    const Tensor bias1 = (1.0 - torch::pow(m_options.beta1, steps)).to(type);
    const Tensor bias2 = (1.0 - torch::pow(m_options.beta2, steps)).to(type);
    const Tensor change = moment1 / bias1 / ((moment2 / bias2).sqrt() + m_options.epsilon);
    const Tensor kept = slot.parameter * (1.0 - m_options.learningRate * slot.decay);
    return {torch::where(finite, kept - m_options.learningRate * change, slot.parameter),
            torch::where(finite, moment1, slot.moment1), torch::where(finite, moment2, slot.moment2)};
}

Tensor Optimiser::step() {
    const torch::NoGradGuard noGradients;
    const Tensor norm = gradientSquares().sqrt() / m_scale;
    const Tensor finite = torch::isfinite(norm);
    const Tensor shrink = m_options.clipNorm > 0.0 ? (m_options.clipNorm / (norm + 1e-6)).clamp_max(1.0)
                                                   : torch::ones_like(norm);
    const Tensor steps = m_steps + finite.to(torch::kFloat64);
    std::vector<Update> updates;
    updates.reserve(m_slots.size());
    for (const Slot& slot : m_slots)
        updates.push_back(update(slot, shrink / m_scale, finite, steps));
    const Tensor told = torch::where(finite, norm, torch::zeros_like(norm));
    const Tensor skipped = m_skipped + torch::logical_not(finite).to(torch::kFloat64);
    // From here on nothing is allocated that could fail half-way.
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        m_slots[i].parameter.copy_(updates[i].parameter);
        m_slots[i].moment1.copy_(updates[i].moment1);
        m_slots[i].moment2.copy_(updates[i].moment2);
    }
    m_steps.copy_(steps);
    m_skipped.copy_(skipped);
    if (m_options.scaleLoss) rescale(finite);
    return told;
}

void Optimiser::rescale(const Tensor& finite) {
    const Tensor good = torch::where(finite, m_good + 1.0, torch::zeros_like(m_good));
    const Tensor grows = good >= kGoodSteps;
    const Tensor grown = torch::where(grows, (m_scale * 2.0).clamp_max(kMostScale), m_scale);
    const Tensor scale = torch::where(finite, grown, (m_scale * 0.5).clamp_min(1.0));
    m_scale.copy_(scale);
    m_good.copy_(torch::where(grows, torch::zeros_like(good), good));
}

std::vector<std::pair<std::string, Tensor>> Optimiser::state() const {
    std::vector<std::pair<std::string, Tensor>> all;
    for (const Slot& slot : m_slots) {
        all.emplace_back("moment1." + slot.name, slot.moment1);
        all.emplace_back("moment2." + slot.name, slot.moment2);
    }
    all.emplace_back("optimiser.good", m_good);
    all.emplace_back("optimiser.scale", m_scale);
    all.emplace_back("optimiser.skipped", m_skipped);
    all.emplace_back("optimiser.steps", m_steps);
    return all;
}

void Optimiser::moveTo(const torch::Device& device) {
    const torch::NoGradGuard noGradients;
    for (Slot& slot : m_slots) {
        slot.moment1 = slot.moment1.to(device);
        slot.moment2 = slot.moment2.to(device);
    }
    for (Tensor* scalar : {&m_scale, &m_good, &m_steps, &m_skipped})
        *scalar = scalar->to(device);
}

}  // namespace qd::learn
