// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <torch/autograd.h>
#include <torch/custom_class.h>

#include "core/learn/recompute_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
using Work = std::function<Tensor(const Tensor&)>;

struct Segment : torch::CustomClassHolder {
    explicit Segment(Work what) : work(std::move(what)) {}
    Work work;
};

struct Recompute : torch::autograd::Function<Recompute> {
    /// `parameter` only makes the result depend on something that takes a gradient, as the first layer's
    /// input does not.
    static Tensor forward(AutogradContext* context, const c10::intrusive_ptr<Segment>& segment,
                          const Tensor& input, const Tensor& /*parameter*/) {
        context->save_for_backward({input});
        context->saved_data["segment"] = c10::IValue::make_capsule(segment);
        context->saved_data["differentiate"] = input.requires_grad();
        const torch::NoGradGuard noGradients;
        return segment->work(input);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto segment = context->saved_data["segment"].toCapsule();
        const auto& work = static_cast<const Segment&>(*segment).work;
        Tensor leaf = context->get_saved_variables()[0].detach();
        leaf.requires_grad_(context->saved_data["differentiate"].toBool());
        const torch::AutoGradMode gradientsOn(true);
        torch::autograd::backward({work(leaf)}, {gradients[0]});
        return {Tensor(), leaf.grad(), Tensor()};
    }
};

}  // namespace

Tensor recomputed(Work work, const Tensor& input, const Tensor& parameter) {
    return Recompute::apply(c10::make_intrusive<Segment>(std::move(work)), input, parameter);
}

}  // namespace qd::learn
