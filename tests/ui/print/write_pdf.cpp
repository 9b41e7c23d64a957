// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the sample reports as PDF into a folder, for compare_renderings.py and for the eye.
#include <QGuiApplication>
#include <cstdio>
#include <string>

#include "core/base/file_system.h"
#include "tests/core/report/sample_report.h"
#include "ui/print/pdf.h"

namespace {

bool write(const std::string& path, const qd::report::Report& report) {
    const auto pdf = qd::print::renderPdf(report);
    if (!pdf.ok()) {
        std::fprintf(stderr, "%s\n", pdf.error().describe().c_str());
        return false;
    }
    qd::PosixFileSystem files;
    return files.writeAtomically(path, *pdf).ok();
}

}  // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    if (argc != 2) return 2;
    const std::string folder = argv[1];
    qd::PosixFileSystem files;
    if (!files.createFolders(folder).ok()) return 7;
    const bool ok = write(folder + "/sample.pdf", qd::report::sampleReport(2200, 30)) &&
                    write(folder + "/long.pdf", qd::report::sampleReport(3000, 500)) &&
                    write(folder + "/hostile.pdf", qd::report::hostileReport()) &&
                    write(folder + "/empty.pdf", qd::report::Report{});
    return ok ? 0 : 1;
}
