// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_kernels.h"

#include "core/portfolio/kernels.h"

namespace qd::portfolio {

const QpKernelTable& qpKernels() noexcept {
    static const QpKernelTable* const chosen = [] {
        constexpr const QpKernelTable* kTables[] = {&detail::kQpKernelsV2, &detail::kQpKernelsV3,
                                                    &detail::kQpKernelsV4};
        return kTables[runnableKernels().size() - 1];
    }();
    return *chosen;
}

}  // namespace qd::portfolio
