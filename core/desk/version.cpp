// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/version.h"

#include "core/portfolio/allocation.h"

namespace qd::desk {

std::map<std::string, std::string> programVersions() {
    return {{"quarterdeck", QD_VERSION}, {"kernels", std::string(portfolio::kernelLevel())}};
}

}  // namespace qd::desk
