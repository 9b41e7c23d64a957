// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_text.h"

#include <QDirIterator>
#include <QHash>
#include <QResource>
#include <QUrl>
#include <algorithm>

namespace qd::ui::shell {

namespace {

constexpr char kRoot[] = ":/docs/";  // of the program's own resources

/// `**bold**`, `code` and [words](links) as the words that are seen.
QString withoutMarks(const QString& markdown) {
    QString words;
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar letter = markdown.at(i);
        if (letter == QLatin1Char('`') || letter == QLatin1Char('*') || letter == QLatin1Char('[')) continue;
        if (letter == QLatin1Char(']')) {
            if (i + 1 < markdown.size() && markdown.at(i + 1) == QLatin1Char('(')) {
                const qsizetype end = markdown.indexOf(QLatin1Char(')'), i);
                if (end > 0) i = end;
            }
            continue;
        }
        words.append(letter == QLatin1Char('|') ? QLatin1Char(' ') : letter);
    }
    return words.trimmed();
}

int headingLevel(const QString& line) {
    int level = 0;
    while (level < line.size() && level < 7 && line.at(level) == QLatin1Char('#'))
        ++level;
    const bool heading =
        level >= 1 && level <= 6 && level < line.size() && line.at(level) == QLatin1Char(' ');
    return heading ? level : 0;
}

}  // namespace

QStringList helpDocuments() {
    const QString root = QLatin1String(kRoot);
    QStringList names;
    QDirIterator files(root, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(QLatin1String(".md"))) names.append(path.mid(root.size()));
    }
    // Decisions, which lie in a folder of their own, come last.
    std::stable_sort(names.begin(), names.end(), [](const QString& a, const QString& b) {
        const bool deepA = a.contains(QLatin1Char('/'));
        const bool deepB = b.contains(QLatin1Char('/'));
        return deepA != deepB ? deepB : a.compare(b, Qt::CaseInsensitive) < 0;
    });
    const QString guide = QLatin1String(kUserGuide);
    if (names.removeAll(guide) > 0) names.prepend(guide);
    return names;
}

QString helpText(const QString& document) {
    const QResource resource(QLatin1String(kRoot) + document);
    return resource.isValid() ? QString::fromUtf8(resource.uncompressedData()) : QString();
}

QString headingAnchor(const QString& title) {
    QString anchor;
    for (const QChar letter : title.toLower()) {
        if (letter == QLatin1Char(' '))
            anchor.append(QLatin1Char('-'));
        else if (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_'))
            anchor.append(letter);
    }
    return anchor;
}

QList<HelpSection> helpSections(const QString& document, const QString& markdown) {
    QList<HelpSection> sections;
    QHash<QString, int> seen;
    bool code = false;
    const QStringList lines = markdown.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String("```"))) {
            code = !code;
            continue;
        }
        const int level = code ? 0 : headingLevel(line);
        if (level == 0) {
            if (!sections.isEmpty()) sections.back().words += withoutMarks(line) + QLatin1Char(' ');
            continue;
        }
        const QString title = withoutMarks(line.mid(level));
        QString anchor = headingAnchor(title);
        if (const int before = seen[anchor]++; before > 0)
            anchor += QLatin1Char('-') + QString::number(before);
        sections.append({document, anchor, title, level});
    }
    return sections;
}

HelpLink resolveHelpLink(const QString& document, const QString& link) {
    const QUrl url(link);
    if (!url.scheme().isEmpty()) return {HelpLink::Kind::Outside};
    if (url.path().isEmpty()) return {HelpLink::Kind::Section, document, url.fragment()};
    const QString target = QUrl(document).resolved(QUrl(url.path())).path();
    if (!helpDocuments().contains(target)) return {};
    return {HelpLink::Kind::Section, target, url.fragment()};
}

}  // namespace qd::ui::shell
