// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd::soak {

/// From now on a key that was derived once in this process or in a child of it is remembered instead of
/// derived again: a crash test opens the same workspace thousands of times, and Argon2id is not what it
/// tests. The times that are printed are without it.
void rememberDerivedKeys();

}  // namespace qd::soak
