// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// The documents that travel inside the program (resources/CMakeLists.txt), as Markdown.
namespace qd::ui::shell {

inline constexpr char kUserGuide[] = "user-guide.md";

/// File names below docs/, the user guide first: "user-guide.md", "adr/0001-qt-free-core.md".
[[nodiscard]] QStringList helpDocuments();
/// Its text; empty for an unknown name.
[[nodiscard]] QString helpText(const QString& document);

/// A heading of a document.
struct HelpSection {
    QString document;
    QString anchor;  ///< "quality-findings"
    QString title;   ///< without marks: "Quality findings"
    int level = 1;   ///< 1 … 6
    QString words =
        {};  ///< what stands below it until the next heading, without tables' marks; for searching
};
/// The headings in their order. Anchors are made as code hosts make them: lower case, blanks to hyphens,
/// punctuation gone, "-1" where one stands twice.
[[nodiscard]] QList<HelpSection> helpSections(const QString& document, const QString& markdown);
[[nodiscard]] QString headingAnchor(const QString& title);

/// Where a link of `document` leads.
struct HelpLink {
    enum class Kind { Section, Outside, Missing };
    Kind kind = Kind::Missing;
    QString document = {};  ///< of a Section
    QString anchor = {};    ///< of a Section; may be empty
};
[[nodiscard]] HelpLink resolveHelpLink(const QString& document, const QString& link);

}  // namespace qd::ui::shell
