// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <torch/types.h>

namespace qd::learn {

struct OptimiserOptions {
    double learningRate = 1e-3;
    double weightDecay = 1e-4;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double clipNorm = 0.0;   ///< 0: none
    bool scaleLoss = false;  ///< for FP16, whose gradients would vanish
};

/// AdamW (Loshchilov & Hutter 2019, Algorithm 2), with clipping by the norm of the whole gradient (Pascanu et
/// al. 2013) and dynamic scaling of the loss (Micikevicius et al. 2018): 2^16 at first, doubled after 2000
/// good steps, halved after one whose gradient is not finite. Such a step changes nothing but that scale and
/// the count of skipped steps, in FP32 too. Everything stays on the device: step() asks nothing of it.
class Optimiser {
public:
    /// `parameters` are named leaves that require gradients, all on one device. Weight decay is for those of
    /// two dimensions and more.
    Optimiser(std::vector<std::pair<std::string, torch::Tensor>> parameters, const OptimiserOptions& options);

    /// The loss times this is what backward() runs on; a scalar tensor.
    [[nodiscard]] const torch::Tensor& lossScale() const { return m_scale; }
    void clearGradients();
    /// Steps on the gradients that are there, divided by the loss scale. Gives their norm before clipping, 0
    /// when the step was skipped, as a scalar tensor. Where it throws, parameters and state are as before.
    torch::Tensor step();
    /// Steps that were skipped so far.
    [[nodiscard]] const torch::Tensor& skipped() const { return m_skipped; }

    /// Everything that changes in a step, parameters excepted, by name: "moment1.NAME", "moment2.NAME",
    /// "optimiser.steps" … Copying into them restores a state.
    [[nodiscard]] std::vector<std::pair<std::string, torch::Tensor>> state() const;
    /// After the parameters went to another device.
    void moveTo(const torch::Device& device);

private:
    struct Slot {
        std::string name;
        torch::Tensor parameter;
        torch::Tensor moment1;
        torch::Tensor moment2;
        double decay = 0.0;
    };
    struct Update {
        torch::Tensor parameter;
        torch::Tensor moment1;
        torch::Tensor moment2;
    };
    [[nodiscard]] torch::Tensor gradientSquares() const;
    [[nodiscard]] Update update(const Slot& slot, const torch::Tensor& factor, const torch::Tensor& finite,
                                const torch::Tensor& steps) const;
    void rescale(const torch::Tensor& finite);

    OptimiserOptions m_options;
    std::vector<Slot> m_slots;
    torch::Tensor m_scale;
    torch::Tensor m_good;   ///< steps since the scale changed
    torch::Tensor m_steps;  ///< that were not skipped
    torch::Tensor m_skipped;
};

}  // namespace qd::learn
