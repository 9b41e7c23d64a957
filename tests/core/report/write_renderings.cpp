// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the sample reports as HTML, CSV and XLSX into a folder, for compare_renderings.py.
#include <cstdio>
#include <string>

#include "core/base/file_system.h"
#include "core/report/render.h"
#include "tests/core/report/sample_report.h"

namespace {

bool write(qd::FileSystem& files, const std::string& path, const std::string& bytes) {
    const auto status = files.writeAtomically(path, bytes);
    if (!status.ok()) std::fprintf(stderr, "%s\n", status.error().describe().c_str());
    return status.ok();
}

bool writeAll(const std::string& stem, const qd::report::Report& report) {
    qd::PosixFileSystem files;
    const auto xlsx = qd::report::renderXlsx(report);
    if (!xlsx.ok()) {
        std::fprintf(stderr, "%s\n", xlsx.error().describe().c_str());
        return false;
    }
    return write(files, stem + ".html", qd::report::renderHtml(report)) &&
           write(files, stem + ".csv", qd::report::renderCsv(report)) && write(files, stem + ".xlsx", *xlsx);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::string folder = argv[1];
    qd::PosixFileSystem files;
    if (!files.createFolders(folder).ok()) return 7;
    const bool ok = writeAll(folder + "/sample", qd::report::sampleReport(2200, 30)) &&
                    writeAll(folder + "/long", qd::report::sampleReport(3000, 500)) &&
                    writeAll(folder + "/hostile", qd::report::hostileReport()) &&
                    writeAll(folder + "/empty", qd::report::Report{});
    return ok ? 0 : 1;
}
