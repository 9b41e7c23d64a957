// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <optional>

#include "core/desk/version.h"
#include "ui/kit/format.h"

namespace qd::console {

namespace {

constexpr int kLeastScale = 100;
constexpr int kMostScale = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::console::Options)
};

Error wrong(const QString& text) {
    return Error{ErrorCode::Usage, ui::format::utf8(text), "see quarterdeck --help"};
}

std::optional<ui::Theme::Mode> themeFrom(const QString& name) {
    if (name == QStringLiteral("dark")) return ui::Theme::Mode::Dark;
    if (name == QStringLiteral("light")) return ui::Theme::Mode::Light;
    if (name == QStringLiteral("contrast")) return ui::Theme::Mode::HighContrast;
    return std::nullopt;
}

std::optional<QSize> sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    if (parts.size() != 2) return std::nullopt;
    const QSize size(parts.at(0).toInt(), parts.at(1).toInt());
    if (size.width() < 640 || size.height() < 480 || size.width() > 8192 || size.height() > 8192)
        return std::nullopt;
    return size;
}

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(Words::tr("The operations console of a portfolio manager."));
    const auto add = [&parser](const char* name, const QString& text, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, value));
    };
    add("workspace", Words::tr("Workspace to open; without it the first-run wizard is shown."),
        Words::tr("file"));
    add("passphrase-file", Words::tr("File with the passphrase; refused if others can read it."),
        Words::tr("file"));
    add("passphrase-fd", Words::tr("Descriptor to read the passphrase from."), Words::tr("n"));
    add("user", Words::tr("Who acts; default: the system's user name."), Words::tr("name"));
    add("theme", Words::tr("dark, light or contrast."), Words::tr("name"));
    add("size", Words::tr("Size of the window in pixels, such as 1440x900."), Words::tr("size"));
    add("layout", Words::tr("Layout to begin with, such as Standard, Research or Compact."),
        Words::tr("name"));
    add("page", Words::tr("Page to begin with, such as positions."), Words::tr("id"));
    add("locale", Words::tr("Language of the window: en, de, pseudo, or another for numbers and direction."),
        Words::tr("name"));
    add("scale", Words::tr("How large everything is drawn, 100 to 300 percent."), Words::tr("percent"));
    add("preferences", Words::tr("Where look and window are remembered; default: the user's folder."),
        Words::tr("file"));
    parser.addOption(QCommandLineOption(QStringLiteral("no-preferences"),
                                        Words::tr("Read and remember nothing of the window.")));
    parser.addOption(
        QCommandLineOption(QStringLiteral("safe-mode"),
                           Words::tr("Begin with the standard layout; the last one is set aside.")));
    add("screenshots", Words::tr("Save a picture of each page, light and dark, in this folder, and end."),
        Words::tr("folder"));
    add("measure",
        Words::tr(
            "Write how long the window took to start, and its longest stall during backtests, and end."),
        Words::tr("file"));
    add("started-at",
        Words::tr("With --measure: the monotonic clock, in nanoseconds, when the program was started."),
        Words::tr("ns"));
    parser.addHelpOption();
    parser.addVersionOption();
}

QString versionText() {
    QString text = QStringLiteral("quarterdeck");
    for (const auto& [part, version] : desk::programVersions())
        text += QStringLiteral(" %1=%2").arg(ui::format::text(part), ui::format::text(version));
    return text + QLatin1Char('\n');
}

/// The options whose values have to be understood; everything else is taken as it is.
Status readValues(const QCommandLineParser& parser, Options& options) {
    bool number = true;
    if (parser.isSet(QStringLiteral("passphrase-fd")))
        options.passphraseFd = parser.value(QStringLiteral("passphrase-fd")).toInt(&number);
    if (!number || options.passphraseFd < -1)
        return wrong(Words::tr("--passphrase-fd takes the number of a descriptor"));
    if (parser.isSet(QStringLiteral("started-at")))
        options.startedAtNanos = parser.value(QStringLiteral("started-at")).toLongLong(&number);
    if (!number) return wrong(Words::tr("--started-at takes nanoseconds"));
    if (parser.isSet(QStringLiteral("theme"))) {
        const auto theme = themeFrom(parser.value(QStringLiteral("theme")));
        if (!theme) return wrong(Words::tr("--theme takes dark, light or contrast"));
        options.theme = *theme;
    }
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!size) return wrong(Words::tr("--size takes width and height from 640x480 to 8192x8192"));
        options.size = *size;
    }
    if (parser.isSet(QStringLiteral("scale"))) {
        options.scalePercent = parser.value(QStringLiteral("scale")).toInt(&number);
        if (!number || options.scalePercent < kLeastScale || options.scalePercent > kMostScale)
            return wrong(Words::tr("--scale takes a number from 100 to 300"));
    }
    return Ok{};
}

void readWords(const QCommandLineParser& parser, Options& options) {
    options.workspace = parser.value(QStringLiteral("workspace"));
    options.passphraseFile = parser.value(QStringLiteral("passphrase-file"));
    options.user = parser.value(QStringLiteral("user"));
    options.screenshots = parser.value(QStringLiteral("screenshots"));
    options.measure = parser.value(QStringLiteral("measure"));
    options.layout = parser.value(QStringLiteral("layout"));
    options.page = parser.value(QStringLiteral("page"));
    options.locale = parser.value(QStringLiteral("locale"));
    options.preferences = parser.value(QStringLiteral("preferences"));
    options.noPreferences = parser.isSet(QStringLiteral("no-preferences"));
    options.safeMode = parser.isSet(QStringLiteral("safe-mode"));
}

}  // namespace

Result<Options> parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) return wrong(parser.errorText());
    Options options;
    if (parser.isSet(QStringLiteral("help"))) {
        options.shownText = parser.helpText();
        return options;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        options.shownText = versionText();
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(Words::tr("'%1' is not an option; pass a workspace with --workspace")
                         .arg(parser.positionalArguments().constFirst()));
    readWords(parser, options);
    QD_CHECK(readValues(parser, options));
    const bool hasPassphrase = !options.passphraseFile.isEmpty() || options.passphraseFd >= 0;
    const bool pictured = !options.screenshots.isEmpty() && !options.workspace.isEmpty();
    if (pictured && !hasPassphrase)
        return wrong(Words::tr(
            "--screenshots of a workspace needs its passphrase: --passphrase-file or --passphrase-fd"));
    if (!options.measure.isEmpty() && (options.workspace.isEmpty() || !hasPassphrase))
        return wrong(Words::tr("--measure needs --workspace and a passphrase"));
    return options;
}

}  // namespace qd::console
