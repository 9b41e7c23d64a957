// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "app/ctl/context.h"

namespace qd::ctl {

/// Each adds its subcommands to `app`; the one that is called puts its work into `chosen`.
void addWeights(CLI::App& app, Command& chosen);
void addQuality(CLI::App& app, Command& chosen);
void addMetrics(CLI::App& app, Command& chosen);
void addValidate(CLI::App& app, Command& chosen);
void addBacktest(CLI::App& app, Command& chosen);
void addSweep(CLI::App& app, Command& chosen);
void addFeatures(CLI::App& app, Command& chosen);
void addTrain(CLI::App& app, Command& chosen);
void addModels(CLI::App& app, Command& chosen);
void addExperiments(CLI::App& app, Command& chosen);
void addDrift(CLI::App& app, Command& chosen);
void addWorkspace(CLI::App& app, Command& chosen);
void addImport(CLI::App& app, Command& chosen);
void addPositions(CLI::App& app, Command& chosen);
void addRuns(CLI::App& app, Command& chosen);
void addRecommend(CLI::App& app, Command& chosen);
void addReport(CLI::App& app, Command& chosen);
void addAudit(CLI::App& app, Command& chosen);
void addEvidence(CLI::App& app, Command& chosen);
void addBackup(CLI::App& app, Command& chosen);
void addRetention(CLI::App& app, Command& chosen);
void addDemo(CLI::App& app, Command& chosen);
void addBenchmark(CLI::App& app, Command& chosen);
void addUsers(CLI::App& app, Command& chosen);
void addGdpr(CLI::App& app, Command& chosen);
void addDecisions(CLI::App& app, Command& chosen);
void addCompletion(CLI::App& app, Command& chosen);

}  // namespace qd::ctl
