// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd {

/// Lets the calling thread stand back behind the threads that answer a person: on a machine whose cores are
/// all busy a long job would otherwise keep the window waiting for its turn. Lasts as long as the thread;
/// where the system refuses, nothing changes.
void standBehindInteractiveThreads() noexcept;

}  // namespace qd
