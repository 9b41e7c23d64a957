// SPDX-License-Identifier: GPL-3.0-or-later
// The icon set: every file of resources/icons is drawn by the same rules.
#include "ui/kit/icons.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <string>

#include <gtest/gtest.h>

using namespace qd::ui;

namespace {

constexpr double kStroke = 1.5;

QString folder() {
    return QStringLiteral(QD_SOURCE_DIR "/resources/icons");
}

/// What is wrong with an icon, or nothing.
std::string faultOf(const QByteArray& svg, const QString& viewBox, const QStringList& strokes) {
    QXmlStreamReader xml(svg);
    bool root = true;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QXmlStreamAttributes a = xml.attributes();
        const auto value = [&a](const char* name) { return a.value(QLatin1String(name)).toString(); };
        if (root) {
            if (value("viewBox") != viewBox) return "viewBox " + value("viewBox").toStdString();
            if (value("stroke-width").toDouble() != kStroke)
                return "stroke " + value("stroke-width").toStdString();
            if (!strokes.contains(value("stroke"))) return "colour " + value("stroke").toStdString();
            if (value("fill") != QLatin1String("none")) return "fill " + value("fill").toStdString();
            if (value("stroke-linecap") != QLatin1String("round")) return "line ends";
            root = false;
            continue;
        }
        if (!value("stroke-width").isEmpty()) return "a second stroke width";
        for (const char* name : {"opacity", "stroke-opacity", "fill-opacity", "style", "class", "filter"})
            if (!value(name).isEmpty()) return name;
        for (const char* name : {"stroke", "fill"}) {
            const QString colour = value(name);
            if (!colour.isEmpty() && colour != QLatin1String("none") &&
                colour != QLatin1String("currentColor"))
                return "colour " + colour.toStdString();
        }
        static const QSet<QString> kShapes{QStringLiteral("path"), QStringLiteral("rect"),
                                           QStringLiteral("circle"), QStringLiteral("ellipse")};
        if (!kShapes.contains(xml.name().toString())) return "element " + xml.name().toString().toStdString();
    }
    return xml.hasError() ? xml.errorString().toStdString() : std::string();
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST(Icons, AllAreDrawnWithOneStrokeInOneColour) {
    const QStringList names = QDir(folder()).entryList({QStringLiteral("*.svg")}, QDir::Files);
    EXPECT_GE(names.size(), static_cast<qsizetype>(allIcons().size()));
    for (const QString& name : names) {
        // The marks inside controls are coloured by mode: Qt's style sheets take pictures as they are.
        if (name.startsWith(QLatin1String("control-"))) continue;
        EXPECT_EQ(faultOf(read(folder() + QLatin1Char('/') + name), QStringLiteral("0 0 16 16"),
                          {QStringLiteral("currentColor")}),
                  "")
            << name.toStdString();
    }
}

TEST(Icons, MarksOfControlsHaveTheSameStrokeAndTheTokensOfTheirMode) {
    const std::pair<const char*, Palette> modes[] = {
        {"dark", darkPalette()}, {"light", lightPalette()}, {"contrast", highContrastPalette()}};
    for (const auto& [mode, p] : modes)
        for (const auto& [mark, colour] : {std::pair{"check", p.onAccent}, std::pair{"tick", p.text},
                                           std::pair{"down", p.muted}, std::pair{"up", p.muted}}) {
            const QString name =
                QStringLiteral("/control-%1-%2.svg").arg(QLatin1String(mark), QLatin1String(mode));
            EXPECT_EQ(faultOf(read(folder() + name), QStringLiteral("0 0 12 12"), {colour.name()}), "")
                << name.toStdString();
        }
}

TEST(Icons, TheRulesFindWhatBreaksThem) {
    const QByteArray head =
        "<svg viewBox=\"0 0 16 16\" fill=\"none\" stroke=\"currentColor\" "
        "stroke-linecap=\"round\" stroke-width=\"";
    const auto fault = [&](const QByteArray& rest) {
        return faultOf(head + rest, QStringLiteral("0 0 16 16"), {QStringLiteral("currentColor")});
    };
    EXPECT_EQ(fault("1.5\"><path d=\"M0 0h4\"/></svg>"), "");
    EXPECT_NE(fault("2\"><path d=\"M0 0h4\"/></svg>"), "");
    EXPECT_NE(fault("1.5\"><path stroke-width=\"1\" d=\"M0 0h4\"/></svg>"), "");
    EXPECT_NE(fault("1.5\"><path fill=\"#ff0000\" d=\"M0 0h4\"/></svg>"), "");
    EXPECT_NE(fault("1.5\"><path opacity=\"0.5\" d=\"M0 0h4\"/></svg>"), "");
    EXPECT_NE(fault("1.5\"><text>a</text></svg>"), "");
    EXPECT_NE(fault("1.5\"><path d=\"M0 0h4\"></svg>"), "");
}

TEST(Icons, EachIsInTheProgramAndDrawsSomethingInTheColourAskedFor) {
    QSet<QString> paths;
    for (const Icon icon : allIcons()) {
        paths.insert(iconPath(icon));
        const QImage picture = iconPixmap(icon, QColor(10, 20, 250), 16, 2.0).toImage();
        ASSERT_EQ(picture.size(), QSize(32, 32));
        int inked = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                const QColor at = picture.pixelColor(x, y);
                if (at.alpha() < 200) continue;
                ++inked;
                EXPECT_NEAR(at.blue(), 250, 8) << iconPath(icon).toStdString();
            }
        EXPECT_GT(inked, 8) << iconPath(icon).toStdString();
    }
    EXPECT_EQ(paths.size(), static_cast<qsizetype>(allIcons().size())) << "no two icons share a picture";
}
