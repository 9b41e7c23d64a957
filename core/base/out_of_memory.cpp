// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/out_of_memory.h"

namespace qd {

Error outOfMemory() {
    return Error{ErrorCode::Internal, say("there is not enough memory"),
                 say("close other programs, then try again")};
}

}  // namespace qd
