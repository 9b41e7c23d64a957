// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk::test {

/// A use case of the desk, called with what it refuses or does not find, so that it changes nothing.
struct UseCase {
    const char* name;  ///< of the function
    identity::Permission needs;
    std::function<std::string(Session&, const jobs::JobContext&)> run;  ///< gives the code of the outcome
};

/// Those about features, trainings, models, experiments and drift.
std::vector<UseCase> learningUseCases();

}  // namespace qd::desk::test
