// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include "ui/shell/page.h"

class QVBoxLayout;
class QWidget;

namespace qd::ui {
class SearchField;
}

namespace qd::ui::shell {

/// A command as the sheet and the settings show it.
struct KeyLine {
    QString id;
    QString title;
    QString group;
    QList<QKeySequence> keys;
    QStringList conflicts;  ///< titles of the commands that have one of its keys, too
    bool chosen = false;    ///< the user has chosen the keys
};
/// All commands by group and title; groups in alphabetical order.
[[nodiscard]] QList<KeyLine> keyLines(const CommandRegistry& commands);
/// Those whose title, group or keys have all the words.
[[nodiscard]] QList<KeyLine> filteredLines(const QList<KeyLine>& lines, const QString& words);

/// Every key of the window (?): by group, with a filter; a key that two commands have is marked. It can be
/// saved as a page to print.
class KeySheet final : public QDialog {
    Q_OBJECT

public:
    /// `context` with commands. Registers its own command.
    KeySheet(const PageContext& context, QWidget* window);

    void openSheet();
    /// The sheet as a PDF of A4 pages, black on white.
    [[nodiscard]] QByteArray pdf() const;

Q_SIGNALS:
    /// The user wants other keys.
    void changeRequested();

private:
    void fill(const QString& words);
    [[nodiscard]] QWidget* makeGroup(const QString& group, const QList<KeyLine>& lines);
    [[nodiscard]] QWidget* makeLine(const KeyLine& line);

    PageContext m_context;
    SearchField* m_search;
    QWidget* m_body;
};

}  // namespace qd::ui::shell
