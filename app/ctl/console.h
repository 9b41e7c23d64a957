// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"

namespace qd::ctl {

/// Prints a result: the JSON document, or the words, and without --quiet the notes on stderr. Returns the
/// exit code (7 when stdout cannot take it; a reader that has closed its end is no failure).
int print(const Output& output, const GlobalOptions& options);
/// Prints a failure: {"error":{…}} on stdout with --json, words on stderr otherwise. Returns its exit code.
int printError(const Error& error, bool json);

/// One line of progress on stderr, rewritten in place when stderr is a terminal, else silent.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted);
    void show(const jobs::Progress& progress);
    void clear();

private:
    bool m_active;
    bool m_shown = false;
    int m_lastPercent = -1;
    std::string m_lastStage;
};

/// The PDF renderer of ui/print, or nothing in a build without Qt.
desk::Renderer pdfRenderer();

}  // namespace qd::ctl
