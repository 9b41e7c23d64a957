// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/headless.h"

#include <QGuiApplication>

#include "ui/kit/fonts.h"
#include "ui/print/pdf.h"

namespace qd::print {

Result<std::string> renderPdfHeadless(const report::Report& report) {
    int argc = 3;
    std::string name = "quarterdeck";
    std::string flag = "-platform";
    std::string platform = "offscreen";
    char* argv[] = {name.data(), flag.data(), platform.data(), nullptr};
    const QGuiApplication application(argc, argv);
    if (!ui::registerFonts())
        return Error{ErrorCode::Internal, "the fonts inside the program cannot be read"};
    return renderPdf(report);
}

}  // namespace qd::print
