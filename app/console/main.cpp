// SPDX-License-Identifier: GPL-3.0-or-later
// quarterdeck: the window. This file is its composition root: it makes the clock, the files, the log, the
// look and the pool of jobs, and hands them on.
#include <QApplication>
#include <QLocale>
#include <QTranslator>
#include <cstdio>

#include "app/console/console.h"
#include "app/console/measurement.h"
#include "app/console/options.h"
#include "app/console/screenshots.h"
#include "core/base/log.h"
#include "ui/kit/fonts.h"

namespace qd::console {

namespace {

int tell(const Error& error) {
    std::fprintf(stderr, "quarterdeck: %s\n", error.describe().c_str());
    return exitCode(error.code);
}

/// Ends the program from within its event loop.
void endWith(const Status& status) {
    QCoreApplication::exit(status.ok() ? 0 : tell(status.error()));
}

void runScreenshots(Console& console, Screenshots& screenshots, const Options& options) {
    if (options.workspace.isEmpty()) {
        QObject::connect(&console.frame(), &Frame::firstPainted, &screenshots,
                         [&screenshots] { screenshots.startWith(QStringLiteral("first-run")); });
    } else {
        QObject::connect(&console, &Console::opened, &screenshots, &Screenshots::start);
    }
    QObject::connect(&screenshots, &Screenshots::finished, &screenshots, endWith);
}

void runMeasurement(Console& console, Measurement& measurement, FileSystem& files, const QString& path) {
    QObject::connect(&console.frame(), &Frame::firstPainted, &measurement, &Measurement::notePaint);
    QObject::connect(&console, &Console::opened, &measurement, &Measurement::start);
    QObject::connect(&measurement, &Measurement::finished, &measurement, [&, path](const Status& status) {
        endWith(status.ok() ? files.writeAtomically(path.toStdString(), measurement.json() + "\n") : status);
    });
}

int run(int argc, char** argv) {
    const SystemClock clock;
    const std::int64_t started = clock.monotonicNanos();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Quarterdeck"));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("quarterdeck"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    const auto options = parseOptions(QCoreApplication::arguments());
    if (!options.ok()) return tell(options.error());
    if (!options->shownText.isEmpty()) {
        std::fputs(options->shownText.toUtf8().constData(), stdout);
        return 0;
    }
    PosixFileSystem files;
    StderrLog log(LogLevel::Warning);
    if (!ui::registerFonts()) log.write(LogLevel::Warning, "the fonts inside the program cannot be read");
    ui::Theme theme(options->theme);
    theme.apply(application);
    ui::JobBridge jobs(clock);
    const ConsoleParts parts{theme, jobs, {files, clock, log}};
    Console console(parts, *options);
    Screenshots screenshots(console, parts, options->screenshots);
    Measurement measurement(console, parts, options->startedAtNanos > 0 ? options->startedAtNanos : started);
    if (!options->screenshots.isEmpty()) runScreenshots(console, screenshots, *options);
    if (!options->measure.isEmpty()) runMeasurement(console, measurement, files, options->measure);
    const bool unattended = !options->screenshots.isEmpty() || !options->measure.isEmpty();
    if (unattended)
        QObject::connect(&console, &Console::openFailed, &application,
                         [](const Error& error) { endWith(Status(error)); });
    console.start();
    const int code = QApplication::exec();
    jobs.shutdown();
    return code;
}

}  // namespace

}  // namespace qd::console

int main(int argc, char** argv) {
    return qd::console::run(argc, argv);
}
