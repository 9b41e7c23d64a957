// SPDX-License-Identifier: GPL-3.0-or-later
// quarterdeck: the window. This file is its composition root: it makes the clock, the files, the log, the
// look and the pool of jobs, and hands them on.
#include <QApplication>
#include <cstdio>

#include "app/console/console.h"
#include "app/console/measurement.h"
#include "app/console/options.h"
#include "app/console/screenshots.h"
#include "app/console/termination.h"
#include "core/base/log.h"
#include "core/crypto/process_hardening.h"
#include "ui/keychain/qt_keychain_store.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/languages.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/window_preferences.h"

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

/// What has to be known before there is an application. Faults are told later, in the language of the user.
Options earlyOptions(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = parseOptions(arguments);
    return options.ok() ? *options : Options{};
}

/// Qt reads its scale once, when the application is made.
void setScale(const Options& options, const ui::Preferences& machine) {
    const int percent = options.scalePercent > 0 ? options.scalePercent : machine.get(ui::shell::kScale);
    if (percent > 100 && percent <= 300) qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

int run(int argc, char** argv) {
    const SystemClock clock;
    const std::int64_t started = clock.monotonicNanos();
    Termination termination;
    QCoreApplication::setApplicationName(QStringLiteral("Quarterdeck"));
    PosixFileSystem files;
    const Options early = earlyOptions(argc, argv);
    const QString remembered = machinePreferencesPath(early);
    ui::Preferences machine;
    static_cast<void>(machine.load(readMachinePreferences(files, remembered)));
    setScale(early, machine);
    QApplication application(argc, argv);
    const QString language = early.locale.isEmpty() ? machine.get(ui::shell::kLanguage) : early.locale;
    if (const auto known = ui::installTranslations(application, language); !known.ok())
        return tell(known.error());
    const auto options = parseOptions(QCoreApplication::arguments());
    if (!options.ok()) return tell(options.error());
    if (!options->shownText.isEmpty()) {
        std::fputs(options->shownText.toUtf8().constData(), stdout);
        return 0;
    }
    StderrLog log(LogLevel::Warning);
    if (!ui::registerFonts()) log.write(LogLevel::Warning, "the fonts inside the program cannot be read");
    ui::Theme theme;
    ui::shell::applyLook(machine, theme);
    if (options->theme) theme.setMode(*options->theme);
    theme.apply(application);
    ui::keychain::QtKeychainStore keychain;  // the jobs that ask it end first
    ui::JobBridge jobs(clock);
    machine.setStore(machineStore(files, remembered), jobs);
    const ConsoleParts parts{theme,
                             jobs,
                             {files, clock, log},
                             machine,
                             ui::format::utf8(marksFolder(remembered)),
                             !remembered.isEmpty(),
                             &keychain};
    Console console(parts, *options);
    Screenshots screenshots(
        console, parts, options->screenshots,
        options->theme ? QList<ui::Theme::Mode>{*options->theme} : QList<ui::Theme::Mode>());
    Measurement measurement(console, parts, options->startedAtNanos > 0 ? options->startedAtNanos : started);
    if (!options->screenshots.isEmpty()) runScreenshots(console, screenshots, *options);
    if (!options->measure.isEmpty()) runMeasurement(console, measurement, files, options->measure);
    QObject::connect(&termination, &Termination::requested, &console, &Console::end);
    termination.listen();
    if (options->unattended())
        QObject::connect(&console, &Console::openFailed, &application,
                         [](const Error& error) { endWith(Status(error)); });
    console.start();
    const int code = QApplication::exec();
    console.endSession();
    keychain.close();  // a job that waits for it would not end
    jobs.shutdown();
    return code;
}

}  // namespace

}  // namespace qd::console

int main(int argc, char** argv) {
    qd::crypto::forbidCoreDumps();
    return qd::console::run(argc, argv);
}
